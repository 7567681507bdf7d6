package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * What each promotion takes off each part of a basket (lines, then deliveries), exactly and rounded to whole minor units, with
 * the sums of promotions and of parts.
 */
final class ShareTable {

    /** No share. */
    static final int NONE = Basket.NONE;

    /** An exact number, in fractions of a minor unit, and the whole number to which it is rounded. */
    final class Figure {

        private long exact;
        private long whole;

        private void expect(long more) {
            exact = Math.addExact(exact, more);
        }

        long whole() {
            return whole;
        }

        /** Returns the whole number just below. */
        long floor() {
            return exact / scale;
        }

        /** Returns what is missing, in fractions of a minor unit. */
        long missing() {
            return exact - whole * scale;
        }

        boolean isUp() {
            return Exact.compare(exact, whole, scale) < 0;
        }

        boolean isDown() {
            return Exact.compare(exact, whole, scale) > 0;
        }

        boolean isTooMuch() {
            return Exact.compare(exact, whole - 1, scale) <= 0;
        }

        boolean isTooLittle() {
            return Exact.compare(exact, whole + 1, scale) >= 0;
        }
    }

    private final Basket basket;
    private final long scale;

    /** By share, the index of its promotion and of its part. */
    final int[] promotionOf;

    final int[] partOf;

    /** By promotion, its shares in the order of the parts. */
    final int[][] sharesOf;

    final Figure[] shares;
    final Figure[] parts;
    final Figure[] promotions;

    /** The sum of all lines. */
    final Figure goods = new Figure();

    /**
     * Begins with all shares rounded down. The basket keeps its exact shares until {@link #publish}.
     *
     * @throws ArithmeticException if a sum of exact shares outgrows 64 bits
     */
    ShareTable(Basket basket, long scale) {
        this.basket = basket;
        this.scale = scale;
        shares = figures(basket.shares.count());
        parts = figures(basket.lines + basket.deliveries.length);
        promotionOf = new int[shares.length];
        partOf = new int[shares.length];
        Map<PromotionProgram, Integer> places = new HashMap<>();
        for (int part = 0; part < parts.length; part++) {
            for (int share = first(part); share != NONE; share = next(share)) {
                partOf[share] = part;
                promotionOf[share] = places.computeIfAbsent(basket.shares.promotion(share), unused -> places.size());
            }
        }
        promotions = figures(places.size());
        sharesOf = byPromotion();
        for (int share = 0; share < shares.length; share++) {
            long exact = basket.shares.amount(share);
            shares[share].expect(exact);
            parts[partOf[share]].expect(exact);
            promotions[promotionOf[share]].expect(exact);
            if (isLine(partOf[share])) {
                goods.expect(exact);
            }
            add(share, exact / scale);
        }
    }

    private Figure[] figures(int count) {
        Figure[] figures = new Figure[count];
        Arrays.setAll(figures, unused -> new Figure());
        return figures;
    }

    private int[][] byPromotion() {
        int[] count = new int[promotions.length];
        for (int promotion : promotionOf) {
            count[promotion]++;
        }
        int[][] lists = new int[promotions.length][];
        Arrays.setAll(lists, promotion -> new int[count[promotion]]);
        for (int part = parts.length - 1; part >= 0; part--) {
            for (int share = first(part); share != NONE; share = next(share)) {
                lists[promotionOf[share]][--count[promotionOf[share]]] = share;
            }
        }
        return lists;
    }

    boolean isLine(int part) {
        return part < basket.lines;
    }

    /** Returns the first share of a part. */
    int first(int part) {
        return isLine(part) ? basket.first[part] : basket.deliveries[part - basket.lines].first;
    }

    /** Returns the next share of the same part. */
    int next(int share) {
        return basket.shares.next(share);
    }

    /** Adds to a share; does nothing for {@link #NONE}. */
    void add(int share, long units) {
        if (share != NONE) {
            shares[share].whole += units;
            parts[partOf[share]].whole += units;
            promotions[promotionOf[share]].whole += units;
            if (isLine(partOf[share])) {
                goods.whole += units;
            }
        }
    }

    /** Replaces the exact shares of the basket by the rounded ones. */
    void publish() {
        for (int share = 0; share < shares.length; share++) {
            basket.shares.publish(share, shares[share].whole);
        }
    }

    /** Returns whether a part has a floor that guards its seller, so that it matters whose share is rounded up. */
    boolean isGuarded(int part) {
        return basket.floors != null && isLine(part) && basket.floors.guardSeller(part);
    }

    /** Returns whether the floor of the part of two shares still holds when a minor unit moves from the one to the other. */
    boolean floorHolds(int less, int more) {
        int part = partOf[more];
        if (!isGuarded(part)) {
            return true;
        }
        add(less, -1);
        add(more, 1);
        boolean holds = floorHolds(part);
        add(less, 1);
        add(more, -1);
        return holds;
    }

    /** Lowers the shares that sellers bear until all floors hold. */
    void lowerToFloors() {
        for (int line = 0; line < basket.lines; line++) {
            while (isGuarded(line) && !floorHolds(line)) {
                add(lastBorneBySeller(line), -1);
            }
        }
    }

    private boolean floorHolds(int line) {
        long borne = 0;
        for (int share = first(line); share != NONE; share = next(share)) {
            borne += borneBySeller(share);
        }
        return Objects.requireNonNull(basket.floors).hold(line, borne);
    }

    private long borneBySeller(int share) {
        Party seller = basket.sellers.at(basket.seller[partOf[share]]);
        return basket.shares.promotion(share).funding.sellerPart(shares[share].whole, seller);
    }

    private int lastBorneBySeller(int line) {
        int last = NONE;
        for (int share = first(line); share != NONE; share = next(share)) {
            if (borneBySeller(share) > 0) {
                last = share;
            }
        }
        return last;
    }
}
