package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Formats;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.Selection;
import org.cooplab.examples.quickstart.report.PricedOrders;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.settlement.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a priced order to its refunds and the statement of who sold it, as a person types it. */
class AccountsTest {

    @TempDir
    private Path folder;

    private String priced;
    private PricedOrder order;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void price() throws IOException {
        priced = file("priced.json", Samples.all().get("priced-order"));
        order = Documents.read(PricedOrder.class, Samples.all().get("priced-order"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        int exit = Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertFalse(err.toString().contains("\tat "), err::toString);
        return exit;
    }

    private void refused(String said, String... arguments) {
        assertEquals(Cooplab.BAD_INPUT, run(arguments));
        assertTrue(err.toString().contains(said), err::toString);
        assertTrue(out.toString().isEmpty(), out::toString);
    }

    /** Returns the command for the statement of the platform with these refunds. */
    private String[] statement(String... refunds) {
        Stream<String> command = Stream.of("statement", "--party", "platform", priced);
        return Stream.concat(command, Stream.of(refunds).flatMap(refund -> Stream.of("--refund", refund)))
                .toArray(String[]::new);
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        order.lines()
                .forEach(line -> all.append(all.isEmpty() ? "" : ",")
                        .append(line.number())
                        .append('=')
                        .append(line.quantity().value().toPlainString()));
        return all.toString();
    }

    @Test
    void a_refund_is_told_to_whoever_makes_it() {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1", "--lang", "fr"));
        Refund refund = Documents.read(Refund.class, out.toString());
        Formats french = Formats.of(LanguageTag.FR);
        String goods = order.lines().get(0).name().in(LanguageTag.FR);
        List<String> told = err.toString().lines().toList();
        assertEquals("Ligne 1, " + goods + "\u00A0: 1\u00A0pièce de retour.", told.get(0));
        assertEquals("L’acheteur reçoit " + french.money(refund.total()) + ".", told.get(1));
        Party seller = Party.of(order.lines().get(0).seller());
        String given = french.money(refund.balances().get(seller).abs());
        assertTrue(
                told.stream()
                        .anyMatch(line -> line.contains(" verse " + given)
                                && line.contains(seller.value().split(":")[1])),
                told::toString);
    }

    @Test
    void a_return_that_cannot_be_is_refused_where_it_is() {
        refused(
                "--return=LINE=QUANTITY: There is no line 99 in the order " + order.order(),
                "refund",
                "--priced",
                priced,
                "--return",
                "99=1");
        refused(
                "--return=LINE=QUANTITY: Line 1 was charged as 2\u00a0pieces; what comes back in all cannot be"
                        + " 1,000,000,000,000\u00a0pieces.",
                "refund",
                "--priced",
                priced,
                "--return",
                "1=1000000000000");
        refused(
                "--return=LINE=QUANTITY: the quantity of line 1 must not be negative, but was -1\u00a0piece.",
                "refund",
                "--priced",
                priced,
                "--return",
                "2=1,1=-1");
        refused(
                "--before=LINE=QUANTITY: the quantity of line 1 must not be negative, but was -1\u00a0piece.",
                "refund",
                "--priced",
                priced,
                "--return",
                "1=1",
                "--before",
                "1=-1");
        refused(
                "--return=LINE=QUANTITY: the quantity of line 1 must be a decimal number such as 12.50, but was \"many\".",
                "refund",
                "--priced",
                priced,
                "--return",
                "1=many");
        refused(
                "--before=LINE=QUANTITY: There is no line 99 ",
                "refund",
                "--priced",
                priced,
                "--return",
                "1=1",
                "--before",
                "99=1");
        refused(
                String.join(
                        System.lineSeparator(),
                        "--return=LINE=QUANTITY: the quantity of line 1 must be a decimal number such as 12.50, but was \"many\".",
                        "--return=LINE=QUANTITY: There is no line 2 in the order " + order.order() + ".",
                        "--return=LINE=QUANTITY: line 2 is given twice",
                        "Try: cooplab refund --help"),
                "refund",
                "--priced",
                priced,
                "--return",
                "1=many,2=1,2=1");
        refused(
                String.join(
                        System.lineSeparator(),
                        "--return=LINE=QUANTITY: There is no line 98 in the order " + order.order() + ".",
                        "--return=LINE=QUANTITY: There is no line 99 in the order " + order.order() + "."),
                "refund",
                "--priced",
                priced,
                "--return",
                "98=1,99=1");
        refused(
                String.join(
                        System.lineSeparator(),
                        "--return=LINE=QUANTITY: There is no line 99 in the order " + order.order() + ".",
                        "--return=LINE=QUANTITY: the quantity of line 1 must not be negative, but was -1\u00a0piece.",
                        "Try: cooplab refund --help"),
                "refund",
                "--priced",
                priced,
                "--return",
                "99=0.000000000001,1=-1");
        refused("Il n’y a pas de ligne 99", "refund", "--priced", priced, "--return", "99=1", "--lang", "fr");
    }

    @Test
    void an_order_whose_sums_do_not_agree_is_refused_where_they_do_not() throws IOException {
        String total = order.total().amount();
        String tampered =
                file("tampered.json", Files.readString(Path.of(priced)).replace(total, "1.00"));
        assertEquals(Cooplab.BAD_INPUT, run("refund", "--priced", tampered, "--return", "1=1"));
        assertTrue(
                err.toString().lines().findFirst().orElse("").matches(".*tampered\\.json:\\d+:\\d+ /.*"),
                err::toString);
    }

    @Test
    void every_order_whose_sums_do_not_agree_is_told_in_its_file_and_what_is_no_order_too() throws IOException {
        String total = '"' + order.total().amount() + '"';
        String text = Files.readString(Path.of(priced));
        String first = file("first.json", text.replace(total, "\"1.00\""));
        String second = file(
                "second.json",
                text.replace(total, "\"2.00\"").replace('"' + order.order().value() + '"', "\"other\""));
        String collection = file(
                "collection.json",
                "{\"schemaVersion\": \"1\", \"orders\": [" + Files.readString(Path.of(first)) + ", "
                        + Files.readString(Path.of(second)) + "]}");
        String none = file("none.json", "{\"schemaVersion\": \"1\"}");
        assertEquals(Cooplab.BAD_INPUT, run("statement", "--party", "platform", none, first, second));
        List<String> told = err.toString().lines().toList();
        assertTrue(told.get(0).startsWith(none + ":1:1 /order: "), err::toString);
        assertEquals(
                1,
                told.stream().filter(line -> line.matches(differs(first, ""))).count(),
                err::toString);
        assertEquals(
                1,
                told.stream().filter(line -> line.matches(differs(second, ""))).count(),
                err::toString);
        for (String[] command : List.of(
                new String[] {"check", "priced-orders", collection},
                new String[] {"statement", "--party", "platform", "--orders", collection})) {
            assertEquals(Cooplab.BAD_INPUT, run(command));
            List<String> each = err.toString().lines().toList();
            assertEquals(3, each.size(), err::toString);
            assertTrue(each.get(0).matches(differs(collection, "/orders/0")), err::toString);
            assertTrue(each.get(1).matches(differs(collection, "/orders/1")), err::toString);
        }
        assertEquals(Cooplab.BAD_INPUT, run("check", "priced-order", first));
        assertTrue(err.toString().lines().findFirst().orElse("").matches(differs(first, "")), err::toString);
    }

    private static String differs(String file, String place) {
        return Pattern.quote(file) + ":\\d+:\\d+ " + place + "/.*Two figures of the order do not agree.*";
    }

    @Test
    void a_statement_takes_refunds_and_then_nothing_is_left_of_an_order_that_came_back() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", everything()));
        assertEquals(order.total(), Documents.read(Refund.class, out.toString()).total());
        String refund = file("refund.json", out.toString());
        for (Party party : order.balances().keySet()) {
            assertEquals(
                    Cooplab.FINE,
                    run("statement", "--party", party.toString(), priced, "--refund", refund + "=2026-04-01"));
            Statement statement = Documents.read(Statement.class, out.toString());
            assertEquals(Money.zero(order.currency()), statement.balance());
            assertEquals(order.balance(party), statement.orders().get(0).amount());
            assertEquals(2, statement.orders().size());
        }
    }

    @Test
    void a_statement_is_of_a_period_and_says_what_it_leaves_out() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1"));
        String refund = file("refund.json", out.toString()) + "=2026-04-01";
        assertEquals(Cooplab.FINE, run(statement(refund)));
        Statement all = Documents.read(Statement.class, out.toString());
        assertEquals(DateRange.of(order.posting().day(), LocalDate.of(2026, 4, 1)), all.period());
        assertEquals(
                Cooplab.FINE,
                run("statement", "--party", "platform", priced, "--refund", refund, "--to", "2026-03-31"));
        Statement march = Documents.read(Statement.class, out.toString());
        assertEquals(DateRange.until(LocalDate.of(2026, 3, 31)), march.period());
        assertEquals(order.balance(Party.PLATFORM), march.balance());
        assertEquals("1 order or refund of other days left out", err.toString().strip());
        assertEquals(
                Cooplab.FINE,
                run("statement", "--party", "platform", priced, "--refund", refund, "--from", "2026-05-01"));
        assertEquals(
                "2 orders and refunds of other days left out", err.toString().strip());
        refused("--to", "statement", "--party", "platform", priced, "--from", "2026-04-02", "--to", "2026-04-01");
    }

    @Test
    void a_statement_is_explained_in_the_names_of_the_book_if_it_is_given() throws IOException {
        Party seller = Party.of(order.lines().get(0).seller());
        assertEquals(Cooplab.FINE, run("statement", "--explain", "--party", seller.value(), priced));
        List<String> said = err.toString().lines().toList();
        Statement statement = Documents.read(Statement.class, out.toString());
        assertEquals(statement.rows().size() + 2, said.size(), err::toString);
        assertTrue(said.get(0).endsWith("on 6\u00A0March\u00A02026: 1 order or refund."), err::toString);
        assertTrue(said.get(said.size() - 1).endsWith(" in all."), err::toString);
        assertTrue(err.toString().contains("fee “commission”"), err::toString);
        String book = file("book.json", document("price-book.json"));
        assertEquals(Cooplab.FINE, run("statement", "--explain", "--book", book, "--party", seller.value(), priced));
        assertTrue(err.toString().contains("fee “Commission of the platform”"), err::toString);
    }

    @Test
    void each_refund_is_booked_once_whatever_its_file_is_called() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1"));
        String first = file("a=b.json", out.toString());
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1", "--before", "1=1"));
        String second = file("second.json", out.toString());
        assertEquals(
                Cooplab.FINE,
                run(
                        "statement",
                        "--party",
                        "platform",
                        priced,
                        "--refund",
                        first + "=2026-04-01",
                        "--refund=" + second + "=2026-04-01"),
                err::toString);
        assertEquals(3, Documents.read(Statement.class, out.toString()).orders().size());
        refused(
                "a=b.json is given twice",
                statement(first + "=2026-04-01", folder.resolve("./a=b.json") + "=2026-04-02"));
        for (String wrong : List.of("refund.json", "=2026-04-01", "refund.json=")) {
            refused(
                    "expected a file and a day such as refund.json=2026-03-15, but found \"" + wrong + '"',
                    statement(wrong));
        }
    }

    @Test
    void what_does_not_belong_in_one_statement_is_refused_with_its_file_and_line() throws IOException {
        String again = file("again.json", Samples.all().get("priced-order"));
        refused("again.json:3:", "statement", "--party", "platform", priced, again);
        String euros = file("euros.json", Samples.all().get("priced-order").replace("\"MAD\"", "\"EUR\""));
        refused(
                "/currency: a statement is in one currency, here MAD; this document is in EUR",
                "statement",
                "--party",
                "platform",
                priced,
                euros);
        refused("--refund", statement("refund.json=soon"));
        refused("platfrom", "statement", "--party", "platfrom", priced);
    }

    @Test
    void more_than_was_sold_does_not_come_back_whatever_the_files_are_called() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", everything()));
        String all = file("all.json", out.toString());
        String copy = file("copy.json", out.toString());
        refused("copy.json:", statement(all + "=2026-04-01", copy + "=2026-04-02"));
        assertTrue(err.toString().contains("/returned/0/quantity: Line 1 was charged as"), err::toString);
    }

    @Test
    void a_return_like_another_is_booked_and_told() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1"));
        String one = file("one.json", out.toString());
        String other = file("another.json", out.toString());
        assertEquals(Cooplab.FINE, run(statement(one + "=2026-04-01", other + "=2026-04-02")), () -> err.toString());
        assertEquals(3, Documents.read(Statement.class, out.toString()).orders().size());
        assertTrue(err.toString().contains(other + " is the same as " + one), err::toString);
    }

    @Test
    void a_refund_of_an_order_of_another_statement_is_booked() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", everything()));
        String text = out.toString();
        String refund = file("refund.json", text.replace(order.order().value(), "of-last-month"));
        String again = file("again.json", text.replace(order.order().value(), "of-last-year"));
        assertEquals(Cooplab.FINE, run(statement(refund + "=2026-04-01", again + "=2026-04-01")), () -> err.toString());
    }

    @Test
    void a_party_is_asked_for_by_the_name_it_has() {
        String seller = order.lines().get(0).seller().value();
        assertEquals(Cooplab.FINE, run("statement", "--party", "cooperative:" + seller + "x", priced));
        assertTrue(err.toString().contains("Did you mean cooperative:" + seller + "?"), err::toString);
    }

    @Test
    void a_party_is_not_near_to_another_for_being_of_the_same_kind() throws IOException {
        String sold = order.lines().get(0).seller().value();
        String other = file("other.json", Files.readString(Path.of(priced)).replace(sold, "tifawin"));
        assertEquals(Cooplab.FINE, run("statement", "--party", "cooperative:zitoun", other));
        assertEquals(
                "cooperative:zitoun has no part in these documents",
                err.toString().strip());
        assertEquals(Cooplab.FINE, run("statement", "--party", "platform", priced));
        assertEquals("", err.toString());
    }

    @Test
    void a_refund_is_not_booked_before_its_order() throws IOException {
        assertEquals(Cooplab.FINE, run("refund", "--priced", priced, "--return", "1=1"));
        String refund = file("refund.json", out.toString());
        LocalDate sold = order.posting().day();
        assertEquals(Cooplab.FINE, run(statement(refund + "=" + sold)), () -> err.toString());
        refused(
                "/order: the order " + order.order()
                        + " is of 6\u00A0March\u00A02026; a refund cannot be booked before that,"
                        + " on 5\u00A0March\u00A02026",
                statement(refund + "=" + sold.minusDays(1)));
    }

    @Test
    void many_orders_in_one_document_are_stated_as_one_by_one() throws IOException {
        String book = file("book.json", document("price-book.json"));
        List<PricedOrder> orders = new ArrayList<>();
        List<String> alone = new ArrayList<>(List.of("statement", "--party", "platform"));
        for (String id : List.of("a", "b", "c")) {
            String asked = file(
                    "order.json", document("order.json").replaceFirst("\"id\": *\"[^\"]*\"", "\"id\": \"" + id + "\""));
            run("price", "--book", book, "--order", asked);
            orders.add(Documents.read(PricedOrder.class, out.toString()));
            alone.add(file("priced-" + id + ".json", out.toString()));
        }
        assertEquals(Cooplab.FINE, run(alone.toArray(String[]::new)), err::toString);
        String one = out.toString();
        String many = file("orders.json", Documents.write(PricedOrders.of(orders)));
        assertEquals(Cooplab.FINE, run("statement", "--party", "platform", "--orders", many), err::toString);
        assertEquals(one, out.toString());
        assertEquals(3, Documents.read(Statement.class, one).orders().size());

        assertEquals(Cooplab.BAD_INPUT, run("statement", "--party", "platform", "--orders", many, "--orders", many));
        assertTrue(err.toString().contains("/orders/0/order"), err::toString);
        assertEquals(Cooplab.BAD_INPUT, run("statement", "--party", "platform"));
        assertTrue(err.toString().contains("--orders"), err::toString);
    }

    @Test
    void an_order_without_a_tax_rate_for_its_day_is_told_by_the_exit_code() throws IOException {
        String rate = "\"period\": \\{(\\}\\s*,\\s*\"value\": \"0.20\")";
        String book = file(
                "book.json", document("price-book.json").replaceAll(rate, "\"period\": {\"start\": \"2100-01-01\"$1"));
        assertEquals(
                Cooplab.REFUSED, run("price", "--book", book, "--order", file("order.json", document("order.json"))));
        assertTrue(err.toString().contains("There is no tax rate for the category"), err::toString);
        assertFalse(out.toString().isEmpty());
    }

    @Test
    void what_has_no_price_is_told_once_and_before_what_to_pay() throws IOException {
        String book = file("book.json", document("price-book.json"));
        String asked = file("order.json", document("order.json").replace("example-tizi.amlou", "example-tizi.other"));
        for (int explained = 0; explained < 2; explained++) {
            Stream<String> typed = Stream.of("price", "--book", book, "--order", asked);
            assertEquals(
                    Cooplab.REFUSED,
                    run(Stream.concat(typed, explained == 0 ? Stream.of() : Stream.of("--explain"))
                            .toArray(String[]::new)));
            List<String> said = err.toString().lines().toList();
            assertEquals(
                    1,
                    said.stream().filter(line -> line.contains("has no price")).count(),
                    said::toString);
            assertEquals(said, said.stream().distinct().toList());
            assertEquals(explained == 1, said.get(said.size() - 1).startsWith("To pay: "), said::toString);
        }
    }

    @Test
    void a_party_that_has_no_part_in_the_orders_is_told() {
        assertEquals(Cooplab.FINE, run("statement", "--party", "cooperative:nobody", priced));
        assertTrue(err.toString().contains("cooperative:nobody has no part in these documents"), err::toString);
    }

    private static String document(String name) throws IOException {
        return Files.readString(Path.of("").toAbsolutePath().getParent().resolve("consumers/src/documents/" + name));
    }

    @Test
    void an_order_that_is_too_much_is_refused_with_its_line() throws IOException {
        String book = file("book.json", document("price-book.json"));
        Order asked = Documents.read(Order.class, document("order.json"));
        OrderLine two = asked.lines().get(1);
        Quantity much = Quantity.of(1_000_000_000_000_000_000L, two.ordered().unitCode());
        Order changed = asked.withLines(List.of(asked.lines().get(0), OrderLine.of(2, two.goods(), much)));
        String json = Documents.write(changed);
        refused(": Line 2, 1,000,000,000,000,000,000", "price", "--book", book, "--order", file("order.json", json));
        int column = json.indexOf("{\"number\":2") + 1;
        assertTrue(err.toString().contains("order.json:1:" + column + " "), err::toString);
        String first = json.substring(json.indexOf("{\"number\":1"), json.indexOf("{\"number\":2") - 1);
        String second = json.substring(column - 1, json.indexOf("],\"fulfilment\""));
        String turned = json.replace(first + "," + second, second + "," + first);
        refused(": Line 2, 1,000,000,000,000,000,000", "price", "--book", book, "--order", file("order.json", turned));
        int before = turned.indexOf("{\"number\":2") + 1;
        assertTrue(before < column);
        assertTrue(err.toString().contains("order.json:1:" + before + " "), err::toString);
    }

    @Test
    void what_is_wrong_with_one_option_hides_nothing_that_is_wrong_with_another() {
        refused(
                String.join(
                        System.lineSeparator(),
                        "--before=LINE=QUANTITY: the quantity of line 1 must be a decimal number such as 12.50, but was \"y\".",
                        "--return=LINE=QUANTITY: the quantity of line 1 must be a decimal number such as 12.50, but was \"many\".",
                        "--return=LINE=QUANTITY: line 1 is given twice",
                        "Try: cooplab refund --help"),
                "refund",
                "--priced",
                priced,
                "--return",
                "1=many,1=2",
                "--before",
                "1=y");
    }

    @Test
    void a_fee_that_is_too_much_is_refused_with_its_line_in_the_book() throws IOException {
        String dear = document("price-book.json")
                .replace("\"kind\": \"percent\"", "\"kind\": \"per-item\"")
                .replace(
                        "\"rate\": \"0.06\"",
                        "\"amount\": {\"amount\": \"90000000000000000.00\", \"currency\": \"MAD\"}");
        String book = file("book.json", dear);
        String asked = file("order.json", document("order.json"));
        int line = (int) dear.substring(0, dear.indexOf('{', dear.indexOf("\"fees\"")))
                .lines()
                .count();
        refused(book + ":" + line + ":5 /fees/0: ", "price", "--book", book, "--order", asked);
    }

    @Test
    void a_line_comes_back_once_in_one_return() {
        refused("--return=LINE=QUANTITY: line 1 is given twice", "refund", "--priced", priced, "--return", "1=1,1=2");
        refused(
                "--return=LINE=QUANTITY: line 1 is given twice",
                "refund",
                "--priced",
                priced,
                "--return",
                "1=1",
                "--return",
                "1=1");
        refused("--return=LINE=QUANTITY is missing.", "refund", "--priced", priced, "--return", ",");
    }

    @Test
    void who_withdraws_has_applied() throws IOException {
        String call = file("call.json", Samples.all().get("call"));
        String applications = file("applications.json", Samples.all().get("applications"));
        String[] select = {"select", "--call", call, "--applications", applications, "--date", "2026-03-08"};
        run(select);
        Selection all = Documents.read(Selection.class, out.toString());
        String id = all.places().get(0).application().value();
        refused(
                "--withdrawn=ID: No application is called " + id + "x. Did you mean " + id + "?",
                Stream.concat(Stream.of(select), Stream.of("--withdrawn", id + "x"))
                        .toArray(String[]::new));
        run(Stream.concat(Stream.of(select), Stream.of("--withdrawn", id)).toArray(String[]::new));
        assertNotEquals(all, Documents.read(Selection.class, out.toString()));
    }

    @Test
    void a_bill_is_explained_to_its_last_sentence_which_is_what_to_pay() throws IOException {
        String book = file("book.json", document("price-book.json"));
        String asked = file("order.json", document("order.json"));
        assertEquals(Cooplab.FINE, run("price", "--book", book, "--order", asked, "--explain", "--lang", "fr"));
        String said = err.toString();
        assertTrue(
                said.stripTrailing()
                        .lines()
                        .reduce((first, last) -> last)
                        .orElse("")
                        .startsWith("À payer\u00A0: 357,00"),
                said);
        assertFalse(said.contains(" ,"), said);
    }

    @Test
    void what_is_wrong_with_one_file_hides_nothing_that_is_wrong_with_another() throws IOException {
        String book = file("book.json", document("price-book.json").replaceFirst("\"currency\"", "\"curency\""));
        String asked = file("order.json", document("order.json").replaceFirst("\"lines\"", "\"lins\""));
        String missing = folder.resolve("context.json").toString();
        assertEquals(Cooplab.BAD_INPUT, run("price", "--book", book, "--order", asked, "--context", missing));
        List<String> said = err.toString().lines().toList();
        assertTrue(said.get(0).startsWith(book + ":"), err::toString);
        assertTrue(said.get(1).startsWith(asked + ":"), err::toString);
        assertTrue(said.get(2).startsWith(missing + ":"), err::toString);
        assertEquals(List.of("3 faults"), said.subList(3, said.size()));
    }

    @Test
    void an_order_that_cannot_be_read_is_told_with_the_refund_that_cannot() throws IOException {
        String order = file("order.json", "{}");
        String refund = file("refund.json", "[");
        assertEquals(
                Cooplab.BAD_INPUT,
                run("statement", "--party", "cooperative:amal", order, "--refund", refund + "=2026-03-08"));
        assertTrue(err.toString().contains(order + ":1:"), err::toString);
        assertTrue(err.toString().contains(refund + ":1:"), err::toString);
    }
}
