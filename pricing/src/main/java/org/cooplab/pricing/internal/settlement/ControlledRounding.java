package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rounds a table of shares. Each share and each sum (by promotion, by part, of all goods) becomes the whole number just below or
 * just above it; whole sums stay as they are. So no promotion exceeds its maximum, which is a whole number.
 *
 * <p>Such a rounding of a two-way table always exists (Cox 1987, controlled rounding). It is found in two steps. First each part
 * is rounded by its largest fractions, those of promotions that still miss something before the others; few promotions then
 * differ from their sums. Then single units are moved, as in a network flow, along shortest {@linkplain UnitMoves chains of
 * parts}. Less is given only where a floor that guards a seller requires it.
 */
final class ControlledRounding {

    private static final int NONE = ShareTable.NONE;

    private final ShareTable table;

    /** Which shares may be rounded up: those that keep floors, and any other only when all of these are exhausted. */
    private final List<IntPredicate> allowed;

    ControlledRounding(ShareTable table) {
        this.table = table;
        allowed = List.of(share -> table.floorHolds(NONE, share), share -> true);
    }

    /** Rounds neighbouring parts up, largest fractions first, until they come to a total; of equal fractions the later part. */
    void roundParts(int from, int to, long total) {
        long missing = total;
        for (int part = from; part < to; part++) {
            roundPart(part, table.parts[part].floor());
            missing -= table.parts[part].whole();
        }
        int[] byFraction = IntStream.range(from, to)
                .filter(part -> table.parts[part].isDown())
                .boxed()
                .sorted(Comparator.comparingLong((Integer part) -> table.parts[part].missing())
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        for (IntPredicate may : allowed) {
            for (int k = 0; k < byFraction.length && missing > 0; k++) {
                if (table.parts[byFraction[k]].isDown() && roundUpOne(byFraction[k], may)) {
                    missing--;
                }
            }
        }
    }

    /** Rounds up the largest fractions of a part until it comes to a total. */
    private void roundPart(int part, long total) {
        for (IntPredicate may : allowed) {
            boolean found = true;
            while (found && table.parts[part].whole() < total) {
                found = roundUpOne(part, may);
            }
        }
    }

    /** Rounds up one share of a part, of a promotion that still misses something if there is one; says whether there was any. */
    private boolean roundUpOne(int part, IntPredicate may) {
        int ofShort = largest(part, share -> isShort(table.promotionOf[share]) && may.test(share));
        int best = ofShort == NONE ? largest(part, may) : ofShort;
        table.add(best, 1);
        return best != NONE;
    }

    /** Returns the share with the largest fraction, if any; of equal ones that of the promotion that misses most. */
    private int largest(int part, IntPredicate may) {
        int best = NONE;
        for (int share = table.first(part); share != NONE; share = table.next(share)) {
            if (table.shares[share].isDown() && (best == NONE || isBefore(share, best)) && may.test(share)) {
                best = share;
            }
        }
        return best;
    }

    private boolean isBefore(int share, int other) {
        int byFraction = Long.compare(table.shares[share].missing(), table.shares[other].missing());
        long missing = table.promotions[table.promotionOf[share]].missing();
        return byFraction > 0 || (byFraction == 0 && missing > table.promotions[table.promotionOf[other]].missing());
    }

    private boolean isShort(int promotion) {
        return table.promotions[promotion].isDown();
    }

    /**
     * Moves minor units until each promotion is rounded up or down, and floors hold.
     *
     * <p>Excess is removed first, even if no other promotion can take it, because the maximum of a promotion is promised. Then
     * shortfalls are made up as far as others can give something. Floors come last: giving less for them lifts no promotion above
     * its sum, while a later move could break them again.
     */
    void settle() {
        UnitMoves moves = new UnitMoves(table);
        for (int k = 0; k < table.promotions.length; k++) {
            int own = k;
            while (table.promotions[own].isTooMuch()) {
                if (!moves.keepingTotals(node -> node == own, moves::isShort) && !moves.givingLess(own)) {
                    table.add(anyRoundedUp(own), -1);
                }
            }
        }
        for (int k = 0; k < table.promotions.length; k++) {
            int own = k;
            boolean moved = true;
            while (moved && table.promotions[own].isTooLittle()) {
                moved = moves.keepingTotals(moves::isOver, node -> node == own) || moves.givingMore(own);
            }
        }
        table.lowerToFloors();
    }

    private int anyRoundedUp(int promotion) {
        return Arrays.stream(table.sharesOf[promotion])
                .filter(share -> table.shares[share].isUp())
                .findFirst()
                .orElseThrow();
    }
}
