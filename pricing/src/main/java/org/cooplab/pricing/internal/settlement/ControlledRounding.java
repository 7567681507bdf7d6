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

    /** Which shares may be rounded up, in order of preference: each choice is exhausted before the next is tried. */
    private final List<IntPredicate> preferences;

    ControlledRounding(ShareTable table) {
        this.table = table;
        preferences = List.of(
                share -> isShort(table.promotionOf[share]) && table.floorHolds(NONE, share),
                share -> table.floorHolds(NONE, share),
                share -> true);
    }

    /** Rounds lines up, largest fractions first, until they come to a total; of equal fractions the later line. */
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

    /** Rounds up the largest fraction allowed, if any; of equal ones that of the promotion that misses most. */
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
