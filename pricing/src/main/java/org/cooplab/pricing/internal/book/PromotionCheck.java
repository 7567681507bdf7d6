package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;

/** Finds what is wrong with a promotion. */
final class PromotionCheck {

    private final SharedChecks checks;
    private final BenefitCheck benefits;
    private final Map<String, StackingGroup> groups;

    PromotionCheck(SharedChecks checks, Map<String, StackingGroup> groups, List<PriceSlot> prices) {
        this.checks = checks;
        benefits = new BenefitCheck(checks, prices);
        this.groups = groups;
    }

    void check(Promotion promotion, String at) {
        if (promotion.benefits().isEmpty()) {
            checks.add("promotion.no-benefit", at + "/benefits", "promotion", promotion.id());
        }
        checks.oneCurrency(PromotionMoney.of(promotion), at);
        funding(promotion, at);
        limits(promotion.limits(), at + "/limits");
        if (promotion.group() != null) {
            checks.known(promotion.group(), groups.keySet(), at + "/group");
        } else if (promotion.exclusivity() == Promotion.Exclusivity.GROUP) {
            checks.add("promotion.group-missing", at + "/group", "promotion", promotion.id());
        }
        voucherInContest(promotion, at);
        checks.each(promotion.conditions(), at + "/conditions", this::condition);
        checks.each(
                promotion.benefits(), at + "/benefits", (benefit, here) -> benefits.check(benefit, promotion, here));
    }

    /** Returns whether a promotion may be one of the best of a group: not where it is alone or left out. */
    static boolean competes(Promotion promotion, StackingGroup group) {
        return group.choice() == StackingGroup.Choice.BEST
                && group.id().equals(promotion.group())
                && promotion.exclusivity() != Promotion.Exclusivity.ORDER;
    }

    /** The best set is found before tax, when nobody knows yet what a voucher takes off. */
    private void voucherInContest(Promotion promotion, String at) {
        StackingGroup group = promotion.group() == null ? null : groups.get(promotion.group());
        if (group == null || !competes(promotion, group)) {
            return;
        }
        checks.each(promotion.benefits(), at + "/benefits", (benefit, here) -> {
            if (benefit instanceof Benefit.Voucher) {
                checks.add("group.voucher", here, "group", group.id());
            }
        });
    }

    private void funding(Promotion promotion, String at) {
        checks.each(promotion.funding(), at + "/funding", (share, here) -> {
            checks.positive(share.share().value(), here + "/share");
            checks.fineness(share.share().value(), here + "/share");
            checks.notCustomer(share.party(), here + "/party");
        });
        Function<FundingShare, Object> funder = share -> share.party() == null ? "seller" : share.party();
        checks.unique(promotion.funding(), funder, at + "/funding", "/party", new HashSet<>());
        BigDecimal sum = promotion.funding().stream()
                .map(share -> share.share().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            checks.add(
                    "funding.not-whole", at + "/funding", "promotion", promotion.id(), "sum", sum.stripTrailingZeros());
        }
    }

    private void limits(Limits limits, String at) {
        checks.notNegative(limits.uses(), at + "/uses");
        checks.notNegative(limits.usesPerCustomer(), at + "/usesPerCustomer");
        checks.notNegative(limits.budget(), at + "/budget");
    }

    private void condition(Condition condition, String at) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            checks.notNegative(subtotal.amount(), at + "/amount");
            checks.target(subtotal.target(), at + "/target");
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            checks.notNegative(quantity.quantity(), at + "/quantity");
            checks.target(quantity.target(), at + "/target");
        } else if (condition instanceof Condition.Contains contains) {
            checks.target(contains.target(), at + "/target");
        } else if (condition instanceof Condition.CustomerIn in) {
            checks.notEmpty(in.groups(), at + "/groups");
        } else if (condition instanceof Condition.NthOrder nth) {
            checks.positive(nth.number(), at + "/number");
        } else if (condition instanceof Condition.DeliveredBy by) {
            checks.notEmpty(by.deliveries(), at + "/deliveries");
            checks.allKnown(by.deliveries(), checks.deliveries, at + "/deliveries");
        }
    }

    /** Checks what a catalogue promotion takes off. */
    void catalogue(CataloguePromotion promotion, String at) {
        benefits.off(promotion.off(), at + "/off");
        checks.target(promotion.target(), PromotionMoney.of(promotion.off()), at + "/target");
    }
}
