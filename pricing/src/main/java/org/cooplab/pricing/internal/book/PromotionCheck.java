package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
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
        for (int k = 0; k < promotion.conditions().size(); k++) {
            condition(promotion.conditions().get(k), at + "/conditions/" + k);
        }
        for (int k = 0; k < promotion.benefits().size(); k++) {
            benefits.check(promotion.benefits().get(k), promotion, at + "/benefits/" + k);
        }
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
        for (int k = 0; k < promotion.benefits().size(); k++) {
            if (promotion.benefits().get(k) instanceof Benefit.Voucher) {
                checks.add("group.voucher", at + "/benefits/" + k, "group", group.id());
            }
        }
    }

    private void funding(Promotion promotion, String at) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Object> parties = new HashSet<>();
        for (int k = 0; k < promotion.funding().size(); k++) {
            FundingShare share = promotion.funding().get(k);
            String here = at + "/funding/" + k;
            checks.positive(share.share().value(), here + "/share");
            checks.fineness(share.share().value(), here + "/share");
            Party party = share.party();
            checks.notCustomer(party, here + "/party");
            if (!parties.add(party == null ? "" : party)) {
                checks.add("id.duplicate", here + "/party", "id", party == null ? "seller" : party);
            }
            sum = sum.add(share.share().value());
        }
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
            if (in.groups().isEmpty()) {
                checks.add("list.empty", at + "/groups");
            }
        } else if (condition instanceof Condition.NthOrder nth) {
            checks.positive(nth.number(), at + "/number");
        } else if (condition instanceof Condition.DeliveredBy by) {
            if (by.deliveries().isEmpty()) {
                checks.add("list.empty", at + "/deliveries");
            }
            checks.allKnown(by.deliveries(), checks.deliveries, at + "/deliveries");
        }
    }

    /** Checks what a catalogue promotion takes off. */
    void catalogue(CataloguePromotion promotion, String at) {
        benefits.off(promotion.off(), at + "/off");
        checks.target(promotion.target(), PromotionProgram.moneyOf(promotion.off()), at + "/target");
    }
}
