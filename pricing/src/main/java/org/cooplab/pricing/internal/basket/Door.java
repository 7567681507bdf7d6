package org.cooplab.pricing.internal.basket;

import java.math.RoundingMode;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.PriceLock;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.tax.TaxSet;
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
    private final @Nullable TaxSet[] taxSets;

    private Door(CompiledBook book, Basket basket) {
        this.book = book;
        this.basket = basket;
        this.taxSets = book.taxes.on(basket.facts.taxDay());
    }

    /** Lets an order in. */
    public static Basket open(CompiledBook book, Order order, Facts facts) {
        List<OrderLine> lines = order.lines();
        int count = lines.size();
        Basket basket = new Basket(order, facts, book.rounding, count);
        Door door = new Door(book, basket);
        for (int i = 0; i < count; i++) {
            door.addExact(lines.get(i));
        }
        return basket;
    }

    /** Adds a line that a promotion gives; returns its place, or -1 if it has no price. */
    public static int addGift(CompiledBook book, Basket basket, OrderLine line) {
        Door door = new Door(book, basket);
        PriceSlot slot = door.priceOf(line);
        if (slot == null) {
            return -1;
        }
        basket.grow();
        int before = basket.lines;
        door.add(line, slot);
        if (basket.lines == before) {
            return -1;
        }
        basket.amount[before] = Math.multiplyExact(basket.amount[before], basket.scale);
        basket.left[before] = basket.amount[before];
        if (basket.unit[before] != PriceSlot.NOT_WHOLE) {
            basket.unit[before] = Math.multiplyExact(basket.unit[before], basket.scale);
        }
        return before;
    }

    private static Reason refusal(String code, OrderLine line) {
        return Reason.of(code).at("/lines/" + line.number()).with("line", line.number());
    }

    private @Nullable PriceSlot priceOf(OrderLine line) {
        PriceLock lock = line.lock();
        if (lock != null) {
            return new PriceSlot(
                    lock.unitPrice(), lock.taxCategory(), book.taxes.indexOf(lock.taxCategory()), lock.bookReference());
        }
        measures.look(line);
        return book.prices.find(line.goods(), basket.facts, measures);
    }

    private void addExact(OrderLine line) {
        PriceSlot slot = null;
        try {
            slot = priceOf(line);
            if (slot == null) {
                basket.declined.add(refusal("line.no-price", line)
                        .with("offer", line.goods().offer()));
            } else {
                add(line, slot);
            }
        } catch (ArithmeticException overflow) {
            String price = slot == null ? "" : " at " + slot.unitPrice;
            ArithmeticException told = new ArithmeticException(
                    "line " + line.number() + ", " + line.charged() + price + ", is too large to be reckoned");
            told.initCause(overflow);
            throw told;
        }
    }

    private void add(OrderLine line, PriceSlot slot) {
        int i = basket.lines;
        RoundingMode mode = basket.rounding.mode();
        Quantity charged = line.charged();
        long unit = slot.minor;
        long pieces = 0;
        long micros = 0;
        UnitPrice price = slot.unitPrice;
        boolean changed = false;
        boolean simple = slot.counted
                && charged.unitCode().equals(slot.perOne)
                && charged.value().scale() == 0;
        if (simple) {
            pieces = charged.value().longValueExact();
        } else {
            micros = Measures.micros(line, slot);
            if (micros < 0) {
                basket.declined.add(refusal("line.unit-mismatch", line)
                        .with("quantity", charged)
                        .with("unit", slot.unitPrice.per().unitCode()));
                return;
            }
            if (slot.counted && slot.perOne != null && micros % Measures.MICRO == 0) {
                pieces = micros / Measures.MICRO;
            }
        }
        if (slot.tiered) {
            long quantity = pieces > 0 ? Math.multiplyExact(pieces, Measures.MICRO) : micros;
            if (slot.isGraduated()) {
                unit = PriceSlot.NOT_WHOLE;
            } else {
                price = slot.volumePrice(quantity);
                changed = true;
                unit = PriceSlot.minorOf(price);
            }
        }
        if (!book.catalogue.isEmpty() && !slot.lock && !slot.isGraduated()) {
            UnitPrice after = book.catalogue.reduce(basket, i, line.goods(), slot, price);
            if (!after.equals(price)) {
                price = after;
                changed = true;
                unit = PriceSlot.minorOf(price);
            }
        }
        if (changed) {
            if (basket.reduced == null) {
                basket.reduced = new UnitPrice[basket.line.length];
            }
            basket.reduced[i] = price;
        }
        long amount;
        if (slot.isGraduated()) {
            Quantity quantity = Measures.priced(line, slot);
            amount = quantity == null ? 0 : slot.graduated(quantity, mode);
        } else if (unit != PriceSlot.NOT_WHOLE && (pieces > 0 || simple)) {
            amount = Math.multiplyExact(unit, pieces);
        } else if (unit != PriceSlot.NOT_WHOLE && exactMicros(charged, slot)) {
            amount = Exact.mulDiv(unit, micros, Measures.MICRO, mode);
        } else {
            Quantity quantity = Measures.priced(line, slot);
            amount = quantity == null ? 0 : price.times(quantity, mode).minor();
        }
        if (pieces == 0 && micros != 0 && basket.micros == null) {
            basket.micros = new long[basket.line.length];
        }
        if (basket.micros != null) {
            basket.micros[i] = micros;
        }
        basket.line[i] = line;
        basket.slot[i] = slot;
        basket.seller[i] = basket.sellerOf(line.goods().seller());
        basket.unit[i] = unit;
        basket.pieces[i] = pieces;
        basket.amount[i] = amount;
        basket.left[i] = amount;
        basket.first[i] = Basket.NONE;
        basket.last[i] = Basket.NONE;
        basket.taxSet[i] = slot.taxCategory < 0
                ? TaxSet.NOTHING
                : book.taxes.forSupplier(taxSets[slot.taxCategory], basket.sellers[basket.seller[i]], basket.facts);
        if (slot.floor > 0) {
            setFloor(i, slot, pieces, micros);
        }
        basket.lines++;
    }

    private static boolean exactMicros(Quantity charged, PriceSlot slot) {
        return charged.unitCode().equals(slot.perOne) && charged.value().scale() <= 6;
    }

    private void setFloor(int i, PriceSlot slot, long pieces, long micros) {
        if (basket.floor == null || basket.floorGuardsSeller == null) {
            basket.floor = new long[basket.line.length];
            basket.floorGuardsSeller = new boolean[basket.line.length];
        }
        long floor = pieces > 0
                ? Math.multiplyExact(slot.floor, pieces)
                : Exact.mulDiv(slot.floor, micros, Measures.MICRO, RoundingMode.CEILING);
        basket.floor[i] = Math.min(floor, basket.amount[i]);
        basket.floorGuardsSeller[i] = slot.floorGuardsSeller;
    }

    /** Returns the weight of a line in milligrams; -1 if it is not known. */
    public static long milligrams(OrderLine line) {
        return Measures.milligrams(line);
    }

    /** Returns the sum of an array over the lines of a basket. */
    public static long sum(long[] values, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.addExact(sum, values[i]);
        }
        return sum;
    }
}
