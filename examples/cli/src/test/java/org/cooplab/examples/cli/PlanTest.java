package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.json.Documents;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.Unassigned;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a planner and the drivers get of a plan. */
class PlanTest {

    @TempDir
    private Path folder;

    private String network;
    private String day;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void writeDocuments() throws IOException {
        World world = World.of(7, LocalDate.of(2026, 3, 6), 60);
        Network known = Rounds.network(world);
        network = Files.writeString(folder.resolve("network.json"), Documents.write(known))
                .toString();
        day = Files.writeString(folder.resolve("day.json"), Documents.write(Day.of(world.day(), world.orders())))
                .toString();
    }

    private DistributionPlan plan(String... more) {
        out = new StringWriter();
        err = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("plan", "--network", network, "--day", day, "--iterations", "5"), Stream.of(more))
                .toArray(String[]::new);
        int exit = Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertEquals(Cooplab.REFUSED, exit, err::toString);
        return Documents.read(DistributionPlan.class, out.toString());
    }

    private List<String> told() {
        return err.toString().lines().toList();
    }

    @Test
    void each_round_is_told_and_each_order_that_is_left_once_with_names_for_ids() {
        DistributionPlan plan = plan("--lang=en");
        for (int i = 0; i < plan.routes().size(); i++) {
            String round = told().get(i);
            assertTrue(round.startsWith((i + 1) + ". " + plan.routes().get(i).vehicle() + ": from "), round);
            assertTrue(round.contains(" " + plan.routes().get(i).stops().size() + " stop"), round);
        }
        List<OrderId> left =
                plan.unassigned().stream().map(Unassigned::order).distinct().toList();
        assertFalse(left.isEmpty());
        String lines = String.join(
                "\n",
                told().stream()
                        .filter(line -> line.startsWith("Not carried (orders and their lines): "))
                        .toList());
        for (OrderId order : left) {
            assertEquals(2, lines.split(order + " \\(", -1).length, order + " in " + lines);
        }
        assertTrue(told().get(told().size() - 1)
                .endsWith("Orders not carried, in whole or in part: " + left.size() + "."));
        assertFalse(err.toString().matches("(?s).*(coop-\\d|relay-ma|keeper-ma).*"), err::toString);
    }

    @ParameterizedTest
    @CsvSource({"en,stop", "fr,arrêt", "ar,التوقف"})
    void each_driver_gets_a_sheet_in_the_language_asked(String language, String column) throws IOException {
        DistributionPlan plan = plan("--lang=" + language, "--sheets=" + folder.resolve("sheets/today"));
        List<Path> sheets;
        try (Stream<Path> all = Files.list(folder.resolve("sheets/today"))) {
            sheets = all.sorted().toList();
        }
        assertEquals(plan.routes().size(), sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            assertEquals(
                    "%02d-%s.csv".formatted(i + 1, plan.routes().get(i).vehicle()),
                    sheets.get(i).getFileName().toString());
            List<String> lines = Files.readAllLines(sheets.get(i));
            assertTrue(lines.get(0).startsWith("\uFEFF" + column + ","), lines.get(0));
            assertEquals(plan.routes().get(i).stops().size() + 1, lines.size());
        }
    }

    @Test
    void sheets_go_to_a_folder_that_can_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (String unfit : List.of(file.toString(), file.resolve("below").toString(), "")) {
            err = new StringWriter();
            assertEquals(
                    Cooplab.BAD_INPUT,
                    Cooplab.run(
                            new PrintWriter(new StringWriter(), true),
                            new PrintWriter(err, true),
                            "plan",
                            "--network=n",
                            "--day=d",
                            "--sheets=" + unfit));
            assertFalse(err.toString().isEmpty());
            assertFalse(err.toString().contains("\tat "), err::toString);
        }
    }
}
