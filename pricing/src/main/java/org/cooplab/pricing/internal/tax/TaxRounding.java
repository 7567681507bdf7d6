package org.cooplab.pricing.internal.tax;

import java.math.RoundingMode;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.book.RoundingPolicy.MultiRate;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.tax.TaxBasis;

/**
 * The taxes of one amount, each rounded to the minor unit.
 *
 * <p>With the sum {@code s} of the included rates an amount {@code a} contains {@code a * r / (1 + s)}
 * of each; {@code ROUND_NET} rounds {@code a / (1 + s)} and what is left is tax. An added rate takes
 * {@code a * r}.
 */
final class TaxRounding {

    private TaxRounding() {}

    /**
     * Writes the taxes of {@code amount / scale} minor units to {@code into}, from {@code at} on, one for each
     * rate of the set.
     */
    static void of(TaxSet set, long amount, long scale, RoundingPolicy policy, long[] into, int at) {
        if (set.zero || amount == 0) {
            return;
        }
        if (set.rates.length == 1 && scale == 1) {
            into[at] = ofOne(set, amount, policy);
            return;
        }
        if (set.addedSum.numerator() != 0) {
            added(set, amount, scale, policy, into, at);
        }
        if (set.includedSum.numerator() != 0) {
            included(set, amount, scale, policy, into, at);
        }
    }

    /** A single tax on whole minor units, as nearly all are. */
    private static long ofOne(TaxSet set, long amount, RoundingPolicy policy) {
        TaxProgram rate = set.rates[0];
        if (!rate.included) {
            return rate.fraction.of(amount, policy.mode());
        }
        return policy.includedTax() == IncludedTax.ROUND_TAX
                ? set.inside[0].of(amount, policy.mode())
                : amount - set.net.of(amount, policy.mode());
    }

    private static void added(TaxSet set, long amount, long scale, RoundingPolicy policy, long[] into, int at) {
        RoundingMode mode = policy.mode();
        if (policy.multiRate() == MultiRate.COMBINED) {
            share(set, TaxBasis.ADDED, times(set.addedSum, amount, scale, mode), into, at);
            return;
        }
        for (int k = 0; k < set.rates.length; k++) {
            if (!set.rates[k].included) {
                into[at + k] = times(set.rates[k].fraction, amount, scale, mode);
            }
        }
    }

    private static void included(TaxSet set, long amount, long scale, RoundingPolicy policy, long[] into, int at) {
        RoundingMode mode = policy.mode();
        if (policy.includedTax() == IncludedTax.ROUND_NET) {
            long gross = Exact.divide(amount, scale, mode);
            share(set, TaxBasis.INCLUDED, gross - times(set.net, amount, scale, mode), into, at);
            return;
        }
        if (policy.multiRate() == MultiRate.COMBINED) {
            share(set, TaxBasis.INCLUDED, times(set.insideSum, amount, scale, mode), into, at);
            return;
        }
        for (int k = 0; k < set.rates.length; k++) {
            if (set.rates[k].included) {
                into[at + k] = times(set.inside[k], amount, scale, mode);
            }
        }
    }

    private static long times(Fraction rate, long amount, long scale, RoundingMode mode) {
        return Exact.mulDiv(amount, rate.numerator(), rate.denominator(), scale, mode);
    }

    /** Shares a rounded sum out to the included or to the added rates, in proportion to the rates. */
    private static void share(TaxSet set, TaxBasis basis, long sum, long[] into, int at) {
        long[] weights = basis == TaxBasis.INCLUDED ? set.includedWeights : set.addedWeights;
        long[] shares = Spread.of(sum, weights, Remainder.LARGEST_REMAINDER);
        for (int k = 0; k < shares.length; k++) {
            if (set.rates[k].basis == basis) {
                into[at + k] = shares[k];
            }
        }
    }
}
