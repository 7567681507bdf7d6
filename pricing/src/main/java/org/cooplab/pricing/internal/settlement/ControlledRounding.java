package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rounds a table of shares. Each share, the sum of each promotion, that of each part and that of all goods becomes the whole
 * number just below or just above it, so that no promotion gives more than its most, which is a whole number; sums that are
 * whole stay as they are.
 *
 * <p>Such a rounding of a table of two ways always exists (Cox 1987, controlled rounding). It is found in two steps. Parts are
 * rounded first, each by its largest fractions, but by those of promotions that are still short as long as there are any; that
 * leaves few promotions beside their sums. Their units are moved then, as flows are, along shortest {@linkplain UnitMoves
 * chains of parts}. Only where a floor that guards a seller stands in the way, less is given.
 */
final class ControlledRounding {

    private static final int NONE = ShareTable.NONE;

    private final ShareTable table;

    /** Whose shares may be rounded up, best first: all is done that the first allows before the next is asked. */
    private final List<IntPredicate> preferences;

    ControlledRounding(ShareTable table) {
        this.table = table;
        preferences = List.of(
                share -> isShort(table.promotionOf[share]) && table.floorHolds(NONE, share),
                share -> table.floorHolds(NONE, share),
                share -> true);
    }

    /** Rounds lines up, those of the largest fractions first, until they come to a total; of equal ones the later. */
    void roundLines(int lines, long total) {
        for (int line = 0; line < lines; line++) {
            roundPart(line, table.parts[line].floor());
        }
        int[] byFraction = IntStream.range(0, lines)
                .filter(line -> table.parts[line].isDown())
                .boxed()
                .sorted(Comparator.comparingLong((Integer line) -> table.parts[line].missing())
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        for (IntPredicate preference : preferences) {
            for (int k = 0; k < byFraction.length && table.goods.whole() < total; k++) {
                if (table.parts[byFraction[k]].isDown()) {
                    roundUpOne(byFraction[k], preference);
                }
            }
        }
    }

    /** Rounds up the largest fractions of a part until it comes to a total. */
    void roundPart(int part, long total) {
        for (IntPredicate preference : preferences) {
            boolean found = true;
            while (found && table.parts[part].whole() < total) {
                found = roundUpOne(part, preference);
            }
        }
    }

    /** Rounds up the largest fraction that may be, of equal ones that of the promotion that misses most; if there is any. */
    private boolean roundUpOne(int part, IntPredicate mayBe) {
        int best = NONE;
        for (int share = table.first(part); share != NONE; share = table.next(share)) {
            if (table.shares[share].isDown() && (best == NONE || isBefore(share, best)) && mayBe.test(share)) {
                best = share;
            }
        }
        table.add(best, 1);
        return best != NONE;
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
     * <p>What is too much goes first, and goes even where it finds no other promotion to go to: the most of a promotion is
     * promised. What is too little is made up then, as far as others can give it. Floors come last, because giving less for
     * them takes no promotion above its sum, while a later move could break them again.
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
