package org.cooplab.pricing.internal.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.internal.book.PriceSlot;

/** The unit price that gives a line once more the amount it was given. */
public final class Lock {

    private static final int PLENTY = 24;

    private Lock() {}

    /**
     * Returns the unit price charged. Where graduated tiers made another amount than that, it is the average of the
     * tiers, and where six decimals of the average are too few, the amount per the whole quantity.
     *
     * @param line the line, of which another quantity may have been delivered since
     * @param mode how lines are rounded
     */
    public static UnitPrice price(OrderLine line, PricedLine priced, TaxCategory category, RoundingMode mode) {
        UnitPrice charged = priced.unitPrice();
        OrderLine then = line.withDelivered(priced.quantity());
        Quantity quantity = Measures.priced(then, new PriceSlot(charged, category, 0, "", null));
        if (quantity == null || quantity.signum() == 0 || comesTo(priced.amount(), charged, quantity, mode)) {
            return charged;
        }
        BigDecimal amount = priced.amount().toDecimal();
        BigDecimal times = quantity.to(charged.per().unitCode(), PLENTY, RoundingMode.HALF_EVEN)
                .value();
        UnitPrice average = new UnitPrice(
                amount.multiply(charged.per().value()).divide(times, UnitPrice.MAX_DECIMALS, RoundingMode.HALF_EVEN),
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
            return false; // the first of graduated prices, which is not that of all
        }
    }
}
