package org.cooplab.pricing.internal.fee;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.fee.CalculatorProgram.Looks;

/** Applies a calculator to all goods of a basket, before discounts. */
public final class Totalled {

    private Totalled() {}

    /** Returns the charge in minor units, or {@link CalculatorProgram#UNKNOWN}. */
    public static long charge(Basket basket, CalculatorProgram calculator) {
        Measured goods = new Measured(basket, calculator);
        for (int i = 0; calculator.looks != Looks.NOTHING && i < basket.lines; i++) {
            goods.add(i, basket.amount[i]);
        }
        return calculator.charge(goods, basket.rounding.mode());
    }
}
