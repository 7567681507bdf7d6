package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;

/** Finds what is wrong with the benefits of a promotion. */
final class BenefitCheck {

    private final SharedChecks checks;
    private final List<PriceSlot> prices;

    /** Takes what all checks share, and the prices of the book. */
    BenefitCheck(SharedChecks checks, List<PriceSlot> prices) {
        this.checks = checks;
        this.prices = prices;
    }

    void check(Benefit benefit, Promotion promotion, String at) {
        Off off = benefit.off();
        if (off != null) {
            off(off, at + "/off");
        }
        checks.target(benefit.target(), at + "/target");
        if (benefit instanceof Benefit.OffItems items) {
            checks.positive(items.maxUnits(), at + "/maxUnits");
        } else if (benefit instanceof Benefit.OffOrder order) {
            checks.notNegative(order.maxAmount(), at + "/maxAmount");
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            checks.allKnown(delivery.deliveries(), checks.deliveries, at + "/deliveries");
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            checks.notNegative(buyGet.quantityBought(), at + "/quantityBought");
            checks.positive(buyGet.quantityReduced(), at + "/quantityReduced");
            checks.positive(buyGet.times(), at + "/times");
            checks.target(buyGet.buy(), at + "/buy");
            checks.target(buyGet.get(), at + "/get");
        } else if (benefit instanceof Benefit.OffGroups groupsOf) {
            checks.positive(groupsOf.size(), at + "/size");
        } else if (benefit instanceof Benefit.Tiered tiered) {
            tiered(tiered, at);
        } else if (benefit instanceof Benefit.Bundle bundle) {
            bundle(bundle, at);
        } else if (benefit instanceof Benefit.Voucher voucher && voucher.off().price() != null) {
            checks.add("voucher.price", at + "/off/price");
        } else if (benefit instanceof Benefit.Gift gift) {
            gift(gift, promotion, at);
        }
    }

    private void bundle(Benefit.Bundle bundle, String at) {
        checks.notNegative(bundle.price(), at + "/price");
        checks.notEmpty(bundle.parts(), at + "/parts");
        checks.each(bundle.parts(), at + "/parts", (part, here) -> {
            checks.positive(part.units(), here + "/units");
            checks.target(part.target(), here + "/target");
        });
    }

    private void gift(Benefit.Gift gift, Promotion promotion, String at) {
        Packaging packaging = gift.goods().packaging();
        BigDecimal packs = packaging.packs(gift.quantity()).orElse(null);
        if (packs == null
                || (!packaging.measured() && packs.stripTrailingZeros().scale() > 0)) {
            Quantity pack = Quantity.of(1, packaging.pack());
            checks.add("gift.not-packs", at + "/quantity", "pack", pack, "quantity", gift.quantity());
        } else if (packs.signum() <= 0) {
            checks.add(
                    "number.not-positive",
                    at + "/quantity",
                    "value",
                    gift.quantity().value());
        } else if (!hasPrice(gift, promotion)) {
            checks.add("gift.never-priced", at + "/goods", "offer", gift.goods().offer(), "quantity", gift.quantity());
        }
    }

    private boolean hasPrice(Benefit.Gift gift, Promotion promotion) {
        Days days = Days.of(promotion.period());
        Currency currency = PromotionMoney.currencyOf(promotion);
        Measures measures = Measures.of(OrderLine.of(1, gift.goods(), gift.quantity()));
        try {
            return prices.stream().anyMatch(price -> price.canFit(gift.goods(), days, currency, measures));
        } catch (ArithmeticException tooLarge) {
            return true; // pricing refuses it, naming the gift
        }
    }

    private void tiered(Benefit.Tiered tiered, String at) {
        if (tiered.base() != null) {
            off(tiered.base(), at + "/base");
        }
        if (tiered.base() == null && tiered.steps().isEmpty()) {
            checks.add("list.empty", at + "/steps");
        }
        BigDecimal before = null;
        for (int k = 0; k < tiered.steps().size(); k++) {
            Benefit.Step step = tiered.steps().get(k);
            off(step.off(), at + "/steps/" + k + "/off");
            checks.notNegative(step.from(), at + "/steps/" + k + "/from");
            if (before != null && step.from().compareTo(before) <= 0) {
                checks.add("steps.not-rising", at + "/steps/" + k + "/from", "value", step.from());
            }
            before = step.from();
        }
    }

    void off(Off off, String at) {
        int given = (off.rate() == null ? 0 : 1) + (off.amount() == null ? 0 : 1) + (off.price() == null ? 0 : 1);
        if (given != 1) {
            checks.add("choice.not-one", at, "choices", "rate, amount, price", "given", given);
            return;
        }
        if (off.rate() != null) {
            rate(off.rate().value(), at + "/rate");
        }
        checks.notNegative(off.amount(), at + "/amount");
        checks.notNegative(off.price(), at + "/price");
    }

    private void rate(BigDecimal value, String at) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            checks.add("rate.out-of-range", at, "value", value);
        }
        checks.fineness(value, at);
    }
}
