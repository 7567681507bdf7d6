package org.cooplab.examples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Lines;
import org.cooplab.examples.spark.sample.SampleFiles;
import org.cooplab.pricing.book.PriceBook;

/**
 * The three jobs as commands. Runs on all cores of this machine unless the configuration names a cluster
 * ({@code spark-submit --master}, or {@code -Dspark.master}).
 */
public final class CooplabOnSpark {

    private static final String USAGE = """
            sample --output FOLDER [--cooperatives N] [--orders N] [--days N]
            screen --input COOPERATIVES --rules RULE_SET --day DAY --output FOLDER [--partitions N]
            price  --input ORDERS --book PRICE_BOOK --output FOLDER [--partitions N]
            plan   --input ORDERS --networks NETWORKS --output FOLDER [--partitions N] [--iterations N]
            figures [--cooperatives N] [--orders N] [--days N] [--iterations N]
            """;
    private static final Set<String> OPTIONS = Set.of(
            "input",
            "output",
            "rules",
            "day",
            "book",
            "networks",
            "partitions",
            "iterations",
            "cooperatives",
            "orders",
            "days");

    private CooplabOnSpark() {}

    /** Runs one command. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.print(USAGE);
            return;
        }
        try {
            run(arguments[0], new Arguments(arguments, OPTIONS), out);
        } catch (InvalidDocument e) {
            // Of the rule set, the book or a network: of an input line they would be in the folder of refusals.
            e.faults().stream().map(Fault::toString).forEach(out::println);
            System.exit(2);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            System.exit(2);
        }
    }

    private static void run(String command, Arguments arguments, PrintStream out) throws IOException {
        if (command.equals("sample")) {
            SampleFiles.write(
                    Path.of(arguments.text("output")),
                    arguments.number("cooperatives", 1200),
                    arguments.number("orders", 2000),
                    arguments.number("days", 5));
            return;
        }
        if (!Set.of("screen", "price", "plan", "figures").contains(command)) {
            throw new IllegalArgumentException("there is no command " + command);
        }
        try (SparkSession session = session()) {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
            int partitions = arguments.number("partitions", 4 * spark.defaultParallelism());
            switch (command) {
                case "screen" -> screen(session, spark, arguments, partitions, out);
                case "price" -> price(session, spark, arguments, partitions, out);
                case "plan" -> plan(session, spark, arguments, partitions, out);
                default -> Figures.print(session, spark, arguments, out);
            }
        }
    }

    /** A session of the given configuration; on this machine if there is none. */
    static SparkSession session() {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "cooplab");
        conf.setIfMissing("spark.ui.enabled", "false");
        // How Parquet's moments become text, and text becomes moments, must not depend on the machine.
        conf.set("spark.sql.session.timeZone", "UTC");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    private static void screen(
            SparkSession session, JavaSparkContext spark, Arguments arguments, int partitions, PrintStream out) {
        RuleSet rules = Documents.read(RuleSet.class, Lines.readOne(session, arguments.text("rules")));
        LocalDate day = LocalDate.parse(arguments.text("day"));
        JavaRDD<String> cooperatives = Lines.read(session, arguments.text("input"));
        try (Answers screened = Screening.run(spark, cooperatives, rules, day, partitions)) {
            String output = arguments.text("output");
            Lines.write(screened.documents(), output + "/decisions");
            refusals(screened, output, out);
            Screening.counts(screened).forEach((what, count) -> out.println(what + " " + count));
        }
    }

    private static void price(
            SparkSession session, JavaSparkContext spark, Arguments arguments, int partitions, PrintStream out) {
        PriceBook book = Documents.read(PriceBook.class, Lines.readOne(session, arguments.text("book")));
        JavaRDD<String> orders = Lines.read(session, arguments.text("input"));
        try (Answers priced = Billing.run(spark, orders, book, partitions)) {
            String output = arguments.text("output");
            Lines.write(priced.documents(), output + "/bills");
            Lines.write(Billing.statements(priced, partitions), output + "/statements");
            refusals(priced, output, out);
        }
    }

    private static void plan(
            SparkSession session, JavaSparkContext spark, Arguments arguments, int partitions, PrintStream out) {
        List<RegionalNetwork> networks = Lines.read(session, arguments.text("networks")).collect().stream()
                .map(line -> Documents.read(RegionalNetwork.class, line))
                .toList();
        JavaRDD<String> orders = Lines.read(session, arguments.text("input"));
        try (Answers sent = RegionalPlanning.send(spark, orders, networks, partitions)) {
            String output = arguments.text("output");
            int iterations = arguments.number("iterations", 2000);
            Lines.write(RegionalPlanning.plans(spark, sent, networks, iterations, partitions), output + "/plans");
            refusals(sent, output, out);
        }
    }

    private static void refusals(Answers answers, String output, PrintStream out) {
        JavaRDD<String> refused = answers.refusals();
        Lines.write(refused, output + "/refused");
        out.println("refused " + refused.count());
    }
}
