package org.cooplab.pricing.internal.tax;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Part;
import org.cooplab.pricing.internal.exact.PartialSum;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.tax.TaxBasis;

/**
 * The taxes of the lines, under each of the rounding levels: one number for each line and rate. Taxes
 * of line {@code i} lie from {@code start[i]} to {@code start[i + 1]}.
 */
public final class LineTaxes {

    public final int[] start;
    public final long[] amount;

    private LineTaxes(int[] start) {
        this.start = start;
        this.amount = new long[start[start.length - 1]];
    }

    /** Calculates them on what discounts have left. */
    public static LineTaxes of(Basket basket) {
        int[] start = new int[basket.lines + 1];
        for (int i = 0; i < basket.lines; i++) {
            start[i + 1] = start[i] + basket.taxSet[i].rates.length;
        }
        LineTaxes taxes = new LineTaxes(start);
        switch (basket.rounding.taxLevel()) {
            case UNIT -> taxes.perUnit(basket);
            case LINE -> taxes.perLine(basket);
            case RATE -> taxes.perRate(basket);
            case TOTAL -> taxes.inTotal(basket);
        }
        return taxes;
    }

    private void perLine(Basket basket) {
        RoundingPolicy policy = basket.rounding;
        long scale = basket.scale;
        for (int i = 0; i < basket.lines; i++) {
            TaxRounding.of(basket.taxSet[i], basket.left[i], scale, policy, amount, start[i]);
        }
    }

    /**
     * Each unit bears its part of what is left of the line. The parts differ by at most one minor unit or, if the policy keeps
     * fractions, not at all.
     */
    private void perUnit(Basket basket) {
        boolean exact = basket.scale > 1
                || basket.rounding.discountLevel() == DiscountLevel.EXACT
                || basket.rounding.allocation() == Remainder.EXACT;
        for (int i = 0; i < basket.lines; i++) {
            long left = basket.left[i];
            long pieces = Math.max(1, basket.pieces[i]);
            if (exact) {
                addUnits(basket, i, left, Math.multiplyExact(basket.scale, pieces), pieces);
            } else {
                addUnits(basket, i, left / pieces, 1, pieces - left % pieces);
                addUnits(basket, i, left / pieces + 1, 1, left % pieces);
            }
        }
    }

    /** Adds the taxes of some units of a line, each of {@code left / scale} minor units. */
    private void addUnits(Basket basket, int i, long left, long scale, long units) {
        if (units == 0) {
            return;
        }
        long[] each = new long[start[i + 1] - start[i]];
        TaxRounding.of(basket.taxSet[i], left, scale, basket.rounding, each, 0);
        for (int k = 0; k < each.length; k++) {
            amount[start[i] + k] = Math.addExact(amount[start[i] + k], Math.multiplyExact(each[k], units));
        }
    }

    /** Adds up the lines with the same rates, rounds once per rate and shares the tax out to them by their amounts. */
    private void perRate(Basket basket) {
        Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < basket.lines; i++) {
            List<Object> rates = new ArrayList<>();
            for (TaxProgram each : basket.taxSet[i].rates) {
                rates.add(each.fraction);
                rates.add(each.basis);
                rates.add(each.treatment);
            }
            alike.computeIfAbsent(rates, unused -> new ArrayList<>()).add(i);
        }
        for (List<Integer> lines : alike.values()) {
            long[] weights = lines.stream().mapToLong(i -> basket.left[i]).toArray();
            long sum = Exact.sum(weights);
            if (sum == 0) {
                continue;
            }
            TaxSet set = basket.taxSet[lines.get(0)];
            long[] taxes = new long[set.rates.length];
            TaxRounding.of(set, sum, basket.scale, basket.rounding, taxes, 0);
            for (int k = 0; k < taxes.length; k++) {
                long[] shares = Spread.of(taxes[k], weights, Remainder.LARGEST_REMAINDER);
                for (int n = 0; n < shares.length; n++) {
                    amount[start[lines.get(n)] + k] = shares[n];
                }
            }
        }
    }

    private void inTotal(Basket basket) {
        for (TaxBasis basis : TaxBasis.values()) {
            together(basket, basis);
        }
    }

    /** Adds up the exact taxes of all lines, rounds once and shares the tax out by largest remainder. */
    private void together(Basket basket, TaxBasis basis) {
        boolean included = basis == TaxBasis.INCLUDED;
        List<Integer> places = new ArrayList<>();
        PartialSum taxes = new PartialSum();
        PartialSum gross = new PartialSum();
        PartialSum net = new PartialSum();
        Part whole = Part.of(Fraction.ONE, basket.scale);
        for (int i = 0; i < basket.lines; i++) {
            long left = basket.left[i];
            TaxSet set = basket.taxSet[i];
            for (int k = 0; k < set.rates.length; k++) {
                if (set.rates[k].basis == basis && left != 0) {
                    Part part = Part.of(included ? set.inside[k] : set.rates[k].fraction, basket.scale);
                    places.add(start[i] + k);
                    taxes.add(left, part);
                    net.add(-left, part);
                }
            }
            if (set.includedSum.numerator() != 0) {
                gross.add(left, whole);
                net.add(left, whole);
            }
        }
        RoundingMode mode = basket.rounding.mode();
        boolean roundsNet = included && basket.rounding.includedTax() == IncludedTax.ROUND_NET;
        long[] parts = taxes.parts(roundsNet ? gross.total(mode) - net.total(mode) : taxes.total(mode));
        for (int n = 0; n < parts.length; n++) {
            amount[places.get(n)] = parts[n];
        }
    }

    /** Returns the included taxes of a line, or its added ones. */
    public long sum(Basket basket, int i, TaxBasis basis) {
        long sum = 0;
        TaxProgram[] rates = basket.taxSet[i].rates;
        for (int k = 0; k < rates.length; k++) {
            sum = Math.addExact(sum, rates[k].basis == basis ? amount[start[i] + k] : 0);
        }
        return sum;
    }
}
