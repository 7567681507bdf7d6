package org.cooplab.examples.spark;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.examples.spark.data.Answer;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Part;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.settlement.Statement.Posting;
import scala.Tuple2;

/**
 * An order history: what each order costs by one price book, and what each cooperative earned by all of them. The tax
 * point is the day of order; no order has coupons.
 */
public final class Billing {

    private Billing() {}

    /**
     * Prices orders.
     *
     * @param orders one JSON document each
     * @return a {@link PricedOrder} for each, sorted by the id of the order; parts are the postings of cooperatives
     */
    public static Answers run(JavaSparkContext spark, JavaRDD<String> orders, PriceBook book, int partitions) {
        return Answers.of(orders, pricer(spark, book)::get, Billing::price, partitions);
    }

    static Engine<Pricer> pricer(JavaSparkContext spark, PriceBook book) {
        return Engine.of(spark, "pricer", book, document -> Pricer.compile(Documents.read(PriceBook.class, document)));
    }

    /** Returns the {@link Statement} of each cooperative and currency, sorted by both. */
    public static JavaRDD<String> statements(Answers priced, int partitions) {
        return priced.parts()
                .groupByKey(partitions)
                .mapToPair(account -> new Tuple2<>(account._1(), statement(account._1(), account._2())))
                .sortByKey(true, 1)
                .values();
    }

    static Answer price(Pricer pricer, String document) {
        PricedOrder priced = pricer.price(Documents.read(Order.class, document), PricingContext.NONE);
        return Answer.of(priced.order().value(), Documents.write(priced), postings(priced));
    }

    /** The part of the order that concerns each cooperative: only its own entries, so that no more is sent around. */
    private static List<Part> postings(PricedOrder priced) {
        Posting all = priced.posting();
        Set<Party> cooperatives = new TreeSet<>();
        for (Entry entry : all.entries()) {
            for (Party party : List.of(entry.bearer(), entry.beneficiary())) {
                if (party instanceof Party.Cooperative) {
                    cooperatives.add(party);
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Party party : cooperatives) {
            List<Entry> its = all.entries().stream()
                    .filter(entry ->
                            entry.bearer().equals(party) || entry.beneficiary().equals(party))
                    .toList();
            parts.add(new Part(
                    party.value() + " " + priced.currency().getCurrencyCode(),
                    Documents.write(new Posting(all.order(), all.day(), its))));
        }
        return parts;
    }

    private static String statement(String account, Iterable<String> documents) {
        int space = account.lastIndexOf(' ');
        List<Posting> postings = new ArrayList<>();
        documents.forEach(document -> postings.add(Documents.read(Posting.class, document)));
        return Documents.write(Statement.of(
                Party.parse(account.substring(0, space)),
                Currency.getInstance(account.substring(space + 1)),
                postings));
    }
}
