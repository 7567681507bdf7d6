package org.cooplab.pricing.internal.settlement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.internal.exact.PartialSum;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;

/**
 * How much of each entry of a sale is due back once some of the goods have been returned.
 *
 * <p>What the buyer gets back is rounded once, in total, and shared out to lines and charges by largest
 * remainder; the goods entry of a line takes the difference that rounding its other entries leaves. So the
 * buyer's share is exact to half a minor unit however many lines come back in part, and the entries still
 * sum to zero.
 */
final class Due {

    private final List<Entry> sale;
    private final Party customer;
    private final RoundingMode mode;

    /** The index of the goods entry of each line that has one. */
    private final Map<Integer, Integer> goodsOf = new HashMap<>();

    /** The indices of the entries of these lines. */
    private final Map<Integer, List<Integer>> byLine = new TreeMap<>();

    /** The indices of the other entries that the buyer bears or gets. */
    private final List<Integer> alone = new ArrayList<>();

    Due(PricedOrder order) {
        sale = order.settlement();
        customer = Party.of(order.customer());
        mode = order.rounding().mode();
        for (int k = 0; k < sale.size(); k++) {
            Entry entry = sale.get(k);
            if (entry.line() != null && entry.kind() == Kind.GOODS && sign(k) > 0) {
                goodsOf.put(entry.line(), k);
            }
        }
        for (int k = 0; k < sale.size(); k++) {
            Integer line = sale.get(k).line();
            if (line != null && goodsOf.containsKey(line)) {
                byLine.computeIfAbsent(line, unused -> new ArrayList<>()).add(k);
            } else if (sign(k) != 0) {
                alone.add(k);
            }
        }
    }

    /** Returns the amount due of each entry, in their order. */
    long[] of(ReturnedParts parts) {
        long[] due = new long[sale.size()];
        for (int k = 0; k < due.length; k++) {
            due[k] = parts.of(sale.get(k)).of(amount(k), mode);
        }
        toBuyer(due, parts);
        return due;
    }

    /** Rounds what the buyer gets back: once in total, then for each line and for each entry without a line. */
    private void toBuyer(long[] due, ReturnedParts parts) {
        PartialSum sum = new PartialSum();
        byLine.forEach((line, entries) ->
                sum.add(entries.stream().mapToLong(k -> sign(k) * amount(k)).sum(), parts.of(line)));
        for (int k : alone) {
            sum.add(sign(k) * amount(k), parts.of(sale.get(k)));
        }
        long[] rounded = sum.parts(sum.total(mode));
        int next = 0;
        for (Map.Entry<Integer, List<Integer>> line : byLine.entrySet()) {
            int goods = goodsOf.getOrDefault(line.getKey(), 0);
            long others = 0;
            for (int k : line.getValue()) {
                others += k == goods ? 0 : sign(k) * due[k];
            }
            due[goods] = rounded[next++] - others;
        }
        for (int k : alone) {
            due[k] = sign(k) * rounded[next++];
        }
    }

    private long amount(int k) {
        return sale.get(k).amount().minor();
    }

    /** 1 for what the buyer paid, -1 for what it got, 0 for entries between others. */
    private int sign(int k) {
        Entry entry = sale.get(k);
        return entry.bearer().equals(customer) ? 1 : entry.beneficiary().equals(customer) ? -1 : 0;
    }
}
