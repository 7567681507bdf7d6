package org.cooplab.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Lines;
import org.cooplab.examples.spark.plain.PlainLoop;
import org.cooplab.examples.spark.sample.MarketBook;
import org.cooplab.examples.spark.sample.National;
import org.cooplab.examples.spark.sample.SampleFiles;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of two workers, of which one dies in the middle. */
class ClusterTest {

    private static final int PARTITIONS = 8;
    private static final int FIRST_CLOSED = 5;

    @Test
    @Timeout(240)
    void when_a_worker_is_killed_nothing_is_lost_and_nothing_is_doubled(@TempDir Path folder) throws Exception {
        World world = World.of(7, SampleFiles.DAY, 400);
        PriceBook book = MarketBook.of(world);
        List<String> orders = SampleFiles.lines(National.history(world, 5).stream());
        PlainLoop.Bills expected = PlainLoop.price(orders, book);
        Path gate = Files.createDirectories(folder.resolve("gate"));
        Assassin assassin = new Assassin(gate, FIRST_CLOSED);

        try (StandaloneCluster cluster = new StandaloneCluster(Path.of("target", "cluster"));
                JavaSparkContext spark = new JavaSparkContext(cluster.conf())) {
            spark.sc().addSparkListener(assassin);
            Gate gated = new Gate(gate.toString(), FIRST_CLOSED, Billing::price);
            Engine<Pricer> pricer = Billing.pricer(spark, book);
            // Three parts of input, so that only the pricing itself has partitions behind the gate.
            try (Answers priced = Answers.of(spark.parallelize(orders, 3), pricer::get, gated, PARTITIONS)) {
                Lines.write(priced.documents(), folder.resolve("bills").toString());
                Lines.write(
                        Billing.statements(priced, 3),
                        folder.resolve("statements").toString());
            }
            assertEquals(Map.of("alive", 1), compilations(spark), "the executor that lives has compiled the book once");
        }

        assertNotNull(assassin.victim(), "a worker was to be killed");
        assertTrue(assassin.doneByVictim() > 0, "it was to have finished some tasks");
        assertTrue(assassin.lostTasks() > 0, "it was to have lost some");
        assertEquals(PlainLoop.text(expected.orders()), Written.text(folder.resolve("bills")));
        assertEquals(PlainLoop.text(expected.statements()), Written.text(folder.resolve("statements")));
    }

    private static Map<String, Integer> compilations(JavaSparkContext spark) {
        Map<String, Integer> found = new TreeMap<>();
        spark.parallelize(List.of(1, 2, 3, 4), 4)
                .map(unused -> SparkEnv.get().executorId() + " " + Engine.compilations())
                .distinct()
                .collect()
                .forEach(each -> found.put("alive", Integer.parseInt(each.substring(each.indexOf(' ') + 1))));
        return found;
    }
}
