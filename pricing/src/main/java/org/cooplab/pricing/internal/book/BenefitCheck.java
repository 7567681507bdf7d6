package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Off;

/** Finds what is wrong with what a promotion gives. */
final class BenefitCheck {

    private final BookFaults faults;

    BenefitCheck(BookFaults faults) {
        this.faults = faults;
    }

    void check(Benefit benefit, String at) {
        if (benefit instanceof Benefit.OffItems items) {
            off(items.off(), at + "/off");
            faults.target(items.target(), at + "/target");
            faults.positive(items.maxUnits(), at + "/maxUnits");
        } else if (benefit instanceof Benefit.OffOrder order) {
            off(order.off(), at + "/off");
            faults.target(order.target(), at + "/target");
            faults.notNegative(order.maxAmount(), at + "/maxAmount");
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            off(delivery.off(), at + "/off");
            faults.knownDeliveries(delivery.deliveries(), at + "/deliveries");
        } else if (benefit instanceof Benefit.OffCheapest cheapest) {
            off(cheapest.off(), at + "/off");
            faults.target(cheapest.target(), at + "/target");
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            off(buyGet.off(), at + "/off");
            faults.notNegative(buyGet.quantityBought(), at + "/quantityBought");
            faults.positive(buyGet.quantityReduced(), at + "/quantityReduced");
            faults.positive(buyGet.times(), at + "/times");
            faults.target(buyGet.buy(), at + "/buy");
            faults.target(buyGet.get(), at + "/get");
        } else if (benefit instanceof Benefit.OffGroups groupsOf) {
            off(groupsOf.off(), at + "/off");
            faults.positive(groupsOf.size(), at + "/size");
            faults.target(groupsOf.target(), at + "/target");
        } else if (benefit instanceof Benefit.Tiered tiered) {
            tiered(tiered, at);
        } else if (benefit instanceof Benefit.Bundle bundle) {
            bundle(bundle, at);
        } else if (benefit instanceof Benefit.Voucher voucher) {
            off(voucher.off(), at + "/off");
            if (voucher.off().price() != null) {
                faults.add("voucher.price", at + "/off/price");
            }
        } else if (benefit instanceof Benefit.Gift gift) {
            gift(gift, at + "/quantity");
        }
    }

    private void bundle(Benefit.Bundle bundle, String at) {
        faults.notNegative(bundle.price(), at + "/price");
        if (bundle.parts().isEmpty()) {
            faults.add("list.empty", at + "/parts");
        }
        for (int k = 0; k < bundle.parts().size(); k++) {
            faults.positive(bundle.parts().get(k).units(), at + "/parts/" + k + "/units");
            faults.target(bundle.parts().get(k).target(), at + "/parts/" + k + "/target");
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
        faults.target(tiered.target(), at + "/target");
        if (tiered.base() == null && tiered.steps().isEmpty()) {
            faults.add("list.empty", at + "/steps");
        }
        BigDecimal before = null;
        for (int k = 0; k < tiered.steps().size(); k++) {
            Benefit.Step step = tiered.steps().get(k);
            off(step.off(), at + "/steps/" + k + "/off");
            faults.notNegative(step.from(), at + "/steps/" + k + "/from");
            if (before != null && step.from().compareTo(before) <= 0) {
                faults.add("steps.not-rising", at + "/steps/" + k + "/from", "value", step.from());
            }
            before = step.from();
        }
    }

    void off(Off off, String at) {
        int given = (off.rate() == null ? 0 : 1) + (off.amount() == null ? 0 : 1) + (off.price() == null ? 0 : 1);
        if (given != 1) {
            faults.add("choice.not-one", at, "choices", "rate, amount, price", "given", given);
            return;
        }
        if (off.rate() != null) {
            rate(off.rate().value(), at + "/rate");
        }
        faults.notNegative(off.amount(), at + "/amount");
        faults.notNegative(off.price(), at + "/price");
    }

    private void rate(BigDecimal value, String at) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            faults.add("rate.out-of-range", at, "value", value);
        }
        faults.fineness(value, at);
    }
}
