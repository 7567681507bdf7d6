package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.internal.exact.Quotient;
import org.cooplab.pricing.internal.tax.TaxTable;
import org.jspecify.annotations.Nullable;

/**
 * A price of the book, ready to be asked.
 *
 * <p>{@code minor} is the unit price in whole minor units, or {@link #NOT_WHOLE} where it has more
 * decimals than the currency; such a price is multiplied out per line, in decimals.
 */
public final class PriceSlot {

    /** Marks a unit price that is not a whole number of minor units. */
    public static final long NOT_WHOLE = -1;

    /** What of an order can keep a price from applying to it. */
    enum Misfit {
        CURRENCY,
        DAY,
        CUSTOMER,
        ATTRIBUTES,
        QUANTITY
    }

    public final UnitPrice unitPrice;
    public final Currency currency;
    public final long minor;

    /** The unit the price is per, if it is per one of them; else {@code null}. */
    public final @Nullable UnitCode perOne;

    public final boolean counted;

    /** Whether it is per several pieces or packs, each of which costs its share of a line. */
    public final boolean perSeveral;

    public final Tiers tiers;

    /** The place of its tax category, or {@link TaxTable#NONE}. */
    public final int taxCategory;

    public final @Nullable TaxCategory category;
    public final String list;

    /** The price whose floor it is: itself, or that which the goods of a lock have now. */
    public final PriceSlot guard;

    /** The floor in minor units for what {@code guard} is per; 0 for none. */
    public final long floor;

    public final boolean floorGuardsSeller;

    final Price price;
    final String pointer;
    final int rank;
    final When when;
    final Days days;

    /** The bounds in the base unit of what the price is per: compared without a division. */
    private final @Nullable BigDecimal least;

    private final @Nullable BigDecimal most;

    /** Whether it asks for a currency and nothing else. */
    private final boolean plain;

    /** A price of a list on the days of both; {@code taxCategory} is the place of its tax category. */
    PriceSlot(Price price, PriceList list, Days days, int taxCategory, String pointer) {
        this(price, list, days, taxCategory, pointer, null);
    }

    /** A price that a placed order has locked, with the floor of the price that its goods have now. */
    public static PriceSlot locked(PriceLock lock, OfferedGoods goods, int taxCategory, @Nullable PriceSlot now) {
        Price price = Price.of(goods.offer(), lock.unitPrice(), lock.taxCategory());
        PriceList placed = PriceList.base(lock.bookReference(), List.of());
        return new PriceSlot(price, placed, Days.ALWAYS, taxCategory, "", now);
    }

    private PriceSlot(
            Price price, PriceList list, Days days, int taxCategory, String pointer, @Nullable PriceSlot now) {
        this.price = price;
        this.days = days;
        this.taxCategory = taxCategory;
        this.pointer = pointer;
        this.list = list.id();
        rank = list.rank();
        when = When.of(list.when(), price.when());
        category = price.taxCategory();
        unitPrice = price.unitPrice();
        currency = unitPrice.currency();
        minor = minorOf(unitPrice);
        Quantity per = unitPrice.per();
        perOne = per.value().compareTo(BigDecimal.ONE) == 0 ? per.unitCode() : null;
        counted = isCounted(per.unitCode());
        perSeveral = counted && perOne == null;
        tiers = new Tiers(price);
        least = tiers.inBaseUnit(price.minQuantity());
        most = tiers.inBaseUnit(price.maxQuantity());
        plain = when.count() == 0 && days.equals(Days.ALWAYS) && least == null && most == null;
        guard = now == null ? this : now;
        UnitPrice lowest = floorPrice();
        floor = lowest == null ? 0 : minorOf(lowest);
        floorGuardsSeller = guard.price.floorGuards() == Price.FloorGuards.SELLER;
    }

    /** Returns the floor, or {@code null} if there is none. */
    public @Nullable UnitPrice floorPrice() {
        return guard.price.floor();
    }

    /** Returns the amount of a unit price in minor units, or {@link #NOT_WHOLE}. */
    public static long minorOf(UnitPrice price) {
        BigDecimal minor = price.amount().movePointRight(Currencies.digits(price.currency()));
        try {
            return minor.longValueExact();
        } catch (ArithmeticException inexact) {
            return NOT_WHOLE;
        }
    }

    /** Returns whether a unit counts things; codes that nobody knows are packs. */
    public static boolean isCounted(UnitCode unit) {
        return !unit.measures();
    }

    /** Returns whether the price is a candidate for what is measured. */
    boolean fits(Facts facts, Measures measures) {
        return plain ? currency.equals(facts.currency()) : fits(facts, measures, null);
    }

    /** Returns whether it would be one apart from a misfit. */
    boolean fits(Facts facts, Measures measures, @Nullable Misfit apart) {
        return (apart == Misfit.CURRENCY || currency.equals(facts.currency()))
                && (apart == Misfit.DAY || days.contain(facts.day()))
                && (apart == Misfit.CUSTOMER || when.holdsForCustomer(facts))
                && (apart == Misfit.ATTRIBUTES || when.holdsForAttributes(facts))
                && (apart == Misfit.QUANTITY || isForSoMuch(measures));
    }

    /** Returns whether the price can apply to goods: on some of the days, in the currency if there is one, in some context. */
    boolean canFit(OfferedGoods goods, Days on, @Nullable Currency in, Measures measures) {
        return (in == null || currency.equals(in))
                && (goods.offer().equals(price.offer()) || goods.product().equals(price.product()))
                && days.and(on) != null
                && measures.of(this) != null
                && isForSoMuch(measures);
    }

    private boolean isForSoMuch(Measures measures) {
        if (least == null && most == null) {
            return true;
        }
        Quantity quantity = measures.of(this);
        if (quantity == null) {
            return least == null;
        }
        BigDecimal own = quantity.inBaseUnit();
        return (least == null || own.compareTo(least) >= 0) && (most == null || own.compareTo(most) <= 0);
    }

    /** Returns how much that is of what the price is per. */
    public Quotient measured(Quantity quantity) {
        return new Quotient(quantity.inBaseUnit(), unitPrice.per().inBaseUnit());
    }

    /** Returns how many pieces or packs that is; for goods sold by measures, how much of what the price is per. */
    public Quotient units(Quantity quantity) {
        Quotient measured = measured(quantity);
        return perSeveral
                ? new Quotient(measured.some().multiply(unitPrice.per().value()), measured.one())
                : measured;
    }
}
