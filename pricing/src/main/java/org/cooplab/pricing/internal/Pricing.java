package org.cooplab.pricing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.Fingerprint;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.BookReference;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.basket.Lock;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.internal.explain.Explainer;
import org.cooplab.pricing.internal.explain.Names;
import org.cooplab.pricing.internal.settlement.Audit;
import org.cooplab.pricing.settlement.Statement;

/** A compiled book at work: puts order and context together and walks them through the rooms. */
public final class Pricing {

    private final CompiledBook book;
    private final BookReference reference;
    private final Names names;

    /**
     * Compiles a book.
     *
     * @throws InvalidDocument with all its faults
     */
    public Pricing(PriceBook source, Gazetteer gazetteer) {
        book = new CompiledBook(source, gazetteer);
        names = new Names(source);
        reference = new BookReference(source.id(), source.version(), Fingerprint.sha256(source));
    }

    /** Returns the book. */
    public PriceBook book() {
        return book.source;
    }

    /** Returns how priced orders name it. */
    public BookReference reference() {
        return reference;
    }

    /**
     * Prices an order.
     *
     * @throws InvalidValue if an amount outgrows 64 bits, at what it is the amount of
     */
    public PricedOrder price(Order order, PricingContext context) {
        try {
            return Assembly.priced(
                    Corridor.walk(book, order, Facts.of(order, context)), reference, book.source.settlement());
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("order.too-large").at("/lines").with("order", order.id());
            throw TooLarge.of(overflow, where).refusal();
        }
    }

    /** Says how each figure of an order came about whose sums agree. */
    public Explanation explain(PricedOrder priced) {
        return Explainer.explain(priced, names);
    }

    /** Says what a statement is made of, in the names of the book. */
    public Explanation explain(Statement statement) {
        return Explainer.explain(statement, names);
    }

    /** Returns the order with its lines locked to the prices they were given. */
    public static Order lock(Order order, PricedOrder priced) {
        if (!order.id().equals(priced.order()) || !order.currency().equals(priced.currency())) {
            throw new IllegalArgumentException("the price must be of " + order.id() + " in " + order.currency()
                    + ", but was of " + priced.order() + " in " + priced.currency());
        }
        Audit.require(priced, "");
        Map<Integer, PricedLine> byNumber = new TreeMap<>();
        priced.lines().forEach(line -> byNumber.put(line.number(), line));
        String reference = priced.book().id() + "@" + priced.book().version();
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            PricedLine found = byNumber.get(line.number());
            lines.add(
                    found != null && found.offer().equals(line.goods().offer())
                            ? Lock.locked(line, found, priced.rounding().mode(), reference)
                            : line);
        }
        return order.withLines(lines);
    }
}
