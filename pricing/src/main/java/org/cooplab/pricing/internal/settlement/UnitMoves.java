package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Moves minor units between promotions along a shortest chain of parts. In each part one share that was rounded up is rounded
 * down, and another that was rounded down is rounded up. Lines may also exchange a unit through the node of all goods, which
 * leaves their total unchanged; moves through the outside node change the sums of goods and deliveries, too.
 *
 * <p>A search is breadth first; it looks at each promotion, each part and each share a bounded number of times.
 */
final class UnitMoves {

    private static final int NONE = ShareTable.NONE;

    private final ShareTable table;

    /** The nodes are the promotions, then all goods, and last the outside. */
    private final int goods;

    private final int outside;

    /** By node: whether it was reached, from which node, and which share is to be lowered and which raised for it. */
    private final boolean[] reached;

    private final int[] before;
    private final int[] less;
    private final int[] more;
    private final int[] queue;
    private int queued;

    /** By part, the last search that tried to round its shares up. */
    private final int[] tried;

    private int search;
    private IntPredicate target = node -> false;

    /** The first node reached that is a target, which ends the search. */
    private int found = NONE;

    UnitMoves(ShareTable table) {
        this.table = table;
        goods = table.promotions.length;
        outside = goods + 1;
        reached = new boolean[outside + 1];
        before = new int[outside + 1];
        less = new int[outside + 1];
        more = new int[outside + 1];
        queue = new int[outside + 1];
        tried = new int[table.parts.length];
    }

    /** Returns whether a node is a promotion that gives more than its exact sum. */
    boolean isOver(int node) {
        return node < goods && table.promotions[node].isUp();
    }

    /** Returns whether a node is a promotion that gives less than its exact sum. */
    boolean isShort(int node) {
        return node < goods && table.promotions[node].isDown();
    }

    /** Moves a unit between two promotions without changing the sums of goods and deliveries; returns whether there is a way. */
    boolean keepingTotals(IntPredicate from, IntPredicate to) {
        return move(from, to, outside);
    }

    /** Takes a unit off a promotion and off the sum of goods or a delivery; returns whether there is a way. */
    boolean givingLess(int promotion) {
        return move(node -> node == promotion, node -> node == outside, NONE);
    }

    /** Adds a unit to a promotion and to the sum of goods or a delivery; returns whether there is a way. */
    boolean givingMore(int promotion) {
        return move(node -> node == outside, node -> node == promotion, NONE);
    }

    private boolean move(IntPredicate from, IntPredicate to, int barred) {
        Arrays.fill(reached, false);
        search++;
        queued = 0;
        found = NONE;
        target = to;
        if (barred != NONE) {
            reached[barred] = true;
        }
        for (int node = 0; node <= outside; node++) {
            if (from.test(node)) {
                reach(node, NONE, NONE, NONE);
            }
        }
        for (int done = 0; done < queued && found == NONE; done++) {
            goOn(queue[done]);
        }
        take(found);
        return found != NONE;
    }

    private void reach(int node, int from, int lowered, int raised) {
        if (!reached[node]) {
            reached[node] = true;
            before[node] = from;
            less[node] = lowered;
            more[node] = raised;
            queue[queued++] = node;
            found = found == NONE && target.test(node) ? node : found;
        }
    }

    private void goOn(int node) {
        if (node < goods) {
            fromPromotion(node);
        } else {
            fromSums(node);
        }
    }

    private void fromPromotion(int promotion) {
        for (int share : table.sharesOf[promotion]) {
            if (found == NONE && table.shares[share].isUp()) {
                int part = table.partOf[share];
                toPromotions(promotion, part, share);
                if (table.parts[part].isUp()) {
                    reach(table.isLine(part) ? goods : outside, promotion, share, NONE);
                }
            }
        }
    }

    private void fromSums(int node) {
        boolean atGoods = node == goods;
        for (int part = 0; part < table.parts.length && found == NONE; part++) {
            if (table.isLine(part) == atGoods && table.parts[part].isDown()) {
                toPromotions(node, part, NONE);
            }
        }
        if (atGoods ? table.goods.isUp() : table.goods.isDown()) {
            reach(atGoods ? outside : goods, node, NONE, NONE);
        }
    }

    /** Whichever share is lowered, the same promotions are reached; but if a floor guards the seller, it matters whose it is. */
    private void toPromotions(int from, int part, int lowered) {
        if (tried[part] == search && !table.isGuarded(part)) {
            return;
        }
        tried[part] = search;
        for (int share = table.first(part); share != NONE; share = table.next(share)) {
            int promotion = table.promotionOf[share];
            if (!reached[promotion] && table.shares[share].isDown() && table.floorHolds(lowered, share)) {
                reach(promotion, from, lowered, share);
            }
        }
    }

    private void take(int last) {
        for (int node = last; node != NONE; node = before[node]) {
            table.add(less[node], -1);
            table.add(more[node], 1);
        }
    }
}
