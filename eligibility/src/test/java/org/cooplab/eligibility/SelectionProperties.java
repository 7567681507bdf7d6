package org.cooplab.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.PotReport;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.QuotaReport;
import org.cooplab.eligibility.selection.Score;
import org.cooplab.eligibility.selection.TieRule;

/** Laws of a selection, over calls in which every feature is there or not by chance. */
class SelectionProperties {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 8);
    private static final Rule WOMEN = Expression.share("women").atLeast(Expression.number("0.5"));
    private static final Rule FEW = Expression.fact("members").lessThan(Expression.number(10));
    private static final List<String> PROVINCES = List.of("MA-REH", "MA-OUJ", "MA-MAR", "MA-FES");
    private static final List<String> REGIONS = List.of("MA-07", "MA-02", "MA-03");

    /** A small call and applications to it. */
    record World(CallForProjects call, List<Application> applications) {

        static World of(long seed) {
            Random random = new Random(seed);
            int seats = random.nextInt(6);
            CallForProjects.Builder call = CallForProjects.builder(
                            Applicants.CALL, LocalizedText.of("en", "A call"), seats)
                    .criteria(
                            Criterion.of("quality", "70", "3"),
                            random.nextBoolean()
                                    ? Criterion.of("plan", "30", "4").withMinimum("1")
                                    : Criterion.when("few", "10.5", FEW))
                    .ties(random.nextBoolean() ? TieRule.mark("quality") : TieRule.submitted(), TieRule.draw("" + seed))
                    .groups(CallForProjects.Group.of("women", WOMEN), CallForProjects.Group.of("few", FEW))
                    .quotas(quotas(random));
            if (random.nextBoolean()) {
                call.rules(RuleSet.of("r", "1", Expression.fact("members").atLeast(8)));
            }
            if (random.nextInt(3) == 0) {
                call.reserve(random.nextInt(4));
            }
            switch (random.nextInt(4)) {
                case 0 -> call.budget(Budget.of(money(random.nextInt(300)), money(50)));
                case 1 ->
                    call.budget(Budget.asRequested(
                            money(random.nextInt(300)), Budget.WhenExhausted.values()[random.nextInt(2)]));
                default -> {}
            }
            if (random.nextBoolean()) {
                call.pots(
                        Pot.of("first", random.nextInt(3), WOMEN),
                        random.nextBoolean()
                                ? Pot.of("second", random.nextInt(3), null)
                                : new Pot("second", null, null, null, money(random.nextInt(200)), FEW, null),
                        Pot.of("third", 2, Expression.fact("region").in("MA-07")));
            }
            List<Application> applications = new ArrayList<>();
            int count = random.nextInt(11);
            for (int i = 0; i < count; i++) {
                applications.add(application(random, i));
            }
            return new World(call.build(), applications);
        }

        private static List<Quota> quotas(Random random) {
            List<Quota> quotas = new ArrayList<>();
            for (String region : REGIONS) {
                if (random.nextInt(3) > 0) {
                    int min = random.nextInt(3);
                    quotas.add(new Quota(
                            Quota.REGION,
                            region,
                            min,
                            random.nextBoolean() ? null : min + random.nextInt(2),
                            null,
                            null));
                }
            }
            if (random.nextInt(3) == 0) {
                int least = quotas.stream()
                        .filter(quota -> quota.max() == null)
                        .mapToInt(Quota::min)
                        .max()
                        .orElse(0);
                quotas.add(Quota.atMostEach(Math.max(least, 1 + random.nextInt(2)), Quota.REGION));
            }
            if (random.nextBoolean()) {
                quotas.add(Quota.atLeast(random.nextInt(4), Quota.GROUP, "women"));
            }
            if (random.nextBoolean()) {
                quotas.add(Quota.atMost(random.nextInt(3), Quota.GROUP, "few"));
            }
            Collections.shuffle(quotas, random);
            return quotas;
        }

        private static Application application(Random random, int i) {
            int members = 7 + random.nextInt(5);
            Map<String, BigDecimal> marks = new TreeMap<>();
            if (random.nextInt(12) > 0) {
                marks.put("quality", BigDecimal.valueOf(random.nextInt(4)));
            }
            marks.put("plan", BigDecimal.valueOf(random.nextInt(5)));
            return Applicants.of(
                    Applicants.CALL,
                    Applicants.cooperative(
                            // now and then a cooperative applies twice
                            "c" + (random.nextInt(8) == 0 ? 0 : i),
                            PROVINCES.get(random.nextInt(4)),
                            random.nextInt(10) == 0 ? null : Membership.of(members, random.nextInt(members + 1))),
                    "a" + i,
                    marks,
                    random.nextInt(12) == 0 ? null : money(10 + 10 * random.nextInt(8)),
                    random.nextInt(3));
        }

        Selections engine() {
            return Selections.compile(call);
        }

        Selection selection() {
            return engine().select(applications, DAY);
        }

        List<Application> shuffled(long seed) {
            List<Application> copy = new ArrayList<>(applications);
            Collections.shuffle(copy, new Random(seed));
            return copy;
        }
    }

    private static Money money(long dirhams) {
        return Money.of(BigDecimal.valueOf(dirhams), Currencies.MAD);
    }

    private static Set<ApplicationId> ids(List<Placement> places) {
        return places.stream().map(Placement::application).collect(Collectors.toSet());
    }

    @Property
    @Label("the order of the input has no influence")
    void order_does_not_matter(@ForAll long seed) {
        World world = World.of(seed);
        assertEquals(world.selection(), world.engine().select(world.shuffled(seed), DAY));
    }

    @Property
    @Label("every application is in exactly one state, with a reason that has a sentence")
    void everybody_has_a_place_and_a_reason(@ForAll long seed) {
        World world = World.of(seed);
        Selection selection = world.selection();
        assertEquals(
                world.applications().stream().map(Application::id).collect(Collectors.toSet()),
                ids(selection.places()));
        assertEquals(world.applications().size(), selection.places().size());
        Messages messages = Messages.of(java.util.Locale.ENGLISH, Selections.class);
        for (Placement place : selection.places()) {
            assertFalse(place.reasons().isEmpty());
            place.reasons().forEach(reason -> assertTrue(messages.codes().contains(reason.code()), reason.code()));
        }
    }

    @Property
    @Label("never more than the seats, the money, the maxima, or the seats and money of a pot")
    void bounds_hold(@ForAll long seed) {
        World world = World.of(seed);
        Selection selection = world.selection();
        assertTrue(selection.selected().size() <= world.call().seats());
        Money left = selection.moneyLeft();
        assertTrue(left == null || left.signum() >= 0);
        if (left != null) {
            Money given = Money.sum(
                    Currencies.MAD,
                    selection.selected().stream().map(Placement::amount).toList());
            assertEquals(world.call().budget().total(), given.plus(left));
        }
        for (QuotaReport quota : selection.quotas()) {
            assertTrue(quota.max() == null || quota.selected() <= quota.max());
        }
        for (PotReport pot : selection.pots()) {
            assertTrue(pot.seatsLeft() == null || pot.seatsLeft() >= 0);
            assertTrue(pot.moneyLeft() == null || pot.moneyLeft().signum() >= 0);
        }
    }

    @Property
    @Label("with equal amounts and the same classes and pots a better score never loses to a worse one")
    void better_scores_win(@ForAll long seed) {
        Selection selection = World.of(seed).selection();
        if (selection.method() != Selection.Method.EXACT) {
            return;
        }
        for (Placement better : selection.reserve()) {
            for (Placement worse : selection.selected()) {
                assertFalse(
                        better.classes().equals(worse.classes())
                                && better.score().compareTo(worse.score()) > 0,
                        better + " must not lose to " + worse);
            }
        }
    }

    @Property
    @Label("pots never change who is selected")
    void pots_come_second(@ForAll long seed) {
        World world = World.of(seed);
        // pots with money ask for amounts, so only those with seats are taken away
        boolean seatsOnly = world.call().pots().stream().allMatch(pot -> pot.budget() == null);
        Selection without =
                Selections.compile(world.call().toBuilder().pots().build()).select(world.applications(), DAY);
        if (seatsOnly) {
            assertEquals(ids(without.selected()), ids(world.selection().selected()));
        }
    }

    @Property
    @Label("withdrawal and replacement equal a selection without those who left, or the differences are named")
    void replacement(@ForAll long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        Selection before = world.selection();
        Set<ApplicationId> gone = new HashSet<>();
        before.selected().stream()
                .filter(place -> random.nextInt(3) == 0)
                .forEach(place -> gone.add(place.application()));
        Selection.Replacement replacement = world.engine().replace(before, world.shuffled(seed), gone);
        Selection anew = world.engine().select(world.applications(), DAY, gone);
        Set<ApplicationId> now = ids(replacement.selection().selected());
        Set<ApplicationId> kept = ids(before.selected());
        kept.removeAll(gone);
        assertTrue(now.containsAll(kept));
        assertTrue(Collections.disjoint(now, gone));
        Set<ApplicationId> differ = new HashSet<>(now);
        differ.addAll(ids(anew.selected()));
        Set<ApplicationId> both = new HashSet<>(now);
        both.retainAll(ids(anew.selected()));
        differ.removeAll(both);
        assertEquals(
                differ,
                replacement.differences().stream()
                        .map(Selection.Difference::application)
                        .collect(Collectors.toSet()));
    }

    @Property
    @Label("the selection is the list that the rule of the call chooses, word for word")
    void chosen_by_the_rule(@ForAll long seed) {
        World world = World.of(seed);
        Selection selection = world.selection();
        assertEquals(ids(chosen(world, selection, Set.of(), id -> true)), ids(selection.selected()));
    }

    @Property
    @Label("whoever leaves, those who stay are kept and the rule of the call chooses the rest from the reserve list")
    void replaced_by_the_rule(@ForAll long seed) {
        World world = World.of(seed);
        Random random = new Random(seed);
        Selection before = world.selection();
        Set<ApplicationId> gone = new HashSet<>();
        for (int step = 0; step < 3; step++) {
            before.places().stream()
                    .filter(place -> random.nextInt(5) == 0)
                    .forEach(place -> gone.add(place.application()));
            Set<ApplicationId> kept = ids(before.selected());
            kept.removeAll(gone);
            Set<ApplicationId> waiting = ids(before.reserve());
            Selection now =
                    world.engine().replace(before, world.applications(), gone).selection();
            assertEquals(ids(chosen(world, now, kept, waiting::contains)), ids(now.selected()));
            assertTies(world, now, kept, waiting::contains);
            before = now;
        }
    }

    @Property
    @Label("whatever is corrected, seats are kept by rank as far as they still fit, and those lost are told")
    void corrected_since(@ForAll long seed, @ForAll long other) {
        World world = World.of(seed);
        Random random = new Random(other);
        World corrected = new World(
                world.call(),
                world.applications().stream()
                        .map(one -> random.nextInt(3) > 0
                                ? one
                                : World.application(
                                        random,
                                        Integer.parseInt(one.id().value().substring(1))))
                        .toList());
        Selection before = world.selection();
        Selection.Replacement replacement = corrected.engine().replace(before, corrected.applications(), Set.of());
        Selection now = replacement.selection();
        Set<ApplicationId> had = ids(before.selected());
        List<Placement> kept = new ArrayList<>();
        for (Placement place : now.places()) {
            List<Placement> more = new ArrayList<>(kept);
            more.add(place);
            if (place.rank() != null && had.contains(place.application()) && allowed(corrected, more)) {
                kept = more;
            }
        }
        Set<ApplicationId> may = ids(before.reserve());
        may.addAll(had);
        assertEquals(ids(chosen(corrected, now, ids(kept), may::contains)), ids(now.selected()));
        Set<ApplicationId> lost = new HashSet<>(had);
        lost.removeAll(ids(kept));
        assertEquals(
                lost,
                ids(now.places().stream()
                        .filter(place -> place.reasons().get(0).code().equals("seat.lost"))
                        .toList()));
        for (Selection.Difference difference : replacement.differences()) {
            assertEquals(
                    ids(now.selected()).contains(difference.application()),
                    Set.of("replacement.kept", "replacement.instead")
                            .contains(difference.reason().code()));
        }
    }

    @Property
    @Label("a tie is told to exactly those of one score who could change places without any harm but to the tie rules")
    void ties_are_told(@ForAll long seed) {
        World world = World.of(seed);
        assertTies(world, world.selection(), Set.of(), id -> true);
    }

    /** Holds what is told against every exchange of one who was chosen for one who could have been. */
    private static void assertTies(
            World world, Selection selection, Set<ApplicationId> kept, Predicate<ApplicationId> may) {
        if (selection.method() != Selection.Method.EXACT) {
            return;
        }
        List<Placement> list = selection.selected();
        Map<ApplicationId, String> told = new TreeMap<>();
        for (Placement out : selection.places()) {
            if (out.rank() == null || list.contains(out) || !may.test(out.application())) {
                continue;
            }
            for (Placement in : list) {
                List<Placement> changed = new ArrayList<>(list);
                changed.set(list.indexOf(in), out);
                changed.sort(Comparator.comparing(Placement::rank));
                if (!kept.contains(in.application())
                        && in.score().equals(out.score())
                        && allowed(world, changed)
                        && Arrays.equals(shortfalls(world.call(), list), shortfalls(world.call(), changed))) {
                    assertTrue(in.rank() < out.rank());
                    told.put(out.application(), tie(world, out, in)); // the last of them is the nearest
                    told.putIfAbsent(in.application(), tie(world, in, out)); // the first of them is the nearest
                }
            }
        }
        Map<ApplicationId, String> said = new TreeMap<>();
        for (Placement place : selection.places()) {
            place.reasons().stream()
                    .filter(reason -> reason.code().startsWith("tie."))
                    .forEach(reason -> assertNull(said.put(
                            place.application(),
                            reason.code() + " " + reason.parameters().get("other"))));
        }
        assertEquals(told, said);
    }

    private static String tie(World world, Placement one, Placement other) {
        Application a = application(world, one);
        Application b = application(world, other);
        boolean draw = world.call().ties().get(0) instanceof TieRule.Submitted
                ? a.submittedAt().equals(b.submittedAt())
                : a.marks().get("quality").compareTo(b.marks().get("quality")) == 0;
        String first = world.call().ties().get(0) instanceof TieRule.Submitted ? "submitted" : "mark";
        return "tie." + (draw ? "draw" : first) + " " + other.application();
    }

    private static Application application(World world, Placement place) {
        return world.applications().stream()
                .filter(one -> one.id().equals(place.application()))
                .findFirst()
                .orElseThrow();
    }

    /** Chooses among the ranked the slow way: every list is tried, or everybody is read in order. */
    private static List<Placement> chosen(
            World world, Selection selection, Set<ApplicationId> kept, Predicate<ApplicationId> may) {
        List<Placement> ranked = selection.places().stream()
                .filter(place -> place.rank() != null)
                .filter(place -> kept.contains(place.application()) || may.test(place.application()))
                .sorted(Comparator.comparing(Placement::rank))
                .toList();
        return selection.method() == Selection.Method.EXACT ? best(world, ranked, kept) : inOrder(world, ranked, kept);
    }

    private static List<Placement> best(World world, List<Placement> ranked, Set<ApplicationId> kept) {
        List<Placement> best = null;
        for (int mask = 0; mask < 1 << ranked.size(); mask++) {
            List<Placement> list = new ArrayList<>();
            for (int i = 0; i < ranked.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    list.add(ranked.get(i));
                }
            }
            if (ids(list).containsAll(kept)
                    && allowed(world, list)
                    && (best == null || compare(world.call(), list, best) < 0)) {
                best = list;
            }
        }
        return best;
    }

    private static List<Placement> inOrder(World world, List<Placement> ranked, Set<ApplicationId> kept) {
        List<Placement> list = new ArrayList<>(ranked.stream()
                .filter(place -> kept.contains(place.application()))
                .toList());
        for (Quota quota : world.call().quotas()) {
            if (quota.min() != null) {
                List<Placement> ofClass = ranked.stream()
                        .filter(place -> quota.value().equals(place.classes().get(quota.attribute())))
                        .toList();
                read(
                        world,
                        ofClass,
                        list,
                        () -> list.stream().filter(ofClass::contains).count() >= quota.min());
            }
        }
        read(world, ranked, list, () -> false);
        return list;
    }

    private static void read(World world, List<Placement> from, List<Placement> list, BooleanSupplier enough) {
        Budget budget = world.call().budget();
        for (Placement next : from) {
            List<Placement> more = new ArrayList<>(list);
            more.add(next);
            boolean bounds = more.size() <= world.call().seats() && maximaHold(world.call(), more);
            if (enough.getAsBoolean()) {
                return;
            } else if (bounds && !list.contains(next)) {
                if (affordable(world, more)) {
                    list.add(next);
                } else if (budget.whenExhausted() == Budget.WhenExhausted.STOP) {
                    return;
                }
            }
        }
    }

    private static boolean allowed(World world, List<Placement> list) {
        return list.size() <= world.call().seats() && maximaHold(world.call(), list) && affordable(world, list);
    }

    private static boolean affordable(World world, List<Placement> list) {
        Budget budget = world.call().budget();
        Money sum = Money.sum(
                Currencies.MAD, list.stream().map(place -> amount(world, place)).toList());
        return budget == null || sum.compareTo(budget.total()) <= 0;
    }

    private static Money amount(World world, Placement place) {
        Budget budget = world.call().budget();
        if (budget == null || budget.grant() != null) {
            return budget == null ? money(0) : budget.grant();
        }
        return application(world, place).requested();
    }

    private static boolean maximaHold(CallForProjects call, List<Placement> list) {
        Set<String> own = call.quotas().stream()
                .filter(quota -> quota.value() != null && quota.max() != null)
                .map(Quota::label)
                .collect(Collectors.toSet());
        for (Quota quota : call.quotas()) {
            Map<String, Long> counts = list.stream()
                    .map(place -> place.classes().get(quota.attribute()))
                    .filter(value -> value != null
                            && (quota.value() == null
                                    ? !own.contains(quota.attribute() + "=" + value)
                                    : quota.value().equals(value)))
                    .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
            if (quota.max() != null && counts.values().stream().anyMatch(count -> count > quota.max())) {
                return false;
            }
        }
        return true;
    }

    private static int compare(CallForProjects call, List<Placement> a, List<Placement> b) {
        int[] shortA = shortfalls(call, a);
        int[] shortB = shortfalls(call, b);
        int order = Integer.compare(
                Arrays.stream(shortA).sum(), Arrays.stream(shortB).sum());
        if (order == 0) {
            order = Arrays.compare(shortA, shortB);
        }
        for (int i = 0; order == 0 && i < Math.min(a.size(), b.size()); i++) {
            Score left = a.get(i).score();
            order = b.get(i).score().compareTo(left);
        }
        if (order == 0) {
            order = Integer.compare(b.size(), a.size());
        }
        for (int i = 0; order == 0 && i < a.size(); i++) {
            order = Integer.compare(a.get(i).rank(), b.get(i).rank());
        }
        return order;
    }

    private static int[] shortfalls(CallForProjects call, List<Placement> list) {
        return call.quotas().stream()
                .filter(quota -> quota.value() != null)
                .mapToInt(quota -> {
                    long count = list.stream()
                            .filter(place ->
                                    quota.value().equals(place.classes().get(quota.attribute())))
                            .count();
                    return (int) Math.max(0, (quota.min() == null ? 0 : quota.min()) - count);
                })
                .toArray();
    }
}
