package org.cooplab.pricing.internal.basket;

import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Quotient;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.tax.TaxSet;
import org.cooplab.pricing.internal.tax.TaxTable;
import org.jspecify.annotations.Nullable;

/**
 * Where records become arrays: each line gets its price, its quantity in the unit of that price and
 * its amount, rounded once. Here, and nowhere else, a line is rounded.
 *
 * <p>A line that cannot be priced is refused with a reason and takes no further part.
 */
public final class Door {

    private final CompiledBook book;
    private final Basket basket;
    private final Measures measures = new Measures();
    private final TaxSet[] taxSets;

    private Door(CompiledBook book, Basket basket) {
        this.book = book;
        this.basket = basket;
        taxSets = book.taxes.on(basket.facts.taxDay());
    }

    /** Lets an order in. */
    public static Basket open(CompiledBook book, Order order, Facts facts) {
        List<OrderLine> lines = order.lines();
        int count = lines.size();
        Basket basket = new Basket(order, facts, book.rounding, count + book.promotions.gifts);
        Door door = new Door(book, basket);
        for (int i = 0; i < count; i++) {
            door.addOrdered(lines.get(i), i);
        }
        // A total above 64 bits is refused here, before a delivery charge asks for it.
        Exact.sum(basket.amount, basket.lines);
        return basket;
    }

    /**
     * Adds a line that a promotion gives; returns its place, or nothing if it has no price.
     *
     * @throws TooLarge if its amount outgrows 64 bits
     */
    public static OptionalInt addGift(CompiledBook book, Basket basket, OrderLine line, PromotionProgram promotion) {
        try {
            return addGift(book, basket, line);
        } catch (ArithmeticException overflow) {
            Reason where = promotion
                    .reason("gift.too-large")
                    .with("offer", line.goods().offer())
                    .with("quantity", line.charged());
            throw TooLarge.of(overflow, where);
        }
    }

    private static OptionalInt addGift(CompiledBook book, Basket basket, OrderLine line) {
        Door door = new Door(book, basket);
        PriceSlot slot = door.priceOf(line);
        if (slot == null) {
            return OptionalInt.empty();
        }
        int place = basket.lines;
        door.add(line, slot);
        if (basket.lines == place) {
            return OptionalInt.empty();
        }
        basket.amount[place] = Math.multiplyExact(basket.amount[place], basket.scale);
        basket.left[place] = basket.amount[place];
        if (basket.unit[place] != PriceSlot.NOT_WHOLE) {
            basket.unit[place] = Math.multiplyExact(basket.unit[place], basket.scale);
        }
        return OptionalInt.of(place);
    }

    /** Begins a reason about a line; reasons name lines by their numbers. */
    private static Reason refusal(String code, OrderLine line) {
        return Reason.of(code).at("/lines/" + line.number()).with("line", line.number());
    }

    private @Nullable PriceSlot priceOf(OrderLine line) {
        PriceLock lock = line.lock();
        measures.look(line);
        // A lock needs the current price of its goods for its floor alone.
        PriceSlot now =
                lock == null || book.prices.hasFloors() ? book.prices.find(line.goods(), basket.facts, measures) : null;
        return lock == null ? now : PriceSlot.locked(lock, line.goods(), book.taxes.placeOf(lock.taxCategory()), now);
    }

    /** Adds the line at a place of the order; an amount that is too large is refused at that place, not at the line number. */
    private void addOrdered(OrderLine line, int place) {
        PriceSlot slot = null;
        try {
            slot = priceOf(line);
            if (slot == null) {
                basket.declined.add(refusal("line.no-price", line)
                        .with("offer", line.goods().offer())
                        .with("misfit", book.prices.misfit(line.goods(), basket.facts, measures)));
            } else if (line.lock() != null && slot.taxCategory == TaxTable.NONE) {
                // Without rates it would be untaxed, but here the tax is unknown.
                basket.declined.add(refusal("line.no-tax-category", line)
                        .with("category", line.lock().taxCategory()));
            } else {
                add(line, slot);
            }
        } catch (ArithmeticException overflow) {
            Reason where = refusal("line.too-large", line).at("/lines/" + place).with("quantity", line.charged());
            throw TooLarge.of(overflow, slot == null ? where : where.with("unitPrice", slot.unitPrice));
        }
    }

    private void add(OrderLine line, PriceSlot slot) {
        boolean simple = isSimple(line.charged(), slot);
        Quantity quantity = simple ? line.charged() : Measures.priced(line, slot);
        if (quantity == null) {
            basket.declined.add(refusal("line.unit-mismatch", line)
                    .with("quantity", line.charged())
                    .with("unitPrice", slot.unitPrice));
            return;
        }
        int i = basket.lines;
        if (simple) {
            count(i, quantity.value().longValueExact(), null);
        } else {
            measure(i, quantity, slot);
        }
        UnitPrice price = unitPrice(i, quantity, line, slot);
        basket.line[i] = line;
        basket.slot[i] = slot;
        basket.price[i] = price;
        basket.unit[i] = unit(slot, price);
        basket.amount[i] = amount(i, quantity, slot);
        basket.left[i] = basket.amount[i];
        basket.first[i] = Basket.NONE;
        basket.last[i] = Basket.NONE;
        basket.seller[i] = basket.sellers.placeOf(line.goods().seller());
        basket.taxSet[i] = taxSet(i, slot);
        if (slot.floor > 0) {
            setFloor(i, line, slot);
        }
        basket.lines++;
    }

    private TaxSet taxSet(int i, PriceSlot slot) {
        if (slot.category == null || slot.taxCategory == TaxTable.NONE) {
            return TaxSet.NOTHING;
        }
        TaxSet set = taxSets[slot.taxCategory];
        if (set.rates.length == 0) {
            TaxTable.declineWithoutRate(slot.category, basket);
        }
        return book.taxes.forSupplier(set, basket.sellers.at(basket.seller[i]), basket.facts);
    }

    /** Whole pieces or packs in the unit of the price, as nearly all are. */
    private static boolean isSimple(Quantity charged, PriceSlot slot) {
        return slot.counted
                && charged.value().scale() == 0
                && charged.unitCode().equals(slot.perOne);
    }

    /** Counts the charged quantity of a line: as whole pieces or packs if possible, else exactly. */
    private void measure(int i, Quantity quantity, PriceSlot slot) {
        if (quantity.signum() == 0) {
            count(i, 0, null);
            return;
        }
        Quotient part = slot.units(quantity);
        OptionalLong whole = slot.counted ? part.whole() : OptionalLong.empty();
        count(i, whole.orElse(0), whole.isPresent() ? null : part);
    }

    private void count(int i, long pieces, @Nullable Quotient part) {
        basket.pieces[i] = pieces;
        if (part != null && basket.measured == null) {
            basket.measured = new Quotient[basket.line.length];
        }
        if (basket.measured != null) {
            basket.measured[i] = part;
        }
    }

    /** Returns the unit price charged, after tiers and catalogue promotions; that of graduated tiers is the first. */
    private UnitPrice unitPrice(int i, Quantity quantity, OrderLine line, PriceSlot slot) {
        if (basket.reductions != null) {
            basket.reductions[i] = null;
        }
        if (slot.tiers.graduated) {
            return slot.unitPrice;
        }
        UnitPrice price = slot.tiers.reached(quantity);
        return book.catalogue.isEmpty() || line.lock() != null
                ? price
                : book.catalogue.reduce(basket, i, line, slot, price);
    }

    @SuppressWarnings("ReferenceEquality") // only a short cut: the other way gives the same
    private static long unit(PriceSlot slot, UnitPrice price) {
        if (slot.perSeveral || slot.tiers.graduated) {
            return PriceSlot.NOT_WHOLE;
        }
        return price == slot.unitPrice ? slot.minor : PriceSlot.minorOf(price);
    }

    private long amount(int i, Quantity quantity, PriceSlot slot) {
        RoundingMode mode = basket.rounding.mode();
        if (slot.tiers.graduated) {
            return slot.tiers.graduated(quantity, mode);
        }
        return basket.unit[i] == PriceSlot.NOT_WHOLE
                ? basket.price[i].times(quantity, mode).minor()
                : basket.times(i, basket.unit[i], mode);
    }

    @SuppressWarnings("ReferenceEquality") // a price is its own guard, or another is
    private void setFloor(int i, OrderLine line, PriceSlot slot) {
        Floors floors = basket.floors;
        if (floors == null) {
            floors = new Floors(basket, basket.line.length);
            basket.floors = floors;
        }
        if (slot.guard == slot && !slot.perSeveral) {
            floors.set(i, basket.times(i, slot.floor, RoundingMode.CEILING));
            return;
        }
        Quantity guarded = Measures.priced(line, slot.guard);
        if (guarded != null && basket.charged(i)) {
            floors.set(i, slot.guard.measured(guarded));
        }
    }
}
