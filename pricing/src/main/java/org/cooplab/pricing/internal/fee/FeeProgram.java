package org.cooplab.pricing.internal.fee;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalLong;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.fee.Fee.Base;
import org.cooplab.pricing.fee.Fee.Level;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.book.Days;
import org.cooplab.pricing.internal.book.When;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.internal.fee.CalculatorProgram.Looks;
import org.cooplab.pricing.internal.promotion.TargetProgram;
import org.cooplab.pricing.internal.tax.ChargeTaxProgram;
import org.cooplab.pricing.internal.tax.TaxTable;
import org.jspecify.annotations.Nullable;

/** A fee, ready to be charged. */
public final class FeeProgram {

    private static final long[] NO_PARTS = {};

    private final Fee fee;
    private final String pointer;
    private final CalculatorProgram calculator;
    private final TargetProgram target;
    private final boolean all;
    private final ChargeTaxProgram tax;
    private final Days days;
    private final When when;
    private final @Nullable Currency currency;
    private final boolean belongsToLines;

    /** Compiles a fee that has been checked. */
    public FeeProgram(Fee fee, String pointer, TaxTable taxes) {
        this.fee = fee;
        this.pointer = pointer;
        calculator = CalculatorProgram.of(fee.calculator());
        target = TargetProgram.of(fee.target());
        all = fee.target() == null;
        tax = new ChargeTaxProgram(fee.tax(), taxes);
        days = Days.of(fee.period());
        when = When.of(fee.when(), Map.of());
        currency = CalculatorFigures.currency(fee.calculator());
        belongsToLines = fee.payer() == Fee.Payer.SELLER
                || fee.beneficiary() == null
                || fee.level() != Level.ORDER
                || calculator.perItem;
    }

    /**
     * Charges the fee to a basket after its discounts; returns {@code null} if there is nothing to charge.
     *
     * @throws TooLarge if it outgrows 64 bits
     */
    public @Nullable Charge charge(Basket basket) {
        if (!days.contain(basket.facts.day())
                || (currency != null && !currency.equals(basket.facts.currency()))
                || !when.holds(basket.facts)) {
            return null;
        }
        RoundingMode own = fee.rounding();
        RoundingMode mode = own == null ? basket.rounding.mode() : own;
        long[] parts = belongsToLines ? new long[basket.lines] : NO_PARTS;
        OptionalLong total;
        try {
            total = total(basket, mode, parts);
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("fee.too-large").at(pointer).with("fee", fee.id());
            throw TooLarge.of(overflow, where);
        }
        if (total.isEmpty()) {
            basket.declined.add(Reason.of("fee.unknown-measure").with("fee", fee.id()));
            return null;
        }
        if (total.getAsLong() == 0 && isZero(parts)) {
            return null;
        }
        Charge charge = new Charge(fee.id(), fee.kind(), fee.payer(), fee.beneficiary(), tax, total.getAsLong());
        if (belongsToLines) {
            charge.perLine = parts;
        }
        return charge;
    }

    /** Returns the charge, which is shared out to {@code parts} by lines if it belongs to these; empty if it is not known. */
    private OptionalLong total(Basket basket, RoundingMode mode, long[] parts) {
        return switch (fee.level()) {
            case UNIT, LINE -> perLine(basket, mode, parts);
            case SELLER -> perSeller(basket, mode, parts);
            case ORDER -> ofOrder(basket, mode, parts);
        };
    }

    private static boolean isZero(long[] parts) {
        for (long part : parts) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the fee is for a line; a line that could not be delivered incurs none. */
    private boolean fits(Basket basket, int i) {
        return basket.charged(i) && (all || target.matches(basket, i));
    }

    private long base(Basket basket, int i) {
        Base base = fee.base();
        if (base == Base.BEFORE_DISCOUNTS) {
            return basket.amount[i];
        }
        return base == Base.AFTER_DISCOUNTS
                ? basket.left[i]
                : basket.first[i] == Basket.NONE ? basket.amount[i] : basket.amount[i] - basket.borneBySeller(i);
    }

    private OptionalLong perLine(Basket basket, RoundingMode mode, long[] parts) {
        long total = 0;
        for (int i = 0; i < basket.lines; i++) {
            if (fits(basket, i)) {
                OptionalLong part = ofLine(basket, i, mode);
                if (part.isEmpty()) {
                    return part;
                }
                parts[i] = part.getAsLong();
                total = Math.addExact(total, parts[i]);
            }
        }
        return OptionalLong.of(total);
    }

    private OptionalLong ofLine(Basket basket, int i, RoundingMode mode) {
        Fraction percent = calculator.percent;
        if (percent != null && fee.level() == Level.UNIT) {
            return OptionalLong.of(Measured.ofUnits(basket, i, base(basket, i), percent, mode));
        }
        if (percent != null && basket.scale == 1) {
            return OptionalLong.of(percent.of(base(basket, i), mode));
        }
        Measured goods = new Measured(basket, calculator);
        goods.add(i, base(basket, i));
        return calculator.charge(goods, mode);
    }

    private OptionalLong perSeller(Basket basket, RoundingMode mode, long[] parts) {
        long total = 0;
        boolean[] meant = new boolean[basket.lines];
        for (int seller = 0; seller < basket.sellers.count(); seller++) {
            boolean some = false;
            for (int i = 0; i < meant.length; i++) {
                meant[i] = basket.seller[i] == seller && fits(basket, i);
                some |= meant[i];
            }
            OptionalLong part = some ? ofGoods(basket, meant, mode, parts) : OptionalLong.of(0);
            if (part.isEmpty()) {
                return part;
            }
            total = Math.addExact(total, part.getAsLong());
        }
        return OptionalLong.of(total);
    }

    private OptionalLong ofOrder(Basket basket, RoundingMode mode, long[] parts) {
        if (all && !belongsToLines && calculator.looks == Looks.NOTHING) {
            return calculator.charge(new Measured(basket, calculator), mode);
        }
        boolean[] meant = new boolean[basket.lines];
        boolean some = all;
        for (int i = 0; i < meant.length; i++) {
            meant[i] = fits(basket, i);
            some |= meant[i];
        }
        return some ? ofGoods(basket, meant, mode, parts) : OptionalLong.of(0);
    }

    /** Charges the goods of the lines meant, and shares the charge out to these lines if it belongs to lines. */
    private OptionalLong ofGoods(Basket basket, boolean[] meant, RoundingMode mode, long[] parts) {
        Measured goods = new Measured(basket, calculator);
        for (int i = 0; i < meant.length; i++) {
            if (meant[i]) {
                goods.add(i, base(basket, i));
            }
        }
        OptionalLong total = calculator.charge(goods, mode);
        return belongsToLines && total.isPresent()
                ? OptionalLong.of(share(basket, total.getAsLong(), meant, parts))
                : total;
    }

    /** Shares a charge out to the lines meant: by units if it is for units or all amounts are zero, else by amounts. */
    private long share(Basket basket, long total, boolean[] meant, long[] parts) {
        long[] amounts = new long[meant.length];
        for (int i = 0; i < meant.length; i++) {
            amounts[i] = meant[i] ? Math.max(0, base(basket, i)) : 0;
        }
        long[] weights = calculator.perItem || isZero(amounts) ? basket.unitWeights(meant) : amounts;
        if (isZero(weights)) {
            return 0; // there is nobody to pay it
        }
        long[] shares = Spread.of(total, weights, Remainder.LARGEST_REMAINDER);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += shares[i];
        }
        return total;
    }
}
