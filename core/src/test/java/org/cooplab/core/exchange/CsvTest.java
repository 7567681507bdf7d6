package org.cooplab.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.application.Application;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.fixture.MarketExamples;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.json.DocumentReader;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.registry.Ice;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String CONNECTIVITIES =
            Stream.of(Connectivity.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final String HEADER = "cooperative,name_fr,sector,province,members,ice,labels\r\n";

    private static final OfferedGoods UNWEIGHED =
            MarketExamples.goods("honey", new Packaging(MarketExamples.JAR, Quantity.of(500, UnitCode.GRM)), null);

    private static Cooperative named(String name) {
        return Cooperative.of(
                CooperativeId.of("c"), LocalizedText.of("fr", name), Sector.ARGAN, ProvinceCode.of("MA-TIZ"));
    }

    private static List<String> faults(String table) {
        return faults(() -> CooperativesCsv.read(table));
    }

    private static List<String> faults(Executable reading) {
        Messages english = Messages.of(Locale.ENGLISH);
        return assertThrows(InvalidDocument.class, reading).faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + ": " + english.text(fault))
                .toList();
    }

    @Test
    void separators_quotes_and_line_breaks_are_quoted() {
        String table = CooperativesCsv.write(List.of(named("Miel, \"doré\"\nde thym")));
        assertTrue(table.contains("\"Miel, \"\"doré\"\"\nde thym\""), table);
        assertEquals(List.of(named("Miel, \"doré\"\nde thym")), CooperativesCsv.read(table));
    }

    @Test
    void a_position_is_written_in_digits_that_no_release_of_java_changes() {
        GeoPoint near = GeoPoint.of(1e-4, 2e-3);
        Cooperative there = Cooperative.builder(
                        CooperativeId.of("c"), LocalizedText.of("fr", "c"), Sector.ARGAN, ProvinceCode.of("MA-TIZ"))
                .position(near)
                .build();
        String table = CooperativesCsv.write(List.of(there));
        assertTrue(table.contains("0.0001,0.002"), table);
        assertEquals(List.of(there), CooperativesCsv.read(table));
    }

    @Test
    void no_text_is_a_formula_for_a_spreadsheet() {
        for (String name : List.of("=1+1", "+212", "-5", "@SUM(A1)", "\t=1", "'quoted", "'=1")) {
            String table = CooperativesCsv.write(List.of(named(name)));
            assertTrue(table.contains("'" + name), table);
            assertEquals(List.of(named(name)), CooperativesCsv.read(table));
        }
    }

    @Test
    void a_wide_table_costs_no_more_than_its_cells() {
        int columns = 200_000;
        String header = "application,call,submitted_at,cooperative,name_fr,sector,province";
        String row = "a,k,2026-03-08T09:00:00Z,c,Tifawin,ARGAN,MA-TIZ";
        String answers =
                IntStream.range(0, columns).mapToObj(i -> ",answer:f" + i).collect(Collectors.joining());
        List<Application> read = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> ApplicationsCsv.read(header + answers + "\n" + row + ",yes".repeat(columns) + "\n"));
        assertEquals(columns, read.get(0).answers().size());
    }

    @Test
    void an_answer_of_blanks_is_not_known() {
        String header =
                "application,call,submitted_at,cooperative,name_fr,sector,province,answer:a,answer:b,answer:c\n";
        String row = "a,k,2026-03-08T09:00:00Z,c,Tifawin,ARGAN,MA-TIZ,,\" \",yes\n";
        assertEquals(
                Map.of("c", "yes"), ApplicationsCsv.read(header + row).get(0).answers());
    }

    @Test
    void as_many_faults_are_listed_as_of_a_document() {
        String wrong = "c,Tifawin,ARGAN,MA-TIZ,many\n";
        String header = "cooperative,name_fr,sector,province,members\n";
        // Each row has a wrong cell, and all but the first repeat the id.
        assertEquals(999, faults(header + wrong.repeat(500)).size());
        assertLimited(faults(header + wrong.repeat(501)));
        assertLimited(faults(header + wrong.repeat(5_000)));
        assertLimited(faults("x,".repeat(1_001) + header));
        assertLimited(faults(header + "\"c\"c,".repeat(1_001)));
    }

    private static void assertLimited(List<String> faults) {
        assertEquals(DocumentReader.Limits.DEFAULT.maxFaults() + 1, faults.size());
        assertEquals("0:0: There are more than 1,000 faults; the others are not listed.", faults.get(1_000));
    }

    @Test
    void the_sign_of_a_number_is_no_formula() {
        Cooperative south =
                named("x").toBuilder().position(GeoPoint.of(29.7, -9.73)).build();
        assertTrue(CooperativesCsv.write(List.of(south)).contains(",29.7,-9.73,"));
    }

    @Test
    void a_spreadsheet_may_write_a_byte_order_mark_semicolons_and_line_feeds() {
        String table = "\uFEFFcooperative;name_fr;sector;province\nc;Tifawin;ARGAN;MA-TIZ\n\n";
        assertEquals(List.of(named("Tifawin")), CooperativesCsv.read(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cooperative\tname_fr\tsector\tprovince\nc\tTifawin\tARGAN\tMA-TIZ\n",
                "cooperative;name_fr;sector;province\rc;Tifawin;ARGAN;MA-TIZ\r",
                "\n\r\n;;;\ncooperative;name_fr;sector;province\nc;Tifawin;ARGAN;MA-TIZ\n;;;\n;;;\n",
                "cooperative,name_fr,sector,province,,\nc,Tifawin,ARGAN,MA-TIZ,,\n",
                "cooperative,name_fr,sector,province,,\nc,Tifawin,ARGAN,MA-TIZ\n",
                "cooperative,name_fr,sector,province\nc,Tifawin,ARGAN,MA-TIZ,,,\n",
                ",,,\ncooperative;name_fr;sector;province\nc;Tifawin;ARGAN;MA-TIZ\n",
                "\"\"\ncooperative;name_fr;sector;province\nc;Tifawin;ARGAN;MA-TIZ\n",
                "\uFEFF\r\ncooperative;name_fr;sector;province\r\nc;Tifawin;ARGAN;MA-TIZ\r\n",
                "\uFEFFsep=;\r\ncooperative;name_fr;sector;province\r\nc;Tifawin;ARGAN;MA-TIZ\r\n",
                "\"sep=\t\"\ncooperative\tname_fr\tsector\tprovince\nc\tTifawin\tARGAN\tMA-TIZ\n",
                "\"cooperative \",name_fr,\" sector\",province,\" \"\nc,Tifawin,ARGAN,MA-TIZ\n",
                "cooperative,name_fr,sector,province,members,rural\nc,Tifawin,ARGAN,MA-TIZ\n",
                "cooperative,name_fr,sector,province,members,rural\nc,Tifawin,ARGAN,MA-TIZ,\n"
            })
    void a_spreadsheet_may_write_tabs_carriage_returns_and_empty_cells_around(String table) {
        assertEquals(List.of(named("Tifawin")), CooperativesCsv.read(table));
    }

    @Test
    void the_separator_is_that_of_the_header_whatever_is_in_the_rows() {
        String table = "cooperative;name_fr;sector;province\rc;Tifawin, \"1\";ARGAN;MA-TIZ\r";
        assertEquals(List.of(named("Tifawin, \"1\"")), CooperativesCsv.read(table));
    }

    @Test
    void what_stands_behind_the_last_column_and_a_column_without_a_name_between_others_are_told() {
        assertEquals(
                List.of("2:1: The row has 5 cells, the header 4."),
                faults("cooperative,name_fr,sector,province,\nc,Tifawin,ARGAN,MA-TIZ,x\n"));
        assertEquals(
                List.of("1:2: This table has no column \"\"."),
                faults("cooperative,,name_fr,sector,province\nc,,Tifawin,ARGAN,MA-TIZ\n"));
    }

    @Test
    void lines_are_counted_in_quoted_cells_too_however_they_break() {
        for (String lineBreak : List.of("\n", "\r", "\r\n")) {
            String rows = String.join(
                    lineBreak,
                    "cooperative,name_fr,sector,province",
                    "c,\"one",
                    "two\",ARGAN,MA-TIZ",
                    "d,x,ARGAN,Tiznit");
            assertEquals(
                    List.of(
                            "4:4: province must be a province code such as MA-REH, but was \"Tiznit\". Did you mean MA-TIZ?"),
                    faults(rows));
        }
    }

    @Test
    void what_is_wrong_with_the_header_is_told_where_it_is() {
        assertEquals(
                List.of("4:2: This table has no column nmae_fr. Did you mean name_fr?"),
                faults("sep=;\n\n;;;\ncooperative;nmae_fr;sector;province\n"));
        assertEquals(List.of("3:1: The column province is missing."), faults("\r\r\"cooperative\",name_fr,sector\r"));
        assertEquals(
                List.of(
                        "5:4: province must be a province code such as MA-REH, but was \"Tiznit\". Did you mean MA-TIZ?"),
                faults("\n\nsep=,\ncooperative,name_fr,sector,province\nc,x,ARGAN,Tiznit\n"));
    }

    @Test
    void a_line_above_the_header_that_has_anything_in_it_is_taken_for_the_header() {
        assertEquals(
                "1:1: This table has no column 2026.",
                faults("2026;;;\ncooperative;name_fr;sector;province\n").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ";;;\n", "\" \"\n", "sep=;\n"})
    void a_table_without_a_header_is_empty(String table) {
        assertEquals(
                List.of("1:1: The table is empty: its first line must have the columns cooperative, sector, province."),
                faults(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ary", "es", "zgh", "frp", "frr", "fr-MA"})
    void every_language_is_kept(String language) {
        String table = "cooperative,name_" + language + ",sector,province\nc,Tifawin,ARGAN,MA-TIZ\n";
        assertEquals(
                LocalizedText.of(language, "Tifawin"),
                CooperativesCsv.read(table).get(0).name());
    }

    @Test
    void a_language_in_another_code_is_told_once_in_the_header() {
        String question = "A language with a code of two letters is written with it, and not fra. Did you mean fr?";
        String rows = "c,,ARGAN,MA-TIZ\nd,Tifawin,ARGAN,MA-TIZ\n";
        assertEquals(List.of("1:2: " + question), faults("cooperative,name_fra,sector,province\n" + rows));
        assertEquals(
                List.of("1:1: The column sector is missing.", "1:2: " + question),
                faults("cooperative,name_fra,province\n").stream().sorted().toList());
        assertEquals(
                List.of("1:2: language must be a language tag such as fr or fr-MA, but was \"FR\"."),
                faults("cooperative,name_FR,sector,province\n" + rows));
        assertTrue(
                faults(() -> ApplicationsCsv.read("application,project_fra\n")).contains("1:2: " + question));
        assertTrue(faults(() -> CatalogueCsv.read("product,name_fra\n")).contains("1:2: " + question));
    }

    @Test
    void a_row_with_something_wrong_counts_for_the_one_that_repeats_it() {
        assertEquals(
                List.of("2:3: The cell of sector must not be empty.", "3:1: c has a row already."),
                faults(HEADER + "c,x,,MA-TIZ,,,\r\nc,x,ARGAN,MA-TIZ,,,\r\n"));
    }

    @Test
    void a_product_without_an_offer_has_one_row() {
        String header = "product,producer,name_fr,category,pack,contents,contents_unit,offer,seller\n";
        String row = "amlou,tifawin,Amlou,spread,XJR,250,GRM,,\n";
        assertEquals(List.of("3:1: amlou has a row already."), faults(() -> CatalogueCsv.read(header + row + row)));
    }

    @Test
    void nobody_has_two_rows() {
        String row = "c,x,ARGAN,MA-TIZ,,,\r\n";
        assertEquals(List.of("3:1: c has a row already."), faults(HEADER + row + row));
    }

    @Test
    void an_empty_cell_is_not_known_and_never_zero() {
        Cooperative read =
                CooperativesCsv.read(HEADER + "c,Tifawin,ARGAN,MA-TIZ,,,\r\n").get(0);
        assertNull(read.membership());
        assertNull(read.labels());
        assertNull(read.ice());
    }

    @Test
    void no_label_at_all_is_another_thing_than_labels_not_known() {
        Cooperative none = named("x").toBuilder().labels(Set.of()).build();
        String table = CooperativesCsv.write(List.of(none));
        assertTrue(table.contains("(none)"), table);
        assertEquals(Set.of(), CooperativesCsv.read(table).get(0).labels());
        assertEquals(
                Set.of(LabelCode.IGP, LabelCode.ORGANIC),
                CooperativesCsv.read(HEADER + "c,x,ARGAN,MA-TIZ,,,ORGANIC IGP\r\n")
                        .get(0)
                        .labels());
    }

    @Test
    void the_zeros_that_a_spreadsheet_ate_come_back() {
        Ice ice = Ice.parse("000036794000036");
        assertEquals(
                ice,
                CooperativesCsv.read(HEADER + "c,x,ARGAN,MA-TIZ,,36794000036,\r\n")
                        .get(0)
                        .ice());
    }

    @Test
    void words_that_are_none_are_told_with_what_is_expected() {
        String header = "cooperative,name_fr,sector,province,registered_on,capital,capital_currency,connectivity\n";
        assertEquals(
                List.of(
                        "2:5: registered_on must be a day such as 2026-03-08, but was \"8 mars\".",
                        "2:7: capital_currency must be a currency such as MAD, but was \"DH\".",
                        "2:8: \"pigeon\" is not one of: " + CONNECTIVITIES + ".",
                        "3:8: \"Phon\" is not one of: " + CONNECTIVITIES + ". Did you mean PHONE?"),
                faults(header + "a,A,ARGAN,MA-TIZ,8 mars,1.00,DH,pigeon\nb,B,ARGAN,MA-TIZ,,,,Phon\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latitude,longitude       | 91,0    | 2:5: latitude must be from -90 to 90, but was 91.0.
            latitude,longitude       | 30,200  | 2:6: longitude must be from -180 to 180, but was 200.0.
            members,women,youth      | -1,,    | 2:5: members must not be negative, but was -1.
            members,women,youth      | 10,12,  | 2:6: women must be from 0 to members=10, but was 12.
            members,women,youth      | ,3,     | 2:5: The cell of members must not be empty.
            latitude,longitude       | ,5      | 2:5: The cell of latitude must not be empty.
            latitude,longitude       | "30,5",9 | 2:5: latitude must be a decimal number with a point, not a comma, such as 12.50, but was "30,5".
            capital,capital_currency | "0,5",MAD | 2:5: capital must be a decimal number with a point, not a comma, such as 12.50, but was "0,5".
            latitude,longitude       | 30,9d   | 2:6: longitude must be a decimal number such as 12.50, but was "9d".
            members,women,youth      | 10,5,11 | 2:7: youth must be from 0 to members=10, but was 11.
            capital,capital_currency | 1.001,MAD | 2:5: capital must have at most 2 decimals, but was 1.001.
            capital,capital_currency | 1,XAU   | 2:6: capital_currency must be a currency with a minor unit, such as MAD, but was "XAU".
            turnover_currency,turnover | XAU,1 | 2:5: turnover_currency must be a currency with a minor unit, such as MAD, but was "XAU".
            name_ar                  | " "     | 2:5: The text in ar must not be blank.
            """)
    void where_several_cells_make_a_value_the_wrong_one_is_told(String columns, String cells, String told) {
        assertEquals(
                List.of(told),
                faults("cooperative,name_fr,sector,province," + columns + "\nc,C,ARGAN,MA-TIZ," + cells + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min_celsius,max_celsius | 10,5     | 2:11: max_celsius must not be 5 while min_celsius is 10.
            min_celsius,max_celsius | -300,5   | 2:10: min_celsius must be at least -273, but was -300.
            from,until | 2026-03-08,2026-03-07 | 2:11: until must not be before from=2026-03-08, but was 2026-03-07.
            max_celsius             | 5        | 2:1: The cell of min_celsius must not be empty.
            shelf_life              | PT0S     | 2:10: shelf_life must be more than zero, but was PT0S.
            available,available_unit | -3,XJR  | 2:10: available must not be negative, but was -3\u00a0jars.
            """)
    void so_it_is_in_a_catalogue(String columns, String cells, String told) {
        String header = "product,producer,name_fr,category,pack,contents,contents_unit,offer,seller," + columns;
        String row = "amlou,tifawin,Amlou,spread,XJR,250,GRM,o1,tifawin," + cells;
        assertEquals(List.of(told), faults(() -> CatalogueCsv.read(header + "\n" + row + "\n")));
    }

    @Test
    void a_number_that_is_none_is_told_beside_a_currency_or_unit_that_is_none() {
        assertEquals(
                List.of(
                        "2:5: capital must be a decimal number such as 12.50, but was \"1O\".",
                        "2:6: capital_currency must be a currency such as MAD, but was \"DH\"."),
                faults("cooperative,name_fr,sector,province,capital,capital_currency\nc,C,ARGAN,MA-TIZ,1O,DH\n"));
        assertEquals(
                List.of(
                        "2:6: contents must be a decimal number such as 12.50, but was \"25O\".",
                        "2:7: contents_unit must be a UN/ECE unit code such as KGM, LTR or H87, but was \"gram\"."),
                faults(() -> CatalogueCsv.read("product,producer,name_fr,category,pack,contents,contents_unit\n"
                        + "amlou,tifawin,Amlou,spread,XJR,25O,gram\n")));
    }

    @Test
    void what_the_jdk_cannot_read_is_a_sentence_for_who_writes_java() {
        assertEquals(
                "cell must be readable as integer, but was \"x\"",
                assertThrows(
                                InvalidValue.class,
                                () -> CsvRow.reading("integer", Integer::valueOf)
                                        .apply("x"))
                        .getMessage());
    }

    @Test
    void everything_wrong_is_told_at_once_with_line_and_cell() {
        assertEquals(
                List.of(
                        "2:3: The cell of sector must not be empty.",
                        "2:5: members must be a whole number, but was \"many\".",
                        "3:1: The row has one cell, the header 7.",
                        "5:6: ice must end in the key 36, but ended in 35."),
                faults(HEADER + "a,A,,MA-TIZ,many,,\r\nb\r\n\r\nc,C,ARGAN,MA-TIZ,,36794000035,\r\n"));
    }

    @Test
    void what_is_missing_hides_nothing_that_is_wrong_beside_it() {
        assertEquals(
                List.of(
                        "2:3: The cell of sector must not be empty.",
                        "2:5: registered_on must be a day such as 2026-03-08, but was \"soon\".",
                        "2:6: rural must be true or false, but was \"yes\". Did you mean true?"),
                faults("cooperative,name_fr,sector,province,registered_on,rural\na,A,,MA-TIZ,soon,yes\n"));
        assertEquals(
                List.of(
                        "2:1: The cell of available_unit must not be empty.",
                        "2:4: The cell of category must not be empty.",
                        "2:9: seller must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"the coop\".",
                        "2:10: available must be a decimal number such as 12.50, but was \"lots\"."),
                faults(() -> CatalogueCsv.read("product,producer,name_fr,category,pack,contents,contents_unit,offer,"
                        + "seller,available\namlou,tifawin,Amlou,,XJR,250,GRM,o1,the coop,lots\n")));
    }

    @Test
    void what_is_wrong_hides_nothing_that_is_wrong_beside_it() {
        assertEquals(
                List.of(
                        "2:1: cooperative must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"a b\".",
                        "2:5: capital must not be negative, but was -5.",
                        "2:6: capital_currency must be a currency such as MAD, but was \"DH\".",
                        "2:7: turnover must not be negative, but was -MAD\u00a01.00.",
                        "2:9: women must not be negative, but was -2.",
                        "2:10: members must be a whole number, but was \"many\".",
                        "2:11: latitude must be a decimal number such as 12.50, but was \"north\".",
                        "2:12: longitude must be from -180 to 180, but was 200.0.",
                        "2:13: labels must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"a/b\".",
                        "2:13: labels must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"c/d\"."),
                faults("cooperative,name_fr,sector,province,capital,capital_currency,turnover,turnover_currency,women,"
                        + "members,latitude,longitude,labels\n"
                        + "a b,A,ARGAN,MA-TIZ,-5,DH,-1,MAD,-2,many,north,200,a/b IGP c/d\n"));
    }

    @Test
    void a_name_that_is_missing_is_told_at_its_cell_and_each_row_from_left_to_right() {
        assertEquals(
                List.of(
                        "2:3: The cell of name_fr must not be empty.",
                        "2:4: max_celsius must not be 5 while min_celsius is 10.",
                        "2:6: The cell of category must not be empty."),
                faults(() ->
                        CatalogueCsv.read("product,producer,name_fr,max_celsius,min_celsius,category,pack,contents,"
                                + "contents_unit\namlou,tifawin,,5,10,,XJR,250,GRM\n")));
    }

    @Test
    void what_belongs_to_an_offer_needs_one() {
        assertEquals(
                List.of("2:1: The cell of seller must not be empty.", "2:8: The cell of offer must not be empty."),
                faults(() -> CatalogueCsv.read("product,producer,name_fr,category,pack,contents,contents_unit,offer,"
                        + "available,available_unit\namlou,tifawin,Amlou,spread,XJR,250,GRM,,12,XJR\n")));
    }

    @Test
    void a_header_must_be_of_the_table() {
        assertEquals(
                List.of(
                        "1:1: The column province is missing.",
                        "1:2: This table has no column nmae_fr. Did you mean name_fr?",
                        "1:4: The column sector appears twice.",
                        "1:5: This table has no column colour."),
                faults("cooperative,nmae_fr,sector,sector,colour\r\n"));
        assertEquals(
                List.of("1:3: This table has no column sectr. Did you mean sector?"),
                faults("cooperative,name_fr,sectr,province\r\n"));
    }

    @Test
    void a_quote_must_end_and_nothing_may_follow_it() {
        assertEquals(
                List.of("2:2: A quote opened here is never closed."),
                faults(HEADER + "c,\"Tifawin,ARGAN,MA-TIZ,,,\r\nd,D,ARGAN,MA-TIZ,,,\r\n"));
        assertEquals(
                List.of("2:3: The cell of sector must not be empty.", "3:3: A quote opened here is never closed."),
                faults(HEADER + "c,C,,MA-TIZ,,,\r\nd,D,\"ARGAN,MA-TIZ,,,\r\n"));
        assertEquals(
                List.of("1:2: A quote opened here is never closed."),
                faults("cooperative,\"name_fr,sector,province\r\nc,x,ARGAN,MA-TIZ\r\n"));
        assertEquals(
                List.of("2:2: Only a separator or the end of the line may follow a quoted cell."),
                faults(HEADER + "c,\"Tifawin\"x,ARGAN,MA-TIZ,,,\r\n"));
    }

    @Test
    void a_mark_not_given_is_no_mark_of_zero() {
        String table = "application,call,submitted_at,mark:impact,mark:team,cooperative,name_fr,sector,province\r\n"
                + "a1,c1,2026-03-08T09:00:00Z,7.50,,tifawin,Tifawin,ARGAN,MA-TIZ\r\n";
        Application application = ApplicationsCsv.read(table).get(0);
        assertEquals(Map.of("impact", new BigDecimal("7.5")), application.marks());
    }

    @Test
    void a_key_that_cannot_be_is_told_once_in_the_header() {
        String row = ",c1,2026-03-08T09:00:00Z,7,yes,tifawin,Tifawin,ARGAN,MA-TIZ\r\n";
        assertEquals(
                List.of(
                        "1:4: mark:the jury must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was "
                                + "\"the jury\".",
                        "1:5: answer: must be 1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -, but was \"\"."),
                faults(() -> ApplicationsCsv.read("application,call,submitted_at,mark:the jury,answer:,cooperative,"
                        + "name_fr,sector,province\r\na1" + row + "a2" + row)));
    }

    @Test
    void a_mark_that_cannot_be_is_told_at_its_cell() {
        String table = "application,call,submitted_at,mark:impact,mark:a~b,cooperative,name_fr,sector,province\r\n"
                + "a1,c1,2026-03-08T09:00:00Z,7.50,1e-25,tifawin,Tifawin,ARGAN,MA-TIZ\r\n";
        assertEquals(
                List.of("2:5 /0/mark:a~0b value.decimals {found=0." + "0".repeat(24) + "1, most=24, name=mark:a~b}"),
                assertThrows(InvalidDocument.class, () -> ApplicationsCsv.read(table)).faults().stream()
                        .map(Fault::toString)
                        .toList());
    }

    @Test
    void an_offer_has_one_row() {
        String header = "product,producer,name_fr,category,pack,contents,contents_unit,offer,seller\n";
        String row = "amlou,tifawin,Amlou,spread,XJR,250,GRM,o1,tifawin\n";
        assertEquals(List.of("3:8: o1 has a row already."), faults(() -> CatalogueCsv.read(header + row + row)));
    }

    @Test
    void a_product_offered_twice_must_be_described_alike() {
        String header = "product,producer,name_fr,category,pack,contents,contents_unit,offer,seller\r\n";
        Catalogue read = CatalogueCsv.read(header
                + "amlou,tifawin,Amlou,spread,XJR,250,GRM,o1,tifawin\r\n"
                + "amlou,tifawin,Amlou,spread,XJR,250,GRM,o2,tifawin\r\n");
        assertEquals(1, read.products().size());
        assertEquals(2, read.offers().size());
        InvalidDocument refused = assertThrows(
                InvalidDocument.class,
                () -> CatalogueCsv.read(header
                        + "amlou,tifawin,Amlou,spread,XJR,250,GRM,o1,tifawin\r\n"
                        + "amlou,tifawin,Amlou,spread,XJR,200,GRM,o2,tifawin\r\n"));
        assertEquals(
                List.of("csv.row.contradiction"),
                refused.faults().stream().map(Fault::code).toList());
    }

    @Test
    void a_line_of_an_order_is_a_row_and_an_unknown_weight_an_empty_cell() {
        String table = OrdersCsv.write(List.of(MarketExamples.order(
                OrderLine.of(1, MarketExamples.AMLOU, Quantity.of(3, MarketExamples.JAR)),
                OrderLine.of(2, UNWEIGHED, Quantity.of(1, MarketExamples.JAR)))));
        assertEquals("""
                order,placed_on,customer,status,payment,fulfilment,means,relay,line,seller,offer,product,\
                name_ar,name_fr,name_en,ordered,ordered_unit,delivered,delivered_unit,gross_grams\r
                o-1,2026-03-08,c-1,COMPLETE,UNPAID,UNFULFILLED,pickup,relay-benguerir,1,tifawin,amlou-offer,amlou,\
                ,amlou,,3,XJR,,,1350\r
                o-1,2026-03-08,c-1,COMPLETE,UNPAID,UNFULFILLED,pickup,relay-benguerir,2,tifawin,honey-offer,honey,\
                ,honey,,1,XJR,,,\r
                """, table);
    }
}
