package org.cooplab.pricing.internal.settlement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/**
 * Adds up a stored order once more before anything follows from it: its lines and charges, the foot of the bill, the taxes by
 * rate, and what the entries move between the buyer and the others.
 *
 * <p>It ends with the first two figures that do not agree: one is enough for the order not to be used, and what follows from a
 * wrong figure would be told as wrong, too.
 */
public final class Audit {

    /** What is one row of the taxes of an order. */
    private record Row(String id, Rate rate, TaxBasis basis, TaxTreatment treatment) {
        static Row of(AppliedTax tax) {
            return new Row(tax.id(), tax.rate(), tax.basis(), tax.treatment());
        }
    }

    private final PricedOrder order;
    private final String at;
    private final Map<Row, Long> taxes = new LinkedHashMap<>();
    private final Map<Row, String> firstOf = new LinkedHashMap<>();
    private long items;
    private long discounts;
    private long delivery;
    private long deliveryDiscounts;
    private long fees;

    private Audit(PricedOrder order, String at) {
        this.order = order;
        this.at = at;
    }

    /**
     * Requires that the sums of an order agree.
     *
     * @param at the place of the order, as the beginning of a pointer
     * @throws InvalidValue at the first figure that does not agree with the others, with what was expected; at the first amount
     *     in another currency; or if a sum outgrows 64 bits
     */
    public static void require(PricedOrder order, String at) {
        Audit audit = new Audit(order, at);
        try {
            audit.lines();
            audit.charges();
            audit.taxes();
            audit.foot();
            audit.entries();
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("order.too-large").at(at + "/lines").with("order", order.order());
            throw TooLarge.of(overflow, where, "the sum of the order " + order.order())
                    .refusal();
        }
    }

    private void lines() {
        for (int i = 0; i < order.lines().size(); i++) {
            PricedLine line = order.lines().get(i);
            String here = "/lines/" + i;
            Map<String, String> which = Map.of("line", Integer.toString(line.number()));
            long amount = minor(line.amount(), here);
            long off = off(line.discounts(), here);
            agree(line.total(), Math.subtractExact(amount, off), here + "/total", which);
            items = Math.addExact(items, amount);
            discounts = Math.addExact(discounts, off);
            count(line.taxes(), here);
        }
    }

    private void charges() {
        for (int k = 0; k < order.deliveries().size(); k++) {
            PricedCharge charge = order.deliveries().get(k);
            String here = "/deliveries/" + k;
            delivery = Math.addExact(delivery, total(charge, here));
            deliveryDiscounts = Math.addExact(deliveryDiscounts, off(charge.discounts(), here));
            count(charge.taxes(), here);
        }
        for (int k = 0; k < order.fees().size(); k++) {
            PricedCharge charge = order.fees().get(k);
            String here = "/fees/" + k;
            long total = total(charge, here);
            if (charge.payer() == Fee.Payer.BUYER) {
                fees = Math.addExact(fees, total);
                count(charge.taxes(), here);
            }
        }
    }

    private long total(PricedCharge charge, String here) {
        long total = Math.subtractExact(minor(charge.amount(), here), off(charge.discounts(), here));
        agree(charge.total(), total, here + "/total", Map.of("reference", charge.id()));
        return total;
    }

    private long off(List<AppliedDiscount> all, String here) {
        long sum = 0;
        for (AppliedDiscount each : all) {
            sum = Math.addExact(sum, minor(each.amount(), here));
        }
        return sum;
    }

    private void count(List<AppliedTax> parts, String here) {
        for (int k = 0; k < parts.size(); k++) {
            Row row = Row.of(parts.get(k));
            taxes.merge(row, minor(parts.get(k).amount(), here), Math::addExact);
            firstOf.putIfAbsent(row, here + "/taxes/" + k + "/amount");
        }
    }

    private void taxes() {
        long added = 0;
        long included = 0;
        for (int k = 0; k < order.taxes().size(); k++) {
            AppliedTax tax = order.taxes().get(k);
            Long sum = taxes.remove(Row.of(tax));
            agree(tax.amount(), sum == null ? 0 : sum, "/taxes/" + k + "/amount", Map.of("reference", tax.id()));
            if (tax.basis() == TaxBasis.INCLUDED) {
                included = Math.addExact(included, tax.amount().minor());
            } else {
                added = Math.addExact(added, tax.amount().minor());
            }
        }
        taxes.forEach(
                (row, sum) -> agree(money(sum), 0, firstOf.getOrDefault(row, "/taxes"), Map.of("reference", row.id())));
        agree(order.totals().addedTax(), added, "/totals/addedTax");
        agree(order.totals().includedTax(), included, "/totals/includedTax");
    }

    private void foot() {
        long vouchers = 0;
        for (int k = 0; k < order.vouchers().size(); k++) {
            PricedVoucher voucher = order.vouchers().get(k);
            String here = "/vouchers/" + k;
            vouchers = Math.addExact(
                    vouchers, Math.subtractExact(minor(voucher.amount(), here), minor(voucher.addedTax(), here)));
        }
        Totals totals = order.totals();
        agree(totals.items(), items, "/totals/items");
        agree(totals.discounts(), discounts, "/totals/discounts");
        agree(totals.delivery(), delivery, "/totals/delivery");
        agree(totals.deliveryDiscounts(), deliveryDiscounts, "/totals/deliveryDiscounts");
        agree(totals.fees(), fees, "/totals/fees");
        agree(totals.vouchers(), vouchers, "/totals/vouchers");
        long charged = Math.addExact(Math.addExact(items - discounts, delivery), fees);
        long due = Math.subtractExact(Math.addExact(charged, totals.addedTax().minor()), vouchers);
        long cash = minor(totals.cashRounding(), "/totals/cashRounding");
        agree(totals.total(), Math.addExact(due, cash), "/totals/total");
    }

    /** What the buyer gives others is the total, and for the goods of each line, less its discounts, the total of the line. */
    private void entries() {
        Party buyer = Party.of(order.customer());
        Map<Integer, Long> goods = new LinkedHashMap<>();
        long paid = 0;
        for (int k = 0; k < order.settlement().size(); k++) {
            Entry entry = order.settlement().get(k);
            long amount = minor(entry.amount(), "/settlement/" + k);
            boolean gives = entry.bearer().equals(buyer);
            if (gives || entry.beneficiary().equals(buyer)) {
                long given = gives ? amount : Math.negateExact(amount);
                paid = Math.addExact(paid, given);
                if (entry.line() != null && (entry.kind() == Kind.GOODS || entry.kind() == Kind.DISCOUNT)) {
                    goods.merge(entry.line(), given, Math::addExact);
                }
            }
        }
        for (PricedLine line : order.lines()) {
            Long moved = goods.remove(line.number());
            settle(moved == null ? 0 : moved, line.total().minor(), which(line));
        }
        goods.forEach((line, beside) -> settle(beside, 0, Map.of("line", line.toString())));
        settle(paid, order.total().minor(), Map.of());
    }

    private static Map<String, String> which(PricedLine line) {
        return Map.of("line", Integer.toString(line.number()));
    }

    private void settle(long moved, long expected, Map<String, String> which) {
        agree(money(moved), expected, "/settlement", which);
    }

    private void agree(Money found, long expected, String place) {
        agree(found, expected, place, Map.of());
    }

    /** Requires that a figure is what the rest of the order makes of it. */
    private void agree(Money found, long expected, String place, Map<String, String> which) {
        if (minor(found, place) != expected) {
            Money right = money(expected);
            Map<String, String> parameters = new LinkedHashMap<>(which);
            parameters.put("expected", right.toString());
            parameters.put("found", found.toString());
            throw new InvalidValue(
                    "sum.differs",
                    at + place,
                    parameters,
                    at + place + " of the order " + order.order() + " is " + found
                            + ", but by the rest of it it would be " + right);
        }
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, order.currency());
    }

    /** Returns an amount, whose currency must be that of the order, in minor units. */
    private long minor(Money amount, String here) {
        if (!amount.currency().equals(order.currency())) {
            throw InvalidValue.otherCurrency("amount", order.currency(), amount).at(at + here);
        }
        return amount.minor();
    }
}
