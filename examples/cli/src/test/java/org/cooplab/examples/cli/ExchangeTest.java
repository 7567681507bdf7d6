package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.json.JsonSchema;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.examples.quickstart.report.Applications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {

    private static final String CATALOGUE = """
            product,producer,name_fr,category,pack,contents,contents_unit,gross_grams,offer,seller,available,available_unit
            honey,tifawin,Miel,honey,XJR,500,GRM,800,honey-500g,tifawin,30,XJR
            saffron,tifawin,Safran,spice,XJR,2,GRM,,saffron-2g,tifawin,,
            """;

    private static final String BOOK = """
            {"schemaVersion": "1", "id": "market", "version": "1",
             "priceLists": [{"id": "stalls", "rank": 0, "prices": [{"product": "honey", "taxCategory": "standard",
               "unitPrice": {"amount": "120.00", "currency": "MAD", "per": {"value": "1", "unitCode": "H87"}}}]}],
             "taxRates": [{"id": "vat", "category": "standard", "basis": "INCLUDED",
               "rates": {"entries": [{"period": {}, "value": "0.20"}]}}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_table_of_offers_becomes_linked_data_with_the_prices_of_the_book() throws Exception {
        assertEquals(Cooplab.FINE, run("table", "catalogue", file("offers.csv", CATALOGUE)), err::toString);
        String catalogue = file("catalogue.json", out.toString());
        String book = file("book.json", BOOK);
        int exit = run(
                "export",
                "--base=https://market.example/",
                "--catalogue=" + catalogue,
                "--book=" + book,
                "--day=2026-03-06");
        assertEquals(Cooplab.REFUSED, exit, err::toString);
        String document = out.toString();
        // Honey has a price in dirhams with its tax; saffron, which the book does not price, has none at all.
        assertTrue(document.contains("\"dfc-b:value\": 120.00"), document);
        assertTrue(document.contains("authority/currency/MAD"), document);
        assertTrue(document.contains("\"dfc-b:VATrate\": 20"), document);
        assertEquals(1, document.split("dfc-b:hasPrice", -1).length - 1, document);
        assertEquals(1, document.split("dfc-b:hasPhysicalCharacteristic", -1).length - 1, document);
    }

    @Test
    void a_catalogue_comes_back_from_its_table() throws Exception {
        run("table", "catalogue", file("offers.csv", CATALOGUE));
        String first = out.toString();
        run("table", "catalogue", file("catalogue.json", first));
        run("table", "catalogue", file("again.csv", out.toString()));
        assertEquals(first, out.toString());
    }

    @Test
    void a_table_is_known_by_what_it_holds_and_not_by_the_end_of_its_name() throws Exception {
        run("table", "catalogue", file("offers.csv", CATALOGUE));
        String document = out.toString();
        for (String name : new String[] {"offers.tsv", "offers.txt", "offers"}) {
            String table = file(name, CATALOGUE.replace(',', '\t'));
            assertEquals(Cooplab.FINE, run("table", "catalogue", table), err::toString);
            assertEquals(document, out.toString());
        }
        assertEquals(Cooplab.FINE, run("table", "catalogue", file("document.csv", document)), err::toString);
        assertTrue(out.toString().startsWith("product,"), out::toString);
    }

    @Test
    void documents_of_the_commands_become_tables() throws Exception {
        for (String kind : new String[] {"cooperative", "applications", "order"}) {
            assertEquals(
                    Cooplab.FINE,
                    run("table", kind, file("document.json", Samples.all().get(kind))),
                    err::toString);
            assertTrue(out.toString().split("\r\n").length >= 2, out::toString);
        }
    }

    @Test
    void what_is_wrong_in_a_table_is_told_with_line_and_cell() throws Exception {
        String table =
                file("offers.csv", CATALOGUE.replace("honey,tifawin,Miel,honey,XJR,500", "honey,tifawin,Miel,,XJR,x"));
        assertEquals(Cooplab.BAD_INPUT, run("table", "catalogue", table));
        assertTrue(
                err.toString().contains("offers.csv:2:4 /0/category: The cell of category must not be empty."),
                err::toString);
        assertTrue(err.toString().contains("offers.csv:2:6 "), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
    }

    @Test
    void the_schema_of_a_document_is_printed() {
        assertEquals(Cooplab.FINE, run("schema", "order"));
        assertEquals(JsonSchema.of(Order.class), out.toString());
    }

    @Test
    void offers_that_the_book_does_not_price_are_told() throws Exception {
        run("table", "catalogue", file("offers.csv", CATALOGUE));
        String catalogue = file("catalogue.json", out.toString());
        String book = file("book.json", BOOK);
        String[] export = {"export", "--base=https://market.example/", "--catalogue=" + catalogue};
        String[] priced = {"--book=" + book, "--day=2026-03-06"};
        assertEquals(Cooplab.REFUSED, run(join(export, priced)));
        assertEquals("no price on 6 March 2026 in MAD for saffron-2g", told());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.REFUSED, run(join(join(export, priced), "--currency=EUR")));
        assertEquals("no price on 6 March 2026 in EUR for honey-500g, saffron-2g", told());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, run(export));
        assertEquals("", err.toString());
    }

    private String told() {
        return err.toString().replace('\u00A0', ' ').strip();
    }

    private static String[] join(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void a_cooperative_that_is_exported_twice_is_the_fault_of_the_option() throws Exception {
        String catalogue = file("catalogue.json", Samples.all().get("catalogue"));
        String one = file("one.json", Samples.all().get("cooperative"));
        int exit = run(
                "export",
                "--base=https://market.example/",
                "--catalogue=" + catalogue,
                "--cooperative=" + one,
                "--cooperative=" + one);
        assertEquals(Cooplab.BAD_INPUT, exit);
        assertTrue(err.toString().startsWith("--cooperative=FILE: cooperatives must differ, but "), err::toString);
    }

    @Test
    void a_table_of_cooperatives_gives_the_document_that_the_other_commands_read() throws Exception {
        String table = "cooperative,name_fr,sector,province\ntifawin,Tifawin,ARGAN,MA-TIZ\n";
        assertEquals(Cooplab.FINE, run("table", "cooperative", file("one.csv", table)), err::toString);
        String document = file("one.json", out.toString());
        assertEquals(Cooplab.FINE, run("check", "cooperative", document), err::toString);
        err.getBuffer().setLength(0);
        String two = file("two.csv", table + "zitoun,Zitoun,ARGAN,MA-TIZ\n");
        assertEquals(Cooplab.BAD_INPUT, run("table", "cooperative", two));
        assertEquals("", out.toString());
        assertTrue(
                err.toString().startsWith(two + ": a document holds one cooperative, and this table has 2"),
                err::toString);
    }

    @Test
    void what_a_table_has_no_column_for_is_told() throws Exception {
        CooperativeId id = CooperativeId.of("tifawin");
        LocalizedText name = LocalizedText.of("fr", "Tifawin");
        Cooperative plain = Cooperative.of(id, name, Sector.ARGAN, ProvinceCode.of("MA-TIZ"));
        Cooperative full = plain.toBuilder()
                .history(List.of())
                .governance(Governance.UNKNOWN)
                .ext(Map.of("shop", "7"))
                .build();
        String file = file("one.json", Documents.write(full));
        assertEquals(Cooplab.FINE, run("table", "cooperative", file));
        String told = file + ": the table has no column for ext/shop, governance, history";
        assertEquals(told, err.toString().strip());
        err.getBuffer().setLength(0);
        Application application = Application.of(ApplicationId.of("a"), CallId.of("c"), full, Instant.EPOCH);
        Files.writeString(Path.of(file), Documents.write(Applications.of(List.of(application))));
        assertEquals(Cooplab.FINE, run("table", "applications", file));
        assertEquals(told, err.toString().strip());
        err.getBuffer().setLength(0);
        Files.writeString(Path.of(file), Documents.write(plain));
        assertEquals(Cooplab.FINE, run("table", "cooperative", file));
        assertEquals("", err.toString());
    }
}
