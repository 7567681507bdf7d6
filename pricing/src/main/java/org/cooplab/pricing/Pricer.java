package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.internal.Pricing;
import org.cooplab.pricing.internal.book.BookCheck;
import org.cooplab.pricing.settlement.Statement;

/**
 * Prices orders by one version of a price book.
 *
 * <pre>{@code
 * Pricer pricer = Pricer.compile(book);
 * PricedOrder priced = pricer.price(order, PricingContext.NONE);
 * priced.total();                                   // what the buyer pays
 * priced.balances();                                // who earns what; sums to zero
 * pricer.explain(priced).sentences(Messages.of(Locale.FRENCH, Pricer.class));
 * }</pre>
 *
 * <p>Compiling finds every fault of the book at once. Pricing is pure: the same order and context give
 * the same bytes on every machine; it never reads the clock. What is wrong with an order (a line without a
 * price) is a reason in the result, not an exception; an amount beyond 64 bits is refused with an {@link InvalidValue} that
 * names what it belongs to. Immutable, thread-safe.
 */
public final class Pricer {

    private final Pricing pricing;

    private Pricer(Pricing pricing) {
        this.pricing = pricing;
    }

    /**
     * Compiles a book whose delivery zones are Moroccan provinces and regions.
     *
     * @throws InvalidDocument with all faults of the book, each with a JSON Pointer
     */
    public static Pricer compile(PriceBook book) {
        return compile(book, Gazetteer.morocco());
    }

    /**
     * Compiles a book.
     *
     * @param gazetteer knows which provinces a region of a delivery zone has
     * @throws InvalidDocument with all faults of the book, each with a JSON Pointer
     */
    public static Pricer compile(PriceBook book, Gazetteer gazetteer) {
        return new Pricer(new Pricing(requireNonNull(book, "book"), requireNonNull(gazetteer, "gazetteer")));
    }

    /** Returns all faults of a book whose delivery zones are Moroccan provinces and regions; none if it can be compiled. */
    public static List<Fault> check(PriceBook book) {
        return check(book, Gazetteer.morocco());
    }

    /** Returns all faults of a book whose delivery zones are those of a gazetteer; none if it can be compiled with it. */
    public static List<Fault> check(PriceBook book, Gazetteer gazetteer) {
        return BookCheck.check(requireNonNull(book, "book"), requireNonNull(gazetteer, "gazetteer"));
    }

    /** Returns the book. */
    public PriceBook book() {
        return pricing.book();
    }

    /** Returns the reference by which priced orders name the book. */
    public BookReference reference() {
        return pricing.reference();
    }

    /**
     * Prices an order. Its status does not matter: one that has been cancelled is priced as if it had not, and what its buyer gets
     * back is {@link PricedOrder#cancel}.
     *
     * @throws InvalidValue if an amount does not fit 64 bits of the minor unit: of a line, a gift, a promotion, a delivery, a
     *     fee, or of the sum; a line is named by its index in {@link Order#lines()}, which are sorted
     * @throws IllegalArgumentException if the context says that a promotion spent another currency than its budget's, or
     *     gives the delivery cost of another order or in another currency than the order's
     */
    public PricedOrder price(Order order, PricingContext context) {
        return pricing.price(requireNonNull(order, "order"), requireNonNull(context, "context"));
    }

    /** Prices an order and explains how each figure came about, in a second pass over the result. */
    public Explanation explain(Order order, PricingContext context) {
        return pricing.explain(price(order, context));
    }

    /**
     * Explains how each figure of a priced order came about. A stored order is explained as found, without checking its sums.
     *
     * @throws IllegalArgumentException if the order was priced with another book
     */
    public Explanation explain(PricedOrder priced) {
        if (!requireNonNull(priced, "priced").book().equals(reference())) {
            throw new IllegalArgumentException(
                    "the order must have been priced with " + reference() + ", but was with " + priced.book());
        }
        return pricing.explain(priced);
    }

    /**
     * Explains a statement row by row, in the names that this book has for its promotions, fees and taxes; what orders of other books
     * were charged goes by its id, as in {@link Explanation#of}.
     */
    public Explanation explain(Statement statement) {
        return pricing.explain(requireNonNull(statement, "statement"));
    }

    /**
     * Prices an order and holds the price for some days.
     *
     * @param validity the days on which the quote may be accepted, both inclusive
     */
    public Quote quote(Order order, PricingContext context, DateRange validity) {
        return new Quote(price(order, context), context, validity);
    }

    /**
     * Prices an order again after it has changed (weighed at packing, amended, another book) and says
     * what differs.
     *
     * @param before its price so far
     * @throws InvalidValue as {@link #price} and {@link Repricing#between} do
     * @throws IllegalArgumentException likewise
     */
    public Repricing reprice(PricedOrder before, Order order, PricingContext context) {
        return Repricing.withNew(requireNonNull(before, "before"), price(order, context));
    }

    /**
     * Returns an order whose lines are locked to the prices they were given, so that no later book
     * changes them. A line with graduated tiers is locked at one unit price, their average. Lines
     * that were declined, have no tax category or are of another offer now stay as they are. The floor of a locked line is
     * that of its goods' price in the book with which it is priced.
     *
     * @param priced the price of this order, perhaps before its quantities changed
     * @throws InvalidValue if figures of the priced order disagree, as {@link PricedOrder#refund} does
     * @throws IllegalArgumentException if it is the price of another order or in another currency
     */
    public static Order lock(Order order, PricedOrder priced) {
        return Pricing.lock(requireNonNull(order, "order"), requireNonNull(priced, "priced"));
    }

    /** Returns what comes back when the whole order does: each line with its full quantity. */
    public static Map<Integer, Quantity> everything(PricedOrder priced) {
        Map<Integer, Quantity> all = new TreeMap<>();
        for (PricedLine line : requireNonNull(priced, "priced").lines()) {
            all.put(line.number(), line.quantity());
        }
        return all;
    }
}
