package org.cooplab.pricing.internal.fee;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.fee.Calculator;
import org.jspecify.annotations.Nullable;

/** The money and the rates that a calculator names. */
public final class CalculatorFigures {

    private CalculatorFigures() {}

    /** Returns the money in a calculator. */
    public static List<Money> money(Calculator calculator) {
        return of(Money.class, calculator);
    }

    /** Returns the rates in a calculator. */
    public static List<Rate> rates(Calculator calculator) {
        return of(Rate.class, calculator);
    }

    private static <T> List<T> of(Class<T> kind, Calculator calculator) {
        List<T> found = new ArrayList<>();
        for (Object each : figures(calculator)) {
            if (kind.isInstance(each)) {
                found.add(kind.cast(each));
            }
        }
        return found;
    }

    private static List<? extends @Nullable Object> figures(Calculator calculator) {
        if (calculator instanceof Calculator.Flat flat) {
            return List.of(flat.amount());
        }
        if (calculator instanceof Calculator.PerItem item) {
            return List.of(item.amount());
        }
        if (calculator instanceof Calculator.Percent percent) {
            return List.of(percent.rate());
        }
        if (calculator instanceof Calculator.PercentOfUnits percent) {
            return List.of(percent.rate());
        }
        if (calculator instanceof Calculator.PerWeight weight) {
            return List.of(weight.amount());
        }
        if (calculator instanceof Calculator.PriceSack sack) {
            return List.of(sack.minimum(), sack.normal(), sack.reduced());
        }
        if (calculator instanceof Calculator.Flexi flexi) {
            return List.of(flexi.first(), flexi.additional());
        }
        if (calculator instanceof Calculator.Bands bands) {
            List<@Nullable Object> found = new ArrayList<>();
            for (Calculator.Band band : bands.bands()) {
                found.add(band.amount());
                found.add(band.rate());
            }
            return found;
        }
        if (calculator instanceof Calculator.Steps steps) {
            return List.of(steps.amount());
        }
        if (calculator instanceof Calculator.FirstThen then) {
            return List.of(then.amount(), then.then());
        }
        if (calculator instanceof Calculator.AtCost cost) {
            return List.of(cost.rate());
        }
        throw unknown(calculator);
    }

    /** Returns the error for a kind of calculator that is missing here; every book is checked, so it shows at once. */
    static AssertionError unknown(Calculator calculator) {
        return new AssertionError("no program for " + calculator.getClass());
    }

    /** Returns the first money in a calculator, or {@code null} if it has none. */
    public static @Nullable Money first(Calculator calculator) {
        List<Money> money = money(calculator);
        return money.isEmpty() ? null : money.get(0);
    }

    /** Returns the one currency of all money in a calculator, or {@code null} if it has none. */
    public static @Nullable Currency currency(Calculator calculator) {
        Money first = first(calculator);
        return first == null ? null : first.currency();
    }
}
