package org.cooplab.pricing.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.Fingerprint;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
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
import org.jspecify.annotations.Nullable;

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
                    Corridor.walk(book, order, facts(order, context)), reference, book.source.settlement());
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("order.too-large").at("/lines").with("order", order.id());
            throw TooLarge.of(overflow, where).refusal();
        }
    }

    private static Facts facts(Order order, PricingContext context) {
        long day = order.placedOn().toEpochDay();
        Customer.Group own = order.customer().group();
        Set<Customer.Group> groups = context.groups();
        if (own != null && !groups.contains(own)) {
            groups = groups.isEmpty() ? Set.of(own) : with(groups, own);
        }
        DeliveryCost cost = context.deliveryCost();
        if (cost != null && !cost.order().equals(order.id())) {
            throw new InvalidValue(
                    "context.other-order",
                    "/deliveryCost/order",
                    Map.of("order", order.id().value(), "found", cost.order().value()),
                    "deliveryCost must be of order " + order.id() + ", but was of " + cost.order());
        }
        if (cost != null && !cost.cost().currency().equals(order.currency())) {
            throw InvalidValue.otherCurrency("cost", order.currency(), cost.cost())
                    .at("/deliveryCost/cost/currency");
        }
        return new Facts(
                order.currency(),
                day,
                context.taxPoint() == null ? day : context.taxPoint().toEpochDay(),
                groups,
                context.attributes(),
                context.coupons(),
                context.uses(),
                context.previousOrders(),
                context.deliveries(),
                cost == null ? null : cost.cost(),
                distance(order.fulfilment(), cost),
                order.customer().taxStatus());
    }

    private static @Nullable Distance distance(Fulfilment way, @Nullable DeliveryCost cost) {
        if (!(way instanceof Fulfilment.Delivery delivery)) {
            return null;
        }
        return delivery.distance() != null || cost == null ? delivery.distance() : cost.distance();
    }

    private static Set<Customer.Group> with(Set<Customer.Group> groups, Customer.Group own) {
        Set<Customer.Group> all = new HashSet<>(groups);
        all.add(own);
        return all;
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

    /** Returns the full quantity of each line. */
    public static Map<Integer, Quantity> everything(PricedOrder priced) {
        Map<Integer, Quantity> all = new TreeMap<>();
        priced.lines().forEach(line -> all.put(line.number(), line.quantity()));
        return all;
    }
}
