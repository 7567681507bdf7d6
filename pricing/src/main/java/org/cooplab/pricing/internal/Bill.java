package org.cooplab.pricing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Coin;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.settlement.Vouchers;
import org.cooplab.pricing.tax.TaxBasis;

/** The bill of an order: makes money of minor units, adds up the foot and rounds it to cash. */
final class Bill {

    private final Currency currency;
    private final Money zero;

    private long items;
    private long totals;
    private long delivery;
    private long deliveryDiscount;
    private long buyersFees;
    private long voucherNet;
    private long added;
    private long included;

    Bill(Currency currency) {
        this.currency = currency;
        zero = Money.zero(currency);
    }

    Money money(long minor) {
        return minor == 0 ? zero : Money.ofMinor(minor, currency);
    }

    /** Adds a line before and after its discounts. */
    void line(long amount, long left) {
        items = Math.addExact(items, amount);
        totals = Math.addExact(totals, left);
    }

    void delivery(Charge charge) {
        delivery = Math.addExact(delivery, charge.left);
        deliveryDiscount = Math.addExact(deliveryDiscount, charge.amount - charge.left);
    }

    void fee(Charge charge) {
        if (charge.byBuyer()) {
            buyersFees = Math.addExact(buyersFees, charge.left);
        }
    }

    void voucher(Vouchers.Given given) {
        voucherNet = Math.addExact(voucherNet, given.amount - given.added);
    }

    /** Adds a tax that the buyer pays, inside of what is added up or on top. */
    void tax(TaxBasis basis, long amount) {
        if (basis == TaxBasis.INCLUDED) {
            included = Math.addExact(included, amount);
        } else {
            added = Math.addExact(added, amount);
        }
    }

    /** Returns the foot of all that has been added. */
    Totals foot(RoundingPolicy rounding) {
        requireSumFits();
        long total = Math.addExact(Math.addExact(totals, Math.addExact(delivery, buyersFees)), added - voucherNet);
        long cash = cashRounding(total, rounding);
        return new Totals(
                money(items),
                money(items - totals),
                money(delivery),
                money(deliveryDiscount),
                money(buyersFees),
                money(added),
                money(included),
                money(voucherNet),
                money(cash),
                money(Math.addExact(total, cash)));
    }

    /** Adds up before anything goes off, so that sums of what goes off have room as well. */
    private void requireSumFits() {
        Math.addExact(
                Math.addExact(items, Math.addExact(delivery, deliveryDiscount)), Math.addExact(buyersFees, added));
    }

    private long cashRounding(long total, RoundingPolicy rounding) {
        BigDecimal step = rounding.cashStep();
        long coin = step == null ? Coin.NONE : Coin.minor(step, currency);
        if (coin == Coin.NONE) {
            return 0;
        }
        return Math.multiplyExact(Exact.divide(total, coin, rounding.cashMode()), coin) - total;
    }
}
