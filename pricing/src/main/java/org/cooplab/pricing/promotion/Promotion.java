package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * A discount on the basket: its conditions, its benefits, and who funds it.
 *
 * <p>Promotions take their turn by priority, highest first, then by id; their position in the document never matters. At its
 * turn, a promotion's conditions are tested and its benefits given in their order. A promotion that is on offer (valid on that
 * day, in that currency, with its coupon entered) but does not apply is listed with the reason; so is a coupon that opens no
 * promotion.
 *
 * @param id identifies it
 * @param name its name for people, or {@code null}
 * @param priority higher goes first
 * @param period the days of order on which it holds; {@code null}: always
 * @param coupons one of these must be entered; empty: none needed
 * @param conditions what must hold; all of them
 * @param benefits what it gives
 * @param funding who pays for it; the shares add up to exactly 1, so that no cost shifts silently
 * @param limits how much of it there is
 * @param exclusivity which other promotions it cannot be combined with
 * @param group the stacking group it is in, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promotion(
        @JsonProperty(required = true) PromotionId id,
        @Nullable LocalizedText name,
        int priority,
        @Nullable DateRange period,
        Set<String> coupons,
        List<Condition> conditions,
        @JsonProperty(required = true) List<Benefit> benefits,
        @JsonProperty(required = true) List<FundingShare> funding,
        Limits limits,
        Exclusivity exclusivity,
        @Nullable String group) {

    /**
     * Fills in what was left out and copies the rest.
     *
     * @throws NullPointerException if {@code id}, {@code benefits} or {@code funding} is null, or a list or set has a null in it
     */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public Promotion {
        requireNonNull(id, "id");
        coupons = InOrder.set(coupons, "coupons");
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        benefits = List.copyOf(requireNonNull(benefits, "benefits"));
        funding = List.copyOf(requireNonNull(funding, "funding"));
        limits = limits == null ? Limits.NONE : limits;
        exclusivity = exclusivity == null ? Exclusivity.NONE : exclusivity;
    }

    /** Returns a promotion without conditions for which one party pays. */
    public static Promotion of(PromotionId id, int priority, FundingShare funding, Benefit... benefits) {
        return of(id, priority, List.of(funding), benefits);
    }

    /** Returns a promotion without conditions for which several parties pay. */
    public static Promotion of(PromotionId id, int priority, List<FundingShare> funding, Benefit... benefits) {
        return new Promotion(
                id,
                null,
                priority,
                null,
                Set.of(),
                List.of(),
                List.of(benefits),
                funding,
                Limits.NONE,
                Exclusivity.NONE,
                null);
    }

    /** Returns this promotion with a name for people. */
    public Promotion named(LocalizedText newName) {
        return new Promotion(
                id, newName, priority, period, coupons, conditions, benefits, funding, limits, exclusivity, group);
    }

    /** Returns this promotion on other days of order. */
    public Promotion during(DateRange newPeriod) {
        return new Promotion(
                id, name, priority, newPeriod, coupons, conditions, benefits, funding, limits, exclusivity, group);
    }

    /** Returns this promotion with other conditions. */
    public Promotion when(Condition... newConditions) {
        return new Promotion(
                id,
                name,
                priority,
                period,
                coupons,
                List.of(newConditions),
                benefits,
                funding,
                limits,
                exclusivity,
                group);
    }

    /** Returns this promotion, open only to customers who enter one of the codes. */
    public Promotion forCoupons(Set<String> codes) {
        return new Promotion(
                id, name, priority, period, codes, conditions, benefits, funding, limits, exclusivity, group);
    }

    /** Returns this promotion within other limits. */
    public Promotion within(Limits newLimits) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, newLimits, exclusivity, group);
    }

    /** Returns this promotion in a stacking group. */
    public Promotion inGroup(String newGroup) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, limits, exclusivity, newGroup);
    }

    /** Returns this promotion, which excludes others so far; NONE excludes none. */
    public Promotion excluding(Exclusivity newExclusivity) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, limits, newExclusivity, group);
    }

    /** Which other promotions a promotion cannot be combined with. */
    public enum Exclusivity {
        /** It combines with all others. */
        NONE,
        /** A line it reduces takes no other promotion, and it reduces only lines without any. */
        LINE,
        /** No other promotion of its group applies with it; whichever comes first wins. */
        GROUP,
        /**
         * No other promotion at all. Such promotions are tried before all others; the first whose conditions hold and whose
         * budget suffices applies alone, even if it finds nothing to reduce. One whose conditions fail then, or whose budget is
         * too small, does not apply at all and keeps no other promotion out.
         */
        ORDER
    }
}
