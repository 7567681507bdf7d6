package org.cooplab.examples.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.junit.jupiter.api.Test;

/** Small instances of our own in each format; distances between (0,0), (1,1), (3,4) by hand. */
class BenchmarkInstanceTest {

    private static final String VRPLIB = """
            NAME : tiny
            TYPE : CVRP
            DIMENSION : 3
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1\t0\t0
            2\t1\t1
            3\t3\t4
            DEMAND_SECTION
            1 0
            2 4
            3 5
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    private static final String SOLOMON = """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.   XCOORD.  YCOORD.    DEMAND    READY TIME  DUE DATE  SERVICE   TIME

                0      0   0   0   0   100   0
                1      1   1   4   0    50   2
                2      3   4   5   8    20   2
            """;

    /** Drives to all places in the order of the file with one vehicle of the first type. */
    private static Plan inOrder(BenchmarkInstance instance, String... labels) {
        List<Step> steps = new ArrayList<>();
        for (String label : labels) {
            steps.add(instance.step(label));
        }
        String type = instance.problem().vehicles().get(0).id();
        return PlanChecker.timetable(instance.problem(), List.of(InitialRoute.of(type, steps)));
    }

    private static String cost(String text, Distances distances, String... labels) {
        BenchmarkInstance instance = BenchmarkInstance.read(text, distances, Objective.First.COST);
        return instance.cost(inOrder(instance, labels)).toPlainString();
    }

    @Test
    void each_convention_rounds_each_leg_in_its_way() {
        // sqrt(2) + sqrt(13) + 5
        assertEquals("10", cost(VRPLIB, Distances.NINT, "1", "2"));
        assertEquals("10.0198", cost(VRPLIB, Distances.FLOAT, "1", "2"));
        assertEquals("10.0", cost(VRPLIB, Distances.TRUNC1, "1", "2"));
        assertEquals("10.020", cost(VRPLIB, Distances.X1000, "1", "2"));
    }

    @Test
    void the_usual_convention_depends_on_the_kind_of_file() {
        assertEquals(Distances.NINT, BenchmarkInstance.read(VRPLIB).distances());
        assertEquals(Distances.FLOAT, BenchmarkInstance.read(SOLOMON).distances());
        assertEquals(
                Distances.TRUNC1,
                BenchmarkInstance.read(SOLOMON, null, Objective.First.COST).distances());
        assertEquals(
                Objective.First.VEHICLES,
                BenchmarkInstance.read(SOLOMON).problem().objective().first());
    }

    @Test
    void tables_of_solomon_have_windows_and_a_limited_fleet() {
        BenchmarkInstance instance = BenchmarkInstance.read(SOLOMON, Distances.TRUNC1, null);
        assertEquals("tiny", instance.name());
        assertEquals(2, instance.customers());
        VehicleType type = instance.problem().vehicles().get(0);
        assertEquals(2, type.count());
        assertEquals(new TimeWindow(0, 1000), type.shift());
        Job second = (Job) instance.problem().requests().get(1);
        assertEquals(new TimeWindow(80, 200), second.visits().get(0).windows().get(0));
        assertEquals(20, second.visits().get(0).service());
        Plan plan = inOrder(instance, "1", "2");
        assertEquals(List.of(), PlanChecker.check(instance.problem(), plan));
        assertEquals(List.of(List.of("1", "2")), instance.routes(plan));
    }

    @Test
    void an_explicit_matrix_is_taken_as_it_is_in_each_of_its_forms() {
        String head = """
                DIMENSION : 3
                CAPACITY : 10
                EDGE_WEIGHT_TYPE : EXPLICIT
                EDGE_WEIGHT_FORMAT : %s
                EDGE_WEIGHT_SECTION
                %s
                DEMAND_SECTION
                1 0
                2 1
                3 1
                """;
        assertEquals("16", cost(head.formatted("LOWER_ROW", "4\n5 7"), Distances.X1000, "1", "2"));
        assertEquals("16", cost(head.formatted("LOWER_DIAG_ROW", "0 4 0 5\n7 0"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("UPPER_ROW", "4 5\n7"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("UPPER_DIAG_ROW", "0 4 5 0 7 0"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("FULL_MATRIX", "0 4 9\n9 0 7\n5 9 0"), null, "1", "2"));
        assertEquals("27", cost(head.formatted("FULL_MATRIX", "0 4 9\n9 0 7\n5 9 0"), null, "2", "1"));
        assertEquals("16", cost(head.formatted("LOWER_COL", "4 5\n7"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("UPPER_COL", "4\n5 7"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("LOWER_DIAG_COL", "0 4 5 0 7 0"), null, "1", "2"));
        assertEquals("16", cost(head.formatted("UPPER_DIAG_COL", "0 4 0 5 7 0"), null, "1", "2"));
        assertEquals("16.75", cost(head.formatted("LOWER_ROW", "4.25\n5.5 7.0"), null, "1", "2"));
    }

    @Test
    void distances_are_computed_as_the_type_of_edge_weight_says() {
        assertEquals("11", cost(VRPLIB.replace("EUC_2D", "CEIL_2D"), Distances.NINT, "1", "2"));
        assertEquals("9", cost(VRPLIB.replace("EUC_2D", "FLOOR_2D"), Distances.NINT, "1", "2"));
        assertEquals("14", cost(VRPLIB.replace("EUC_2D", "MAN_2D"), null, "1", "2"));
        assertEquals("8", cost(VRPLIB.replace("EUC_2D", "MAX_2D"), null, "1", "2"));
        assertEquals("5", cost(VRPLIB.replace("EUC_2D", "ATT"), null, "1", "2"));
        assertEquals("10.0198", cost(VRPLIB.replace("EUC_2D", "EXACT_2D"), null, "1", "2"));
        // three ports of the published instance ulysses16: 509, 126 and 501 kilometres
        String ports = VRPLIB.replace("EUC_2D", "GEO")
                .replace("1\t0\t0", "1 38.24 20.42")
                .replace("2\t1\t1", "2 39.57 26.15")
                .replace("3\t3\t4", "3 40.56 25.32");
        assertEquals("1136", cost(ports, null, "1", "2"));
    }

    @Test
    void a_file_may_be_written_in_many_ways() {
        List<String> ways = List.of(
                VRPLIB.replace("\n", "\r\n"),
                "\uFEFF" + VRPLIB.replace("\n", "\r"),
                VRPLIB.toLowerCase(Locale.ROOT),
                VRPLIB.replace("_SECTION", "_SECTION :").replace(" : ", ":"),
                VRPLIB.replace("-1\nEOF\n", ""),
                VRPLIB.replace("1\n-1", "1 -1") + "\n\n",
                VRPLIB.replace("2 4", "  2\t4.0 ").replace("DEMAND_", "# a remark\n\nDEMAND_"),
                VRPLIB.replace("NAME : tiny", "NAME : tiny\nCOMMENT : trucks: 2, by: nobody"),
                VRPLIB.replace("SECTION\n1 0\n", "SECTION\n"));
        for (String way : ways) {
            assertEquals("10", cost(way, Distances.NINT, "1", "2"), way);
        }
        String tables = SOLOMON.toLowerCase(Locale.ROOT).replace("\n", "\r\n").replace("tiny\r\n", "\uFEFF");
        assertEquals("10.0", cost(tables, Distances.TRUNC1, "1", "2"));
    }

    @Test
    void the_depot_need_not_be_first() {
        String last = VRPLIB.replace("DEPOT_SECTION\n1", "DEPOT_SECTION\n3").replace("1 0\n2 4\n3 5", "1 5\n2 4\n3 0");
        assertEquals("10", cost(last, null, "0", "1"));
        String depot = "                0      0   0   0   0   100   0\n".strip();
        String tables = SOLOMON.replace(depot, "").stripTrailing() + "\n" + depot;
        assertEquals("10.0", cost(tables, Distances.TRUNC1, "1", "2"));
        String pairs = "2 10 1\n2 3 4 -4 8 60 2 1 0\n0 0 0 0 0 100 0 0 0\n1 1 1 4 0 50 2 0 2\n";
        assertEquals("10.020", cost(pairs, Distances.X1000, "1", "2"));
    }

    @Test
    void sections_of_vehicles_make_types_of_those_that_are_alike() {
        String fleet = VRPLIB.replace("CAPACITY : 10", "VEHICLES : 3\nVEHICLES_MAX_DURATION : 40")
                .replace("DEPOT_SECTION", """
                        CAPACITY_SECTION
                        1 10
                        2 20
                        3 10
                        VEHICLES_FIXED_COST_SECTION
                        1 1000
                        2 2000
                        3 1000
                        VEHICLES_UNIT_DISTANCE_COST_SECTION
                        1 150
                        2 250
                        3 150
                        VEHICLES_ALLOWED_CLIENTS_SECTION
                        1 2 3
                        2 3
                        3 2 3
                        DEPOT_SECTION
                        """);
        BenchmarkInstance instance = BenchmarkInstance.read(fleet);
        assertEquals(Distances.FLOAT, instance.distances());
        RoutingProblem problem = instance.problem();
        assertEquals(2, problem.vehicles().size());
        assertEquals(2, problem.vehicles().get(0).count());
        assertEquals(List.of("1", "2", "1"), instance.vehicleTypes());
        assertEquals(4_000_000, problem.vehicles().get(0).limits().maxDuration());
        assertEquals(Set.of("1"), problem.requests().get(0).conditions().vehicles());
        assertEquals(Set.of("1", "2"), problem.requests().get(1).conditions().vehicles());
        assertEquals(List.of(1), instance.vehicleNumbers(inOrder(instance, "1", "2")));
        Plan both = PlanChecker.timetable(
                problem,
                List.of(InitialRoute.of("1", List.of(Step.job("1"))), InitialRoute.of("1", List.of(Step.job("2")))));
        assertEquals(List.of(1, 3), instance.vehicleNumbers(both));
        // 10 fixed and 1.5 a unit, in hundredths in the file
        assertEquals("25.0296", instance.cost(inOrder(instance, "1", "2")).toPlainString());
    }

    @Test
    void several_depots_are_homes_of_vehicles_and_not_customers() {
        String depots = VRPLIB.replace("CAPACITY : 10", "VEHICLES : 2\nCAPACITY : 10")
                .replace("DEPOT_SECTION\n1", "VEHICLES_DEPOT_SECTION\n1 1\n2 2\nDEPOT_SECTION\n1\n2")
                .replace("2 4", "2 0");
        BenchmarkInstance instance = BenchmarkInstance.read(depots);
        assertEquals(1, instance.customers());
        assertEquals(
                List.of(0, 1),
                instance.problem().vehicles().stream().map(VehicleType::start).toList());
        assertNull(instance.step("1"));
    }

    @Test
    void a_depot_that_no_vehicle_has_to_do_with_is_told_where_nothing_says_who_is_at_home_there() {
        String two = VRPLIB.replace("DEPOT_SECTION\n1", "DEPOT_SECTION\n1\n2").replace("2 4", "2 0");
        assertEquals(List.of("18:4 file.section-missing"), told(two));
        assertEquals(
                List.of("19:4 file.section-missing"),
                told(two.replace("CAPACITY : 10", "VEHICLES : 4\nCAPACITY : 10")));
    }

    @Test
    void reloads_releases_prizes_and_backhauls_are_read() {
        String trips = VRPLIB.replace("CAPACITY : 10", "VEHICLES : 1\nCAPACITY : 10\nSERVICE_TIME : 7")
                .replace("DEPOT_SECTION", """
                        TIME_WINDOW_SECTION
                        1 0 90
                        2 10 20
                        3 30 40
                        RELEASE_TIME_SECTION
                        1 0
                        2 0
                        3 15
                        PRIZE_SECTION
                        1 0
                        2 6
                        3 0
                        VEHICLES_RELOAD_DEPOT_SECTION
                        1 1
                        DEPOT_SECTION
                        """);
        BenchmarkInstance instance = BenchmarkInstance.read(trips);
        assertEquals(Distances.TRUNC1, instance.distances());
        Job first = (Job) instance.problem().requests().get(0);
        Job second = (Job) instance.problem().requests().get(1);
        assertNull(first.release());
        assertEquals(150, second.release());
        assertEquals(60, first.conditions().prize());
        assertNull(second.conditions().prize());
        assertEquals(70, first.visits().get(0).service());
        assertEquals("0", instance.problem().vehicles().get(0).reloads().get(0).id());
        // there and back for 5.0 each, and 6 for the customer left out
        assertEquals("16.0", instance.cost(inOrder(instance, "2")).toPlainString());

        String backhauls = VRPLIB.replace("DEPOT_SECTION", "BACKHAUL_SECTION\n1 0\n2 0\n3 4\nDEPOT_SECTION");
        RoutingProblem problem = BenchmarkInstance.read(backhauls).problem();
        assertEquals(
                VehicleType.LoadOrder.DELIVERIES_FIRST,
                problem.vehicles().get(0).order());
        assertEquals(4, ((Job) problem.requests().get(1)).pickup().in(0));
        assertNull(problem.vehicles().get(0).count());
    }

    @Test
    void tables_of_li_and_lim_have_pairs() {
        String pairs = """
                2 10 1
                0 0 0 0 0 100 0 0 0
                1 1 1 4 0 50 2 0 2
                2 3 4 -4 8 60 2 1 0
                """;
        BenchmarkInstance instance = BenchmarkInstance.read(pairs, Distances.X1000, null);
        Request request = instance.problem().requests().get(0);
        assertTrue(request instanceof Shipment);
        assertEquals(Step.delivery("1"), instance.step("2"));
        Plan plan = inOrder(instance, "1", "2");
        assertEquals(List.of(List.of("1", "2")), instance.routes(plan));
        assertEquals("10.020", instance.cost(plan).toPlainString());
    }

    @Test
    void tables_of_cordeau_have_a_fleet_at_each_depot() {
        String depots = """
                2 1 2 2
                50 10
                0 20
                1 1 1 2 4 1 2 1 2
                2 3 4 2 5 1 2 1 2
                3 0 0 0 0 0 0
                4 9 9 0 0 0 0
                """;
        RoutingProblem problem =
                BenchmarkInstance.read(depots, Distances.NINT, null).problem();
        assertEquals(2, problem.vehicles().size());
        assertEquals(50, problem.vehicles().get(0).limits().maxDuration());
        assertNull(problem.vehicles().get(1).limits().maxDuration());
        assertEquals(3, problem.vehicles().get(1).start());
        assertEquals(20, problem.vehicles().get(1).capacity().in(0));
        assertEquals(1, problem.vehicles().get(0).count());
    }

    @Test
    void fleets_of_taillard_cost_by_distance_and_once() {
        String fleet = """
                //comments
                2 2 999999.0 0.0 1.0 1.0
                1 10 100.0 1.0
                2 20 50.0 1.25
                0 0
                1 1 4
                3 4 5
                """;
        BenchmarkInstance instance = BenchmarkInstance.read(fleet);
        assertEquals(2, instance.problem().vehicles().size());
        assertEquals("110.0198", instance.cost(inOrder(instance, "1", "2")).toPlainString());
        assertEquals("110", cost(fleet, Distances.NINT, "1", "2"));
        String dear = fleet.replace("100.0 1.0", "100.0 1.05");
        assertEquals("110.5", cost(dear, Distances.NINT, "1", "2"));
        assertEquals("110.521", cost(dear, Distances.X1000, "1", "2"));
        assertEquals(100, instance.problem().vehicles().get(0).costs().perDistance());
        assertEquals(125, instance.problem().vehicles().get(1).costs().perDistance());
    }

    @Test
    void faults_say_on_which_line_and_in_which_column() {
        String wrong = VRPLIB.replace("2\t1\t1", "2\t1\tx")
                .replace("3 5\nDEPOT", "3 -5\nDEPOT")
                .replace("2 4", "9 4");
        List<Fault> faults = assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(wrong))
                .faults();
        assertEquals(
                List.of(
                        "8:5 (document) file.number-expected {word=x}",
                        "12:1 (document) file.whole-number-expected {word=9, least=1, most=3}",
                        "13:3 (document) file.whole-number-expected {word=-5, least=0, most=1099511627776}"),
                faults.stream().map(Fault::toString).toList());
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_twice() {
        assertEquals(
                List.of("13:3 file.demand-too-large", "14:3 file.demand-too-large"),
                told(VRPLIB.replace("2 4", "2 40").replace("3 5", "3 50").replace("1 0", "1 0\n")));
        assertEquals(
                List.of("12:1 file.id-twice"),
                told(VRPLIB.replace("3 5", "2 5").replace("DEMAND_SECTION\n1 0\n", "DEMAND_SECTION\n")));
        assertEquals(List.of("10:1 file.rows-missing"), told(VRPLIB.replace("3 5\n", "")));
        assertEquals(List.of("16:4 file.section-missing"), told(VRPLIB.replace("CAPACITY : 10\n", "")));
        assertEquals(List.of("3:13 file.number-expected"), told(VRPLIB.replace("DIMENSION : 3", "DIMENSION : I")));
        assertEquals(List.of("8:1 file.number-expected"), told(VRPLIB.replace("2\t1\t1", "O\t1\t1")));
        assertEquals(
                List.of("14:1 file.kind-unsupported"),
                told(VRPLIB.replace("DEPOT_", "DRAFT_LIMIT_SECTION\n1 1\nDEPOT_")));
        assertEquals(
                List.of("6:1 file.kind-unsupported.suggestion"),
                told(VRPLIB.replace("NODE_", "VEHICLES_MAX_STOPS : 5\nNODE_")));
        for (String type : List.of("CCVRP", "SDVRP", "CVRPW")) {
            assertEquals(List.of("2:8 file.type-unknown.suggestion"), told(VRPLIB.replace("CVRP", type)));
        }
        for (String type : List.of("PDTSPL", "FOO")) {
            assertEquals(List.of("2:8 file.type-unknown"), told(VRPLIB.replace("CVRP", type)));
        }
        assertEquals(
                2, BenchmarkInstance.read(VRPLIB.replace("TYPE : CVRP\n", "")).customers());
        assertEquals(
                List.of("15:1 file.whole-number-expected"), told(VRPLIB.replace("_SECTION\n1\n", "_SECTION\n4\n")));
        assertEquals(
                List.of("11:12 file.number-expected"), told(SOLOMON.replace("1      1   1   4", "1      one   1   4")));
        assertEquals(
                List.of("12:5 file.number-expected"), told(SOLOMON.replace("2      3   4   5", "Z      3   4   5")));
        assertEquals(List.of("4:1 file.too-long"), told("2 1 0 1\n0 10\n1 0 0 0 0\n2 0 0 0 0\n"));
    }

    @Test
    void what_is_not_there_is_missing_at_the_end_and_what_is_no_such_file_is_so_from_its_beginning() {
        assertEquals(List.of("1:1 file.format-unknown"), told(""));
        assertEquals(List.of("2:1 file.format-unknown"), told("\nhello"));
        told("NAME : x\n").forEach(fault -> assertTrue(fault.startsWith("1:"), fault));
    }

    /** Returns the faults of a file, each with its line and column. */
    private static List<String> told(String text) {
        return assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(text)).faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .toList();
    }

    @Test
    void pairs_must_name_each_other() {
        String pairs = "1 10 1\n0 0 0 0 0 9 0 0 0\n1 1 1 4 0 9 0 0 2\n2 1 1 -4 0 9 0 1 0\n";
        BenchmarkInstance.read(pairs);
        assertEquals(List.of("3:17 file.node-unknown"), told(pairs.replace("0 0 2", "0 0 7")));
        assertEquals(List.of("3:17 file.pair-broken", "4:16 file.pair-broken"), told(pairs.replace("-4", "-3")));
        assertEquals(List.of("3:7 file.demand-too-large"), told(pairs.replace("4 0", "40 0")));
    }

    @Test
    void what_is_missing_or_unknown_is_said() {
        assertEquals("file.format-unknown", code("hello"));
        assertEquals("file.format-unknown", code(""));
        assertEquals("file.section-missing", code("NAME : x"));
        assertEquals("file.section-missing", code(VRPLIB.replace("CAPACITY : 10\n", "")));
        assertEquals("file.kind-unsupported", code(VRPLIB.replace("EUC_2D", "XRAY1")));
        assertEquals("file.too-short", code("2 1 2 1\n0 10\n1 1 1 0 1 1 1 1"));
        assertEquals("file.words-missing", code(SOLOMON + "3 1\n"));
        assertEquals("file.section-missing", code(VRPLIB.replace("EUC_2D", "EXPLICIT")));
        assertEquals("file.line-unknown", code("NAME : x\n1 2 3\n"));
        assertEquals("file.pair-broken", code("1 10 1\n0 0 0 0 0 9 0 0 0\n1 1 1 4 0 9 0 0 2\n2 1 1 -3 0 9 0 1 0"));
        assertEquals("file.window-reversed", code(SOLOMON.replace("8    20", "8     2")));
    }

    @Test
    void nothing_comes_after_the_end_and_a_list_of_depots_names_one() {
        assertEquals(List.of("18:1 file.after-end"), told(VRPLIB + "COMMENT : more\nand more\n"));
        assertEquals(List.of("17:1 file.after-end"), told(VRPLIB.replace("EOF", "2\n3")));
        assertEquals(List.of("16:6 file.after-end"), told(VRPLIB.replace("1\n-1", "1\n-1   2")));
        assertEquals(List.of("15:3 file.section-short"), told(VRPLIB.replace("1\n-1", "-1")));
        assertEquals(List.of("14:14 file.section-short"), told(VRPLIB.replace("\n1\n-1", "")));
        assertEquals(List.of("15:1 file.whole-number-expected"), told(VRPLIB.replace("\n1\n-1", "\n4\n-1")));
    }

    private static String code(String text) {
        return assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(text))
                .faults()
                .get(0)
                .code();
    }
}
