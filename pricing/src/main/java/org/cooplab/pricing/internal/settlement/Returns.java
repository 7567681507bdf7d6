package org.cooplab.pricing.internal.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.settlement.Entry;

/**
 * Returns and their refunds. What is due back of each entry of the sale is calculated for everything returned so far; a refund is
 * the difference of two such states.
 */
public final class Returns {

    private final PricedOrder order;
    private final Due due;

    private Returns(PricedOrder order) {
        this.order = order;
        due = new Due(order);
    }

    /** Returns the refund of what comes back now, after what came back before. */
    public static Refund refund(PricedOrder order, Map<Integer, Quantity> before, Map<Integer, Quantity> now) {
        Returnable returnable = new Returnable(order);
        returnable.require("/alreadyReturned/", before, Map.of());
        returnable.require("/returnedNow/", now, before);
        Map<Integer, Quantity> all = new TreeMap<>(before);
        now.forEach((number, quantity) -> all.merge(number, quantity, Returnable::sum));
        return new Returns(order).between(before, ReturnedParts.of(order, all), now);
    }

    /** Returns the refund of everything not yet returned, charges included. */
    public static Refund cancel(PricedOrder order, Map<Integer, Quantity> before) {
        new Returnable(order).require("/alreadyReturned/", before, Map.of());
        Map<Integer, Quantity> rest = new TreeMap<>();
        for (PricedLine line : order.lines()) {
            Quantity returned = before.get(line.number());
            rest.put(
                    line.number(),
                    returned == null ? line.quantity() : Returnable.sum(line.quantity(), returned.negated()));
        }
        return new Returns(order).between(before, ReturnedParts.all(order), rest);
    }

    /** Returns what is due for everything returned, less what was due before. */
    private Refund between(Map<Integer, Quantity> before, ReturnedParts all, Map<Integer, Quantity> now) {
        try {
            return refund(due.of(ReturnedParts.of(order, before)), due.of(all), now);
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("refund.too-large").at("/settlement").with("order", order.order());
            throw TooLarge.of(overflow, where).refusal();
        }
    }

    private Refund refund(long[] before, long[] after, Map<Integer, Quantity> now) {
        Party customer = Party.of(order.customer());
        List<Entry> entries = new ArrayList<>();
        long total = 0;
        for (int k = 0; k < after.length; k++) {
            long amount = after[k] - before[k];
            if (amount == 0) {
                continue;
            }
            Entry sale = order.settlement().get(k);
            Entry undone = amount > 0
                    ? sale.reversed().withAmount(Money.ofMinor(amount, order.currency()))
                    : sale.withAmount(Money.ofMinor(-amount, order.currency()));
            entries.add(undone);
            if (undone.beneficiary().equals(customer)) {
                total = Math.addExact(total, undone.amount().minor());
            } else if (undone.bearer().equals(customer)) {
                total = Math.subtractExact(total, undone.amount().minor());
            }
        }
        List<Refund.Returned> returned = new ArrayList<>();
        new TreeMap<>(now).forEach((number, quantity) -> returned.add(new Refund.Returned(number, quantity)));
        return new Refund(order.order(), returned, Money.ofMinor(total, order.currency()), entries);
    }
}
