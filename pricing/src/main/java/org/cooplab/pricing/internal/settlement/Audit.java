package org.cooplab.pricing.internal.settlement;

import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Adds up a stored order once more before anything follows from it: its lines and charges, the foot of the bill, the taxes by
 * rate, and what the entries move between the buyer and the others.
 */
public final class Audit {

    /** What is one row of the taxes of an order. */
    private record Tax(String id, Rate rate, TaxBasis basis, TaxTreatment treatment) {}

    private final PricedOrder order;
    private final String at;
    private final Map<Tax, Long> taxes = new HashMap<>();
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
     * @throws InvalidValue at the first sum that does not, with what was expected; or if a sum outgrows 64 bits
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
            long off = off(line.discounts(), "/lines/", i);
            long amount = minor(line.amount(), "/lines/", i);
            agree(line.total(), Math.subtractExact(amount, off), "/lines/" + i + "/total");
            items = Math.addExact(items, amount);
            discounts = Math.addExact(discounts, off);
            count(line.taxes(), "/lines/", i);
        }
    }

    private void charges() {
        for (int k = 0; k < order.deliveries().size(); k++) {
            PricedCharge charge = order.deliveries().get(k);
            delivery = Math.addExact(delivery, total(charge, "/deliveries/", k));
            deliveryDiscounts = Math.addExact(deliveryDiscounts, off(charge.discounts(), "/deliveries/", k));
            count(charge.taxes(), "/deliveries/", k);
        }
        for (int k = 0; k < order.fees().size(); k++) {
            PricedCharge charge = order.fees().get(k);
            long total = total(charge, "/fees/", k);
            if (charge.payer() == Fee.Payer.BUYER) {
                fees = Math.addExact(fees, total);
                count(charge.taxes(), "/fees/", k);
            }
        }
    }

    private long total(PricedCharge charge, String section, int place) {
        long off = off(charge.discounts(), section, place);
        long total = Math.subtractExact(minor(charge.amount(), section, place), off);
        agree(charge.total(), total, section + place + "/total");
        return total;
    }

    private long off(List<AppliedDiscount> all, String section, int place) {
        long sum = 0;
        for (AppliedDiscount each : all) {
            sum = Math.addExact(sum, minor(each.amount(), section, place));
        }
        return sum;
    }

    private void count(List<AppliedTax> parts, String section, int place) {
        for (AppliedTax part : parts) {
            taxes.merge(row(part), minor(part.amount(), section, place), Math::addExact);
        }
    }

    private static Tax row(AppliedTax tax) {
        return new Tax(tax.id(), tax.rate(), tax.basis(), tax.treatment());
    }

    private void taxes() {
        long added = 0;
        long included = 0;
        for (int k = 0; k < order.taxes().size(); k++) {
            AppliedTax tax = order.taxes().get(k);
            Long sum = taxes.remove(row(tax));
            agree(tax.amount(), sum == null ? 0 : sum, "/taxes/" + k + "/amount");
            if (tax.basis() == TaxBasis.INCLUDED) {
                included = Math.addExact(included, tax.amount().minor());
            } else {
                added = Math.addExact(added, tax.amount().minor());
            }
        }
        for (long missing : taxes.values()) {
            agree(Money.zero(order.currency()), missing, "/taxes");
        }
        agree(order.totals().addedTax(), added, "/totals/addedTax");
        agree(order.totals().includedTax(), included, "/totals/includedTax");
    }

    private void foot() {
        long vouchers = 0;
        for (int k = 0; k < order.vouchers().size(); k++) {
            PricedVoucher voucher = order.vouchers().get(k);
            long net = Math.subtractExact(
                    minor(voucher.amount(), "/vouchers/", k), minor(voucher.addedTax(), "/vouchers/", k));
            vouchers = Math.addExact(vouchers, net);
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
        long cash = minor(totals.cashRounding(), "/totals/cashRounding", null);
        agree(totals.total(), Math.addExact(due, cash), "/totals/total");
    }

    /** What the buyer gives others is the total, and for the goods of each line, less its discounts, the total of the line. */
    private void entries() {
        Party buyer = Party.of(order.customer());
        Map<Integer, Long> goods = new HashMap<>();
        long paid = 0;
        for (int k = 0; k < order.settlement().size(); k++) {
            Entry entry = order.settlement().get(k);
            long amount = minor(entry.amount(), "/settlement/", k);
            boolean gives = entry.bearer().equals(buyer);
            if (gives || entry.beneficiary().equals(buyer)) {
                long given = gives ? amount : Math.negateExact(amount);
                paid = Math.addExact(paid, given);
                if (entry.line() != null && (entry.kind() == Kind.GOODS || entry.kind() == Kind.DISCOUNT)) {
                    goods.merge(entry.line(), given, Math::addExact);
                }
            }
        }
        for (int i = 0; i < order.lines().size(); i++) {
            PricedLine line = order.lines().get(i);
            Long moved = goods.remove(line.number());
            settle(moved == null ? 0 : moved, line.total().minor());
        }
        for (long beside : goods.values()) {
            settle(beside, 0);
        }
        settle(paid, order.total().minor());
    }

    private void settle(long moved, long expected) {
        agree(Money.ofMinor(moved, order.currency()), expected, "/settlement");
    }

    private void agree(Money found, long expected, String place) {
        if (minor(found, place, null) != expected) {
            Money right = Money.ofMinor(expected, order.currency());
            throw new InvalidValue(
                    "sum.differs",
                    at + place,
                    Map.of("expected", right.toString(), "found", found.toString()),
                    at + place + " of the order " + order.order() + " must be " + right
                            + " to agree with the rest of it, but was " + found);
        }
    }

    private long minor(Money amount, String section, @Nullable Integer place) {
        if (!amount.currency().equals(order.currency())) {
            String where = at + section + (place == null ? "" : place);
            throw InvalidValue.otherCurrency("amount", order.currency(), amount).at(where);
        }
        return amount.minor();
    }
}
