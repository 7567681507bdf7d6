package org.cooplab.pricing.fee;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.internal.book.InOrder;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.ChargeTax;
import org.jspecify.annotations.Nullable;

/**
 * A charge for a service around the goods: commission, hub, packing, transport, payment, or a
 * deposit on containers.
 *
 * @param id identifies it in the order
 * @param name its name for people, or {@code null}
 * @param kind what it is for
 * @param payer who pays: the buyer on top of the goods, or the sellers out of their income
 * @param beneficiary who gets it, never a customer; {@code null}: the sellers of the goods it is for, in proportion to their
 *     amounts; such a fee is not due if nothing could be delivered
 * @param calculator how it is calculated
 * @param level what is rounded: the whole, each seller's part, each line or each unit
 * @param base the amount of the goods on which it is calculated
 * @param target which goods it is for; {@code null}: all. Without such goods, or if none of them could be
 *     delivered, there is no fee; but a fee at level ORDER without a target, which the buyer pays to a named beneficiary, is due
 *     until the order is cancelled, provided that some line has a price
 * @param tax how it is taxed
 * @param when attributes the context must have, as in price lists; empty: none
 * @param period the days of order on which it holds; {@code null}: always
 * @param rounding how it is rounded; {@code null}: as the book says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fee(
        @JsonProperty(required = true) String id,
        @Nullable LocalizedText name,
        Kind kind,
        @JsonProperty(required = true) Payer payer,
        @Nullable Party beneficiary,
        @JsonProperty(required = true) Calculator calculator,
        Level level,
        Base base,
        @Nullable Target target,
        ChargeTax tax,
        Map<String, List<String>> when,
        @Nullable DateRange period,
        @Nullable RoundingMode rounding) {

    /**
     * Fills in what was left out and copies the rest.
     *
     * @throws IllegalArgumentException if {@code rounding} does not round
     */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public Fee {
        requireNonNull(id, "id");
        requireNonNull(payer, "payer");
        requireNonNull(calculator, "calculator");
        kind = kind == null ? Kind.OTHER : kind;
        level = level == null ? Level.ORDER : level;
        base = base == null ? Base.BEFORE_DISCOUNTS : base;
        tax = tax == null ? ChargeTax.NONE : tax;
        when = InOrder.conditions(when);
        if (rounding == RoundingMode.UNNECESSARY) {
            throw InvalidValue.excluded("rounding", rounding);
        }
    }

    /** Returns a fee that the buyer pays on top of the goods. */
    public static Fee paidByBuyer(String id, Kind kind, Party beneficiary, Calculator calculator) {
        return plain(id, kind, Payer.BUYER, beneficiary, calculator, Level.ORDER, Base.BEFORE_DISCOUNTS);
    }

    /** Returns a fee withheld from the income of the sellers, line by line, after the discounts they bear. */
    public static Fee withheld(String id, Kind kind, Party beneficiary, Calculator calculator) {
        return plain(id, kind, Payer.SELLER, beneficiary, calculator, Level.LINE, Base.AFTER_SELLER_DISCOUNTS);
    }

    private static Fee plain(
            String id, Kind kind, Payer payer, Party beneficiary, Calculator calculator, Level level, Base base) {
        return new Fee(
                id,
                null,
                kind,
                payer,
                beneficiary,
                calculator,
                level,
                base,
                null,
                ChargeTax.NONE,
                Map.of(),
                null,
                null);
    }

    /** Returns this fee with a name for people. */
    public Fee named(LocalizedText newName) {
        return new Fee(
                id, newName, kind, payer, beneficiary, calculator, level, base, target, tax, when, period, rounding);
    }

    /** Returns this fee taxed in another way. */
    public Fee taxed(ChargeTax newTax) {
        return new Fee(
                id, name, kind, payer, beneficiary, calculator, level, base, target, newTax, when, period, rounding);
    }

    /** Returns this fee rounded on another level. */
    public Fee at(Level newLevel) {
        return new Fee(
                id, name, kind, payer, beneficiary, calculator, newLevel, base, target, tax, when, period, rounding);
    }

    /** Returns this fee calculated on another amount of the goods. */
    public Fee on(Base newBase) {
        return new Fee(
                id, name, kind, payer, beneficiary, calculator, level, newBase, target, tax, when, period, rounding);
    }

    /** Returns this fee for some goods only. */
    public Fee forGoods(Target newTarget) {
        return new Fee(
                id, name, kind, payer, beneficiary, calculator, level, base, newTarget, tax, when, period, rounding);
    }

    /** What a fee is for. */
    public enum Kind {
        /** Selling the goods. */
        COMMISSION,
        /** Running the hub or relay. */
        HUB,
        /** Packing. */
        PACKING,
        /** Transport that is not the delivery itself. */
        TRANSPORT,
        /** The payment method. */
        PAYMENT,
        /**
         * A deposit on containers that come back with the goods. Containers that may come back while the goods are kept are goods
         * themselves: a line of their own, which is refunded piece by piece.
         */
        DEPOSIT,
        /** Anything else. */
        OTHER
    }

    /** Who pays a fee. */
    public enum Payer {
        /** The buyer, on top of the goods. */
        BUYER,
        /** The sellers, out of their income. */
        SELLER
    }

    /** At which level a fee is rounded. */
    public enum Level {
        /** The whole; it is then shared out to the lines it is for, in proportion to their amounts. */
        ORDER,
        /** The part of each seller. */
        SELLER,
        /** Each line. */
        LINE,
        /**
         * With a calculator that takes a share of the amount: the fee of one unit, which is then multiplied by the number of units.
         * With any other calculator: as LINE.
         */
        UNIT
    }

    /** The amount of the goods on which a fee is calculated. */
    public enum Base {
        /** After catalogue promotions, before discounts. */
        BEFORE_DISCOUNTS,
        /** After discounts that the seller bears; those that others fund do not lower it. */
        AFTER_SELLER_DISCOUNTS,
        /** After all discounts. */
        AFTER_DISCOUNTS
    }
}
