package org.cooplab.pricing.internal.tax;

import java.math.RoundingMode;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.book.RoundingPolicy.MultiRate;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Spread;

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
        RoundingMode mode = policy.mode();
        TaxProgram[] rates = set.rates;
        if (set.zero || amount == 0) {
            return;
        }
        if (rates.length == 1 && scale == 1) {
            TaxProgram rate = rates[0];
            if (!rate.included) {
                into[at] = rate.fraction.of(amount, mode);
                return;
            }
            if (policy.includedTax() == IncludedTax.ROUND_TAX) {
                into[at] = set.inside[0].of(amount, mode);
            } else {
                into[at] = amount - set.net.of(amount, mode);
            }
            return;
        }
        boolean together = policy.multiRate() == MultiRate.COMBINED;
        if (set.addedSum.numerator() != 0) {
            if (together) {
                share(set, false, times(set.addedSum, amount, scale, mode), into, at);
            } else {
                for (int k = 0; k < rates.length; k++) {
                    if (!rates[k].included) {
                        into[at + k] = times(rates[k].fraction, amount, scale, mode);
                    }
                }
            }
        }
        if (set.includedSum.numerator() != 0) {
            if (policy.includedTax() == IncludedTax.ROUND_NET) {
                long gross = Exact.divide(amount, scale, mode);
                share(set, true, gross - times(set.net, amount, scale, mode), into, at);
            } else if (together) {
                share(set, true, times(set.insideSum, amount, scale, mode), into, at);
            } else {
                for (int k = 0; k < rates.length; k++) {
                    if (rates[k].included) {
                        into[at + k] = times(set.inside[k], amount, scale, mode);
                    }
                }
            }
        }
    }

    static long times(Fraction rate, long amount, long scale, RoundingMode mode) {
        return Exact.mulDiv(amount, rate.numerator(), rate.denominator(), scale, mode);
    }

    /** Shares a rounded sum out to the included or to the added rates, in proportion to the rates. */
    private static void share(TaxSet set, boolean included, long sum, long[] into, int at) {
        long[] shares = Spread.of(sum, included ? set.includedWeights : set.addedWeights, Remainder.LARGEST_REMAINDER);
        for (int k = 0; k < shares.length; k++) {
            if (set.rates[k].included == included) {
                into[at + k] = shares[k];
            }
        }
    }
}
