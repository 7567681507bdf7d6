package org.cooplab.pricing.internal.settlement;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a stored order again before anything is derived from it: its lines and charges, the totals, the taxes by
 * rate, and what the entries move between the parties named in the bill.
 *
 * <p>It stops at the first two figures that disagree: one disagreement is enough to refuse the order, and figures derived
 * from a wrong one would be reported as wrong, too.
 */
public final class Audit {

    /** The sum of the taxes of one row, and where the first of them is. */
    private static final class Sum {
        final String first;
        long base;
        long amount;

        Sum(String first) {
            this.first = first;
        }
    }

    private static final Sum NOTHING = new Sum("");

    private final PricedOrder order;
    private final String at;
    private final Money zero;
    private final Map<AppliedTax, Sum> taxes = new LinkedHashMap<>();
    private long items;
    private long discounts;
    private long delivery;
    private long deliveryDiscounts;
    private long fees;

    private Audit(PricedOrder order, String at) {
        this.order = order;
        this.at = at;
        zero = Money.zero(order.currency());
    }

    /**
     * Requires that the figures of an order agree.
     *
     * @param at the place of the order, as the beginning of a pointer
     * @throws InvalidValue at the first figure that disagrees with the others, with what was expected; at the first amount
     *     in another currency; or if a sum exceeds 64 bits
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
            throw TooLarge.of(overflow, where).refusal();
        }
    }

    private void lines() {
        for (int i = 0; i < order.lines().size(); i++) {
            PricedLine line = order.lines().get(i);
            String here = "/lines/" + i;
            Map<String, String> which = which(line.number(), null);
            long amount = minor(line.amount(), here + "/amount");
            product(line, here, which);
            long off = off(line.discounts(), here);
            agree(line.total(), Math.subtractExact(amount, off), here + "/total", which);
            items = Math.addExact(items, amount);
            discounts = Math.addExact(discounts, off);
            for (int t = 0; t < line.taxes().size(); t++) {
                agree(line.taxes().get(t).base(), line.total().minor(), here + "/taxes/" + t + "/base", which);
            }
            count(line.taxes(), here);
        }
    }

    /** Compares an amount with the quantity at the unit price, unless tiers are graduated. */
    private void product(PricedLine line, String here, Map<String, String> which) {
        if (line.graduated()) {
            return;
        }
        UnitPrice price = line.unitPrice();
        Quantity priced = Measures.priced(line);
        if (priced == null) {
            Quantity found = requireNonNullElse(line.pricedAs(), line.quantity());
            throw InvalidValue.otherUnit("pricedAs", price.per().unitCode(), found)
                    .at(at + here + (line.pricedAs() == null ? "/quantity" : "/pricedAs"));
        }
        Money product = price.times(priced, order.rounding().mode());
        agree(line.amount(), minor(product, here + "/unitPrice"), here + "/amount", which);
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
            } else {
                requireCurrency(charge.taxes(), here);
            }
        }
    }

    private long total(PricedCharge charge, String here) {
        long total = Math.subtractExact(minor(charge.amount(), here + "/amount"), off(charge.discounts(), here));
        agree(charge.total(), total, here + "/total", Map.of("reference", charge.id()));
        return total;
    }

    private long off(List<AppliedDiscount> all, String here) {
        long sum = 0;
        for (int k = 0; k < all.size(); k++) {
            sum = Math.addExact(sum, minor(all.get(k).amount(), here + "/discounts/" + k + "/amount"));
        }
        return sum;
    }

    private void count(List<AppliedTax> parts, String here) {
        for (int k = 0; k < parts.size(); k++) {
            AppliedTax tax = parts.get(k);
            String place = here + "/taxes/" + k;
            Sum sum = taxes.computeIfAbsent(row(tax), unused -> new Sum(place));
            sum.base = Math.addExact(sum.base, minor(tax.base(), place + "/base"));
            sum.amount = Math.addExact(sum.amount, minor(tax.amount(), place + "/amount"));
        }
    }

    /** Taxes that the buyer does not pay are in no sum but those of the entries. */
    private void requireCurrency(List<AppliedTax> parts, String here) {
        for (int k = 0; k < parts.size(); k++) {
            minor(parts.get(k).base(), here + "/taxes/" + k + "/base");
            minor(parts.get(k).amount(), here + "/taxes/" + k + "/amount");
        }
    }

    private void taxes() {
        long added = 0;
        long included = 0;
        for (int k = 0; k < order.taxes().size(); k++) {
            AppliedTax tax = order.taxes().get(k);
            Sum parts = taxes.remove(row(tax));
            agree(tax, parts == null ? NOTHING : parts, "/taxes/" + k);
            if (tax.basis() == TaxBasis.INCLUDED) {
                included = Math.addExact(included, tax.amount().minor());
            } else {
                added = Math.addExact(added, tax.amount().minor());
            }
        }
        taxes.forEach((row, sum) -> {
            Map<String, String> which = which(null, row.id());
            agree(money(sum.amount), 0, sum.first + "/amount", which);
            agree(money(sum.base), 0, sum.first + "/base", which);
        });
        agree(order.totals().addedTax(), added, "/totals/addedTax");
        agree(order.totals().includedTax(), included, "/totals/includedTax");
    }

    /** Returns a tax without its amounts, as the key of its row. */
    private AppliedTax row(AppliedTax tax) {
        return new AppliedTax(tax.id(), tax.rate(), tax.basis(), tax.treatment(), zero, zero);
    }

    private void foot() {
        long vouchers = 0;
        for (int k = 0; k < order.vouchers().size(); k++) {
            PricedVoucher voucher = order.vouchers().get(k);
            String here = "/vouchers/" + k;
            long amount = minor(voucher.amount(), here + "/amount");
            vouchers =
                    Math.addExact(vouchers, Math.subtractExact(amount, minor(voucher.addedTax(), here + "/addedTax")));
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

    private void entries() {
        Claims claims = new Claims(order);
        for (int k = 0; k < order.settlement().size(); k++) {
            Entry entry = order.settlement().get(k);
            String here = "/settlement/" + k;
            minor(entry.amount(), here + "/amount");
            if (!claims.meet(entry)) {
                agree(entry.amount(), 0, here, which(entry.line(), entry.reference()));
            }
        }
        claims.all().forEach(this::claim);
    }

    /** Both directions must agree, of a fee only their difference; among sellers the bill knows no more than the most. */
    private void claim(Claims.Claim claim) {
        Claims.Title title = claim.title;
        Map<String, String> which = which(title.line(), title.reference());
        if (!title.amongSellers()) {
            agree(money(claim.moved.net()), claim.due.net(), "/settlement", which);
        }
        if (title.kind() != Entry.Kind.FEE) {
            long moved = claim.moved.gross();
            long most = claim.due.gross();
            agree(money(moved), title.amongSellers() ? Math.min(moved, most) : most, "/settlement", which);
        }
    }

    private static Map<String, String> which(@Nullable Integer line, @Nullable String reference) {
        Map<String, String> which = new LinkedHashMap<>();
        if (line != null) {
            which.put("line", line.toString());
        }
        if (reference != null) {
            which.put("reference", reference);
        }
        return which;
    }

    private void agree(Money found, long expected, String place) {
        agree(found, expected, place, Map.of());
    }

    private void agree(AppliedTax tax, Sum parts, String place) {
        Map<String, String> which = Map.of("reference", tax.id());
        agree(tax.amount(), parts.amount, place + "/amount", which);
        agree(tax.base(), parts.base, place + "/base", which);
    }

    /** Requires that a figure is what the rest of the order makes it. */
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
                            + ", but the rest of the order makes it " + right);
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
