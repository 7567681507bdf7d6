package org.cooplab.pricing.internal.settlement;

import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Quantity;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.internal.exact.Part;
import org.cooplab.pricing.internal.exact.PartialSum;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;

/** The returned part of each line of an order and, derived from these, of the goods and of the charges on the whole order. */
final class ReturnedParts {

    private final PricedOrder order;
    private final Map<Integer, Part> byLine = new TreeMap<>();
    private Part ofGoods = Part.NOTHING;
    private Part ofCharges = Part.NOTHING;

    private ReturnedParts(PricedOrder order) {
        this.order = order;
    }

    /** Returns the parts for what has come back. */
    static ReturnedParts of(PricedOrder order, Map<Integer, Quantity> returned) {
        ReturnedParts parts = new ReturnedParts(order);
        returned.forEach((number, quantity) -> {
            Quantity charged = order.line(number).quantity();
            if (charged.signum() > 0) {
                parts.byLine.put(number, Part.of(quantity.inBaseUnit(), charged.inBaseUnit()));
            }
        });
        boolean last = parts.last();
        parts.ofGoods = last ? Part.ALL : parts.byAmounts();
        parts.ofCharges = switch (order.settlementPolicy().charges()) {
            case WITH_THE_LAST -> last ? Part.ALL : Part.NOTHING;
            case IN_PROPORTION -> parts.ofGoods;
            case KEPT -> Part.NOTHING;
        };
        return parts;
    }

    /** Returns those of a cancelled order: all of it, charges too, even if it had no goods. */
    static ReturnedParts all(PricedOrder order) {
        ReturnedParts parts = new ReturnedParts(order);
        for (PricedLine line : order.lines()) {
            parts.byLine.put(line.number(), Part.ALL);
        }
        parts.ofGoods = Part.ALL;
        parts.ofCharges = Part.ALL;
        return parts;
    }

    /** Returns the part of a line. */
    Part of(int line) {
        return byLine.getOrDefault(line, Part.NOTHING);
    }

    /** Returns the part of what an entry is for: its line, all goods, or the charges of the whole order. */
    Part of(Entry entry) {
        Integer line = entry.line();
        if (line != null) {
            return of(line);
        }
        return entry.kind() == Kind.POOLING || entry.kind() == Kind.CASH_ROUNDING ? ofGoods : ofCharges;
    }

    /** Returns whether the last of the goods has come back; gifts may stay. */
    private boolean last() {
        boolean some = false;
        for (PricedLine line : order.lines()) {
            Part part = of(line.number());
            if (!part.all() && line.gift() == null && line.quantity().signum() > 0) {
                return false;
            }
            some |= part.numerator().signum() > 0;
        }
        return some;
    }

    /** Returns the returned part of the goods, weighted by the amounts of their lines. */
    private Part byAmounts() {
        PartialSum returned = new PartialSum();
        long total = 0;
        for (PricedLine line : order.lines()) {
            long amount = line.total().minor();
            returned.add(amount, of(line.number()));
            total = Math.addExact(total, amount);
        }
        return total == 0 ? Part.NOTHING : returned.over(total);
    }
}
