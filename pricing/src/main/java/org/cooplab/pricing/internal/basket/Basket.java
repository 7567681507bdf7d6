package org.cooplab.pricing.internal.basket;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Quotient;
import org.cooplab.pricing.internal.exact.Tally;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.tax.TaxSet;
import org.cooplab.pricing.promotion.PriceReduction;
import org.jspecify.annotations.Nullable;

/**
 * The order while it is being priced: one slot per line in parallel arrays, in the order of the line
 * numbers, and one per delivery charge.
 *
 * <p>All amounts are whole numbers of {@code 1/scale} minor units. The scale is 1, and nothing is
 * ever lost, as long as the rounding policy rounds each discount; a policy that keeps fractions exact
 * raises it to the common denominator of all fractions so far. Where that outgrows 64 bits the basket is
 * priced once more with a {@linkplain #fix fixed} scale.
 *
 * <p>What promotions change is kept aside by a {@link Mark} while one of them is tried.
 *
 * <p>There is room from the start for every line and for every gift that the promotions of the book can add.
 *
 * <p>Discounts are linked {@link Shares}: {@code first} and {@code last} lead to those of a line, and each delivery leads to its
 * own.
 */
public final class Basket {

    /** No share. */
    public static final int NONE = Shares.NONE;

    public final Order order;
    public final Facts facts;
    public final RoundingPolicy rounding;

    public int lines;
    public final OrderLine[] line;
    public final PriceSlot[] slot;
    public final int[] seller;
    public final TaxSet[] taxSet;

    /** The unit price charged, after tiers and catalogue promotions. */
    public final UnitPrice[] price;

    /** The price of a unit in minor units; {@link PriceSlot#NOT_WHOLE} if it is not whole or each unit costs its share. */
    public long[] unit;

    /** Pieces or packs; 0 for goods sold by measure. */
    public final long[] pieces;

    /** Quantities of lines that are not whole pieces, as {@link PriceSlot#units}; {@code null} if all lines are. */
    public @Nullable Quotient @Nullable [] measured;

    public long[] amount;
    public long[] left;

    /** What discounts must leave; {@code null} if no line has a floor. */
    public @Nullable Floors floors;

    /** Pieces that buy-get and bundles have used up; {@code null} if none are. */
    public long @Nullable [] used;

    /** The catalogue promotions that have reduced each line; {@code null} if none has. */
    public @Nullable List<PriceReduction> @Nullable [] reductions;

    /** Lines that one promotion has taken exclusively; {@code null} if there are none. */
    public boolean @Nullable [] taken;

    /** The promotions that have added lines as gifts; {@code null} if there are no gifts. */
    private @Nullable PromotionProgram @Nullable [] gift;

    public Charge[] deliveries = {};

    public long scale = 1;

    private boolean fixed;

    public Shares shares;

    /** The first and the last share of each line. */
    public int[] first;

    public int[] last;

    public final Sellers sellers = new Sellers();

    public final List<Reason> declined = new ArrayList<>(0);

    /** The promotions whose vouchers turned out to exceed their budgets, with the reasons; they are left out altogether. */
    public Map<PromotionProgram, Reason> overspent = Map.of();

    Basket(Order order, Facts facts, RoundingPolicy rounding, int capacity) {
        this.order = order;
        this.facts = facts;
        this.rounding = rounding;
        line = new OrderLine[capacity];
        slot = new PriceSlot[capacity];
        seller = new int[capacity];
        taxSet = new TaxSet[capacity];
        price = new UnitPrice[capacity];
        unit = new long[capacity];
        pieces = new long[capacity];
        amount = new long[capacity];
        left = new long[capacity];
        first = new int[capacity];
        last = new int[capacity];
        shares = new Shares(capacity + 8);
    }

    /** Returns the promotion that added a line as a gift; {@code null} for a line that was ordered. */
    public @Nullable PromotionProgram giftOf(int i) {
        return gift == null ? null : gift[i];
    }

    /** Returns whether catalogue promotions have reduced a line, now or before its price was locked. */
    public boolean isReduced(int i) {
        PriceLock lock = line[i].lock();
        return lock == null ? reductions != null && reductions[i] != null : lock.reduced();
    }

    /** Returns whether the charged quantity of a line is above zero. */
    public boolean charged(int i) {
        return pieces[i] > 0 || measuredOf(i) != null;
    }

    /** Returns the quantity of a line in multiples of what its price is per; {@code null} for whole pieces or none. */
    public @Nullable Quotient measuredOf(int i) {
        return measured == null ? null : measured[i];
    }

    /** Adds the quantity of a line, in multiples of what its price is per, to a sum. */
    public void count(int i, Tally sum) {
        Quotient part = measuredOf(i);
        if (part == null) {
            sum.add(pieces[i]);
        } else {
            sum.add(part);
        }
    }

    /**
     * Returns weights in proportion to the quantities of the lines meant, 0 for the others: whole numbers over a common
     * denominator. Where their sum would exceed 64 bits, the lowest binary digits are cut off.
     */
    public long[] unitWeights(boolean[] meant) {
        Tally[] quantities = new Tally[lines];
        for (int i = 0; i < lines; i++) {
            quantities[i] = new Tally();
            if (meant[i]) {
                count(i, quantities[i]);
            }
        }
        return Tally.weights(quantities);
    }

    /** Returns {@code each} times the quantity of a line, rounded; {@code each} is for what the line's price is per. */
    public long times(int i, long each, RoundingMode mode) {
        Quotient part = measuredOf(i);
        return part == null ? Math.multiplyExact(each, pieces[i]) : part.of(each, mode);
    }

    /** Returns the same for {@code units} of the line, or for all of it if it has no more. */
    public long times(int i, long each, long units, RoundingMode mode) {
        return isAtMost(i, units) ? times(i, each, mode) : Math.multiplyExact(each, units);
    }

    /** Returns the price of {@code units} of a line, or of all of it if it has no more; rounded. */
    public long amountOf(int i, long units, RoundingMode mode) {
        if (isAtMost(i, units)) {
            return amount[i];
        }
        if (unit[i] != PriceSlot.NOT_WHOLE) {
            return Math.multiplyExact(unit[i], units);
        }
        Quotient part = measuredOf(i);
        return part == null ? Exact.mulDiv(amount[i], units, pieces[i], mode) : part.partOf(amount[i], units, mode);
    }

    /** Compares the prices of one piece of two lines that have pieces: the amount of each divided by its pieces. */
    public int comparePieces(int i, int j) {
        return unit[i] != PriceSlot.NOT_WHOLE && unit[j] != PriceSlot.NOT_WHOLE
                ? Long.compare(unit[i], unit[j])
                : Exact.compareProducts(amount[i], pieces[j], amount[j], pieces[i]);
    }

    boolean isAtMost(int i, long units) {
        Quotient part = measuredOf(i);
        return units == Long.MAX_VALUE || (part == null ? pieces[i] <= units : part.atMost(units));
    }

    /** Returns whether a promotion may discount a line: it is no gift, and no other promotion has taken it exclusively. */
    public boolean open(int i, PromotionProgram promotion) {
        if (giftOf(i) != null || (taken != null && taken[i])) {
            return false;
        }
        return !promotion.takesLines || first[i] == NONE || shares.promotion(first[i]) == promotion;
    }

    /** Returns how much of a wanted discount can be taken off a line. */
    public long room(int i, PromotionProgram promotion, long wanted) {
        return floors == null ? Math.min(wanted, left[i]) : floors.room(i, promotion, wanted);
    }

    /** Returns whether nothing of a wanted discount can be taken off a line; notes it if that is for its floor. */
    public boolean isFull(int i, PromotionProgram promotion, long wanted) {
        if (room(i, promotion, wanted) > 0) {
            return false;
        }
        if (floors != null && left[i] > 0) {
            floors.limit(i, promotion);
        }
        return true;
    }

    /** Returns what the seller of a line bears of its discounts so far. */
    public long borneBySeller(int i) {
        long sum = 0;
        for (int share = first[i]; share != NONE; share = shares.next(share)) {
            sum += shares.promotion(share).funding.sellerPart(shares.amount(share), sellers.at(seller[i]));
        }
        return sum;
    }

    /** Takes an amount off {@code units} of a line, none of which is sold below the floor; returns what it took. */
    public long take(PromotionProgram promotion, int i, long units, long wanted) {
        long most = wanted;
        if (floors != null) {
            most = Math.min(wanted, floors.roomOfUnits(i, units));
            if (most < Math.min(wanted, left[i])) {
                floors.limit(i, promotion);
            }
        }
        return take(promotion, i, most);
    }

    /** Takes an amount off a line, as far as there is room; returns what it took. */
    public long take(PromotionProgram promotion, int i, long wanted) {
        long given = room(i, promotion, wanted);
        if (floors != null && given < Math.min(wanted, left[i])) {
            floors.limit(i, promotion);
        }
        if (given <= 0) {
            return 0;
        }
        left[i] -= given;
        last[i] = shares.take(promotion, given, last[i]);
        first[i] = first[i] == NONE ? last[i] : first[i];
        return given;
    }

    /** Gives a line that was added for it: takes all of it off, whatever its floor. */
    public void give(PromotionProgram promotion, int i) {
        gift = gift == null ? new PromotionProgram[line.length] : gift;
        gift[i] = promotion;
        if (floors != null) {
            floors.clear(i);
        }
        take(promotion, i, left[i]);
    }

    /** Takes an amount off a delivery, as far as there is any left; returns what it took. */
    public long takeOff(PromotionProgram promotion, Charge delivery, long wanted) {
        long given = Math.min(wanted, delivery.left);
        if (given <= 0) {
            return 0;
        }
        delivery.left -= given;
        delivery.last = shares.take(promotion, given, delivery.last);
        delivery.first = delivery.first == NONE ? delivery.last : delivery.first;
        return given;
    }

    /** Returns what all promotions have taken off so far. */
    public long given() {
        return shares.sum();
    }

    /** Returns how fractions are rounded to this basket's unit of amounts. */
    public RoundingMode fractions() {
        return fixed ? RoundingMode.HALF_EVEN : RoundingMode.UNNECESSARY;
    }

    /** Returns whether the unit of amounts is fixed. */
    public boolean isFixed() {
        return fixed;
    }

    /** Fixes the unit of amounts. */
    void fix() {
        fixed = true;
    }
}
