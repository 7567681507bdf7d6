package org.cooplab.pricing.internal.tax;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the taxes of each rate over lines and charges, in the order of {@link TaxProgram}, so that the order of lines never
 * matters.
 */
public final class TaxTotals {

    /** What one tax comes to. */
    public static final class Total {
        public final TaxProgram tax;

        /** The sum of the amounts it is on. */
        public long base;

        /** The sum of the tax. */
        public long amount;

        Total(TaxProgram tax) {
            this.tax = tax;
        }
    }

    private final List<Total> totals = new ArrayList<>(4);

    /** Adds one tax of one line or charge. */
    public void add(TaxProgram tax, long base, long amount) {
        Total total = totalOf(tax);
        total.base = Math.addExact(total.base, base);
        total.amount = Math.addExact(total.amount, amount);
    }

    @SuppressWarnings("ReferenceEquality") // only a short cut: the comparison follows
    private Total totalOf(TaxProgram tax) {
        int place = 0;
        while (place < totals.size()) {
            Total known = totals.get(place);
            int order = known.tax == tax ? 0 : known.tax.compareTo(tax);
            if (order == 0) {
                return known;
            }
            if (order > 0) {
                break;
            }
            place++;
        }
        Total total = new Total(tax);
        totals.add(place, total);
        return total;
    }

    /** Returns the sums in their order. */
    public List<Total> all() {
        return totals;
    }
}
