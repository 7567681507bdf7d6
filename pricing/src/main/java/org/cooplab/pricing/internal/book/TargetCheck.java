package org.cooplab.pricing.internal.book;

import org.cooplab.core.money.Money;
import org.cooplab.core.text.Faults;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the bounds of a target. */
final class TargetCheck {

    private final Faults faults;
    private final NumberCheck numbers;

    TargetCheck(Faults faults) {
        this.faults = faults;
        numbers = new NumberCheck(faults);
    }

    void check(@Nullable Target target, String at) {
        if (target == null) {
            return;
        }
        Money least = target.unitPriceMin();
        Money most = target.unitPriceMax();
        numbers.notNegative(least, at + "/unitPriceMin");
        numbers.notNegative(most, at + "/unitPriceMax");
        if (least == null || most == null) {
            return;
        }
        if (!least.currency().equals(most.currency())) {
            faults.add("currency.mixed", at, "one", least.currency(), "other", most.currency());
        } else if (least.compareTo(most) > 0) {
            faults.add("range.empty", at, "from", least, "to", most);
        }
    }
}
