package org.cooplab.pricing.internal.basket;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Quotient;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.promotion.PromotionId;
import org.jspecify.annotations.Nullable;

/** What discounts must leave of each line: to its price or, where the floor guards the seller, to what the seller gets. */
public final class Floors {

    private final Basket basket;
    private final long[] least;
    private final boolean[] guardsSeller;

    /** One unit of a line in multiples of what its floor is per, where its price is per something else. */
    private @Nullable Quotient @Nullable [] ofOne;

    /** By line, the last promotion that the floor has kept from taking off more. */
    private final @Nullable PromotionProgram[] limited;

    /** Begins without floors. */
    Floors(Basket basket, int capacity) {
        this.basket = basket;
        least = new long[capacity];
        guardsSeller = new boolean[capacity];
        limited = new PromotionProgram[capacity];
    }

    private Floors(Floors other) {
        basket = other.basket;
        least = other.least.clone();
        guardsSeller = other.guardsSeller.clone();
        limited = other.limited.clone();
        ofOne = other.ofOne == null ? null : other.ofOne.clone();
    }

    Floors copy() {
        return new Floors(this);
    }

    /** Sets the floor of a line whose price is known. */
    void set(int i, long floor) {
        least[i] = Math.min(floor, basket.amount[i]);
        guardsSeller[i] = basket.slot[i].floorGuardsSeller;
    }

    /** Sets the floor of a line that has the floor of another price; the quantity is in multiples of what that price is per. */
    void set(int i, Quotient guarded) {
        set(i, guarded.of(basket.slot[i].floor, RoundingMode.CEILING));
        ofOne = ofOne == null ? new Quotient[least.length] : ofOne;
        Quotient own = basket.measuredOf(i);
        BigDecimal some = own == null ? BigDecimal.valueOf(basket.pieces[i]) : own.some();
        BigDecimal one = own == null ? BigDecimal.ONE : own.one();
        ofOne[i] = new Quotient(guarded.some().multiply(one), guarded.one().multiply(some));
    }

    /** Removes the floor of a line. */
    void clear(int i) {
        least[i] = 0;
    }

    /** Returns how much of a wanted discount can be taken off a line. */
    long room(int i, PromotionProgram promotion, long wanted) {
        if (!guardSeller(i)) {
            return Math.min(wanted, basket.left[i] - least[i]);
        }
        int last = basket.last[i];
        boolean again = last != Basket.NONE && basket.shares.promotion(last) == promotion;
        long already = again ? basket.shares.amount(last) : 0;
        return promotion.funding.most(
                Math.min(wanted, basket.left[i]),
                bearable(i) - basket.borneBySeller(i),
                already,
                basket.sellers.at(basket.seller[i]));
    }

    /** Returns how much may be taken off {@code units} of a line without selling any of them below its floor. */
    long roomOfUnits(int i, long units) {
        if (least[i] == 0 || guardsSeller[i] || basket.unit[i] == PriceSlot.NOT_WHOLE || basket.isAtMost(i, units)) {
            return Long.MAX_VALUE;
        }
        long floor = Math.multiplyExact(Math.multiplyExact(basket.slot[i].floor, basket.scale), units);
        Quotient guarded = ofOne == null ? null : ofOne[i];
        long leave = guarded == null ? floor : guarded.of(floor, RoundingMode.CEILING);
        return Math.max(0, Math.multiplyExact(basket.unit[i], units) - leave);
    }

    /** Notes that the floor of a line keeps a promotion from taking off more. */
    void limit(int i, PromotionProgram promotion) {
        limited[i] = promotion;
    }

    /** Returns whether the floor of a line has kept a promotion from taking off more. */
    private boolean isLimited(int i, PromotionProgram promotion) {
        return limited[i] == promotion;
    }

    /** Says of each line that its floor has limited what a promotion that applies takes off. */
    public void decline(PromotionProgram promotion) {
        for (int i = 0; i < basket.lines; i++) {
            if (isLimited(i, promotion)) {
                basket.declined.add(reason(basket.line[i], promotion.id, basket.slot[i]));
            }
        }
    }

    /** Returns why a promotion that takes nothing off does not apply if it is for the floors; {@code null} if it is not. */
    public @Nullable Reason refusal(PromotionProgram promotion) {
        StringJoiner lines = new StringJoiner(", ");
        for (int i = 0; i < basket.lines; i++) {
            if (isLimited(i, promotion)) {
                lines.add(String.valueOf(basket.line[i].number()));
            }
        }
        return lines.length() == 0
                ? null
                : promotion.reason("promotion.at-floor").with("lines", lines);
    }

    /** Returns that the floor of a line limits what a promotion takes off. */
    public static Reason reason(OrderLine line, PromotionId promotion, PriceSlot slot) {
        return Reason.of("discount.at-floor")
                .at("/lines/" + line.number())
                .with("line", line.number())
                .with("promotion", promotion)
                .with("floor", requireNonNull(slot.floorPrice(), "floor"));
    }

    /** Returns whether a line has a floor that guards its seller. */
    public boolean guardSeller(int i) {
        return guardsSeller[i] && least[i] != 0;
    }

    /** Returns whether the floor of a line that guards its seller holds if the seller bears so much of the discounts. */
    public boolean hold(int i, long borne) {
        return borne <= bearable(i);
    }

    private long bearable(int i) {
        return basket.amount[i] - least[i];
    }

    void multiply(long factor) {
        for (int i = 0; i < basket.lines; i++) {
            least[i] = Math.multiplyExact(least[i], factor);
        }
    }

    /** Divides all floors by a common divisor. */
    public void divide(long divisor) {
        for (int i = 0; i < basket.lines; i++) {
            least[i] /= divisor;
        }
    }

    /** Returns the greatest common divisor of all floors and another number. */
    long gcd(long other) {
        long common = other;
        for (int i = 0; i < basket.lines && common > 1; i++) {
            common = Exact.gcd(common, least[i]);
        }
        return common;
    }
}
