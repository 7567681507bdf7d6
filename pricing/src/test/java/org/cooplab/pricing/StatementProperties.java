package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;

/** Statements against a plain sum over all entries of orders, refunds and cancellations. */
class StatementProperties {

    private static final List<Party> PARTIES = List.of(
            Party.PLATFORM,
            Party.TREASURY,
            Party.of(Market.TIZI),
            Party.of(Market.AMAL),
            Party.of(Market.ZITOUN),
            Market.HUB,
            Market.BUYER);

    private static List<Statement.Posting> postings(Random random) {
        List<Statement.Posting> postings = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(4); k++) {
            OrderId id = OrderId.of("o" + k);
            PricedOrder sale = Scene.any(random).priced();
            postings.add(named(id, sale.posting()));
            Map<Integer, Quantity> back = new HashMap<>();
            sale.lines().stream()
                    .filter(line -> random.nextBoolean())
                    .forEach(line -> back.put(line.number(), line.quantity()));
            if (random.nextBoolean()) {
                postings.add(named(id, sale.refund(Map.of(), back).posting(Market.DAY.plusDays(random.nextInt(3)))));
                postings.add(named(id, sale.cancel(back).posting(Market.DAY.plusDays(3))));
            }
        }
        return postings;
    }

    private static Statement.Posting named(OrderId id, Statement.Posting posting) {
        return new Statement.Posting(id, posting.day(), posting.entries());
    }

    @Property
    @Label("rows and orders are the entries of the party, each once, and the statements of all sum to zero")
    void statements_are_sums(@ForAll Random random) {
        List<Statement.Posting> postings = postings(random);
        List<Statement.Posting> shuffled = new ArrayList<>(postings);
        Collections.shuffle(shuffled, random);
        long all = 0;
        for (Party party : PARTIES) {
            Map<String, Long> rows = new TreeMap<>();
            long balance = 0;
            for (Statement.Posting posting : postings) {
                for (Entry entry : posting.entries()) {
                    boolean gets = entry.beneficiary().equals(party);
                    if (gets || entry.bearer().equals(party)) {
                        long amount = entry.amount().minor() * (gets ? 1 : -1);
                        rows.merge(entry.kind() + " " + entry.reference(), amount, Long::sum);
                        balance += amount;
                    }
                }
            }
            Statement statement = Statement.of(party, Currencies.MAD, shuffled);
            Map<String, Long> found = new TreeMap<>();
            statement
                    .rows()
                    .forEach(row -> found.put(
                            row.kind() + " " + row.reference(), row.amount().minor()));
            assertEquals(rows, found);
            assertEquals(rows.size(), statement.rows().size());
            assertEquals(balance, statement.balance().minor());
            assertEquals(
                    balance,
                    statement.orders().stream()
                            .mapToLong(each -> each.amount().minor())
                            .sum());
            all += balance;
        }
        assertEquals(0, all);
    }

    private static List<String> rows(Statement... statements) {
        Map<String, Long> rows = new TreeMap<>();
        for (Statement statement : statements) {
            statement
                    .rows()
                    .forEach(row -> rows.merge(
                            row.kind() + " " + row.reference(), row.amount().minor(), Long::sum));
        }
        return rows.entrySet().stream().map(Object::toString).toList();
    }

    @Property(tries = 50)
    @Label("statements of adjoining periods add up to the statement of both, with each order in one of them")
    void periods_add_up(@ForAll Random random) {
        List<Statement.Posting> postings = postings(random);
        LocalDate last = Market.DAY.plusDays(random.nextInt(5) - 1);
        for (Party party : PARTIES) {
            Statement all = Statement.of(party, Currencies.MAD, postings);
            Statement early = Statement.of(party, Currencies.MAD, DateRange.until(last), postings);
            Statement late = Statement.of(party, Currencies.MAD, DateRange.from(last.plusDays(1)), postings);
            assertEquals(all.balance(), early.balance().plus(late.balance()));
            assertEquals(rows(all), rows(early, late));
            List<Statement.OrderBalance> both = new ArrayList<>(early.orders());
            both.addAll(late.orders());
            assertEquals(all.orders(), both);
            assertEquals(DateRange.until(last), early.period());
        }
    }

    @Property(tries = 50)
    @Label(
            "unless asked for, the period goes from the first to the last day on which something of the party's was booked")
    void a_period_is_derived(@ForAll Random random) {
        List<Statement.Posting> postings = postings(random);
        for (Party party : PARTIES) {
            Statement statement = Statement.of(party, Currencies.MAD, postings);
            List<LocalDate> days = postings.stream()
                    .filter(posting -> posting.entries().stream()
                            .anyMatch(entry -> entry.bearer().equals(party)
                                    || entry.beneficiary().equals(party)))
                    .map(Statement.Posting::day)
                    .sorted()
                    .toList();
            DateRange period = days.isEmpty() ? null : DateRange.of(days.get(0), days.get(days.size() - 1));
            assertEquals(period, statement.period());
            assertEquals(statement, Documents.read(Statement.class, Documents.write(statement)));
            if (period != null) {
                assertEquals(statement, Statement.of(party, Currencies.MAD, period, postings));
            }
        }
    }

    @Property(tries = 50)
    @Label("the steps of a statement add up to its balance, and each has a sentence in every language")
    void a_statement_is_explained(@ForAll Random random) {
        List<Statement.Posting> postings = postings(random);
        for (Party party : PARTIES) {
            Statement statement = Statement.of(party, Currencies.MAD, postings);
            Explanation explanation = Explanation.of(statement);
            assertEquals(statement.balance(), explanation.sum(Step.Figure.BALANCE));
            assertEquals(statement.balance(), explanation.balance(party));
            for (LanguageTag language : List.of(LanguageTag.AR, LanguageTag.FR, LanguageTag.EN)) {
                List<String> sentences = explanation.sentences(Messages.of(language, Pricer.class));
                assertEquals(1 + statement.rows().size(), sentences.size());
                assertTrue(sentences.stream().noneMatch(text -> text.contains("explain.")), sentences::toString);
            }
        }
    }

    @Property(tries = 50)
    @Label("what is sold in two currencies is two statements, and never one")
    void currencies_are_not_added_up(@ForAll Random random) {
        List<Statement.Posting> dirhams = postings(random);
        List<Statement.Posting> euros = new ArrayList<>();
        dirhams.forEach(posting -> euros.add(Documents.read(
                Statement.Posting.class,
                Documents.write(named(OrderId.of("e" + posting.order()), posting))
                        .replace("\"currency\":\"MAD\"", "\"currency\":\"EUR\""))));
        List<Statement.Posting> both = new ArrayList<>(dirhams);
        List<String> foreign = new ArrayList<>();
        for (Statement.Posting posting : euros) {
            int place = random.nextInt(both.size() + 1);
            both.add(place, posting);
        }
        for (int place = 0; place < both.size(); place++) {
            List<Entry> entries = both.get(place).entries();
            if (!entries.isEmpty() && entries.get(0).amount().currency().equals(Currencies.EUR)) {
                foreign.add("/postings/" + place + "/entries/0/amount/currency");
            }
        }
        for (Party party : PARTIES) {
            Statement statement = Statement.of(party, Currencies.MAD, dirhams);
            Statement abroad = Statement.of(party, Currencies.EUR, euros);
            assertEquals(statement.balance().minor(), abroad.balance().minor());
            assertEquals(Currencies.EUR, abroad.balance().currency());
            assertEquals(statement.rows().size(), abroad.rows().size());
            if (!foreign.isEmpty()) {
                InvalidValue refusal =
                        assertThrows(InvalidValue.class, () -> Statement.of(party, Currencies.MAD, both));
                assertEquals("value.currency", refusal.code());
                assertEquals(
                        foreign,
                        refusal.all().stream().map(InvalidValue::pointer).toList());
            }
        }
    }
}
