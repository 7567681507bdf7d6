package org.cooplab.pricing.internal.settlement;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.cooplab.pricing.settlement.Entry.Kind;

/**
 * What is due when goods come back: the entries of the sale, each in the part that has come back,
 * cumulated and rounded; a refund is the difference of two such states.
 *
 * <p>What the buyer gets back is rounded once, in sum, and given out to lines and charges by largest
 * remainder; the goods entry of a line takes the difference that rounding its other entries leaves. So the
 * buyer's share is exact to half a minor unit however many lines come back in part, and the entries still
 * sum to zero.
 */
public final class Returns {

    private final PricedOrder order;
    private final Party customer;
    private final RoundingMode mode;

    /** Where the goods entry of each line is that has one. */
    private final Map<Integer, Integer> goodsOf = new HashMap<>();

    private Returns(PricedOrder order) {
        this.order = order;
        customer = Party.of(order.customer());
        mode = order.rounding().mode();
        for (int k = 0; k < order.settlement().size(); k++) {
            Entry entry = order.settlement().get(k);
            if (entry.line() != null && entry.kind() == Kind.GOODS && sign(entry) > 0) {
                goodsOf.put(entry.line(), k);
            }
        }
    }

    /** Returns the refund of what comes back now, after what came back before. */
    public static Refund refund(PricedOrder order, Map<Integer, Quantity> before, Map<Integer, Quantity> now) {
        Returnable returnable = new Returnable(order);
        returnable.require("/alreadyReturned/", before, Map.of());
        returnable.require("/returnedNow/", now, before);
        Map<Integer, Quantity> all = new TreeMap<>(before);
        now.forEach((number, quantity) -> all.merge(number, quantity, Returnable::sum));
        return new Returns(order).between(before, all, false, now);
    }

    /** Returns the refund of all that has not come back before, charges included. */
    public static Refund cancel(PricedOrder order, Map<Integer, Quantity> before) {
        new Returnable(order).require("/alreadyReturned/", before, Map.of());
        Map<Integer, Quantity> all = new TreeMap<>();
        Map<Integer, Quantity> rest = new TreeMap<>();
        for (PricedLine line : order.lines()) {
            all.put(line.number(), line.quantity());
            Quantity returned = before.get(line.number());
            rest.put(
                    line.number(),
                    returned == null ? line.quantity() : Returnable.sum(line.quantity(), returned.negated()));
        }
        return new Returns(order).between(before, all, true, rest);
    }

    /** Returns what is due for all that has come back, less what was due before. */
    private Refund between(
            Map<Integer, Quantity> before, Map<Integer, Quantity> all, boolean cancelled, Map<Integer, Quantity> now) {
        try {
            return refund(due(before, false), due(all, cancelled), now);
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("refund.too-large").at("/settlement").with("order", order.order());
            throw TooLarge.of(overflow, where, "the refund of the order " + order.order())
                    .refusal();
        }
    }

    private Refund refund(long[] before, long[] after, Map<Integer, Quantity> now) {
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

    /** Returns what is due of each entry once so much has come back. */
    private long[] due(Map<Integer, Quantity> returned, boolean cancelled) {
        Map<Integer, Part> parts = parts(returned);
        Part ofGoods = ofGoods(parts);
        Part ofCharges = ofCharges(parts, ofGoods, cancelled);
        List<Entry> sale = order.settlement();
        long[] due = new long[sale.size()];
        Map<Integer, List<Integer>> byLine = new TreeMap<>();
        List<Integer> alone = new ArrayList<>();
        for (int k = 0; k < due.length; k++) {
            Entry entry = sale.get(k);
            Integer line = entry.line();
            Part part = line != null
                    ? parts.getOrDefault(line, Part.NOTHING)
                    : entry.kind() == Kind.POOLING ? ofGoods : ofCharges;
            due[k] = part.of(entry.amount().minor(), mode);
            if (line != null && goodsOf.containsKey(line)) {
                byLine.computeIfAbsent(line, unused -> new ArrayList<>()).add(k);
            } else if (sign(entry) != 0) {
                alone.add(k);
            }
        }
        toBuyer(due, byLine, alone, parts, ofCharges);
        return due;
    }

    /** Rounds what the buyer gets back: in sum once, then for each line and for each entry of no line. */
    private void toBuyer(
            long[] due,
            Map<Integer, List<Integer>> byLine,
            List<Integer> alone,
            Map<Integer, Part> parts,
            Part ofCharges) {
        PartialSum sum = new PartialSum();
        byLine.forEach((line, entries) -> sum.add(
                entries.stream().mapToLong(k -> signed(k, amount(k))).sum(), parts.getOrDefault(line, Part.NOTHING)));
        for (int k : alone) {
            Integer line = order.settlement().get(k).line();
            sum.add(signed(k, amount(k)), line == null ? ofCharges : parts.getOrDefault(line, Part.NOTHING));
        }
        long[] rounded = sum.rounded(mode);
        int next = 0;
        for (Map.Entry<Integer, List<Integer>> line : byLine.entrySet()) {
            int goods = goodsOf.getOrDefault(line.getKey(), 0);
            long others = 0;
            for (int k : line.getValue()) {
                others += k == goods ? 0 : signed(k, due[k]);
            }
            due[goods] = rounded[next++] - others;
        }
        for (int k : alone) {
            due[k] = signed(k, rounded[next++]);
        }
    }

    private long amount(int k) {
        return order.settlement().get(k).amount().minor();
    }

    private long signed(int k, long amount) {
        return sign(order.settlement().get(k)) * amount;
    }

    /** 1 for what the buyer paid, -1 for what it got, 0 for what passed it by. */
    private int sign(Entry entry) {
        return entry.bearer().equals(customer) ? 1 : entry.beneficiary().equals(customer) ? -1 : 0;
    }

    private Map<Integer, Part> parts(Map<Integer, Quantity> returned) {
        Map<Integer, Part> parts = new TreeMap<>();
        returned.forEach((number, quantity) -> {
            Quantity charged = order.line(number).quantity();
            if (charged.signum() > 0) {
                parts.put(number, Part.of(quantity.inBaseUnit(), charged.inBaseUnit()));
            }
        });
        return parts;
    }

    /** Whether the last of the goods has come back; gifts may stay. */
    private boolean last(Map<Integer, Part> parts) {
        boolean some = false;
        for (PricedLine line : order.lines()) {
            Part part = parts.getOrDefault(line.number(), Part.NOTHING);
            if (!part.all() && line.gift() == null && line.quantity().signum() > 0) {
                return false;
            }
            some |= part.numerator().signum() > 0;
        }
        return some;
    }

    /** The part of the goods, by their amounts, that has come back. */
    private Part ofGoods(Map<Integer, Part> parts) {
        if (last(parts)) {
            return Part.ALL;
        }
        BigInteger total = BigInteger.ZERO;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (PricedLine line : order.lines()) {
            Part part = parts.getOrDefault(line.number(), Part.NOTHING);
            BigInteger amount = BigInteger.valueOf(line.total().minor());
            total = total.add(amount);
            numerator = numerator
                    .multiply(part.denominator())
                    .add(amount.multiply(part.numerator()).multiply(denominator));
            denominator = denominator.multiply(part.denominator());
        }
        return total.signum() == 0 ? Part.NOTHING : new Part(numerator, denominator.multiply(total));
    }

    private Part ofCharges(Map<Integer, Part> parts, Part ofGoods, boolean cancelled) {
        if (cancelled) {
            return Part.ALL;
        }
        return switch (order.settlementPolicy().charges()) {
            case WITH_THE_LAST -> last(parts) ? Part.ALL : Part.NOTHING;
            case IN_PROPORTION -> ofGoods;
            case KEPT -> Part.NOTHING;
        };
    }
}
