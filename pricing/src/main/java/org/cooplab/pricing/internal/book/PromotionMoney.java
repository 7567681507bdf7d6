package org.cooplab.pricing.internal.book;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/** Finds the money that a promotion names, which is of one currency: the one in which it is on offer. */
final class PromotionMoney {

    private PromotionMoney() {}

    /** Returns the currency in which a promotion is on offer; {@code null}: any. */
    static @Nullable Currency currencyOf(Promotion promotion) {
        List<Money> money = of(promotion);
        return money.isEmpty() ? null : money.get(0).currency();
    }

    /** Returns all money that a promotion names. */
    static List<Money> of(Promotion promotion) {
        List<@Nullable Money> found = new ArrayList<>();
        found.add(promotion.limits().budget());
        for (Condition condition : promotion.conditions()) {
            if (condition instanceof Condition.SubtotalAtLeast subtotal) {
                found.add(subtotal.amount());
                add(found, subtotal.target());
            } else if (condition instanceof Condition.QuantityAtLeast quantity) {
                add(found, quantity.target());
            } else if (condition instanceof Condition.Contains contains) {
                add(found, contains.target());
            }
        }
        for (Benefit benefit : promotion.benefits()) {
            add(found, benefit);
        }
        return found.stream().filter(Objects::nonNull).map(Money.class::cast).toList();
    }

    /** Returns the money that goes off or is left, if it is money. */
    static @Nullable Money of(@Nullable Off off) {
        if (off == null) {
            return null;
        }
        return off.amount() != null ? off.amount() : off.price();
    }

    private static void add(List<@Nullable Money> found, @Nullable Off off) {
        found.add(of(off));
    }

    private static void add(List<@Nullable Money> found, @Nullable Target target) {
        if (target != null) {
            found.add(target.unitPriceMin());
            found.add(target.unitPriceMax());
        }
    }

    private static void add(List<@Nullable Money> found, Benefit benefit) {
        add(found, benefit.off());
        add(found, benefit.target());
        if (benefit instanceof Benefit.OffOrder order) {
            found.add(order.maxAmount());
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            add(found, buyGet.buy());
            add(found, buyGet.get());
        } else if (benefit instanceof Benefit.Tiered tiered) {
            add(found, tiered.base());
            tiered.steps().forEach(step -> add(found, step.off()));
        } else if (benefit instanceof Benefit.Bundle bundle) {
            found.add(bundle.price());
            bundle.parts().forEach(part -> add(found, part.target()));
        }
    }
}
