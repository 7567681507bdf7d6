package org.cooplab.pricing.internal.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.jspecify.annotations.Nullable;

/**
 * Runs the promotions of a book over a basket, in their turn. Each one on offer either applies or
 * leaves a reason. One that is not on offer (another day, another currency, no coupon) leaves none, but a coupon entered
 * for it does.
 */
public final class Promotions {

    private final PromotionProgram[] inTurn;
    private final @Nullable GroupProgram[] groups;
    /** How many lines they can add to an order. */
    public final int gifts;

    private final boolean someAlone;
    private final Set<String> allCoupons;
    private final Set<PromotionId> ids = new HashSet<>();

    /** Takes the programs in the order of their turns, with the group of each. */
    public Promotions(List<PromotionProgram> inTurn, Map<String, GroupProgram> groupsById) {
        this.inTurn = inTurn.toArray(PromotionProgram[]::new);
        groups = new GroupProgram[this.inTurn.length];
        boolean alone = false;
        int added = 0;
        allCoupons = new HashSet<>();
        for (int k = 0; k < groups.length; k++) {
            String group = this.inTurn[k].source.group();
            groups[k] = group == null ? null : groupsById.get(group);
            alone |= this.inTurn[k].alone;
            for (Benefit benefit : this.inTurn[k].source.benefits()) {
                added += benefit instanceof Benefit.Gift ? 1 : 0;
            }
            ids.add(this.inTurn[k].id);
            allCoupons.addAll(this.inTurn[k].source.coupons());
        }
        gifts = added;
        someAlone = alone;
    }

    /** Applies promotions; returns those that applied and give vouchers after tax. */
    public List<PromotionProgram> run(Basket basket) {
        if (!basket.facts.coupons().isEmpty()) {
            declineCoupons(basket);
        }
        if (!basket.facts.uses().isEmpty()) {
            declineUses(basket);
        }
        if (inTurn.length == 0) {
            return List.of();
        }
        List<PromotionProgram> vouchers = List.of();
        Turns turns = new Turns(basket);
        for (int k = 0; k < inTurn.length; k++) {
            PromotionProgram promotion = inTurn[k];
            if (!promotion.onOffer(basket)) {
                continue;
            }
            Reason refusal = turns.attempt(k);
            if (refusal != null) {
                basket.declined.add(refusal);
            } else if (!promotion.vouchers.isEmpty()) {
                vouchers = vouchers.isEmpty() ? new ArrayList<>() : vouchers;
                vouchers.add(promotion);
            }
        }
        return vouchers;
    }

    /** Declines the entered codes that open no promotion, in the order of the codes. */
    private void declineCoupons(Basket basket) {
        for (String coupon : new TreeSet<>(basket.facts.coupons())) {
            if (!allCoupons.contains(coupon)) {
                basket.declined.add(Reason.of("coupon.unknown").at("/coupons").with("coupon", coupon));
            } else if (!opens(coupon, basket)) {
                basket.declined.add(
                        Reason.of("coupon.not-on-offer").at("/coupons").with("coupon", coupon));
            }
        }
    }

    /** Declines earlier uses of promotions that are not in the book, in the order of their ids. */
    private void declineUses(Basket basket) {
        for (PromotionId id : new TreeSet<>(basket.facts.uses().keySet())) {
            if (!ids.contains(id)) {
                basket.declined.add(Reason.of("uses.unknown").at("/uses").with("promotion", id));
            }
        }
    }

    private boolean opens(String coupon, Basket basket) {
        for (PromotionProgram promotion : inTurn) {
            if (promotion.source.coupons().contains(coupon) && promotion.onOffer(basket)) {
                return true;
            }
        }
        return false;
    }

    /** Applies a promotion; returns why it does not apply, if so. */
    static @Nullable Reason attempt(Basket basket, PromotionProgram promotion) {
        Reason refusal = promotion.refusal(basket);
        return refusal == null ? promotion.apply(basket) : refusal;
    }

    /** What has happened to one basket so far. */
    private final class Turns {

        private final Basket basket;

        /** The promotion that applies without any other, if there is one; it was tried before all others. */
        private final @Nullable PromotionProgram alone;

        /** Why those tried before it do not apply. */
        private final Map<PromotionProgram, Reason> whyNotAlone = new HashMap<>(0);

        private final Map<GroupProgram, List<PromotionProgram>> applied = new HashMap<>(0);
        private final Map<GroupProgram, BestSet> best = new HashMap<>(0);

        Turns(Basket basket) {
            this.basket = basket;
            alone = someAlone ? firstAlone() : null;
        }

        /**
         * Applies the first promotion that applies alone and whose conditions and budget hold, even if it finds nothing to reduce;
         * notes why those before it do not apply.
         */
        private @Nullable PromotionProgram firstAlone() {
            for (PromotionProgram promotion : inTurn) {
                if (promotion.alone && promotion.onOffer(basket)) {
                    // One that exceeds its budget has restored the basket itself.
                    Reason refusal = Promotions.attempt(basket, promotion);
                    if (refusal != null) {
                        whyNotAlone.put(promotion, refusal);
                    }
                    if (refusal == null || PromotionProgram.isNothing(refusal)) {
                        return promotion;
                    }
                }
            }
            return null;
        }

        /** Applies a promotion that is on offer; returns why it does not apply, if so. */
        @Nullable
        Reason attempt(int k) {
            PromotionProgram promotion = inTurn[k];
            if (promotion.equals(alone) || whyNotAlone.containsKey(promotion)) {
                return whyNotAlone.get(promotion);
            }
            if (alone != null) {
                return promotion.reason("promotion.excluded").with("by", alone.id);
            }
            GroupProgram group = groups[k];
            if (group == null) {
                return Promotions.attempt(basket, promotion);
            }
            return group.best()
                    ? best.computeIfAbsent(group, this::takeBest).whyNot(promotion)
                    : attempt(promotion, group);
        }

        private @Nullable Reason attempt(PromotionProgram promotion, GroupProgram group) {
            List<PromotionProgram> before = applied.computeIfAbsent(group, unused -> new ArrayList<>());
            if (before.size() >= group.atMost()) {
                return promotion.reason("promotion.group-full").with("group", group.id());
            }
            for (PromotionProgram other : before) {
                if (excludes(other) || excludes(promotion)) {
                    return promotion.reason("promotion.excluded").with("by", other.id);
                }
            }
            Reason refusal = Promotions.attempt(basket, promotion);
            if (refusal == null) {
                before.add(promotion);
            }
            return refusal;
        }

        /** Applies the best set at once: a promotion with its turn between them could undo the choice. */
        private BestSet takeBest(GroupProgram group) {
            List<PromotionProgram> members = new ArrayList<>();
            for (int k = 0; k < inTurn.length; k++) {
                if (group.equals(groups[k]) && !inTurn[k].alone && inTurn[k].onOffer(basket)) {
                    members.add(inTurn[k]);
                }
            }
            BestSet set = new BestSet(basket, members, group);
            set.take();
            return set;
        }
    }

    static boolean excludes(PromotionProgram promotion) {
        return promotion.source.exclusivity() == Exclusivity.GROUP;
    }
}
