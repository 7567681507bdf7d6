package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What other programmes do to the advice of one, and the programmes to each other. */
class BesideProgrammesTest {

    private static final LocalDate DAY = ChangeDomain.TODAY;

    private static final ProgrammeId OTHER = ProgrammeId.of("other");

    /** The supports that somebody may have of the other programme: unknown, none, running, over. */
    private static Facts with(Facts facts, int supports) {
        return switch (supports) {
            case 0 -> facts;
            case 1 -> facts.with("supports", List.of());
            default ->
                facts.with(
                        "supports",
                        List.of(Map.of(
                                "programme",
                                "other",
                                "start",
                                DAY.minusYears(2),
                                "end",
                                supports == 2 ? DAY.plusYears(1) : DAY.minusYears(1))));
        };
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("advice beside other programmes: a change is only named if they may allow it, and promised only if they do")
    @Domain(ChangeDomain.class)
    @Domain(DomainContext.Global.class)
    void advice_beside_other_programmes(
            @ForAll Rule rule,
            @ForAll Map<String, Effort> efforts,
            @ForAll Map<String, Object> facts,
            @ForAll @IntRange(max = 3) int supports,
            @ForAll boolean required) {
        RuleSet set = ChangeDomain.set(rule, efforts)
                .withRelations(required ? Relation.requires(OTHER) : Relation.excludes(OTHER));
        Assume.that(Eligibility.check(set).isEmpty());
        Eligibility rules = Eligibility.compile(set);
        Verdict verdict = rules.assess(with(Facts.of(facts), supports), DAY);
        Assume.that(verdict.outcome() == Outcome.INELIGIBLE);
        Outcome best = Outcome.INELIGIBLE;
        Optional<NearestChange> nearest = verdict.nearest();
        if (nearest.isPresent()) {
            Map<String, Object> changed = new HashMap<>(facts);
            nearest.get()
                    .changes()
                    .forEach(change -> changed.put(change.fact(), NearestChangeProperties.value(change.to())));
            best = rules.assess(with(Facts.of(changed), supports), DAY).outcome();
            assertTrue(best == Outcome.ELIGIBLE || best == Outcome.UNKNOWN, best::toString);
        }
        assertEquals(best == Outcome.ELIGIBLE, verdict.attainable() == Truth.TRUE);
        boolean barred = required ? supports == 1 : supports == 2;
        assertTrue(!barred || verdict.attainable() == Truth.FALSE);
    }

    @Test
    void no_change_helps_who_is_supported_by_a_programme_that_is_excluded() {
        RuleSet set = RuleSet.of("p", "1", fact("n").atLeast(5))
                .withFacts(FactDefinition.of("n", FactType.INTEGER).changedBy(Effort.of(1, 1, 1)))
                .withRelations(Relation.excludes(OTHER));
        Eligibility rules = Eligibility.compile(set);
        Facts three = Facts.none().with("n", 3);
        assertEquals(
                List.of("UNKNOWN true", "TRUE true", "FALSE false", "TRUE true"),
                IntStream.range(0, 4)
                        .mapToObj(supports -> rules.assess(with(three, supports), DAY))
                        .map(verdict ->
                                verdict.attainable() + " " + verdict.nearest().isPresent())
                        .toList());
    }

    private static RuleSet requiring(int programme, int... others) {
        return RuleSet.of("p" + programme, "1", Rule.constant(true))
                .withRelations(IntStream.of(others)
                        .mapToObj(other -> Relation.requires(ProgrammeId.of("p" + other)))
                        .toArray(Relation[]::new));
    }

    @Test
    void programmes_that_require_each_other_are_told_from_the_first_of_them() {
        List<RuleSet> sets = List.of(
                requiring(0, 3), requiring(1, 2), requiring(2, 4), requiring(3, 2), requiring(4, 1, 5), requiring(5));
        InvalidDocument wrong = assertThrows(InvalidDocument.class, () -> Programmes.compile(sets));
        assertEquals(
                List.of("/1/relations p1 > p2 > p4 > p1"),
                wrong.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.parameters().get("path"))
                        .toList());
    }

    @Test
    void forty_programmes_of_which_each_requires_all_that_follow_are_checked_at_once() {
        List<RuleSet> sets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sets.add(requiring(i, IntStream.range(i + 1, 40).toArray()));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Programmes.compile(sets));
    }
}
