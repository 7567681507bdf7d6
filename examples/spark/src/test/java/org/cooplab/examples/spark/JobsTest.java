package org.cooplab.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Lines;
import org.cooplab.examples.spark.data.Refusal;
import org.cooplab.examples.spark.plain.PlainLoop;
import org.cooplab.examples.spark.sample.MarketBook;
import org.cooplab.examples.spark.sample.National;
import org.cooplab.examples.spark.sample.RegionalNetworks;
import org.cooplab.examples.spark.sample.SampleFiles;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs on two threads of this JVM. */
class JobsTest {

    private static final World WORLD = World.of(3, SampleFiles.DAY, 240);
    private static final PriceBook BOOK = MarketBook.of(WORLD);
    private static final RuleSet RULES = TrainingProgramme.rules();

    private static final int ITERATIONS = 50;

    private static SparkSession session;
    private static JavaSparkContext spark;
    private static List<String> orders;
    private static List<String> cooperatives;

    @BeforeAll
    static void start() {
        session = SparkSession.builder()
                .config(new SparkConf()
                        .setAppName("jobs test")
                        .setMaster("local[2]")
                        .set("spark.ui.enabled", "false")
                        .set("spark.sql.session.timeZone", "UTC")
                        .set("spark.sql.shuffle.partitions", "2"))
                .getOrCreate();
        spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        orders = SampleFiles.lines(National.history(WORLD, 3).stream());
        cooperatives = SampleFiles.lines(National.cooperatives(360, SampleFiles.DAY));
    }

    @AfterAll
    static void stop() throws IOException {
        session.close();
    }

    @Test
    void screening_gives_the_decisions_of_the_plain_loop(@TempDir Path folder) throws IOException {
        List<String> expected = PlainLoop.screen(cooperatives, RULES, SampleFiles.DAY);
        Path input = file(folder, shuffled(cooperatives));
        try (Answers screened =
                Screening.run(spark, Lines.read(session, input.toString()), RULES, SampleFiles.DAY, 3)) {
            Lines.write(screened.documents(), folder.resolve("out").toString());
            assertEquals(
                    360,
                    Screening.counts(screened).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        assertEquals(PlainLoop.text(expected), Written.text(folder.resolve("out")));
    }

    @Test
    void pricing_gives_the_bills_and_statements_of_the_plain_loop(@TempDir Path folder) throws IOException {
        PlainLoop.Bills expected = PlainLoop.price(orders, BOOK);
        Path input = file(folder, shuffled(orders));
        try (Answers priced = Billing.run(spark, Lines.read(session, input.toString()), BOOK, 3)) {
            Lines.write(priced.documents(), folder.resolve("bills").toString());
            Lines.write(
                    Billing.statements(priced, 3), folder.resolve("statements").toString());
        }
        assertEquals(PlainLoop.text(expected.orders()), Written.text(folder.resolve("bills")));
        assertEquals(PlainLoop.text(expected.statements()), Written.text(folder.resolve("statements")));
    }

    @Test
    void planning_region_by_region_gives_the_plans_of_the_plain_loop(@TempDir Path folder) throws IOException {
        List<RegionalNetwork> networks = RegionalNetworks.of(WORLD);
        List<String> expected = PlainLoop.plan(orders, networks, RegionalPlanning.options(ITERATIONS));
        Path input = file(folder, shuffled(orders));
        try (Answers sent = RegionalPlanning.send(spark, Lines.read(session, input.toString()), networks, 3)) {
            Lines.write(
                    RegionalPlanning.plans(spark, sent, networks, ITERATIONS, 6),
                    folder.resolve("plans").toString());
            assertEquals(orders.size(), sent.documents().count());
        }
        assertEquals(PlainLoop.text(expected), Written.text(folder.resolve("plans")));
    }

    @Test
    void an_order_to_where_no_network_delivers_is_refused() {
        List<RegionalNetwork> networks = RegionalNetworks.of(WORLD);
        List<RegionalNetwork> some = networks.subList(0, 6);
        Territories theirs = Territories.of(some);
        long outside = orders.stream()
                .filter(line -> theirs.of(Documents.read(Order.class, line)).isEmpty())
                .count();
        try (Answers sent = RegionalPlanning.send(spark, spark.parallelize(orders, 2), some, 2)) {
            assertTrue(outside > 0);
            assertEquals(outside, sent.refusals().count());
        }
    }

    @Test
    void parquet_with_columns_like_members_gives_the_same_as_lines_of_json(@TempDir Path folder) throws IOException {
        String parquet = folder.resolve("orders.parquet").toString();
        session.read()
                .json(file(folder, orders).toString())
                .coalesce(2)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(parquet);
        try (Answers priced = Billing.run(spark, Lines.read(session, parquet), BOOK, 2)) {
            assertEquals(
                    PlainLoop.price(orders, BOOK).orders(), priced.documents().collect());
        }
    }

    @Test
    void parquet_with_one_column_of_documents_gives_the_same_as_lines_of_json(@TempDir Path folder) throws IOException {
        String parquet = folder.resolve("cooperatives.parquet").toString();
        session.read()
                .textFile(file(folder, cooperatives).toString())
                .toDF("document")
                .write()
                .parquet(parquet);
        try (Answers screened = Screening.run(spark, Lines.read(session, parquet), RULES, SampleFiles.DAY, 2)) {
            assertEquals(
                    PlainLoop.screen(cooperatives, RULES, SampleFiles.DAY),
                    screened.documents().collect());
        }
    }

    @Test
    void a_copy_of_a_document_counts_once() {
        List<String> twice = new ArrayList<>(orders.subList(0, 20));
        twice.addAll(orders.subList(5, 15));
        try (Answers priced = Billing.run(spark, spark.parallelize(twice, 3), BOOK, 2)) {
            assertEquals(
                    PlainLoop.price(orders.subList(0, 20), BOOK).statements(),
                    Billing.statements(priced, 2).collect());
            assertEquals(List.of(), priced.refusals().collect());
        }
    }

    @Test
    void different_documents_of_one_id_are_all_refused_with_the_reason() {
        String first = orders.get(0);
        String changed = first.replace("\"taxStatus\":\"TAXED\"", "\"taxStatus\":\"EXEMPT\"");
        List<Refusal> refused = refusals(List.of(first, changed, orders.get(1)), 1);
        assertEquals(2, refused.size());
        refused.forEach(
                each -> assertEquals("spark.id.conflict", each.faults().get(0).code()));
    }

    @Test
    void a_document_that_cannot_be_read_is_refused_with_all_its_faults_and_the_others_are_priced() {
        List<Refusal> refused = refusals(
                List.of(
                        "{\"schemaVersion\":\"1\",\"id\":\"order-x\",\"placedOn\":\"yesterday\"}",
                        "not even JSON",
                        orders.get(1)),
                1);
        assertEquals(2, refused.size());
        Refusal broken = refused.get(0).document().startsWith("{") ? refused.get(0) : refused.get(1);
        assertTrue(
                broken.faults().stream().anyMatch(fault -> fault.pointer().equals("/placedOn") && fault.line() == 1),
                broken::toString);
        assertTrue(broken.faults().size() > 3, broken::toString);
    }

    @Test
    void each_document_is_compiled_once_in_a_jvm_however_many_jobs_and_partitions_ask() {
        PriceBook book = PriceBook.builder("only-here", "1").build();
        int before = Engine.compilations();
        for (int job = 0; job < 3; job++) {
            try (Answers priced = Billing.run(spark, spark.parallelize(orders.subList(0, 8), 4), book, 4)) {
                assertEquals(8, priced.documents().count());
            }
        }
        assertEquals(1, Engine.compilations() - before);
    }

    @Test
    void a_rule_set_with_faults_is_refused_before_anything_runs() {
        RuleSet wrong = RuleSet.of(
                "wrong", "1", Expression.fact("no-such-fact").atLeast(5).named("one"));
        JavaRDD<String> none = spark.emptyRDD();
        assertThrows(InvalidDocument.class, () -> Screening.run(spark, none, wrong, SampleFiles.DAY, 1));
    }

    private static List<Refusal> refusals(List<String> documents, long priced) {
        try (Answers answers = Billing.run(spark, spark.parallelize(documents, 2), BOOK, 2)) {
            assertEquals(priced, answers.documents().count());
            return answers.refusals().collect().stream()
                    .map(line -> Documents.read(Refusal.class, line))
                    .toList();
        }
    }

    private static Path file(Path folder, List<String> lines) throws IOException {
        return Files.write(folder.resolve("input.jsonl"), lines);
    }

    private static List<String> shuffled(List<String> lines) {
        List<String> copy = new ArrayList<>(lines);
        Collections.shuffle(copy, new Random(5));
        return copy;
    }
}
