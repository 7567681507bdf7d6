package org.cooplab.eligibility;

import static org.cooplab.eligibility.RuleDomain.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Truth;

/** What is asked for, held against all that the missing facts may be. */
@Domain(RuleDomain.class)
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class RelevanceProperties {

    private static final Map<String, List<?>> FEW = Map.of(
            "p", List.of(true, false),
            "q", List.of(true, false),
            "m", IntStream.rangeClosed(0, 8).boxed().toList(),
            "n", IntStream.rangeClosed(0, 8).boxed().toList(),
            "w", List.of("A", "B", "C"));

    private static final Facts FULL = Facts.of(
            Map.of("d", new BigDecimal("0.5"), "since", TODAY.minusYears(2), "xs", List.of(Map.of("a", 1, "b", true))));

    @Property
    @Label("of missing facts that have few values exactly those are asked for that can change the outcome")
    void exactly_what_can_matter_is_asked_for(@ForAll Rule rule, @ForAll Facts facts) {
        Facts given = FULL.and(facts.without("xs"));
        Verdict verdict = verdict(rule, given);
        Map<Map<String, Object>, Truth> cases = cases(rule, given);
        Set<Truth> truths = new HashSet<>(cases.values());
        boolean settled = truths.size() == 1 && !truths.contains(Truth.UNKNOWN);
        assertEquals(settled, verdict.outcome() != Outcome.UNKNOWN);
        Set<String> matter = new HashSet<>();
        for (String fact : FEW.keySet()) {
            if (!given.knows(fact) && matters(fact, cases)) {
                matter.add(fact);
            }
        }
        assertEquals(matter, new HashSet<>(verdict.missing()));
    }

    @Property
    @Label("of all missing facts none is left out that can change the outcome")
    void nothing_that_can_matter_is_left_out(@ForAll Rule rule, @ForAll Facts facts, @ForAll Facts answers) {
        Verdict verdict = verdict(rule, facts);
        Assume.that(verdict.outcome() == Outcome.UNKNOWN);
        Facts all = answers.and(facts);
        Truth said = new PlainJudge(all, TODAY).judge(rule);
        for (String fact : FEW.keySet()) {
            // With a list that is there but not complete, the other facts are asked for first.
            if (!facts.knows(fact) && all.knows(fact) && !verdict.missing().contains(fact)) {
                for (Object value : FEW.get(fact)) {
                    Truth other = new PlainJudge(all.with(fact, value), TODAY).judge(rule);
                    assertTrue(said == other || said == Truth.UNKNOWN || other == Truth.UNKNOWN, fact);
                }
            }
        }
    }

    private static Verdict verdict(Rule rule, Facts facts) {
        Assume.that(Eligibility.check(RuleDomain.set(rule)).isEmpty());
        return Eligibility.compile(RuleDomain.set(rule)).assess(facts, TODAY);
    }

    /** Judges with each combination of values of the missing facts. */
    private static Map<Map<String, Object>, Truth> cases(Rule rule, Facts given) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (String fact : FEW.keySet()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : given.knows(fact) ? List.<Map<String, Object>>of() : all) {
                FEW.get(fact).forEach(value -> more.add(with(one, fact, value)));
            }
            all = more.isEmpty() ? all : more;
        }
        Map<Map<String, Object>, Truth> cases = new HashMap<>();
        all.forEach(one -> cases.put(one, new PlainJudge(Facts.of(one).and(given), TODAY).judge(rule)));
        return cases;
    }

    private static Map<String, Object> with(Map<String, Object> facts, String fact, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(fact, value);
        return more;
    }

    private static boolean matters(String fact, Map<Map<String, Object>, Truth> cases) {
        Object first = FEW.get(fact).get(0);
        return cases.entrySet().stream().anyMatch(one -> one.getValue() != cases.get(with(one.getKey(), fact, first)));
    }
}
