package org.cooplab.pricing.internal.promotion;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.basket.Mark;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.book.Days;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.jspecify.annotations.Nullable;

/** A promotion, ready to run. */
public final class PromotionProgram {

    /** The order in which promotions take their turn. */
    public static final Comparator<Promotion> TURN = Comparator.comparingInt(
                    (Promotion promotion) -> -promotion.priority())
            .thenComparing(Promotion::id);

    private static final Set<String> NOTHING = Set.of("promotion.no-effect", "promotion.at-floor");

    public final Promotion source;
    public final PromotionId id;
    public final String pointer;
    public final Funding funding;

    /** Whether the lines it reduces are closed to other promotions. */
    public final boolean takesLines;

    /** The vouchers it gives, which are taken off after tax. */
    public final List<Benefit.Voucher> vouchers;

    /** Whether it applies without any other promotion. */
    final boolean alone;

    final Days days;
    final @Nullable Currency currency;
    private final boolean limited;
    private final ConditionProgram[] conditions;
    private final BenefitProgram[] benefits;

    /** Compiles a promotion that has been checked. */
    public PromotionProgram(Promotion source, int index, @Nullable Currency currency, CompiledBook book) {
        this.source = source;
        this.currency = currency;
        id = source.id();
        pointer = "/promotions/" + index;
        funding = new Funding(source.funding());
        takesLines = source.exclusivity() == Exclusivity.LINE;
        limited = source.limits().uses() != null || source.limits().usesPerCustomer() != null;
        alone = source.exclusivity() == Exclusivity.ORDER;
        days = Days.of(source.period());
        conditions = source.conditions().stream().map(ConditionProgram::of).toArray(ConditionProgram[]::new);
        benefits = source.benefits().stream()
                .filter(benefit -> !(benefit instanceof Benefit.Voucher))
                .map(benefit -> BenefitProgram.of(benefit, book))
                .toArray(BenefitProgram[]::new);
        vouchers = source.benefits().stream()
                .filter(Benefit.Voucher.class::isInstance)
                .map(Benefit.Voucher.class::cast)
                .toList();
    }

    /** Returns whether it is on offer at all: valid on that day, in that currency, with its coupon entered. */
    boolean onOffer(Basket basket) {
        return days.contain(basket.facts.day())
                && (currency == null || currency.equals(basket.facts.currency()))
                && (source.coupons().isEmpty() || enteredCoupon(basket.facts.coupons()));
    }

    private boolean enteredCoupon(Set<String> entered) {
        for (String coupon : source.coupons()) {
            if (entered.contains(coupon)) {
                return true;
            }
        }
        return false;
    }

    /** Returns why it does not apply, or {@code null} if all its conditions and limits of use hold. */
    @Nullable
    Reason refusal(Basket basket) {
        Reason overspent = vouchers.isEmpty() ? null : basket.overspent.get(this);
        if (overspent != null) {
            return overspent;
        }
        Limits limits = source.limits();
        if (limited) {
            PromotionUse use = basket.facts.uses().getOrDefault(id, PromotionUse.NONE);
            if (limits.uses() != null && use.uses() >= limits.uses()) {
                return reason("promotion.used-up").with("limit", limits.uses());
            }
            if (limits.usesPerCustomer() != null && use.usesByCustomer() >= limits.usesPerCustomer()) {
                return reason("promotion.used-up-by-customer").with("limit", limits.usesPerCustomer());
            }
        }
        for (ConditionProgram condition : conditions) {
            Reason missing = condition.missing(basket, this);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /**
     * Gives all benefits, or none if the budget is too small; returns the reason in that case.
     *
     * @throws TooLarge if what it gives exceeds 64 bits
     */
    @Nullable
    Reason apply(Basket basket) {
        try {
            return source.limits().budget() == null ? give(basket) : giveWithinBudget(basket);
        } catch (ArithmeticException overflow) {
            throw TooLarge.of(overflow, reason("promotion.too-large"));
        }
    }

    private @Nullable Reason giveWithinBudget(Basket basket) {
        Mark mark = new Mark(basket);
        long before = basket.given();
        long scaleBefore = basket.scale;
        Reason nothing = give(basket);
        // Fractions may have made the unit of amounts finer: what was given before is counted in it too.
        long beforeInFinerUnit = Math.multiplyExact(before, basket.scale / scaleBefore);
        Reason overspent =
                overspent(basket, Exact.divide(basket.given() - beforeInFinerUnit, basket.scale, RoundingMode.CEILING));
        if (overspent == null) {
            return nothing;
        }
        mark.restore();
        return overspent;
    }

    /** Gives all benefits; returns the reason if there was nothing to give. */
    private @Nullable Reason give(Basket basket) {
        int sharesBefore = basket.shares.count();
        int linesBefore = basket.lines;
        for (BenefitProgram benefit : benefits) {
            benefit.apply(basket, this);
        }
        if (basket.scale > 1 && source.limits().budget() == null) { // a budget is still to be counted in the finer unit
            Fineness.coarsen(basket);
        }
        if (basket.shares.count() == sharesBefore && basket.lines == linesBefore && vouchers.isEmpty()) {
            return nothing(basket);
        }
        if (basket.floors != null) {
            basket.floors.decline(this);
        }
        if (takesLines) {
            takeLines(basket);
        }
        return null;
    }

    private Reason nothing(Basket basket) {
        Reason atFloor = basket.floors == null ? null : basket.floors.refusal(this);
        return atFloor == null ? noEffect() : atFloor;
    }

    /** Returns whether a refusal says that all conditions and limits hold, but there was nothing to take off. */
    static boolean isNothing(Reason refusal) {
        return NOTHING.contains(refusal.code());
    }

    private void takeLines(Basket basket) {
        if (basket.taken == null) {
            basket.taken = new boolean[basket.unit.length];
        }
        for (int i = 0; i < basket.lines; i++) {
            if (basket.first[i] != Basket.NONE && basket.shares.promotion(basket.first[i]) == this) {
                basket.taken[i] = true;
            }
        }
    }

    /**
     * Returns the reason why it cannot give so many minor units, or {@code null} if its budget suffices.
     *
     * @throws InvalidValue if the context gives its spending in another currency than its budget, at that place of the context
     */
    public @Nullable Reason overspent(Basket basket, long given) {
        Money budget = source.limits().budget();
        if (budget == null) {
            return null;
        }
        Money before = basket.facts.uses().getOrDefault(id, PromotionUse.NONE).spent();
        if (before != null && !before.currency().equals(budget.currency())) {
            throw InvalidValue.otherCurrency("spent", budget.currency(), before)
                    .at("/uses" + JsonPointers.step(id.value()) + "/spent/currency");
        }
        Money left = before == null ? budget : budget.minus(before);
        return Money.ofMinor(given, budget.currency()).compareTo(left) > 0
                ? reason("promotion.budget-spent").with("budget", budget)
                : null;
    }

    /** Returns what one of its vouchers takes off a total. */
    public long voucher(Basket basket, int k, long total) {
        return OffProgram.of(vouchers.get(k).off(), DiscountLevel.LINE).ofTotal(basket, total);
    }

    /** Returns the reason of a promotion that gave nothing. */
    public Reason noEffect() {
        return reason("promotion.no-effect");
    }

    /** Returns a reason about this promotion. */
    public Reason reason(String code) {
        return Reason.of(code).at(pointer).with("promotion", id);
    }
}
