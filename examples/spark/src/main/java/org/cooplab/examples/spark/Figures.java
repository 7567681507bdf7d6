package org.cooplab.examples.spark;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.plain.PlainLoop;
import org.cooplab.examples.spark.sample.MarketBook;
import org.cooplab.examples.spark.sample.National;
import org.cooplab.examples.spark.sample.RegionalNetworks;
import org.cooplab.examples.spark.sample.SampleFiles;
import org.cooplab.pricing.book.PriceBook;

/**
 * Times the jobs and the plain loop on the same documents, and compares the results. The better of two rounds counts: the
 * first warms up. Documents go in and out as lines in memory of the driver, so that no disk is measured.
 */
final class Figures {

    private static final int ROUNDS = 2;
    private static final int PLANNED = 2000;

    private Figures() {}

    static void print(SparkSession session, JavaSparkContext spark, Arguments arguments, PrintStream out) {
        int cooperatives = arguments.number("cooperatives", 12_000);
        int orders = arguments.number("orders", 20_000);
        int partitions = arguments.number("partitions", 8);
        LocalDate day = SampleFiles.DAY;
        List<String> coops = SampleFiles.lines(National.cooperatives(cooperatives, day));
        World world = World.of(1, day, orders);
        List<String> history = SampleFiles.lines(National.history(world, arguments.number("days", 5)).stream());
        RuleSet rules = TrainingProgramme.rules();
        PriceBook book = MarketBook.of(world);
        out.println(spark.master() + ", " + spark.defaultParallelism() + " cores");
        compare(out, "screen " + cooperatives, () -> PlainLoop.screen(coops, rules, day), () -> {
            JavaRDD<String> lines = spark.parallelize(coops, partitions);
            try (Answers screened = Screening.run(spark, lines, rules, day, partitions)) {
                return screened.documents().collect();
            }
        });
        compare(out, "price " + orders, () -> PlainLoop.price(history, book).statements(), () -> {
            JavaRDD<String> lines = spark.parallelize(history, partitions);
            try (Answers priced = Billing.run(spark, lines, book, partitions)) {
                priced.documents().count();
                return Billing.statements(priced, partitions).collect();
            }
        });
        int iterations = arguments.number("iterations", 500);
        List<RegionalNetwork> networks = RegionalNetworks.of(world);
        List<String> some = history.subList(0, Math.min(history.size(), PLANNED));
        RoutingOptions options = RegionalPlanning.options(iterations);
        compare(out, "plan " + some.size(), () -> PlainLoop.plan(some, networks, options), () -> {
            JavaRDD<String> lines = spark.parallelize(some, partitions);
            try (Answers sent = RegionalPlanning.send(spark, lines, networks, partitions)) {
                return RegionalPlanning.plans(spark, sent, networks, iterations, 6 * partitions)
                        .collect();
            }
        });
    }

    private static void compare(
            PrintStream out, String what, Supplier<List<String>> plain, Supplier<List<String>> parallel) {
        double loop = Double.MAX_VALUE;
        double spark = Double.MAX_VALUE;
        boolean equal = true;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<String> expected = plain.get();
            long between = System.nanoTime();
            List<String> actual = parallel.get();
            loop = Math.min(loop, (between - start) / 1e9);
            spark = Math.min(spark, (System.nanoTime() - between) / 1e9);
            equal &= actual.equals(expected);
        }
        out.println(String.format(
                Locale.ROOT,
                "%-16s plain loop %6.2f s, Spark %6.2f s, %s",
                what,
                loop,
                spark,
                equal ? "equal" : "DIFFERENT"));
    }
}
