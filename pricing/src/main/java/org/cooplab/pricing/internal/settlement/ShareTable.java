package org.cooplab.pricing.internal.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * What each promotion takes off each part of a basket, lines and then deliveries: exactly, and in the whole minor units that it
 * is rounded to, with the sums of both ways.
 */
final class ShareTable {

    /** No share. */
    static final int NONE = Basket.NONE;

    /** A number as it is exactly, in fractions of a minor unit, and what it is rounded to. */
    final class Figure {

        private long exact;
        private long whole;

        long whole() {
            return whole;
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

    /** By share, its place among the promotions and among the parts. */
    final int[] promotionOf;

    final int[] partOf;

    final Figure[] shares;
    final Figure[] parts;
    final Figure[] promotions;

    /** The sum of all lines. */
    final Figure goods = new Figure();

    /** Begins with all shares rounded down. */
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
        for (int share = 0; share < shares.length; share++) {
            for (Figure each : with(share)) {
                each.exact = Math.addExact(each.exact, basket.shares.amount(share));
            }
        }
        for (int share = 0; share < shares.length; share++) {
            add(share, shares[share].exact / scale);
        }
    }

    private Figure[] figures(int count) {
        Figure[] figures = new Figure[count];
        Arrays.setAll(figures, unused -> new Figure());
        return figures;
    }

    /** Returns a share and the sums that it is in. */
    private List<Figure> with(int share) {
        List<Figure> all = new ArrayList<>(4);
        all.add(shares[share]);
        all.add(parts[partOf[share]]);
        all.add(promotions[promotionOf[share]]);
        if (isLine(partOf[share])) {
            all.add(goods);
        }
        return all;
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

    /** Makes a share so much more; {@link #NONE} stays nothing. */
    void add(int share, long units) {
        if (share != NONE) {
            for (Figure each : with(share)) {
                each.whole += units;
            }
            basket.shares.publish(share, shares[share].whole);
        }
    }

    /** Returns whether the floor of the part of two shares holds once the one is a minor unit less and the other more. */
    boolean floorHolds(int less, int more) {
        int line = partOf[more];
        if (!isLine(line) || basket.floors == null) {
            return true;
        }
        add(less, -1);
        add(more, 1);
        boolean holds = basket.floors.hold(line);
        add(less, 1);
        add(more, -1);
        return holds;
    }

    /** Gives less of what the sellers bear until all floors hold. */
    void lowerToFloors() {
        for (int line = 0; basket.floors != null && line < basket.lines; line++) {
            while (!basket.floors.hold(line)) {
                add(lastBorneBySeller(line), -1);
            }
        }
    }

    private int lastBorneBySeller(int line) {
        Party seller = basket.sellers.at(basket.seller[line]);
        int last = NONE;
        for (int share = first(line); share != NONE; share = next(share)) {
            if (basket.shares.promotion(share).funding.sellerPart(shares[share].whole, seller) > 0) {
                last = share;
            }
        }
        return last;
    }
}
