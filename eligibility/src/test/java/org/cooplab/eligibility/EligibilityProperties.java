package org.cooplab.eligibility;

import static org.cooplab.eligibility.RuleDomain.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;

@Domain(RuleDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
class EligibilityProperties {

    @Property
    @Label("a program says what the rules themselves say")
    void agrees_with_the_plain_judge(@ForAll Rule rule, @ForAll Facts facts) {
        Verdict verdict = compiled(rule).assess(facts, TODAY);
        assertEquals(judge(facts, TODAY).judge(rule), truth(verdict.kleene()));
    }

    @Property
    @Label("a screen says of a host's object what a verdict says of its facts")
    void screens_agree(@ForAll Rule rule, @ForAll Facts facts) {
        FactReader<Facts> reader = FactReader.of(Facts.class);
        for (FactDefinition fact : RuleDomain.DEFINITIONS) {
            reader = reader.reading(fact.name(), known -> known.values().get(fact.name()));
        }
        Eligibility rules = compiled(rule);
        Screen<Facts> screen = rules.screen(reader, TODAY);
        Verdict verdict = rules.assess(facts, TODAY);
        assertEquals(verdict.kleene(), screen.outcome(facts));
        assertEquals(verdict.kleene() == Outcome.ELIGIBLE, screen.accepts(facts));
        assertEquals(verdict.record(), screen.assess(facts).record());
    }

    @Property
    @Label("every step of the trace says what its rule says, and the first is the whole")
    void trace_is_true(@ForAll Rule rule, @ForAll Facts facts) {
        Trace trace = compiled(rule).assess(facts, TODAY).trace();
        PlainJudge judge = judge(facts, TODAY);
        for (Trace.Step step : trace.steps()) {
            assertEquals(judge.judge(step.rule()), step.truth());
        }
    }

    @Property
    @Label("learning a fact settles what was unknown and changes nothing that was settled")
    void knowledge_is_monotone(@ForAll Rule rule, @ForAll Facts facts, @ForAll Facts more) {
        Eligibility rules = compiled(rule);
        Verdict before = rules.assess(facts, TODAY);
        Verdict after = rules.assess(more.and(facts), TODAY);
        if (before.outcome() != Outcome.UNKNOWN) {
            assertEquals(before.outcome(), after.outcome());
        }
        if (before.kleene() != Outcome.UNKNOWN) {
            assertEquals(before.kleene(), before.outcome());
        }
    }

    @Property
    @Label("answering the questions always ends in a decision, unless something has no value")
    void questions_end(@ForAll Rule rule, @ForAll Facts facts, @ForAll Facts answers) {
        Interview interview = compiled(rule).interview(facts, TODAY);
        int asked = 0;
        while (interview.question().isPresent()) {
            FactDefinition fact = interview.question().orElseThrow().fact();
            assertTrue(!facts.knows(fact.name()) || fact.name().equals("xs"), "asked for what is known");
            interview = interview.answerWith(
                    answers.knows(fact.name()) ? answers.values().get(fact.name()) : any(fact));
            assertTrue(++asked <= RuleDomain.DEFINITIONS.size());
        }
        if (interview.verdict().outcome() == Outcome.UNKNOWN) {
            Facts known = interview.facts();
            assertTrue(interview.verdict().missing().stream().allMatch(known::knows), "something is left to ask");
        }
    }

    private static Object any(FactDefinition fact) {
        return switch (fact.type()) {
            case TRUTH -> true;
            case INTEGER -> 3;
            case NUMBER -> new BigDecimal("0.5");
            case TEXT -> "B";
            case DATE -> TODAY.minusYears(2);
            case MONEY -> Map.of("amount", "3", "currency", fact.unit());
            default -> List.of(Map.of("a", 1, "b", true));
        };
    }

    @Property
    @Label("what is not asked for settles nothing")
    void what_is_not_asked_does_not_matter(@ForAll Rule rule, @ForAll Facts facts, @ForAll Facts answers) {
        Eligibility rules = compiled(rule);
        Verdict verdict = rules.assess(facts, TODAY);
        Assume.that(verdict.outcome() == Outcome.UNKNOWN);
        Facts others = answers;
        for (String fact : verdict.missing()) {
            others = others.without(fact);
        }
        assertEquals(Outcome.UNKNOWN, rules.assess(others.and(facts), TODAY).outcome());
    }

    @Property
    @Label("each fact that is asked for can matter: with one answer to all others, two answers to it end differently")
    void what_is_asked_can_matter(@ForAll("plain") Rule rule, @ForAll Facts facts) {
        List<String> missing = compiled(rule).assess(facts, TODAY).missing();
        List<Facts> everyone = missing.isEmpty() ? List.of() : everyone(facts);
        for (String fact : missing) {
            Map<Facts, Set<Truth>> byOthers = new HashMap<>();
            everyone.forEach(one -> byOthers.computeIfAbsent(one.without(fact), others -> new HashSet<>())
                    .add(judge(one, TODAY).judge(rule)));
            assertTrue(byOthers.values().stream().anyMatch(truths -> truths.size() > 1), () -> fact + " of " + missing);
        }
    }

    @Property
    @Label("what is said in all cases holds in each of them")
    void cases_are_sound(@ForAll Rule rule, @ForAll Facts facts, @ForAll Facts rest) {
        Eligibility rules = compiled(rule);
        Verdict verdict = rules.assess(facts, TODAY);
        if (verdict.byCases()) {
            assertEquals(verdict.outcome(), rules.assess(rest.and(facts), TODAY).outcome());
        }
    }

    @Property
    @Label("what is said of one value in all cases holds of each value, and so does what is found")
    void one_value_is_sound(@ForAll("alone") Rule rule, @ForAll Facts facts, @ForAll Facts rest) {
        cases_are_sound(rule, Facts.none(), rest);
        cases_are_sound(rule, facts, rest);
        analysis_is_sound(rule, rest.and(facts));
    }

    @Provide
    Arbitrary<Rule> alone() {
        return RuleDomain.alone();
    }

    @Property
    @Label("a decision that is replayed gives the same bytes")
    void replay_is_equal(@ForAll Rule rule, @ForAll Facts facts) {
        Eligibility rules = compiled(rule);
        DecisionRecord then =
                rules.assess(facts, TODAY).record().shown("register.pdf").decidedBy("u-17");
        String document = Documents.write(then);
        DecisionRecord now = rules.replay(Documents.read(DecisionRecord.class, document));
        assertEquals(document, Documents.write(now));
    }

    @Property
    @Label("rules survive their document")
    void rules_round_trip(@ForAll Rule rule) {
        RuleSet set = RuleDomain.set(rule);
        assertEquals(set, Documents.read(RuleSet.class, Documents.write(set)));
    }

    @Property
    @Label("the nearest change really makes eligible, and nothing cheaper does")
    void nearest_is_proved(@ForAll("flat") Rule rule, @ForAll Facts facts) {
        Facts full = Facts.of(Map.of("p", true, "q", false, "m", 4, "n", 2, "w", "B"))
                .and(facts);
        Eligibility rules = compiled(rule);
        Verdict verdict = rules.assess(full, TODAY);
        Assume.that(verdict.outcome() == Outcome.INELIGIBLE);
        Optional<NearestChange> nearest = verdict.nearest();
        BigDecimal cheapest = cheapest(rule, full);
        assertEquals(
                Optional.ofNullable(cheapest), nearest.map(NearestChange::cost).map(BigDecimal::stripTrailingZeros));
        if (nearest.isPresent()) {
            assertTrue(nearest.get().proved());
            Facts changed = full;
            for (NearestChange.Change change : nearest.get().changes()) {
                Object to = change.to().truth() != null
                        ? change.to().truth()
                        : change.to().text() != null
                                ? change.to().text()
                                : change.to().number();
                changed = changed.with(change.fact(), to);
            }
            assertEquals(Outcome.ELIGIBLE, rules.assess(changed, TODAY).outcome());
        }
    }

    @Provide
    Arbitrary<Rule> plain() {
        return RuleDomain.plain();
    }

    @Provide
    Arbitrary<Rule> flat() {
        return RuleDomain.flat();
    }

    /** Tries every value of every fact that can change. */
    private static BigDecimal cheapest(Rule rule, Facts facts) {
        long best = Long.MAX_VALUE;
        for (Facts one : everyone(Facts.none())) {
            int m = Math.abs(whole(one, "m") - whole(facts, "m"));
            int n = Math.abs(whole(one, "n") - whole(facts, "n"));
            long cost = (same(one, facts, "p") ? 0 : 3)
                    + (same(one, facts, "q") ? 0 : 4)
                    + (same(one, facts, "w") ? 0 : 5)
                    + (m == 0 ? 0 : 1 + 2L * m)
                    + 3L * n;
            if (cost < best && judge(one, TODAY).judge(rule) == Truth.TRUE) {
                best = cost;
            }
        }
        return best == Long.MAX_VALUE ? null : BigDecimal.valueOf(best).stripTrailingZeros();
    }

    private static int whole(Facts facts, String name) {
        return ((Number) facts.values().get(name)).intValue();
    }

    private static boolean same(Facts one, Facts other, String name) {
        return one.values().get(name).equals(other.values().get(name));
    }

    /** Returns all that may become known of what flat rules read. */
    private static List<Facts> everyone(Facts known) {
        List<Facts> all = List.of(known);
        for (Map.Entry<String, List<?>> fact : RuleDomain.FLAT_VALUES.entrySet()) {
            if (!known.knows(fact.getKey())) {
                all = all.stream()
                        .flatMap(one -> fact.getValue().stream().map(value -> one.with(fact.getKey(), value)))
                        .toList();
            }
        }
        return all;
    }

    @Property
    @Label("the first day on which time alone makes eligible is the first of all days")
    void eligible_from_is_the_first(@ForAll Rule rule, @ForAll Facts facts) {
        Eligibility rules = compiled(rule);
        Verdict verdict = rules.assess(facts, TODAY);
        Assume.that(verdict.outcome() != Outcome.ELIGIBLE);
        LocalDate end = TODAY.plusDays(1_500);
        Optional<LocalDate> first = verdict.eligibleFrom().filter(day -> !day.isAfter(end));
        List<LocalDate> eligible = new ArrayList<>();
        for (LocalDate day = TODAY.plusDays(1); !day.isAfter(end) && eligible.isEmpty(); day = day.plusDays(1)) {
            if (judge(facts, day).judge(rule) == Truth.TRUE) {
                eligible.add(day);
            }
        }
        assertTrue(
                eligible.isEmpty() || (first.isPresent() && !first.get().isAfter(eligible.get(0))),
                () -> first + " but " + eligible);
        first.ifPresent(day -> {
            assertEquals(Outcome.ELIGIBLE, rules.assess(facts, day).outcome());
            assertTrue(rules.assess(facts, day.minusDays(1)).outcome() != Outcome.ELIGIBLE);
        });
    }

    @Property
    @Label("what is found to be impossible, certain or idle is so: without it nobody is judged otherwise")
    void analysis_is_sound(@ForAll Rule rule, @ForAll Facts facts) {
        Eligibility rules = compiled(rule);
        Truth truth = judge(facts, TODAY).judge(rule);
        for (Finding finding : Analysis.of(rules.ruleSet(), TODAY).findings()) {
            String code = finding.reason().code();
            List<String> steps = JsonPointers.steps(finding.reason().path());
            boolean part = steps.size() > ROOT;
            switch (code) {
                case "eligibility.finding.never", "eligibility.finding.implied", "eligibility.finding.idle" -> {
                    Rule left = part ? without(rule, steps.subList(ROOT, steps.size())) : Rule.constant(false);
                    assertNotOpposite(truth, judge(facts, TODAY).judge(left), finding);
                }
                case "eligibility.finding.always" -> assertNotOpposite(truth, Truth.TRUE, finding);
                default -> assertTrue(code.startsWith("eligibility.finding."), code);
            }
        }
    }

    /** How many steps lead to the only version of the requirement. */
    private static final int ROOT = 4;

    private static void assertNotOpposite(Truth one, Truth other, Finding finding) {
        assertTrue(one == other || one == Truth.UNKNOWN || other == Truth.UNKNOWN, finding::toString);
    }

    /** Returns the rule with a part that decides nothing where the steps lead. */
    private static Rule without(Rule rule, List<String> steps) {
        if (rule instanceof Rule.Not not) {
            return Rule.not(without(not.of(), steps.subList(1, steps.size())));
        } else if (rule instanceof Rule.Clause clause) {
            return without(clause.requires(), steps.subList(1, steps.size()));
        }
        List<Rule> of = new ArrayList<>(
                rule instanceof Rule.All all
                        ? all.of()
                        : rule instanceof Rule.Any any ? any.of() : ((Rule.AtLeast) rule).of());
        int index = Integer.parseInt(steps.get(1));
        of.set(
                index,
                steps.size() == 2
                        ? Rule.constant(rule instanceof Rule.All)
                        : without(of.get(index), steps.subList(2, steps.size())));
        return rule instanceof Rule.All
                ? new Rule.All(of)
                : rule instanceof Rule.Any ? new Rule.Any(of) : new Rule.AtLeast(((Rule.AtLeast) rule).count(), of);
    }

    private static PlainJudge judge(Facts facts, LocalDate day) {
        return new PlainJudge(RuleDomain.set(Rule.constant(true)), facts, day);
    }

    private static Eligibility compiled(Rule rule) {
        RuleSet set = RuleDomain.set(rule);
        Assume.that(Eligibility.check(set).isEmpty());
        return Eligibility.compile(set);
    }

    private static Truth truth(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> Truth.TRUE;
            case INELIGIBLE -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }
}
