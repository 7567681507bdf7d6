package org.cooplab.eligibility.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.cooperative.Connectivity.Channel;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;

class MatcherProperties {

    private static SupportRound round(long seed) {
        Random random = new Random(seed);
        return Helpers.round(random, random.nextInt(14), 1 + random.nextInt(5), random.nextInt(4));
    }

    @Property
    @Label("what is proved best is the best of all matchings, by the rules word for word; no matching breaks one")
    void optimal(@ForAll long seed) {
        SupportRound round = MixedRounds.of(seed);
        PlainMatcher plain = new PlainMatcher(round);
        Matching matching = Matcher.compile(round).match();
        long[] value = plain.value(matching);
        assertNotNull(value, matching::toString);
        if (matching.optimal()) {
            assertArrayEquals(plain.best(), value);
        }
    }

    @Property
    @Label("days crowded with long visits to one cooperative are matched best too")
    void crowded_days(@ForAll long seed) {
        Random random = new Random(seed);
        List<Supporter> people = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            people.add(Helpers.supporter("s" + i, 20 + random.nextInt(60), "MA-07"));
        }
        List<SupportPlan.Action> visits = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            SupportPlan.Action visit = Helpers.action(
                    "a" + i, 3 + random.nextInt(11), Channel.VISIT, Set.of(), "n" + (1 + random.nextInt(3)));
            SupportPlan.Action dated = Helpers.on(visit, Helpers.APRIL.plusDays(random.nextInt(2)));
            boolean decided = random.nextInt(5) == 0;
            visits.add(decided ? dated.withBy(people.get(0).id()) : dated);
        }
        SupportRound round = SupportRound.of(
                Helpers.ZONE,
                List.of(Helpers.cooperative("c", "MA-REH", null)),
                List.of(Helpers.plan("p", "c", visits, 1, 2, 3)),
                people);
        PlainMatcher plain = new PlainMatcher(round);
        Matching matching = Matcher.compile(round).match();
        assertTrue(matching.optimal());
        assertArrayEquals(plain.best(), plain.value(matching), matching::toString);
    }

    @Property
    @Label("hours given never exceed budgets")
    void budgets_hold(@ForAll long seed) {
        for (Matching.Load load : Matcher.compile(round(seed)).match().loads()) {
            assertTrue(load.before().plus(load.given()).compareTo(load.budget()) <= 0);
        }
    }

    @Property
    @Label("everything asked for is matched or unmet, once, and what is unmet has a reason")
    void nothing_is_lost(@ForAll long seed) {
        SupportRound round = round(seed);
        Matching matching = Matcher.compile(round).match();
        int asked =
                round.plans().stream().mapToInt(plan -> plan.actions().size()).sum()
                        + round.workshops().stream()
                                .mapToInt(SupportRound.Staffing::needed)
                                .sum();
        assertEquals(
                asked,
                matching.matches().size()
                        + matching.unmet().stream()
                                .mapToInt(Matching.Unmet::people)
                                .sum());
        matching.unmet().forEach(unmet -> assertTrue(!unmet.reasons().isEmpty()));
        assertTrue(matching.covered() <= matching.coverable());
        assertTrue(!matching.optimal() || matching.covered() == matching.coverable());
    }

    @Property
    @Label("nobody is in two workshops at the same time")
    void nobody_is_twice(@ForAll long seed) {
        SupportRound round = round(seed);
        List<Matching.Match> workshops = Matcher.compile(round).match().matches().stream()
                .filter(match -> match.workshop() != null)
                .toList();
        for (Matching.Match a : workshops) {
            for (Matching.Match b : workshops) {
                if (a != b && a.supporter().equals(b.supporter())) {
                    assertTrue(!window(round, a).overlaps(window(round, b)));
                }
            }
        }
    }

    private static org.cooplab.core.time.TimeWindow window(SupportRound round, Matching.Match match) {
        return round.workshops().stream()
                .map(SupportRound.Staffing::workshop)
                .filter(workshop -> workshop.id().equals(match.workshop()))
                .findFirst()
                .orElseThrow()
                .window();
    }

    @Property
    @Label("the order of the lists has no influence")
    void order_does_not_matter(@ForAll long seed) {
        SupportRound round = round(seed);
        Random random = new Random(seed);
        SupportRound shuffled = new SupportRound(
                round.schemaVersion(),
                round.zone(),
                shuffle(round.cooperatives(), random),
                shuffle(round.plans(), random),
                shuffle(round.workshops(), random),
                round.sites(),
                shuffle(round.supporters(), random),
                round.preferences());
        assertEquals(Matcher.compile(round).match(), Matcher.compile(shuffled).match());
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property
    @Label("matching the staffed plans again finds nobody for what was unmet")
    void nothing_is_left_over(@ForAll long seed) {
        SupportRound round = round(seed);
        Matching first = Matcher.compile(round).match();
        List<SupportPlan> staffed = first.staffed(round.plans());
        SupportRound again = SupportRound.of(round.zone(), round.cooperatives(), staffed, round.supporters());
        if (round.workshops().isEmpty() && first.optimal()) {
            assertEquals(List.of(), Matcher.compile(again).match().matches());
        }
    }
}
