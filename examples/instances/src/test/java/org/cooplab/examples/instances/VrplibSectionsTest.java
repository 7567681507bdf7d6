package org.cooplab.examples.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.junit.jupiter.api.Test;

/** Sections of VRPLIB files beyond demands and windows; places on one line, so that lengths are seen at once. */
class VrplibSectionsTest {

    private static final String HEAD = """
            NAME : tiny
            TYPE : %s
            DIMENSION : 5
            VEHICLES : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 1 0
            3 2 0
            4 4 0
            5 8 0
            """;

    private static final String DEMANDS = "DEMAND_SECTION\n2 5\n3 5\n4 5\n5 5\n";

    private static final String PAIRS = HEAD.formatted("PDPTW") + """
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 100 0 0 0
            2 6 0 90 1 0 4
            4 -6 3 80 2 2 0
            5 -7 0 70 0 3 0
            3 7 0 60 1.5 0 5
            """;

    private static final String MIXED = HEAD.formatted("VRPSPD") + """
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 100 0 0 0
            2 99 0 90 0 3 7
            3 0 0 90 0 10 0
            4 0 5 90 2 0 4
            5 0 0 90 0 1 1
            """;

    private static String limited(String section) {
        return HEAD.formatted("CVRP") + DEMANDS + section;
    }

    private static List<String> told(String text) {
        return assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(text)).faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .toList();
    }

    private static Plan plan(BenchmarkInstance instance) {
        return VehicleRouting.solve(instance.problem(), RoutingOptions.of(Budget.iterations(300)))
                .plan();
    }

    @Test
    void pickups_and_deliveries_name_each_other() {
        BenchmarkInstance instance = BenchmarkInstance.read(PAIRS);
        assertEquals(Distances.X1000, instance.distances());
        assertEquals(4, instance.customers());
        Shipment first = (Shipment) instance.problem().requests().get(0);
        Shipment second = (Shipment) instance.problem().requests().get(1);
        assertEquals(6, first.amount().in(0));
        assertEquals(1, first.pickups().get(0).location());
        assertEquals(3, first.deliveries().get(0).location());
        assertEquals(3_000, first.deliveries().get(0).windows().get(0).open());
        assertEquals(80_000, first.deliveries().get(0).windows().get(0).close());
        assertEquals(2_000, first.deliveries().get(0).service());
        assertEquals(1_500, second.pickups().get(0).service());
        assertEquals(100_000, instance.problem().vehicles().get(0).shift().close());
        assertEquals(Step.delivery("1"), instance.step("3"));
        assertEquals("20.000", instance.cost(plan(instance)).toPlainString()); // 1, 4, 2, 8 and home
    }

    @Test
    void a_pair_that_does_not_fit_together_is_told_where_it_does_not() {
        assertEquals(List.of("15:14 file.pair-broken", "16:13 file.pair-broken"), told(PAIRS.replace("-6", "-5")));
        assertEquals(
                List.of("15:14 file.pair-broken", "16:13 file.pair-broken"),
                told(PAIRS.replace("80 2 2 0", "80 2 0 0")));
        assertEquals(List.of("16:15 file.pair-broken"), told(PAIRS.replace("80 2 2 0", "80 2 2 5")));
        assertEquals(
                List.of("15:14 file.pair-broken", "16:13 file.pair-broken"),
                told(PAIRS.replace("90 1 0 4", "90 1 0 1")));
    }

    @Test
    void what_is_wrong_in_a_row_of_pairs_is_told_at_its_word() {
        assertEquals(List.of("15:14 file.whole-number-expected"), told(PAIRS.replace("90 1 0 4", "90 1 0 6")));
        assertEquals(List.of("16:9 file.window-reversed"), told(PAIRS.replace("3 80", "83 80")));
        assertEquals(List.of("17:12 file.words-missing"), told(PAIRS.replace("70 0 3 0", "70 0")));
        assertEquals(List.of("13:1 file.rows-missing"), told(PAIRS.replace("5 -7 0 70 0 3 0\n", "")));
        assertEquals(List.of("15:3 file.demand-too-large"), told(PAIRS.replace("6 ", "60 ")));
    }

    @Test
    void in_mixed_types_the_same_columns_are_what_is_collected_and_what_is_brought() {
        BenchmarkInstance instance = BenchmarkInstance.read(MIXED);
        Job first = (Job) instance.problem().requests().get(0);
        Job second = (Job) instance.problem().requests().get(1);
        Job third = (Job) instance.problem().requests().get(2);
        assertEquals(7, first.delivery().in(0));
        assertEquals(3, first.pickup().in(0));
        assertEquals(0, second.delivery().in(0));
        assertEquals(10, second.pickup().in(0));
        assertEquals(Distances.X1000, instance.distances()); // as all files with windows
        assertEquals(2_000, third.visits().get(0).service());
        assertEquals(5_000, third.visits().get(0).windows().get(0).open());
        assertEquals(List.of("16:12 file.demand-too-large"), told(MIXED.replace("0 10 0", "0 11 0")));
        assertEquals(List.of("15:15 file.whole-number-expected"), told(MIXED.replace("3 7", "3 -7")));
    }

    @Test
    void mixed_types_without_windows_have_rounded_distances() {
        String text = HEAD.formatted("VRPSPD") + DEMANDS + "BACKHAUL_SECTION\n2 1\n3 2\n4 3\n5 4\n";
        assertEquals(Distances.NINT, BenchmarkInstance.read(text).distances());
        String windows = "TIME_WINDOW_SECTION\n1 0 9\n2 0 9\n3 0 9\n4 0 9\n5 0 9\n";
        assertEquals(Distances.X1000, BenchmarkInstance.read(text + windows).distances());
    }

    @Test
    void sections_that_say_the_same_or_cannot_be_said_of_pairs_are_refused_beside_them() {
        assertEquals(List.of("19:1 file.sections-clash"), told(PAIRS + DEMANDS));
        assertEquals(List.of("19:1 file.sections-clash"), told(MIXED + "SERVICE_TIME_SECTION\n2 1\n3 1\n4 1\n5 1\n"));
        String prizes = "PRIZE_SECTION\n2 1\n3 1\n4 1\n5 1\n";
        assertEquals(List.of("19:1 file.sections-clash"), told(PAIRS + prizes));
        Job optional = (Job)
                BenchmarkInstance.read(MIXED + prizes).problem().requests().get(0);
        assertEquals(10, optional.conditions().prize());
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(PAIRS + prizes));
        assertEquals(
                "PRIZE_SECTION and PICKUP_AND_DELIVERY_SECTION cannot both be read.",
                Messages.of(Locale.ENGLISH, BenchmarkInstance.class)
                        .text(refused.faults().get(0)));
    }

    @Test
    void a_route_may_be_limited_in_length_for_all_vehicles_or_for_each() {
        String all = limited("VEHICLES_MAX_DISTANCE : 12.6\n");
        assertEquals(
                12,
                BenchmarkInstance.read(all).problem().vehicles().get(0).limits().maxDistance());
        BenchmarkInstance each = BenchmarkInstance.read(limited("VEHICLES_MAX_DISTANCE_SECTION\n1 9\n2 16\n"));
        assertEquals(List.of("1", "2"), each.vehicleTypes());
        assertEquals(9, each.problem().vehicles().get(0).limits().maxDistance());
        assertEquals(16, each.problem().vehicles().get(1).limits().maxDistance());
        assertEquals("20", each.cost(plan(each)).toPlainString()); // the far one with the second vehicle
        assertEquals(List.of("18:25 file.negative"), told(limited("VEHICLES_MAX_DISTANCE : -1\n")));
        assertEquals(List.of("18:1 file.rows-missing"), told(limited("VEHICLES_MAX_DISTANCE_SECTION\n2 16\n")));
    }

    @Test
    void reloads_may_be_at_several_depots_and_limited_in_number() {
        String places = "VEHICLES_RELOAD_DEPOT_SECTION\n1 2 1\n2 1 2\nDEPOT_SECTION\n1\n2\n-1\n";
        String text = HEAD.formatted("CVRP") + "DEMAND_SECTION\n3 9\n4 9\n5 9\n" + places;
        BenchmarkInstance unlimited = BenchmarkInstance.read(text);
        VehicleType free = unlimited.problem().vehicles().get(0);
        assertEquals(
                List.of(0, 1),
                free.reloads().stream().map(reload -> reload.visit().location()).toList());
        assertNull(free.maxReloads());
        assertEquals("24", unlimited.cost(plan(unlimited)).toPlainString()); // 0, 8, 1, 4, 1, 2, 0
        BenchmarkInstance once = BenchmarkInstance.read(text + "VEHICLES_MAX_RELOADS : 1\n");
        assertEquals(1, once.problem().vehicles().get(0).maxReloads());
        assertEquals("26", once.cost(plan(once)).toPlainString()); // 0, 8, 1, 4, 0 and 0, 2, 0
        BenchmarkInstance each = BenchmarkInstance.read(text + "VEHICLES_MAX_RELOADS_SECTION\n1 0\n2 3\n");
        assertEquals(
                List.of(0, 3),
                each.problem().vehicles().stream().map(VehicleType::maxReloads).toList());
        assertEquals(List.of("24:24 file.whole-number-expected"), told(text + "VEHICLES_MAX_RELOADS : -1\n"));
        assertEquals(
                List.of("25:3 file.whole-number-expected"), told(text + "VEHICLES_MAX_RELOADS_SECTION\n1 .5\n2 1\n"));
    }

    @Test
    void open_routes_end_at_their_last_customer() {
        String text = HEAD.formatted("OVRP").replace("VEHICLES : 2", "VEHICLES : 2\nDISTANCE : 9") + DEMANDS;
        for (Distances distances : Distances.values()) {
            BenchmarkInstance instance = BenchmarkInstance.read(text, distances, null);
            assertNull(instance.problem().vehicles().get(0).end());
            Plan plan = plan(instance);
            assertTrue(plan.unserved().isEmpty());
            assertEquals(10, instance.cost(plan).intValueExact()); // to 2 by way of 1, to 8 by way of 4
        }
        assertEquals(
                List.of("19:1 file.sections-clash"),
                told(text + "TIME_WINDOW_SECTION\n1 0 9\n2 0 9\n3 0 9\n4 0 9\n5 0 9\n"));
        assertEquals(List.of("13:1 file.sections-clash"), told(PAIRS.replace("PDPTW", "OVRP")));
    }

    @Test
    void a_file_of_sites_for_some_vehicles_only_must_say_for_which() {
        String sites = HEAD.formatted("SDVRPTW") + DEMANDS;
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(sites));
        assertEquals(
                List.of(Fault.of("file.section-missing", "")
                        .at(17, 4)
                        .with("word", "VEHICLES_ALLOWED_CLIENTS_SECTION")),
                refused.faults());
        BenchmarkInstance told = BenchmarkInstance.read(sites + "VEHICLES_ALLOWED_CLIENTS_SECTION\n1 2 3\n2 3 4 5\n");
        assertEquals(
                List.of(Set.of("1"), Set.of("1", "2"), Set.of("2"), Set.of("2")),
                told.problem().requests().stream()
                        .map(request -> request.conditions().vehicles())
                        .toList());
    }

    @Test
    void a_distance_of_nothing_is_no_limit() {
        assertNull(BenchmarkInstance.read(limited("DISTANCE : 0\n"))
                .problem()
                .vehicles()
                .get(0)
                .limits()
                .maxDuration());
    }

    @Test
    void a_cost_that_is_too_great_or_makes_others_so_is_told_where_it_stands() {
        assertEquals(
                List.of("20:3 file.out-of-range"),
                told(limited("VEHICLES_UNIT_DISTANCE_COST_SECTION\n1 1\n2 9999999.9\n")));
        assertEquals(
                List.of("19:3 file.out-of-range"),
                told(limited("VEHICLES_UNIT_DISTANCE_COST_SECTION\n1 1\n2 0.0000001\n")));
        assertEquals(
                List.of("23:3 file.out-of-range"),
                told(limited("VEHICLES_FIXED_COST_SECTION\n1 2000000\n2 0\n"
                        + "VEHICLES_UNIT_DISTANCE_COST_SECTION\n1 1\n2 2000000\n")));
    }

    @Test
    void costs_that_are_too_great_are_told_wherever_they_stand() {
        String dear = "1 99999999999999\n2 99999999999999\n";
        assertEquals(
                List.of(
                        "19:3 file.out-of-range",
                        "20:3 file.out-of-range",
                        "22:3 file.out-of-range",
                        "23:3 file.out-of-range"),
                told(limited("VEHICLES_FIXED_COST_SECTION\n" + dear + "VEHICLES_UNIT_DISTANCE_COST_SECTION\n" + dear)));
    }

    @Test
    void rows_for_each_vehicle_need_their_number() {
        String unlimited = limited("VEHICLES_MAX_DISTANCE_SECTION\n1 9\n2 16\n").replace("VEHICLES : 2\n", "");
        assertEquals(List.of("19:5 file.section-missing"), told(unlimited));
    }

    /** What is written by the rules of the format comes back as the places, amounts and limits it was made of. */
    @Test
    void generated_files_come_back_as_they_were_made() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int pairs = 1 + random.nextInt(6);
            List<Integer> nodes = new ArrayList<>();
            for (int node = 2; node <= 2 * pairs + 1; node++) {
                nodes.add(node);
            }
            StringBuilder text = new StringBuilder("TYPE : PDPTW\nDIMENSION : " + (2 * pairs + 1) + "\nCAPACITY : 9\n"
                    + "EDGE_WEIGHT_TYPE : EUC_2D\nVEHICLES_MAX_DISTANCE : 77\nNODE_COORD_SECTION\n1 0 0\n");
            nodes.forEach(node ->
                    text.append(node).append(' ').append(random.nextInt(9)).append(" 1\n"));
            text.append("PICKUP_AND_DELIVERY_SECTION\n1 0 0 500 0 0 0\n");
            List<String> made = new ArrayList<>();
            while (!nodes.isEmpty()) {
                int pickup = nodes.remove(random.nextInt(nodes.size()));
                int delivery = nodes.remove(random.nextInt(nodes.size()));
                int amount = random.nextInt(10);
                int service = random.nextInt(5);
                int due = 300 + random.nextInt(100);
                text.append("%d %d 7 %d %d 0 %d\n".formatted(pickup, amount, due, service, delivery));
                text.append("%d %d 7 %d %d %d 0\n".formatted(delivery, -amount, due, service, pickup));
                made.add(described(pickup - 1, delivery - 1, amount, service, due));
            }
            BenchmarkInstance instance = BenchmarkInstance.read(text.toString(), Distances.NINT, Objective.First.COST);
            List<String> read = new ArrayList<>();
            List<Step> steps = new ArrayList<>();
            instance.problem().requests().forEach(request -> {
                Shipment shipment = (Shipment) request;
                int from = shipment.pickups().get(0).location();
                int to = shipment.deliveries().get(0).location();
                long due = shipment.deliveries().get(0).windows().get(0).close();
                read.add(described(
                        from,
                        to,
                        shipment.amount().in(0),
                        shipment.pickups().get(0).service(),
                        due));
                steps.add(instance.step(Integer.toString(from)));
                steps.add(instance.step(Integer.toString(to)));
            });
            made.sort(null);
            read.sort(null);
            assertEquals(made, read);
            Plan driven = PlanChecker.timetable(instance.problem(), List.of(InitialRoute.of("1", steps)));
            assertEquals(
                    driven.routes().get(0).stops().stream()
                            .map(Stop::location)
                            .map(Object::toString)
                            .toList(),
                    instance.routes(driven).get(0));
        }
    }

    private static String described(int pickup, int delivery, long amount, long service, long due) {
        return "%d-%d %d %d %d".formatted(pickup, delivery, amount, service, due);
    }
}
