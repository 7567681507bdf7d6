package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A discount on the basket: what it asks for, what it gives, who pays for it.
 *
 * <p>Promotions have their turn by priority, the higher first, then by id; never by their place in
 * the document. Conditions are tested then, benefits given in their order. One that is on offer (on that day, in that
 * currency, with its coupon entered) and does not apply is listed with its reason; so is a coupon that opens none.
 *
 * @param id identifies it
 * @param name its name for people, or {@code null}
 * @param priority higher goes first
 * @param period the days of order on which it holds; {@code null}: always
 * @param coupons one of these must be entered; empty: none needed
 * @param conditions what must hold, all of it
 * @param benefits what it gives
 * @param funding who pays for it; the shares come to exactly 1, so that nothing shifts silently
 * @param limits how much of it there is
 * @param exclusivity what it does not stand beside
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

    /** Fills in what was left out and copies the rest. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public Promotion {
        requireNonNull(id, "id");
        coupons = coupons == null || coupons.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new LinkedHashSet<>(coupons));
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        benefits = List.copyOf(requireNonNull(benefits, "benefits"));
        funding = List.copyOf(requireNonNull(funding, "funding"));
        limits = limits == null ? Limits.NONE : limits;
        exclusivity = exclusivity == null ? Exclusivity.NONE : exclusivity;
    }

    /** Returns a promotion without conditions. */
    public static Promotion of(PromotionId id, int priority, FundingShare funding, Benefit... benefits) {
        return new Promotion(
                id,
                null,
                priority,
                null,
                Set.of(),
                List.of(),
                List.of(benefits),
                List.of(funding),
                Limits.NONE,
                Exclusivity.NONE,
                null);
    }

    /** Returns this promotion with a name for people. */
    public Promotion named(LocalizedText newName) {
        return new Promotion(
                id, newName, priority, period, coupons, conditions, benefits, funding, limits, exclusivity, group);
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

    /** Returns this promotion, given only to who enters one of the codes. */
    public Promotion withCoupons(Set<String> codes) {
        return new Promotion(
                id, name, priority, period, codes, conditions, benefits, funding, limits, exclusivity, group);
    }

    /** Returns this promotion with limits. */
    public Promotion withLimits(Limits newLimits) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, newLimits, exclusivity, group);
    }

    /** Returns this promotion in a stacking group. */
    public Promotion inGroup(String newGroup) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, limits, exclusivity, newGroup);
    }

    /** Returns this promotion with another exclusivity. */
    public Promotion exclusive(Exclusivity newExclusivity) {
        return new Promotion(
                id, name, priority, period, coupons, conditions, benefits, funding, limits, newExclusivity, group);
    }

    /** What a promotion does not stand beside. */
    public enum Exclusivity {
        /** It stands beside all others. */
        NONE,
        /** Lines that it reduces take no other promotion, and it takes only lines that have none. */
        LINE,
        /** No other promotion of its group applies with it: whichever comes first. */
        GROUP,
        /**
         * No other at all: the first such one whose conditions hold before all others is alone, even if it then finds nothing
         * to give. One whose conditions do not hold then, or whose budget would not last, keeps
         * nobody out, nor does it apply after them.
         */
        ORDER
    }
}
