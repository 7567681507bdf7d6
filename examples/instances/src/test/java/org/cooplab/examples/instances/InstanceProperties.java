package org.cooplab.examples.instances;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;

class InstanceProperties {

    private static final List<String> FILES = List.of(
            """
            NAME : tiny
            TYPE : CVRP
            DIMENSION : 3
            VEHICLES : 2
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            VEHICLES_MAX_DURATION : 99
            NODE_COORD_SECTION
            1 0 0
            2 1 1
            3 3 4
            DEMAND_SECTION
            1 0
            2 4
            3 5
            TIME_WINDOW_SECTION
            1 0 99
            2 4 9
            3 5 60
            RELEASE_TIME_SECTION
            2 4
            3 0
            PRIZE_SECTION
            2 0
            3 5
            VEHICLES_FIXED_COST_SECTION
            1 100
            2 120
            VEHICLES_RELOAD_DEPOT_SECTION
            1 1
            2 1
            DEPOT_SECTION
            1
            -1
            EOF
            """,
            """
            TYPE : PDPTW
            DIMENSION : 3
            VEHICLES : 1
            VEHICLES_MAX_RELOADS : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 1 1
            3 3 4
            PICKUP_AND_DELIVERY_SECTION
            1 0 0 99 0 0 0
            2 4 0 50 2 0 3
            3 -4 8 60 2 2 0
            VEHICLES_MAX_DISTANCE_SECTION
            1 40
            """,
            """
            DIMENSION : 3
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : LOWER_ROW
            EDGE_WEIGHT_SECTION
            4
            5 7
            DEMAND_SECTION
            2 1
            3 1
            """,
            """
            tiny
            VEHICLE
            NUMBER     CAPACITY
              2         10
            CUSTOMER
                0      0   0   0   0   100   0
                1      1   1   4   0    50   2
                2      3   4   5   8    20   2
            """,
            "2 10 1\n0 0 0 0 0 100 0 0 0\n1 1 1 4 0 50 2 0 2\n2 3 4 -4 8 60 2 1 0\n",
            "6 1 2 1\n50 10\n1 1 1 2 4 1 1 1 0 9\n2 3 4 2 5 1 1 1 0 9\n3 0 0 0 0 0 0 0 0 99\n",
            "//comments\n2 1 99.0 0.5 1.0 1.0\n1 10 100.0 1.25\n0 0\n1 1 4\n3 4 5\n");

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.of(
                "",
                " ",
                "\n",
                "-1",
                "0",
                "9",
                "1e9",
                "1e-9",
                "99999999999999999999",
                "-",
                ".",
                "NaN",
                ":",
                "x",
                "\t7",
                "1.5",
                "1000000000000",
                "1e-999999999",
                "[",
                "}");
    }

    @Property
    @Label("a damaged file is read or refused with faults; nothing else happens")
    void damaged_files_are_refused_with_faults(@ForAll long seed, @ForAll @From("odd") String odd) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = damaged(FILES.get(random.nextInt(FILES.size())), random, odd);
        for (Distances distances : Distances.values()) {
            try {
                BenchmarkInstance.read(text, distances, null);
            } catch (InvalidDocument refused) {
                assertFalse(refused.faults().isEmpty());
            }
        }
    }

    @Property
    @Label("a file that lacks one of its rows is refused, whichever it is")
    void no_row_may_be_missing(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(FILES.get(0).lines().toList());
        int depots = lines.indexOf("DEPOT_SECTION");
        int gone = random.nextInt(depots);
        while (!Character.isDigit(lines.get(gone).charAt(0)) || lines.get(gone).matches("1 [0 ]+(99)?")) {
            gone = (gone + 1) % depots;
        }
        lines.remove(gone);
        String text = String.join("\n", lines);
        assertThrows(InvalidDocument.class, () -> BenchmarkInstance.read(text), text);
    }

    private static String damaged(String text, SplittableRandom random, String odd) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(6));
        return text.substring(0, from) + odd + text.substring(to);
    }
}
