package org.cooplab.pricing.internal.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rounds a table of shares. Each share, the sum of each promotion, that of each part and that of all goods becomes the whole
 * number just below or just above it, so that no promotion gives more than its most, which is a whole number; sums that are
 * whole stay as they are.
 *
 * <p>Such a rounding of a table of two ways always exists (Cox 1987, controlled rounding). It is found as flows are: parts are
 * rounded by themselves first, then minor units that a promotion has too much or too little are moved along a shortest chain of
 * parts. Only where a floor that guards a seller stands in the way of it, less is given.
 */
final class ControlledRounding {

    private static final int NONE = ShareTable.NONE;

    private final ShareTable table;

    /** The nodes that units are moved between are the promotions, then all goods, and last what is outside. */
    private final int goods;

    private final int outside;

    ControlledRounding(ShareTable table) {
        this.table = table;
        goods = table.promotions.length;
        outside = goods + 1;
    }

    /**
     * Rounds up the largest fractions of a part until it comes to a total, of equal ones those of the promotion that misses most;
     * first those of promotions that have room.
     */
    void raise(int part, long total) {
        List<Integer> byFraction = new ArrayList<>();
        for (int share = table.first(part); share != NONE; share = table.next(share)) {
            if (table.shares[share].isDown()) {
                byFraction.add(share);
            }
        }
        byFraction.sort(Comparator.comparing((Integer share) -> table.shares[share].missing())
                .thenComparing(share -> table.promotions[table.promotionOf[share]].missing())
                .reversed());
        for (int share : byFraction) {
            if (table.parts[part].whole() < total
                    && isDown(table.promotionOf[share])
                    && table.floorHolds(NONE, share)) {
                table.add(share, 1);
            }
        }
        for (int share : byFraction) {
            if (table.parts[part].whole() < total && table.shares[share].isDown()) {
                table.add(share, 1);
            }
        }
    }

    /** Moves minor units until each promotion is rounded up or down and floors hold. */
    void settle() {
        for (int k = 0; k < goods; k++) {
            int own = k;
            while (table.promotions[own].isTooMuch()) {
                if (!move(node -> node == own, this::isDown, outside)
                        && !move(node -> node == own, node -> node == outside, NONE)) {
                    table.add(raised(own), -1);
                }
            }
        }
        for (int k = 0; k < goods; k++) {
            int own = k;
            boolean moved = true;
            while (moved && table.promotions[own].isTooLittle()) {
                moved = move(this::isUp, node -> node == own, outside)
                        || move(node -> node == outside, node -> node == own, NONE);
            }
        }
        table.lowerToFloors();
    }

    private boolean isUp(int node) {
        return node < goods && table.promotions[node].isUp();
    }

    private boolean isDown(int node) {
        return node < goods && table.promotions[node].isDown();
    }

    private int raised(int promotion) {
        int share = 0;
        while (table.promotionOf[share] != promotion || !table.shares[share].isUp()) {
            share++;
        }
        return share;
    }

    /**
     * Moves a minor unit over a shortest chain of parts, from a node to another; says whether there is such a chain. The sum of
     * all goods stays as it is, and that of each delivery, unless the chain has an end outside.
     *
     * @param barred a node that must not be passed, or none
     */
    private boolean move(IntPredicate from, IntPredicate to, int barred) {
        Chain chain = new Chain(barred);
        for (int node = 0; node <= outside; node++) {
            if (from.test(node)) {
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

        private final boolean[] seen = new boolean[outside + 1];
        private final int[] before = new int[outside + 1];
        private final int[] less = new int[outside + 1];
        private final int[] more = new int[outside + 1];
        private final ArrayDeque<Integer> open = new ArrayDeque<>();

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
            if (node < goods) {
                for (int share = 0; share < table.shares.length; share++) {
                    if (table.promotionOf[share] == node && table.shares[share].isUp()) {
                        lower(node, share);
                    }
                }
                return;
            }
            boolean atGoods = node == goods;
            for (int part = 0; part < table.parts.length; part++) {
                if (table.isLine(part) == atGoods && table.parts[part].isDown()) {
                    raise(node, part, NONE);
                }
            }
            if (atGoods ? table.goods.isUp() : table.goods.isDown()) {
                reach(atGoods ? outside : goods, node, NONE, NONE);
            }
        }

        private void lower(int from, int share) {
            int part = table.partOf[share];
            raise(from, part, share);
            if (table.parts[part].isUp()) {
                reach(table.isLine(part) ? goods : outside, from, share, NONE);
            }
        }

        private void raise(int from, int part, int lowered) {
            for (int share = table.first(part); share != NONE; share = table.next(share)) {
                int promotion = table.promotionOf[share];
                if (!seen[promotion] && table.shares[share].isDown() && table.floorHolds(lowered, share)) {
                    reach(promotion, from, lowered, share);
                }
            }
        }

        void take(int last) {
            for (int node = last; node != NONE; node = before[node]) {
                table.add(less[node], -1);
                table.add(more[node], 1);
            }
        }
    }
}
