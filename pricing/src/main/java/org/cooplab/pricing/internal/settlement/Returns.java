package org.cooplab.pricing.internal.settlement;

import java.math.BigDecimal;
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
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Refund;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;

/**
 * What is due when goods come back: the entries of the sale, each in the part that has come back,
 * cumulated and rounded; a refund is the difference of two such states.
 *
 * <p>For each line what the buyer gets back is rounded first, and the goods entry takes the
 * difference that rounding the others leaves: the buyer's share is exact to half a minor unit, and the
 * entries still sum to zero.
 */
public final class Returns {

    /** A part of the whole: {@code numerator / denominator}, from 0 to 1. */
    private record Part(BigInteger numerator, BigInteger denominator) {

        static final Part NOTHING = new Part(BigInteger.ZERO, BigInteger.ONE);
        static final Part ALL = new Part(BigInteger.ONE, BigInteger.ONE);

        long of(long amount, RoundingMode mode) {
            return Exact.divide(BigInteger.valueOf(amount).multiply(numerator), denominator, mode);
        }

        boolean all() {
            return numerator.equals(denominator);
        }
    }

    private final PricedOrder order;
    private final Party customer;
    private final RoundingMode mode;

    private Returns(PricedOrder order) {
        this.order = order;
        customer = Party.of(order.customer());
        mode = order.rounding().mode();
    }

    /** Returns the refund of what comes back now, after what came back before. */
    public static Refund refund(PricedOrder order, Map<Integer, Quantity> before, Map<Integer, Quantity> now) {
        Map<Integer, Quantity> all = new TreeMap<>(before);
        now.forEach((number, quantity) -> all.merge(number, quantity, Quantity::plus));
        Returns returns = new Returns(order);
        return returns.refund(returns.due(before, false), returns.due(all, false), now);
    }

    /** Returns the refund of all that has not come back before, charges included. */
    public static Refund cancel(PricedOrder order, Map<Integer, Quantity> before) {
        Map<Integer, Quantity> all = new TreeMap<>();
        Map<Integer, Quantity> rest = new TreeMap<>();
        for (PricedLine line : order.lines()) {
            all.put(line.number(), line.quantity());
            Quantity returned = before.get(line.number());
            rest.put(
                    line.number(),
                    returned == null ? line.quantity() : line.quantity().minus(returned));
        }
        Returns returns = new Returns(order);
        return returns.refund(returns.due(before, false), returns.due(all, true), rest);
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
                total += undone.amount().minor();
            } else if (undone.bearer().equals(customer)) {
                total -= undone.amount().minor();
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
        Part ofCharges = ofCharges(ofGoods, cancelled);
        long[] due = new long[order.settlement().size()];
        Map<Integer, List<Integer>> byLine = new HashMap<>();
        for (int k = 0; k < due.length; k++) {
            Entry entry = order.settlement().get(k);
            if (entry.line() != null) {
                byLine.computeIfAbsent(entry.line(), unused -> new ArrayList<>())
                        .add(k);
            } else {
                Part part = entry.kind() == Kind.POOLING ? ofGoods : ofCharges;
                due[k] = part.of(entry.amount().minor(), mode);
            }
        }
        byLine.forEach((number, entries) -> line(entries, parts.getOrDefault(number, Part.NOTHING), due));
        return due;
    }

    private void line(List<Integer> entries, Part part, long[] due) {
        long paid = 0;
        long others = 0;
        int goods = -1;
        for (int k : entries) {
            Entry entry = order.settlement().get(k);
            long amount = entry.amount().minor();
            due[k] = part.of(amount, mode);
            int sign = entry.bearer().equals(customer) ? 1 : entry.beneficiary().equals(customer) ? -1 : 0;
            paid += sign * amount;
            if (entry.kind() == Kind.GOODS && sign > 0) {
                goods = k;
            } else {
                others += sign * due[k];
            }
        }
        if (goods >= 0) {
            due[goods] = part.of(paid, mode) - others;
        }
    }

    private Map<Integer, Part> parts(Map<Integer, Quantity> returned) {
        Map<Integer, Part> parts = new TreeMap<>();
        returned.forEach((number, quantity) -> {
            PricedLine line = order.line(number);
            Quantity back = quantity.to(line.quantity().unitCode());
            if (back.signum() < 0 || back.compare(line.quantity()) > 0) {
                throw new IllegalArgumentException("what comes back of line " + number + " must be from 0 to "
                        + line.quantity() + ", but was " + back);
            }
            if (line.quantity().signum() > 0) {
                parts.put(number, part(back.value(), line.quantity().value()));
            }
        });
        return parts;
    }

    private static Part part(BigDecimal of, BigDecimal whole) {
        int scale = Math.max(of.scale(), whole.scale());
        return new Part(
                of.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    /** The part of the goods, by their amounts, that has come back. */
    private Part ofGoods(Map<Integer, Part> parts) {
        boolean all = true;
        BigInteger total = BigInteger.ZERO;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (PricedLine line : order.lines()) {
            Part part = parts.getOrDefault(line.number(), Part.NOTHING);
            all &= part.all() || line.gift() != null || line.quantity().signum() == 0;
            BigInteger amount = BigInteger.valueOf(line.total().minor());
            total = total.add(amount);
            numerator = numerator
                    .multiply(part.denominator())
                    .add(amount.multiply(part.numerator()).multiply(denominator));
            denominator = denominator.multiply(part.denominator());
        }
        if (all) {
            return Part.ALL;
        }
        return total.signum() == 0 ? Part.NOTHING : new Part(numerator, denominator.multiply(total));
    }

    private Part ofCharges(Part ofGoods, boolean cancelled) {
        ChargesOnReturn rule = order.settlementPolicy().charges();
        if (cancelled) {
            return Part.ALL;
        }
        return switch (rule) {
            case WITH_THE_LAST -> ofGoods.all() ? Part.ALL : Part.NOTHING;
            case IN_PROPORTION -> ofGoods;
            case KEPT -> Part.NOTHING;
        };
    }
}
