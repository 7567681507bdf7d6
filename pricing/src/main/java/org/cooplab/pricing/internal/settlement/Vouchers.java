package org.cooplab.pricing.internal.settlement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.tax.LineTaxes;
import org.cooplab.pricing.internal.tax.TaxProgram;
import org.cooplab.pricing.internal.tax.TaxedPart;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/**
 * Takes vouchers off the total after tax. A voucher reduces the taxes in proportion, by {@code voucher * tax / total}, separately
 * for added and included tax; the rest is shared out to goods, delivery and fees in proportion to their amounts.
 */
public final class Vouchers {

    /** A voucher that was given, in minor units. */
    public static final class Given {
        public final PromotionProgram promotion;
        public final long amount;
        public final long added;
        public final long included;

        /** The shares of each line and of each of the buyer's charges, without added tax. */
        public final long[] perLine;

        public final long[] perCharge;

        Given(PromotionProgram promotion, long amount, long added, long included, long[] parts, int lines) {
            this.promotion = promotion;
            this.amount = amount;
            this.added = added;
            this.included = included;
            perLine = Arrays.copyOf(parts, lines);
            perCharge = Arrays.copyOfRange(parts, lines, parts.length);
        }
    }

    private final Basket basket;
    private final LineTaxes taxes;
    private final List<Charge> charges;

    private Vouchers(Basket basket, LineTaxes taxes, List<Charge> charges) {
        this.basket = basket;
        this.taxes = taxes;
        this.charges = charges;
    }

    /**
     * Gives the vouchers, one after the other.
     *
     * @param charges the deliveries and fees that the buyer pays
     */
    public static List<Given> give(
            Basket basket, LineTaxes taxes, List<Charge> charges, List<PromotionProgram> promotions) {
        if (promotions.isEmpty()) {
            return List.of();
        }
        Vouchers vouchers = new Vouchers(basket, taxes, charges);
        long[] left = vouchers.amounts();
        List<Given> given = new ArrayList<>();
        for (PromotionProgram promotion : promotions) {
            for (int k = 0; k < promotion.vouchers.size(); k++) {
                Given one = vouchers.give(promotion, k, left, given);
                if (one != null) {
                    given.add(one);
                }
            }
        }
        return given;
    }

    private long[] amounts() {
        long[] amounts = new long[basket.lines + charges.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = i < basket.lines ? basket.left[i] : charges.get(i - basket.lines).left;
        }
        return amounts;
    }

    private @Nullable Given give(PromotionProgram promotion, int k, long[] left, List<Given> before) {
        long net = Exact.sum(left);
        // The taxes of a negative fee can outweigh the others; then a voucher raises them towards zero.
        long added = tax(TaxBasis.ADDED);
        long included = tax(TaxBasis.INCLUDED);
        long total = Math.addExact(net, added);
        long amount = promotion.voucher(basket, k, total);
        long already = given(promotion, before);
        if (amount <= 0 || net <= 0) {
            if (already == 0) {
                basket.declined.add(promotion.noEffect());
            }
            return null;
        }
        Reason overspent = promotion.overspent(basket, Math.addExact(already, amount));
        if (overspent != null) {
            basket.overspent = new HashMap<>(basket.overspent);
            basket.overspent.put(promotion, overspent);
            return null;
        }
        RoundingMode mode = basket.rounding.mode();
        long addedPart = Exact.mulDiv(amount, added, total, mode);
        long includedPart = Exact.mulDiv(amount, included, total, mode);
        lower(TaxBasis.ADDED, addedPart);
        lower(TaxBasis.INCLUDED, includedPart);
        // A negative fee lowers the total, but bears no share of a voucher.
        long[] weights = Arrays.stream(left).map(each -> Math.max(0, each)).toArray();
        long[] parts = Spread.of(amount - addedPart, weights, Remainder.LARGEST_REMAINDER);
        for (int i = 0; i < parts.length; i++) {
            left[i] -= parts[i];
        }
        return new Given(promotion, amount, addedPart, includedPart, parts, basket.lines);
    }

    /** Returns what a promotion has given this order so far, in discounts and vouchers. */
    @SuppressWarnings("ReferenceEquality") // one program for each promotion
    private long given(PromotionProgram promotion, List<Given> vouchers) {
        long sum = 0;
        for (int share = 0; share < basket.shares.count(); share++) {
            sum = Math.addExact(sum, basket.shares.promotion(share) == promotion ? basket.shares.amount(share) : 0);
        }
        for (Given voucher : vouchers) {
            sum = Math.addExact(sum, voucher.promotion == promotion ? voucher.amount : 0);
        }
        return sum;
    }

    private long tax(TaxBasis basis) {
        long sum = 0;
        for (int i = 0; i < basket.lines; i++) {
            sum = Math.addExact(sum, taxes.sum(basket, i, basis));
        }
        for (Charge charge : charges) {
            sum = Math.addExact(sum, charge.taxes(basis));
        }
        return sum;
    }

    /** Takes an amount off the taxes of one basis that have its sign, in proportion to their size. */
    private void lower(TaxBasis basis, long amount) {
        if (amount == 0) {
            return;
        }
        int ofLines = taxes.amount.length;
        List<TaxedPart> ofCharges = new ArrayList<>();
        charges.forEach(charge -> ofCharges.addAll(charge.taxes));
        long[] weights = new long[ofLines + ofCharges.size()];
        for (int i = 0; i < basket.lines; i++) {
            TaxProgram[] rates = basket.taxSet[i].rates;
            for (int k = 0; k < rates.length; k++) {
                weights[taxes.start[i] + k] = rates[k].basis == basis ? taxes.amount[taxes.start[i] + k] : 0;
            }
        }
        for (int n = 0; n < ofCharges.size(); n++) {
            TaxedPart part = ofCharges.get(n);
            weights[ofLines + n] = part.tax.basis == basis ? part.amount : 0;
        }
        int sign = Long.signum(amount);
        for (int n = 0; n < weights.length; n++) {
            weights[n] = Math.max(0, sign * weights[n]);
        }
        long[] shares = Spread.of(amount, weights, Remainder.LARGEST_REMAINDER);
        for (int n = 0; n < ofLines; n++) {
            taxes.amount[n] -= shares[n];
        }
        for (int n = 0; n < ofCharges.size(); n++) {
            ofCharges.get(n).amount -= shares[ofLines + n];
        }
    }
}
