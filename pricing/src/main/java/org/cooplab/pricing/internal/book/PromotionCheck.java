package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Faults;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a promotion. */
final class PromotionCheck {

    private final Faults faults;
    private final NumberCheck numbers;
    private final Map<String, StackingGroup> groups;
    private final Set<String> deliveries;

    PromotionCheck(Faults faults, Map<String, StackingGroup> groups, Set<String> deliveries) {
        this.faults = faults;
        numbers = new NumberCheck(faults);
        this.groups = groups;
        this.deliveries = deliveries;
    }

    void check(Promotion promotion, String at) {
        if (promotion.benefits().isEmpty()) {
            faults.add("promotion.no-benefit", at + "/benefits", "promotion", promotion.id());
        }
        oneCurrency(promotion, at);
        funding(promotion, at);
        limits(promotion.limits(), at + "/limits");
        if (promotion.group() != null && !groups.containsKey(promotion.group())) {
            faults.add("reference.unknown", at + "/group", "reference", promotion.group());
        }
        if (promotion.group() == null && promotion.exclusivity() == Promotion.Exclusivity.GROUP) {
            faults.add("promotion.group-missing", at + "/group", "promotion", promotion.id());
        }
        voucherInContest(promotion, at);
        for (int k = 0; k < promotion.conditions().size(); k++) {
            condition(promotion.conditions().get(k), at + "/conditions/" + k);
        }
        for (int k = 0; k < promotion.benefits().size(); k++) {
            benefit(promotion.benefits().get(k), at + "/benefits/" + k);
        }
    }

    /** The best set is found before tax, when nobody knows yet what a voucher takes off. */
    private void voucherInContest(Promotion promotion, String at) {
        StackingGroup group = promotion.group() == null ? null : groups.get(promotion.group());
        if (group == null || group.choice() != StackingGroup.Choice.BEST) {
            return;
        }
        for (int k = 0; k < promotion.benefits().size(); k++) {
            if (promotion.benefits().get(k) instanceof Benefit.Voucher) {
                faults.add("group.voucher", at + "/benefits/" + k, "group", group.id());
            }
        }
    }

    private void oneCurrency(Promotion promotion, String at) {
        List<Money> money = moneyOf(promotion);
        for (Money each : money) {
            if (!each.currency().equals(money.get(0).currency())) {
                faults.add("currency.mixed", at, "one", money.get(0).currency(), "other", each.currency());
                return;
            }
        }
    }

    private void funding(Promotion promotion, String at) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Object> parties = new HashSet<>();
        for (int k = 0; k < promotion.funding().size(); k++) {
            FundingShare share = promotion.funding().get(k);
            String here = at + "/funding/" + k;
            if (share.share().signum() <= 0) {
                faults.add("number.not-positive", here + "/share", "value", share.share());
            }
            if (share.share().value().scale() > 9) {
                faults.add("rate.too-fine", here + "/share", "value", share.share());
            }
            Party party = share.party();
            if (!parties.add(party == null ? "" : party)) {
                faults.add("id.duplicate", here + "/party", "id", party == null ? "seller" : party);
            }
            sum = sum.add(share.share().value());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(
                    "funding.not-whole", at + "/funding", "promotion", promotion.id(), "sum", sum.stripTrailingZeros());
        }
    }

    private void limits(Limits limits, String at) {
        notNegative(limits.uses(), at + "/uses");
        notNegative(limits.usesPerCustomer(), at + "/usesPerCustomer");
        numbers.notNegative(limits.budget(), at + "/budget");
    }

    private void notNegative(@Nullable Integer number, String at) {
        if (number != null && number < 0) {
            faults.add("number.negative", at, "value", number);
        }
    }

    private void positive(@Nullable Integer number, String at) {
        if (number != null && number < 1) {
            faults.add("number.not-positive", at, "value", number);
        }
    }

    private void condition(Condition condition, String at) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            numbers.notNegative(subtotal.amount(), at + "/amount");
            target(subtotal.target(), at + "/target");
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            if (quantity.quantity().signum() < 0) {
                faults.add("number.negative", at + "/quantity", "value", quantity.quantity());
            }
            target(quantity.target(), at + "/target");
        } else if (condition instanceof Condition.Contains contains) {
            target(contains.target(), at + "/target");
        } else if (condition instanceof Condition.NthOrder nth) {
            positive(nth.number(), at + "/number");
        } else if (condition instanceof Condition.DeliveredBy by) {
            known(by.deliveries(), at + "/deliveries");
        }
    }

    private void known(Set<String> ids, String at) {
        for (String id : ids) {
            if (!deliveries.contains(id)) {
                faults.add("reference.unknown", at, "reference", id);
            }
        }
    }

    private void target(@Nullable Target target, String at) {
        new TargetCheck(faults).check(target, at);
    }

    private void off(Off off, String at) {
        int given = (off.rate() == null ? 0 : 1) + (off.amount() == null ? 0 : 1) + (off.price() == null ? 0 : 1);
        if (given != 1) {
            faults.add("choice.not-one", at, "choices", "rate, amount, price", "given", given);
            return;
        }
        if (off.rate() != null) {
            rate(off.rate().value(), at + "/rate");
        }
        numbers.notNegative(off.amount(), at + "/amount");
        numbers.notNegative(off.price(), at + "/price");
    }

    private void rate(BigDecimal value, String at) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            faults.add("rate.out-of-range", at, "value", value);
        }
        if (value.scale() > 9) {
            faults.add("rate.too-fine", at, "value", value);
        }
    }

    /** Checks what a catalogue promotion takes off. */
    void catalogue(Off off, @Nullable Target target, String at) {
        off(off, at + "/off");
        target(target, at + "/target");
    }

    private void benefit(Benefit benefit, String at) {
        if (benefit instanceof Benefit.OffItems items) {
            off(items.off(), at + "/off");
            target(items.target(), at + "/target");
            positive(items.maxUnits(), at + "/maxUnits");
        } else if (benefit instanceof Benefit.OffOrder order) {
            off(order.off(), at + "/off");
            target(order.target(), at + "/target");
            numbers.notNegative(order.maxAmount(), at + "/maxAmount");
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            off(delivery.off(), at + "/off");
            known(delivery.deliveries(), at + "/deliveries");
        } else if (benefit instanceof Benefit.OffCheapest cheapest) {
            off(cheapest.off(), at + "/off");
            target(cheapest.target(), at + "/target");
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            off(buyGet.off(), at + "/off");
            notNegative(buyGet.quantityBought(), at + "/quantityBought");
            positive(buyGet.quantityReduced(), at + "/quantityReduced");
            positive(buyGet.times(), at + "/times");
            target(buyGet.buy(), at + "/buy");
            target(buyGet.get(), at + "/get");
        } else if (benefit instanceof Benefit.OffGroups groupsOf) {
            off(groupsOf.off(), at + "/off");
            positive(groupsOf.size(), at + "/size");
            target(groupsOf.target(), at + "/target");
        } else if (benefit instanceof Benefit.Tiered tiered) {
            tiered(tiered, at);
        } else if (benefit instanceof Benefit.Bundle bundle) {
            numbers.notNegative(bundle.price(), at + "/price");
            if (bundle.parts().isEmpty()) {
                faults.add("list.empty", at + "/parts");
            }
            for (int k = 0; k < bundle.parts().size(); k++) {
                positive(bundle.parts().get(k).units(), at + "/parts/" + k + "/units");
                target(bundle.parts().get(k).target(), at + "/parts/" + k + "/target");
            }
        } else if (benefit instanceof Benefit.Voucher voucher) {
            off(voucher.off(), at + "/off");
            if (voucher.off().price() != null) {
                faults.add("voucher.price", at + "/off/price");
            }
        } else if (benefit instanceof Benefit.Gift gift) {
            gift(gift, at + "/quantity");
        }
    }

    private void gift(Benefit.Gift gift, String at) {
        Packaging packaging = gift.goods().packaging();
        BigDecimal packs = packaging.packs(gift.quantity()).orElse(null);
        if (packs == null
                || (!packaging.measured() && packs.stripTrailingZeros().scale() > 0)) {
            faults.add("gift.not-packs", at, "pack", packaging.pack(), "quantity", gift.quantity());
        } else if (packs.signum() <= 0) {
            faults.add("number.not-positive", at, "value", gift.quantity().value());
        }
    }

    private void tiered(Benefit.Tiered tiered, String at) {
        if (tiered.base() != null) {
            off(tiered.base(), at + "/base");
        }
        target(tiered.target(), at + "/target");
        BigDecimal before = null;
        for (int k = 0; k < tiered.steps().size(); k++) {
            Benefit.Step step = tiered.steps().get(k);
            off(step.off(), at + "/steps/" + k + "/off");
            if (before != null && step.from().compareTo(before) <= 0) {
                faults.add("steps.not-rising", at + "/steps/" + k + "/from", "value", step.from());
            }
            before = step.from();
        }
    }

    /** Returns all money that a promotion names. */
    static List<Money> moneyOf(Promotion promotion) {
        List<@Nullable Money> found = new ArrayList<>();
        found.add(promotion.limits().budget());
        for (Condition condition : promotion.conditions()) {
            if (condition instanceof Condition.SubtotalAtLeast subtotal) {
                found.add(subtotal.amount());
                target(found, subtotal.target());
            } else if (condition instanceof Condition.QuantityAtLeast quantity) {
                target(found, quantity.target());
            } else if (condition instanceof Condition.Contains contains) {
                target(found, contains.target());
            }
        }
        for (Benefit benefit : promotion.benefits()) {
            moneyOf(benefit, found);
        }
        List<Money> money = new ArrayList<>();
        for (Money each : found) {
            if (each != null) {
                money.add(each);
            }
        }
        return money;
    }

    private static void target(List<@Nullable Money> found, @Nullable Target target) {
        if (target != null) {
            found.add(target.unitPriceMin());
            found.add(target.unitPriceMax());
        }
    }

    private static void moneyOf(Benefit benefit, List<@Nullable Money> found) {
        if (benefit instanceof Benefit.OffItems items) {
            found.add(PromotionProgram.moneyOf(items.off()));
            target(found, items.target());
        } else if (benefit instanceof Benefit.OffOrder order) {
            found.add(PromotionProgram.moneyOf(order.off()));
            found.add(order.maxAmount());
            target(found, order.target());
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            found.add(PromotionProgram.moneyOf(delivery.off()));
        } else if (benefit instanceof Benefit.OffCheapest cheapest) {
            found.add(PromotionProgram.moneyOf(cheapest.off()));
            target(found, cheapest.target());
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            found.add(PromotionProgram.moneyOf(buyGet.off()));
            target(found, buyGet.buy());
            target(found, buyGet.get());
        } else if (benefit instanceof Benefit.OffGroups groupsOf) {
            found.add(PromotionProgram.moneyOf(groupsOf.off()));
            target(found, groupsOf.target());
        } else if (benefit instanceof Benefit.Tiered tiered) {
            found.add(PromotionProgram.moneyOf(tiered.base()));
            tiered.steps().forEach(step -> found.add(PromotionProgram.moneyOf(step.off())));
            target(found, tiered.target());
        } else if (benefit instanceof Benefit.Bundle bundle) {
            found.add(bundle.price());
            bundle.parts().forEach(part -> target(found, part.target()));
        } else if (benefit instanceof Benefit.Voucher voucher) {
            found.add(PromotionProgram.moneyOf(voucher.off()));
        }
    }
}
