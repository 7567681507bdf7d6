package org.cooplab.pricing.internal.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * Rounds the table of what each promotion takes off each part, lines and deliveries. Each share, the sum of each promotion, that
 * of each part and that of all goods becomes the whole number just below or just above it, so that no promotion gives more than
 * its most, which is a whole number; sums that are whole stay as they are.
 *
 * <p>Such a rounding of a table of two ways always exists (Cox 1987, controlled rounding). It is found as flows are: parts are
 * rounded by themselves first, then minor units that a promotion has too much or too little are moved along a shortest chain of
 * parts. Only where a floor that guards a seller stands in the way of it, less is given.
 */
final class ControlledRounding {

    private static final int NONE = Basket.NONE;

    /** A number as it is exactly, in fractions of a minor unit, and what it is rounded to. */
    private final class Figure {

        long exact;
        long whole;

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

    /** By share, its place in the list of promotions and that of parts: lines, then deliveries. */
    private final int[] promotionOf;

    private final int[] partOf;

    private final Figure[] shares;
    private final Figure[] parts;
    private final List<Figure> promotions = new ArrayList<>();
    private final Figure goods = new Figure();

    /** Begins with all shares rounded down. */
    ControlledRounding(Basket basket, long scale) {
        this.basket = basket;
        this.scale = scale;
        shares = figures(basket.shares.count());
        parts = figures(basket.lines + basket.deliveries.length);
        promotionOf = new int[shares.length];
        partOf = new int[shares.length];
        Map<PromotionProgram, Integer> places = new LinkedHashMap<>();
        for (int part = 0; part < parts.length; part++) {
            for (int share = first(part); share != NONE; share = basket.shares.next(share)) {
                partOf[share] = part;
                promotionOf[share] = places.computeIfAbsent(basket.shares.promotion(share), unused -> places.size());
            }
        }
        places.keySet().forEach(unused -> promotions.add(new Figure()));
        for (int share = 0; share < shares.length; share++) {
            long exact = basket.shares.amount(share);
            for (Figure each : List.of(shares[share], parts[partOf[share]], promotions.get(promotionOf[share]))) {
                each.exact += exact;
            }
            goods.exact += isLine(partOf[share]) ? exact : 0;
            add(share, exact / scale);
        }
    }

    private Figure[] figures(int count) {
        Figure[] figures = new Figure[count];
        Arrays.setAll(figures, unused -> new Figure());
        return figures;
    }

    private boolean isLine(int part) {
        return part < basket.lines;
    }

    private int first(int part) {
        return isLine(part) ? basket.first[part] : basket.deliveries[part - basket.lines].first;
    }

    private void add(int share, long units) {
        shares[share].whole += units;
        basket.shares.publish(share, shares[share].whole);
        parts[partOf[share]].whole += units;
        promotions.get(promotionOf[share]).whole += units;
        goods.whole += isLine(partOf[share]) ? units : 0;
    }

    /** Returns what goes off a part. */
    long of(int part) {
        return parts[part].whole;
    }

    /** Rounds up the largest fractions of a part until it comes to a total; first those of promotions that have room. */
    void raise(int part, long total) {
        List<Integer> byFraction = new ArrayList<>();
        for (int share = first(part); share != NONE; share = basket.shares.next(share)) {
            if (shares[share].isDown()) {
                byFraction.add(share);
            }
        }
        byFraction.sort(Comparator.comparing((Integer share) -> shares[share].exact % scale)
                .reversed());
        for (int share : byFraction) {
            if (parts[part].whole < total && promotions.get(promotionOf[share]).isDown() && floorHolds(NONE, share)) {
                add(share, 1);
            }
        }
        for (int share : byFraction) {
            if (parts[part].whole < total && shares[share].isDown()) {
                add(share, 1);
            }
        }
    }

    /** Moves minor units until each promotion is rounded and floors hold. */
    void settle() {
        int outside = promotions.size() + 1;
        for (int k = 0; k < promotions.size(); k++) {
            int own = k;
            while (promotions.get(own).isTooMuch()) {
                if (!move(node -> node == own, this::isDown, outside)
                        && !move(node -> node == own, node -> node == outside, NONE)) {
                    add(raised(own), -1);
                }
            }
        }
        for (int k = 0; k < promotions.size(); k++) {
            int own = k;
            boolean moved = true;
            while (moved && promotions.get(own).isTooLittle()) {
                moved = move(this::isUp, node -> node == own, outside)
                        || move(node -> node == outside, node -> node == own, NONE);
            }
        }
        for (int line = 0; line < basket.lines; line++) {
            while (!basket.floorHolds(line)) {
                add(basket.lastBorneBySeller(line), -1);
            }
        }
    }

    private boolean isUp(int node) {
        return node < promotions.size() && promotions.get(node).isUp();
    }

    private boolean isDown(int node) {
        return node < promotions.size() && promotions.get(node).isDown();
    }

    private int raised(int promotion) {
        int share = 0;
        while (promotionOf[share] != promotion || !shares[share].isUp()) {
            share++;
        }
        return share;
    }

    /** Returns whether the floor of the part of two shares holds once the one is a minor unit less and the other more. */
    private boolean floorHolds(int less, int more) {
        int line = partOf[more];
        if (!isLine(line) || basket.floor == null) {
            return true;
        }
        change(less, -1);
        change(more, 1);
        boolean holds = basket.floorHolds(line);
        change(less, 1);
        change(more, -1);
        return holds;
    }

    private void change(int share, int units) {
        if (share != NONE) {
            basket.shares.publish(share, basket.shares.amount(share) + units);
        }
    }

    /**
     * Moves a minor unit over a shortest chain of parts, from a node to another; says whether there is such a chain. Nodes are
     * the promotions, then all goods, whose sum stays as it is, and last what is outside: the sums of goods and of each delivery
     * change only with that.
     *
     * @param barred a node that must not be passed, or none
     */
    private boolean move(IntPredicate from, IntPredicate to, int barred) {
        Chain chain = new Chain(barred);
        for (int node = 0; node < promotions.size() + 2; node++) {
            if (node != barred && from.test(node)) {
                chain.reach(node, NONE, NONE, NONE);
            }
        }
        while (!chain.open.isEmpty()) {
            int node = chain.open.remove();
            if (to.test(node)) {
                chain.take(node);
                return true;
            }
            chain.goOn(node);
        }
        return false;
    }

    /** A search, breadth first: from which node each was reached, which share is to be less for it and which more. */
    private final class Chain {

        private final int allGoods = promotions.size();
        private final int outside = allGoods + 1;
        private final boolean[] seen = new boolean[allGoods + 2];
        private final int[] before = new int[allGoods + 2];
        private final int[] less = new int[allGoods + 2];
        private final int[] more = new int[allGoods + 2];
        final ArrayDeque<Integer> open = new ArrayDeque<>();

        Chain(int barred) {
            if (barred != NONE) {
                seen[barred] = true;
            }
        }

        void reach(int node, int from, int lowered, int raised) {
            if (!seen[node]) {
                seen[node] = true;
                before[node] = from;
                less[node] = lowered;
                more[node] = raised;
                open.add(node);
            }
        }

        void goOn(int node) {
            if (node < allGoods) {
                for (int share = 0; share < shares.length; share++) {
                    if (promotionOf[share] == node && shares[share].isUp()) {
                        lower(node, share);
                    }
                }
                return;
            }
            boolean isGoods = node == allGoods;
            for (int part = 0; part < parts.length; part++) {
                if (isLine(part) == isGoods && parts[part].isDown()) {
                    raise(node, part, NONE);
                }
            }
            if (isGoods ? goods.isUp() : goods.isDown()) {
                reach(isGoods ? outside : allGoods, node, NONE, NONE);
            }
        }

        private void lower(int node, int share) {
            int part = partOf[share];
            raise(node, part, share);
            if (parts[part].isUp()) {
                reach(isLine(part) ? allGoods : outside, node, share, NONE);
            }
        }

        private void raise(int node, int part, int lowered) {
            for (int share = first(part); share != NONE; share = basket.shares.next(share)) {
                if (!seen[promotionOf[share]] && shares[share].isDown() && floorHolds(lowered, share)) {
                    reach(promotionOf[share], node, lowered, share);
                }
            }
        }

        void take(int last) {
            for (int node = last; node != NONE; node = before[node]) {
                if (less[node] != NONE) {
                    add(less[node], -1);
                }
                if (more[node] != NONE) {
                    add(more[node], 1);
                }
            }
        }
    }
}
