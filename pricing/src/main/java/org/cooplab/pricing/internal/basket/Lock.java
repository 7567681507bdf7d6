package org.cooplab.pricing.internal.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.PricedLine;

/** Locks a line to the unit price at which it comes to the same amount again. */
public final class Lock {

    private Lock() {}

    /**
     * Returns a line locked to its price; as it is if it has no tax category.
     *
     * @param line the line, whose delivered quantity may have changed since
     * @param mode how lines are rounded
     * @param reference names the book
     */
    public static OrderLine locked(OrderLine line, PricedLine priced, RoundingMode mode, String reference) {
        TaxCategory category = priced.taxCategory();
        if (category == null) {
            return line;
        }
        PriceLock before = line.lock();
        boolean again =
                before != null && before.reduced() && before.bookReference().equals(priced.priceList());
        boolean reduced = again || !priced.reductions().isEmpty();
        return line.withLock(new PriceLock(price(priced, mode), category, reference, reduced));
    }

    /**
     * Returns the unit price charged. For an amount that graduated tiers made different from that price, it is the average of the
     * tiers or, if six decimals are too few for the average, the amount per whole quantity.
     */
    private static UnitPrice price(PricedLine priced, RoundingMode mode) {
        UnitPrice charged = priced.unitPrice();
        Quantity quantity = Measures.priced(priced);
        if (quantity == null || quantity.signum() == 0 || comesTo(priced.amount(), charged, quantity, mode)) {
            return charged;
        }
        // In the base unit, because 14 bottles are not a decimal number of dozens.
        BigDecimal amount = priced.amount().toDecimal();
        UnitPrice average = new UnitPrice(
                amount.multiply(charged.per().inBaseUnit())
                        .divide(quantity.inBaseUnit(), UnitPrice.MAX_DECIMALS, RoundingMode.HALF_EVEN),
                charged.currency(),
                charged.per());
        return comesTo(priced.amount(), average, quantity, mode)
                ? average
                : new UnitPrice(amount, charged.currency(), quantity);
    }

    private static boolean comesTo(Money amount, UnitPrice price, Quantity quantity, RoundingMode mode) {
        try {
            return price.times(quantity, mode).equals(amount);
        } catch (ArithmeticException more) {
            return false; // too large at the first of graduated prices, so it is not the price of the whole line
        }
    }
}
