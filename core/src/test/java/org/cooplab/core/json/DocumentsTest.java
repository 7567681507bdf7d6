package org.cooplab.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.json.sample.Shop;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.Dated;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {

    private static final String SOUND = BrokenDocumentsTest.SOUND;

    private static List<String> faults(Class<?> type, String document) {
        return faults(DocumentReader.within(DocumentReader.Limits.DEFAULT), type, document);
    }

    private static List<String> faults(DocumentReader reader, Class<?> type, String document) {
        InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> reader.read(type, document));
        return invalid.faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_key_with_the_signs_of_a_pointer_is_found() {
        assertEquals(
                List.of("1:8 /a~1b value.format", "1:8 /a~1b text.blank", "1:18 /f~0r value.format"),
                faults(LocalizedText.class, "{\"a/b\":\" \",\"f~r\":\"x\"}"));
    }

    @Test
    void an_object_of_many_wrong_members_is_read_as_fast_as_another() {
        String members =
                IntStream.range(0, 60_000).mapToObj(i -> "\"X" + i + "\":\" \"").collect(Collectors.joining(","));
        List<String> found = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> faults(LocalizedText.class, "{" + members + "}"));
        assertEquals("0:0  json.limit.faults", found.get(found.size() - 1));
    }

    @Test
    void every_kind_of_member_is_read() {
        Shop shop = Documents.read(Shop.class, SOUND);
        assertEquals(new Shop.Code("AB-12"), shop.id());
        assertEquals("Épicerie", shop.name().byLanguage().get("fr"));
        assertEquals(LocalDate.of(2026, 3, 8), shop.since());
        assertEquals(Shop.Price.of("250.00", shop.capital().currency()), shop.capital());
        assertEquals(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), shop.days());
        assertEquals(new Shop.Rule.All(List.of(new Shop.Rule.AtLeast("members", BigDecimal.valueOf(5)))), shop.rule());
        assertEquals("green", shop.lines().get(1).note());
        assertEquals("{any=[1, null, {thing=true}]}", String.valueOf(shop.ext()));
    }

    @Test
    void jackson_3_reads_the_same() {
        Shop theirs = JsonMapper.builder().build().readValue(SOUND, Shop.class);
        assertEquals(theirs.toString(), Documents.read(Shop.class, SOUND).toString());
    }

    @Test
    void a_document_comes_as_text_bytes_or_stream() throws IOException {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        Shop shop = Documents.read(Shop.class, SOUND);
        assertEquals(shop, Documents.read(Shop.class, bytes));
        assertEquals(shop, Documents.read(Shop.class, new ByteArrayInputStream(bytes)));
        assertEquals(shop, Documents.read(Shop.class, "\uFEFF" + SOUND));
        assertEquals(shop, Documents.read(Shop.class, ("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void money_and_quantities_are_decimal_strings() {
        assertEquals(
                "250.00 MAD",
                Documents.read(Money.class, "{\"amount\":\"250.00\",\"currency\":\"MAD\"}")
                        .toString());
        assertEquals(
                "{\"amount\":\"250.00\",\"currency\":\"MAD\"}",
                Documents.write(Money.of("250.00", org.cooplab.core.money.Currencies.MAD)));
        String half = "{\"value\":\"0.5\",\"unitCode\":\"KGM\"}";
        assertEquals(half, Documents.write(Documents.read(Quantity.class, half)));
    }

    @Test
    void a_number_that_is_none_is_told_beside_a_currency_or_unit_that_is_none() {
        assertEquals(
                List.of("1:12 /amount value.format", "1:32 /currency json.format"),
                faults(Money.class, "{\"amount\": \"12,50\", \"currency\":\"MDA\"}"));
        assertEquals(
                List.of("1:1 /unitCode json.missing", "1:11 /value value.format"),
                faults(Weight.class, "{\"value\": \"5 kg\"}"));
        assertEquals(
                List.of("1:11 /value value.format", "1:30 /unitCode value.format"),
                faults(Distance.class, "{\"value\": \"5 km\", \"unitCode\":\"kilometre\"}"));
    }

    @Test
    void a_member_that_is_wrong_whatever_the_others_are_is_told_beside_one_that_cannot_be_read() {
        assertEquals(
                List.of("1:13 /latitude json.type", "1:30 /longitude value.range"),
                faults(GeoPoint.class, "{\"latitude\":\"x\", \"longitude\":200}"));
        assertEquals(
                List.of("1:1 /latitude json.missing", "1:14 /longitude value.range"),
                faults(GeoPoint.class, "{\"longitude\":180.1}"));
        assertEquals(List.of("1:1 /latitude json.missing"), faults(GeoPoint.class, "{\"longitude\":180}"));
        assertEquals(
                List.of("1:18 /boardMembers json.type", "1:36 /boardWomen value.negative"),
                faults(Cooperative.Governance.class, "{\"boardMembers\": \"x\", \"boardWomen\":-1}"));
    }

    @Test
    void what_a_part_must_be_of_an_unknown_whole_is_not_guessed() {
        assertEquals(
                List.of("1:10 /total json.type"),
                faults(Cooperative.Membership.class, "{\"total\":\"x\", \"women\":9}"));
    }

    @Test
    void what_a_number_must_be_beside_an_unknown_currency_is_not_guessed() {
        assertEquals(
                List.of("1:32 /currency json.format"),
                faults(Money.class, "{\"amount\":\"12.505\", \"currency\":\"MDA\"}"));
    }

    @Test
    void a_number_or_a_name_without_end_is_a_fault_at_its_place() {
        String digits = "9".repeat(100_000);
        assertEquals(
                List.of("1:10 /pages json.digits", "2:2 /more json.unknown-member"),
                faults(Letter.class, "{\"pages\":" + digits + ",\n \"more\":0." + digits + "}")
                        .subList(1, 3));
        assertEquals(List.of("1:2 /0 json.digits"), faults(Object.class, "[1e" + digits.substring(0, 3) + "]"));
        String longest = "k".repeat(10_000);
        assertEquals(Map.of(longest, BigDecimal.ONE), Documents.read(Object.class, "{\"" + longest + "\":1}"));
        assertEquals(List.of("2:2 /a json.limit.name"), faults(Object.class, "{\"a\":{\n \"" + longest + "k\":1,}}"));
    }

    @Test
    void sets_in_sets_are_written_in_the_order_of_their_text_on_one_line() {
        Set<Object> set = Set.of(List.of(12), List.of(1));
        assertEquals("[[[12],[1]]]", Documents.write(List.of(set)));
        assertEquals(
                Documents.write(List.of(set)),
                Documents.writePretty(List.of(set)).replaceAll("\\s", ""));
        Set<Object> deep = set;
        for (int level = 0; level < 490; level++) {
            deep = Set.of(deep, "a");
        }
        String written = Documents.write(deep);
        assertTrue(written.startsWith("[\"a\",[\"a\",["));
        assertEquals(written, Documents.writePretty(deep).replaceAll("\\s", ""));
    }

    @Test
    void a_sign_that_nobody_sees_is_named() {
        assertEquals("U+FEFF", fault("\uFEFF\uFEFF{}").parameters().get("found"));
        assertEquals("U+00A0", fault("{\"a\":\u00A01}").parameters().get("found"));
    }

    private static Fault fault(String document) {
        return assertThrows(InvalidDocument.class, () -> Documents.read(Object.class, document))
                .faults()
                .get(0);
    }

    record Binary(@JsonProperty(required = true) double wide) {}

    @Test
    void a_binary_number_is_as_large_or_small_as_its_type() {
        for (double each : new double[] {Double.MIN_VALUE, -Double.MAX_VALUE, 1e-200}) {
            assertEquals(new Binary(each), Documents.read(Binary.class, Documents.write(new Binary(each))));
        }
        assertEquals(List.of("1:9 /wide json.digits"), faults(Binary.class, "{\"wide\":1e400}"));
        assertEquals(List.of("1:9 /wide json.digits"), faults(Binary.class, "{\"wide\":-1e-400}"));
        assertEquals(new Binary(0), Documents.read(Binary.class, "{\"wide\":0e-999}"));
        assertEquals(new Binary(-0.0), Documents.read(Binary.class, "{\"wide\":-0.0}"));
    }

    /** A record with a type of its own inside a generic one. */
    record Rates(@JsonProperty(required = true) Dated<Rate> rates) {}

    @Test
    void generic_records_are_read_with_their_arguments() {
        String text = "{\"rates\":{\"entries\":[{\"period\":{\"start\":\"2026-01-01\"},\"value\":\"0.20\"}]}}";
        assertEquals(text, Documents.write(Documents.read(Rates.class, text)));
        assertEquals(
                List.of("1:63 /rates/entries/0/value json.type"),
                faults(Rates.class, text.replace("\"0.20\"", "true")));
    }

    @Test
    void writing_keeps_the_declared_order_and_leaves_out_what_is_absent() {
        Shop shop = new Shop(
                "1.0",
                new Shop.Code("A-1"),
                org.cooplab.core.text.LocalizedText.of("fr", "Chez \"nous\"\n"),
                null,
                3,
                null,
                false,
                new BigDecimal("1E+3"),
                1e-7,
                null,
                List.of(new Shop.Line("oil", 2, null)),
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                null,
                new Shop.Rule.Never(),
                Shop.State.HELD,
                null,
                null);
        assertEquals(
                "{\"schemaVersion\":\"1.0\",\"id\":\"A-1\",\"name\":{\"fr\":\"Chez \\\"nous\\\"\\n\"},\"seats\":3,"
                        + "\"open\":false,\"share\":1000,\"height\":0.0000001,\"lines\":[{\"goods\":\"oil\",\"n\":2}],"
                        + "\"days\":[\"MONDAY\",\"FRIDAY\",\"SUNDAY\"],\"rule\":{\"rule\":\"never\"},\"state\":\"on-hold\"}",
                Documents.write(shop));
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "12E+2, 1200", "0e5, 0", "-1e40, -10000000000000000000000000000000000000000", "1e-3, 0.001"
    })
    void a_decimal_number_with_an_exponent_is_read_as_the_number_written_in_full(String written, String inFull) {
        String document = BrokenDocumentsTest.SOUND.replace("\"share\": 0.25", "\"share\": " + written);
        Shop shop = Documents.read(Shop.class, document);
        assertEquals(new BigDecimal(inFull), shop.share());
        assertEquals(shop, Documents.read(Shop.class, Documents.write(shop)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "9.99e99", "1e-100"})
    void the_widest_numbers_read_are_read_again_as_written(String written) {
        String document = BrokenDocumentsTest.SOUND.replace("\"share\": 0.25", "\"share\": " + written);
        Shop shop = Documents.read(Shop.class, document);
        assertEquals(shop, Documents.read(Shop.class, Documents.write(shop)));
    }

    @Test
    void the_pretty_layout_has_two_spaces_a_level_and_ends_its_last_line() {
        assertEquals(
                "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n",
                Documents.writePretty(new java.util.TreeMap<>(Map.of("a", List.of(1, Map.of()), "b", List.of()))));
    }

    @Test
    void half_a_character_is_escaped() {
        assertEquals(
                "[\"\\ud83d\",\"\uD83D\uDE00\",\"\\u0001\"]",
                Documents.write(List.of("\uD83D", "\uD83D\uDE00", "\u0001")));
    }

    @Test
    void depth_size_and_number_of_faults_are_bounded() {
        DocumentReader reader = DocumentReader.within(new DocumentReader.Limits(5, 1000, 3));
        assertEquals(
                List.of("1:6 /0/0/0/0/0 json.limit.depth"), faults(reader, Object.class, "[".repeat(100_000 / 200)));
        assertEquals(List.of("1:1  json.limit.bytes"), faults(reader, Object.class, "[" + " ".repeat(1000) + "]"));
        assertEquals(List.of("1:1  json.limit.bytes"), faults(reader, Object.class, "[\"" + "é".repeat(499) + "\"]"));
        assertEquals(
                List.of("1:1 /0 json.type", "0:0  json.limit.faults"),
                faults(DocumentReader.within(new DocumentReader.Limits(5, 1000, 1)), Lines.class, "{\"lines\":[1,2,3]}")
                        .stream()
                        .map(fault -> fault.replace("1:11 /lines", "1:1 "))
                        .toList());
    }

    /** Many of the same. */
    record Lines(@JsonProperty(required = true) List<Shop.Line> lines) {}

    @Test
    void bytes_that_are_not_utf_8_are_found_where_they_are() {
        byte[] bytes = "{\n \"é\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xFF;
        InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> Documents.read(Shop.class, bytes));
        assertEquals("[2:7 (document) json.encoding]", invalid.faults().toString());
    }

    @Test
    void text_of_two_or_four_bytes_a_letter_is_found_out_at_its_beginning() {
        for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
            byte[] bytes = SOUND.getBytes(Charset.forName(encoding));
            InvalidDocument invalid = assertThrows(InvalidDocument.class, () -> Documents.read(Shop.class, bytes));
            assertEquals("[1:1 (document) json.encoding]", invalid.faults().toString(), encoding);
        }
    }

    @Test
    void a_fault_carries_what_its_sentence_needs() {
        InvalidDocument invalid = assertThrows(
                InvalidDocument.class,
                () -> Documents.read(
                        Shop.class, SOUND.replace("\"DRAFT\"", "\"draf\"").replace("12,\n", "1.9,\n")));
        assertEquals(
                "[6:12 /seats json.fraction {found=1.9}, 17:12 /state json.unknown-word.suggestion"
                        + " {found=\"draf\", allowed=DRAFT, COMPLETE, on-hold, suggestion=DRAFT}]",
                invalid.faults().toString());
    }

    @Test
    void a_validator_adds_its_violations_at_their_places() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            DocumentReader reader =
                    DocumentReader.within(DocumentReader.Limits.DEFAULT).checking(validator);
            assertEquals(12, reader.read(Shop.class, SOUND).seats());
            String broken = SOUND.replace("\"1.0\"", "\"2.0\"")
                    .replace("\"seats\": 12", "\"seats\": 99")
                    .replace("\"oil\", \"n\": 2", "\" \", \"n\": 0")
                    .replace("\"open\": true", "\"open\": 1");
            assertEquals(
                    List.of(
                            "2:20 /schemaVersion constraint.violated",
                            "6:12 /seats constraint.violated",
                            "7:22 /open json.type",
                            "11:15 /lines/0/goods constraint.violated",
                            "11:25 /lines/0/n constraint.violated"),
                    faults(reader, Shop.class, broken));
        }
    }

    /** A member that only a constraint demands. */
    record Note(@NotNull @Nullable String title, @Nullable String text) {}

    @Test
    void what_is_cut_off_or_mistyped_violates_nothing() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            DocumentReader reader =
                    DocumentReader.within(DocumentReader.Limits.DEFAULT).checking(factory.getValidator());
            assertEquals(List.of("1:1 /title constraint.violated"), faults(reader, Note.class, "{\"text\":\"a\"}"));
            assertEquals(
                    List.of("1:2 /titel json.unknown-member.suggestion"),
                    faults(reader, Note.class, "{\"titel\":\"a\"}"));
            assertEquals(List.of("1:12  json.end"), faults(reader, Note.class, "{\"text\":\"a\""));
        }
    }

    /** A document with another in it, and a number that cannot be null. */
    record Letter(
            @JsonProperty(required = true) int pages,
            @JsonProperty(required = true) String schemaVersion,
            @Nullable Letter inner) {
        Letter {
            Refusals.requireVersion(schemaVersion, "1");
        }
    }

    @Test
    void a_version_where_there_is_none_is_told_where_it_belongs() {
        assertEquals(
                List.of("1:14 /schemaVersion schema.version-misplaced"),
                faults(Note.class, "{\"title\":\"a\",\"schemaVersion\":\"1\"}"));
        assertEquals(List.of("1:2 /schemaVerson json.unknown-member"), faults(Note.class, "{\"schemaVerson\":\"1\"}"));
    }

    @Test
    void a_form_that_is_not_known_is_told_first_since_it_explains_the_rest() {
        assertEquals(
                List.of(
                        "1:35 /schemaVersion schema.unknown-version",
                        "1:11 /pages json.type",
                        "1:39 /more json.unknown-member"),
                faults(Letter.class, "{\"pages\": \"many\", \"schemaVersion\":\"2\",\"more\":1}"));
        assertEquals(
                List.of(
                        "1:66 /inner/schemaVersion schema.unknown-version",
                        "1:41 /inner/page json.unknown-member.suggestion"),
                faults(
                        Letter.class,
                        "{\"schemaVersion\":\"1\",\"pages\":1,\"inner\":{\"page\":1,\"schemaVersion\":\"2\"}}"));
    }

    /** Many documents in one. */
    record Post(@JsonProperty(required = true) List<Letter> letters) {}

    @Test
    void forms_that_are_not_known_come_first_and_within_the_limit() {
        DocumentReader ten = DocumentReader.within(new DocumentReader.Limits(64, 1 << 20, 10));
        String unknown = "{\"schemaVersion\":\"2\",\"pages\":1}";
        String known = "{\"schemaVersion\":\"1\",\"pages\":\"many\"}";
        assertLimited(10, faults(ten, Post.class, post(60, unknown)));
        assertLimited(2, faults(ten, Post.class, post(9, known, unknown, unknown, known)));
        List<String> exactly = faults(ten, Post.class, post(8, known, unknown, unknown));
        assertEquals(10, exactly.size(), exactly::toString);
        assertTrue(exactly.get(9).endsWith("json.type"), exactly::toString);
    }

    @Test
    void a_form_takes_the_place_of_another_fault() {
        String broken = "{\"schemaVersion\":\"2\",\"pages\":\"many\",\"inner\":1}";
        DocumentReader one = DocumentReader.within(new DocumentReader.Limits(64, 1 << 20, 1));
        assertEquals(
                List.of("1:18 /schemaVersion schema.unknown-version", "0:0  json.limit.faults"),
                faults(one, Letter.class, broken));
    }

    private static String post(int times, String first, String... others) {
        List<String> letters = new ArrayList<>(Collections.nCopies(times, first));
        letters.addAll(List.of(others));
        return "{\"letters\":" + letters + "}";
    }

    private static void assertLimited(int forms, List<String> faults) {
        assertEquals(11, faults.size(), faults::toString);
        for (int i = 0; i < 10; i++) {
            assertEquals(i < forms, faults.get(i).endsWith("schema.unknown-version"), faults::toString);
        }
        assertEquals("0:0  json.limit.faults", faults.get(10));
    }

    @Test
    void a_known_form_hides_and_adds_nothing() {
        assertEquals(
                List.of("1:10 /pages json.type"), faults(Letter.class, "{\"pages\":\"many\",\"schemaVersion\":\"1\"}"));
        assertEquals(List.of("1:11 /schemaVersion json.missing"), faults(Letter.class, "          {\"pages\":1}"));
    }

    @Test
    void members_that_are_not_known_cost_no_more_than_their_number() {
        String many =
                IntStream.range(0, 200_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        List<String> faults = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> faults(Shop.Rule.AtLeast.class, "{\"rule\":\"at-least\"," + many + "}"));
        assertEquals(1_001, faults.size());
    }

    @Test
    void to_find_the_places_of_faults_costs_no_more_than_their_number() {
        int cases = 200_000;
        String document = IntStream.range(0, cases)
                .mapToObj(i -> "\"case-" + i + "\":{\"members\":\"x\"}")
                .collect(Collectors.joining(",\n", "{\"facts\":{", "}}"));
        List<Fault> faults = IntStream.range(0, cases)
                .mapToObj(i -> Fault.of("a", "/facts/case-" + i + "/members"))
                .toList();
        List<Fault> placed =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Documents.locate(document, faults));
        for (int i = 0; i < cases; i++) {
            Fault fault = placed.get(i);
            assertEquals(faults.get(i).at(i + 1, fault.column()), fault);
        }
    }

    @Test
    void a_stream_may_be_as_long_as_can_be_told() throws IOException {
        for (long most : new long[] {4, Integer.MAX_VALUE - 9L, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            DocumentReader reader = DocumentReader.within(new DocumentReader.Limits(64, most, 10));
            byte[] document = "[12]".getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    List.of(BigDecimal.valueOf(12)), reader.read(Object.class, new ByteArrayInputStream(document)));
        }
    }

    @Test
    void what_tells_a_variant_may_be_mistyped_as_every_other_member() {
        assertEquals(
                List.of("1:2 /ruel json.unknown-member.suggestion"),
                faults(Shop.Rule.AtLeast.class, "{\"ruel\":\"at-least\",\"fact\":\"members\",\"bound\":5}"));
    }

    /** A canonical constructor that is written out has annotations of its own; the components have none. */
    record Basket(String owner, @Nullable Integer weight) {
        Basket(@JsonProperty(value = "of", required = true) String owner, @JsonProperty("kilograms") Integer weight) {
            this.owner = owner;
            this.weight = weight;
        }
    }

    /** The components say it, and the constructor, written out, does not. */
    record Crate(
            @JsonProperty(value = "of", required = true) String owner,
            @JsonProperty("kilograms") @Nullable Integer weight) {
        Crate(String owner, @Nullable Integer weight) {
            this.owner = owner;
            this.weight = weight;
        }
    }

    @Test
    void names_may_stand_at_the_parameters_of_a_constructor_or_at_the_components() {
        assertEquals(new Basket("amal", 3), Documents.read(Basket.class, "{\"of\":\"amal\",\"kilograms\":3}"));
        assertEquals(new Crate("amal", 3), Documents.read(Crate.class, "{\"of\":\"amal\",\"kilograms\":3}"));
        for (Class<?> type : List.of(Basket.class, Crate.class)) {
            InvalidDocument wrong =
                    assertThrows(InvalidDocument.class, () -> Documents.read(type, "{\"kilograms\":3}"));
            assertEquals("json.missing", wrong.faults().get(0).code());
        }
    }

    /** Each is two levels, an object and a list or a set. */
    record Tree(List<Tree> trees, Set<Tree> grove) {

        static final Tree LEAF = new Tree(List.of(), Set.of());

        static Tree ofHeight(int height, UnaryOperator<Tree> above) {
            Tree tree = LEAF;
            for (int i = 1; i < height; i++) {
                tree = above.apply(tree);
            }
            return tree;
        }
    }

    @Test
    void what_is_written_is_no_deeper_than_can_be_read() {
        DocumentReader deep = DocumentReader.within(new DocumentReader.Limits(500, 1 << 20, 1));
        UnaryOperator<Tree> list = tree -> new Tree(List.of(tree), Set.of());
        Tree highest = Tree.ofHeight(250, list);
        assertEquals(highest, deep.read(Tree.class, Documents.write(highest)));
        assertEquals(highest, deep.read(Tree.class, Documents.writePretty(highest)));
        for (Tree higher : List.of(
                Tree.ofHeight(251, list),
                Tree.ofHeight(100_000, list),
                Tree.ofHeight(1_000, tree -> new Tree(List.of(), Set.of(tree))))) {
            String refusal = assertThrows(IllegalArgumentException.class, () -> Documents.write(higher))
                    .getMessage();
            assertEquals("a document cannot hold more than 500 levels", refusal);
        }
    }

    /** Not a record and without annotations. */
    static final class Stranger {}

    /** A record that holds one. */
    record Holder(@Nullable Stranger stranger) {}

    @Test
    void a_type_that_no_document_can_hold_is_named() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Documents.read(Holder.class, "{\"stranger\":{}}"))
                .getMessage();
        assertEquals(true, message.startsWith(Stranger.class.getName() + " cannot be read"), message);
        assertThrows(IllegalArgumentException.class, () -> Documents.write(new Stranger()));
    }
}
