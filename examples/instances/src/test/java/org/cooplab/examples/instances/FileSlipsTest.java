package org.cooplab.examples.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cooplab.core.fixture.MessageChecks;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips in benchmark files that would make another problem of them if they were passed over. */
class FileSlipsTest {

    private static final String VRPLIB = """
            NAME : tiny
            TYPE : CVRP
            DIMENSION : 3
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : LOWER_ROW
            EDGE_WEIGHT_SECTION
            1
            2 3
            DEMAND_SECTION
            1 0
            2 5
            3 5
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    private static final String SOLOMON = """
            VEHICLE
            2 10
            0 0 0 0 0 100 0
            1 1 1 4 0 50 2
            2 3 4 5 8 60 2
            """;

    private static final String LI_LIM = """
            2 10 1
            0 0 0 0 0 100 0 0 0
            1 1 1 4 0 50 2 0 2
            2 3 4 -4 8 60 2 1 0
            """;

    private static final String CORDEAU = """
            2 1 1 1
            50 10
            1 1 1 2 4 1 1 1
            2 0 0 0 0 0 0
            """;

    private static final String TAILLARD = """
            //comments
            1 1 999999.0 0.0 1.0 1.0
            1 10 100.0 1.0
            0 0
            1 1 4
            """;

    private static List<String> told(String text) {
        return said(assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(text)));
    }

    private static List<String> said(InvalidDocument refused) {
        Messages english = Messages.of(Locale.ENGLISH, BenchmarkInstance.class);
        return refused.faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + english.text(fault))
                .toList();
    }

    private static List<String> told(String file, String right, String slip) {
        BenchmarkInstance.read(file);
        return told(file.replace(right, slip));
    }

    @Test
    void every_fault_can_be_said_in_three_languages() {
        MessageChecks.complete(BenchmarkInstance.class);
        MessageChecks.coversSources(BenchmarkInstance.class);
    }

    @Test
    void a_key_that_is_not_known_is_told_with_the_one_that_was_meant() {
        assertEquals(
                List.of("5:1 DISTNACE is not supported. Did you mean DISTANCE?"),
                told(VRPLIB, "EDGE_WEIGHT_TYPE", "DISTNACE:2\nEDGE_WEIGHT_TYPE"));
        assertEquals(
                List.of("3:1 VEHICLE is not supported. Did you mean VEHICLES?"),
                told(VRPLIB, "DIMENSION", "VEHICLE : 1\nDIMENSION"));
        assertEquals(List.of("3:1 SALESMEN is not supported."), told(VRPLIB, "DIMENSION", "SALESMEN : 1\nDIMENSION"));
        assertEquals(
                List.of(
                        "10:1 DEMANDS_SECTION is not supported. Did you mean DEMAND_SECTION?",
                        "17:4 DEMAND_SECTION is missing."),
                told(VRPLIB, "DEMAND_", "DEMANDS_"));
    }

    @Test
    void headers_that_bind_no_plan_are_passed_over() {
        String headers = """
                COMMENT : one
                COMMENT : two
                NODE_COORD_TYPE : NO_COORDS
                DISPLAY_DATA_TYPE : NO_DISPLAY
                BEST_KNOWN : 6
                OPTIMAL_VALUE : 6
                DIMENSION : 3
                """;
        assertEquals(
                2,
                BenchmarkInstance.read(VRPLIB.replace("DIMENSION", headers + "DIMENSION"))
                        .customers());
    }

    @Test
    void a_key_said_twice_differently_is_a_fault() {
        assertEquals(
                List.of("5:1 CAPACITY is there twice, with different values."),
                told(VRPLIB, "CAPACITY : 10", "CAPACITY : 10\nCAPACITY : 5"));
        BenchmarkInstance.read(VRPLIB.replace("CAPACITY : 10", "CAPACITY : 10\nCAPACITY: 10"));
    }

    @Test
    void values_beyond_those_expected_are_a_fault_as_those_missing_are() {
        String ofTwo = " There are more values than expected (2), from ";
        assertEquals(List.of("12:5" + ofTwo + "9 on."), told(VRPLIB, "2 5", "2 5 9"));
        assertEquals(
                List.of("4:15 There are more values than expected (1), from 20 on."),
                told(VRPLIB, "CAPACITY : 10", "CAPACITY : 10 20"));
        assertEquals(List.of("2:6" + ofTwo + "5 on."), told(SOLOMON, "2 10", "2 10 5"));
        assertEquals(
                List.of("4:16 There are more values than expected (7), from 9 on."),
                told(SOLOMON, "0 50 2", "0 50 2 9"));
        assertEquals(
                List.of("3:20 There are more values than expected (9), from 9 on."), told(LI_LIM, "0 2\n", "0 2 9\n"));
        assertEquals(List.of("2:7" + ofTwo + "7 on."), told(CORDEAU, "50 10", "50 10 7"));
        assertEquals(
                List.of("5:7 There are more values than expected (3), from 9 on."), told(TAILLARD, "1 1 4", "1 1 4 9"));
    }

    @Test
    void a_third_coordinate_is_only_there_where_it_is_announced() {
        String flat = "NODE_COORD_SECTION\n1 0 0 7\n2 1 1 7\n3 3 4 7\nDEMAND_SECTION";
        assertEquals(
                List.of(11, 12, 13),
                assertThrows(
                                InvalidDocument.class,
                                () -> BenchmarkInstance.read(VRPLIB.replace("DEMAND_SECTION", flat)))
                        .faults()
                        .stream()
                        .map(fault -> fault.line())
                        .toList());
        BenchmarkInstance.read(VRPLIB.replace("DEMAND_SECTION", flat)
                .replace("DIMENSION", "NODE_COORD_TYPE : THREED_COORDS\nDIMENSION"));
    }

    @Test
    void a_depot_that_needs_something_is_a_fault() {
        String found = " A depot has no demand, but %s was found.";
        assertEquals(List.of("11:3" + found.formatted(7)), told(VRPLIB, "1 0\n", "1 7\n"));
        assertEquals(
                List.of("18:4 VEHICLES_DEPOT_SECTION is missing.", "12:3" + found.formatted(5)),
                told(VRPLIB, "-1", "2\n-1"));
        assertEquals(
                List.of("15:3" + found.formatted(3)),
                told(VRPLIB, "DEPOT_", "BACKHAUL_SECTION\n1 3\n2 0\n3 1\nDEPOT_"));
        assertEquals(List.of("3:7" + found.formatted(8)), told(SOLOMON, "0 0 0 0 0", "0 0 0 8 0"));
        assertEquals(List.of("2:7" + found.formatted(-8)), told(LI_LIM, "0 0 0 0 0 100", "0 0 0 -8 0 100"));
        assertEquals(List.of("4:9" + found.formatted(3)), told(CORDEAU, "2 0 0 0 0", "2 0 0 0 3"));
    }

    @Test
    void a_table_whose_depot_is_missing_makes_no_customer_the_depot() {
        assertEquals(List.of("4:15 There is no place with the number 0."), told(SOLOMON, "0 0 0 0 0 100 0\n", ""));
        assertEquals(List.of("3:20 There is no place with the number 0."), told(LI_LIM, "0 0 0 0 0 100 0 0 0\n", ""));
    }

    private static final String FLEET = """
            NAME : fleet
            TYPE : HFVRPTW
            DIMENSION : 4
            VEHICLES : 2
            CAPACITY : 10
            SERVICE_TIME : 1
            DISTANCE : 900
            VEHICLES_MAX_DISTANCE : 800
            VEHICLES_MAX_DURATION : 700
            VEHICLES_MAX_RELOADS : 1
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            4 9 9
            DEMAND_SECTION
            1 0
            2 5
            3 5
            4 0
            SERVICE_TIME_SECTION
            2 1
            3 1
            RELEASE_TIME_SECTION
            2 3
            3 3
            PRIZE_SECTION
            2 30
            3 30
            TIME_WINDOW_SECTION
            1 0 500
            2 10 300
            3 10 300
            4 0 500
            CAPACITY_SECTION
            1 10
            2 20
            VEHICLES_FIXED_COST_SECTION
            1 10
            2 20
            VEHICLES_UNIT_DISTANCE_COST_SECTION
            1 1
            2 2
            VEHICLES_DEPOT_SECTION
            1 1
            2 4
            VEHICLES_RELOAD_DEPOT_SECTION
            1 1
            2 4
            DEPOT_SECTION
            1
            4
            -1
            EOF
            """;

    private static final String PAIRED = """
            NAME : pairs
            TYPE : PDPTW
            DIMENSION : 3
            VEHICLES : 1
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 500 0 0 0
            2 5 10 300 1 0 3
            3 -5 10 300 1 2 0
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    /** A value that cannot be read says nothing: no other value is wrong because of it, or missing. */
    @ParameterizedTest
    @ValueSource(strings = {VRPLIB, FLEET, PAIRED, SOLOMON, LI_LIM, CORDEAU, TAILLARD})
    void a_value_that_cannot_be_read_makes_one_fault(String file) {
        BenchmarkInstance.read(file);
        String[] lines = file.split("\n");
        int told = 0;
        for (int i = 0; i < lines.length; i++) {
            Matcher number = Pattern.compile("(?<!\\S)-?[0-9.]+(?!\\S)").matcher(lines[i]);
            while (number.find()) {
                String[] slipped = lines.clone();
                slipped[i] = lines[i].substring(0, number.start()) + "1O" + lines[i].substring(number.end());
                String there = (i + 1) + ":" + (number.start() + 1) + " ";
                try {
                    BenchmarkInstance.read(String.join("\n", slipped));
                } catch (InvalidDocument refused) {
                    List<String> said = said(refused);
                    assertTrue(said.size() == 1 && said.get(0).startsWith(there), () -> there + said);
                    told++;
                }
            }
        }
        assertTrue(told >= 10, told + " told");
    }
}
