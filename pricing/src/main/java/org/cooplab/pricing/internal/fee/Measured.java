package org.cooplab.pricing.internal.fee;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalLong;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Tally;
import org.cooplab.pricing.internal.fee.CalculatorProgram.Looks;

/** The measures that a calculator needs: those of the goods a charge is for, added up. */
public final class Measured {

    final Basket basket;

    /** The amount in the basket's unit of amounts. */
    long subtotal;

    /** The number of units, for a calculator that needs it. */
    final Tally units = new Tally();

    private long milligrams;
    private final Tally unitsWithoutWeight = new Tally();
    private boolean weightUnknown;
    private boolean weighed;
    private int[] lines = {};
    private long[] amounts = {};
    private int count;

    private final boolean noted;
    private final boolean counted;

    /** Begins with no goods; keeps a list of lines only for a calculator that needs it. */
    Measured(Basket basket, CalculatorProgram calculator) {
        this.basket = basket;
        noted = calculator.looks == Looks.LINES;
        counted = calculator.looks == Looks.UNITS;
    }

    void add(int i, long amount) {
        subtotal = Math.addExact(subtotal, amount);
        if (counted) {
            basket.count(i, units);
        }
        if (noted) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2 + 8);
                amounts = Arrays.copyOf(amounts, count * 2 + 8);
            }
            lines[count] = i;
            amounts[count++] = amount;
        }
    }

    /** Returns the rounded share of one unit, times the number of units. */
    long ofUnits(Fraction percent, RoundingMode mode) {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            sum = Math.addExact(sum, ofUnits(basket, lines[k], amounts[k], percent, mode));
        }
        return sum;
    }

    /** Returns the same for one line of that amount; a unit of goods sold by measure is what the price is per. */
    static long ofUnits(Basket basket, int i, long amount, Fraction percent, RoundingMode mode) {
        long pieces = basket.pieces[i];
        long divisor = Math.multiplyExact(percent.denominator(), basket.scale);
        if (pieces > 0) {
            return Math.multiplyExact(Exact.mulDiv(amount, percent.numerator(), divisor, pieces, mode), pieces);
        }
        if (basket.unit[i] == PriceSlot.NOT_WHOLE || amount != basket.amount[i]) {
            return Exact.mulDiv(amount, percent.numerator(), divisor, mode);
        }
        long ofUnit = Exact.mulDiv(basket.unit[i], percent.numerator(), divisor, mode);
        return basket.times(i, ofUnit, mode);
    }

    /** Returns the weight; empty if that of some line is unknown and nothing is assumed for one of its units. */
    OptionalLong milligrams(OptionalLong assumedPerUnit) {
        weigh();
        if (!weightUnknown) {
            return OptionalLong.of(milligrams);
        }
        if (assumedPerUnit.isEmpty()) {
            return assumedPerUnit;
        }
        long assumed = unitsWithoutWeight.of(assumedPerUnit.getAsLong(), RoundingMode.DOWN);
        return OptionalLong.of(Math.addExact(milligrams, assumed));
    }

    private void weigh() {
        if (weighed) {
            return;
        }
        weighed = true;
        for (int k = 0; k < count; k++) {
            OptionalLong weight = Measures.milligrams(basket.line[lines[k]]);
            if (weight.isPresent()) {
                milligrams = Math.addExact(milligrams, weight.getAsLong());
            } else {
                weightUnknown = true;
                basket.count(lines[k], unitsWithoutWeight);
            }
        }
    }
}
