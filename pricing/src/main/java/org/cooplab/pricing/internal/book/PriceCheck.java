package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook.PriceTie;
import org.cooplab.pricing.book.PriceList;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with prices, and prices that tie. */
final class PriceCheck {

    private final SharedChecks checks;

    PriceCheck(SharedChecks checks) {
        this.checks = checks;
    }

    void check(PriceList list, String at) {
        checks.when(list.when(), at + "/when");
        checks.each(list.prices(), at + "/prices", (price, here) -> {
            check(price, here);
            if (Days.of(list.period()).and(Days.of(price.period())) == null) {
                checks.add("price.never-holds", here + "/period");
            }
            checks.when(price.when(), here + "/when");
        });
    }

    private void check(Price price, String at) {
        checks.oneOf(at, "offer, product", price.offer(), price.product());
        if (price.taxCategory() != null) {
            checks.known(price.taxCategory().value(), checks.categories, at + "/taxCategory");
        }
        notNegative(price.unitPrice(), at + "/unitPrice");
        quantities(price, at);
        before(price, at + "/before");
        floor(price, at + "/floor");
        tiers(price, at + "/tiers");
    }

    private void quantities(Price price, String at) {
        BigDecimal least = price.minQuantity();
        BigDecimal most = price.maxQuantity();
        checks.notNegative(least, at + "/minQuantity");
        checks.notNegative(most, at + "/maxQuantity");
        if (least != null && most != null && least.compareTo(most) > 0) {
            checks.add("range.empty", at, "from", least, "to", most);
        }
    }

    private void before(Price price, String at) {
        UnitPrice before = price.before();
        alike(before, price.unitPrice(), at);
        notNegative(before, at);
        if (before != null
                && before.amount().signum() >= 0
                && before.amount().compareTo(price.unitPrice().amount()) < 0) {
            checks.add("price.before-below", at, "before", before, "price", price.unitPrice());
        }
    }

    private void floor(Price price, String at) {
        UnitPrice floor = price.floor();
        alike(floor, price.unitPrice(), at);
        notNegative(floor, at);
        notAbove(floor, price.unitPrice(), at);
        if (floor != null && PriceSlot.minorOf(floor) == PriceSlot.NOT_WHOLE) {
            checks.add("price.floor-too-fine", at, "floor", floor);
        }
    }

    private void tiers(Price price, String at) {
        BigDecimal before = BigDecimal.ZERO;
        for (int k = 0; k < price.tiers().size(); k++) {
            Price.Tier tier = price.tiers().get(k);
            String here = at + "/" + k;
            checks.kept(tier.from(), here + "/from");
            if (tier.from().compareTo(before) <= 0) {
                checks.add("steps.not-rising", here + "/from", "value", tier.from());
            }
            before = tier.from();
            alike(tier.unitPrice(), price.unitPrice(), here + "/unitPrice");
            notNegative(tier.unitPrice(), here + "/unitPrice");
            notAbove(price.floor(), tier.unitPrice(), here + "/unitPrice");
        }
    }

    private void notAbove(@Nullable UnitPrice floor, UnitPrice price, String at) {
        if (floor != null && floor.amount().compareTo(price.amount()) > 0) {
            checks.add("price.floor-above", at, "floor", floor, "price", price);
        }
    }

    private void notNegative(@Nullable UnitPrice price, String at) {
        if (price != null) {
            checks.notNegative(price.amount(), at + "/amount");
        }
    }

    private void alike(@Nullable UnitPrice one, UnitPrice other, String at) {
        if (one != null
                && (!one.currency().equals(other.currency()) || !one.per().equals(other.per()))) {
            checks.add("price.other-unit", at, "one", one, "other", other);
        }
    }

    /** Finds prices of one thing that can fit at once, equally well, and differ. */
    void ties(List<PriceSlot> slots, PriceTie rule) {
        if (rule == PriceTie.LOWEST) {
            return;
        }
        Map<Object, List<PriceSlot>> before = new HashMap<>();
        for (PriceSlot slot : slots) {
            Object thing = thing(slot.price);
            if (thing != null) {
                List<PriceSlot> others = before.computeIfAbsent(thing, unused -> new ArrayList<>());
                for (PriceSlot other : others) {
                    if (tie(other, slot)) {
                        checks.add("price.tie", slot.pointer, "one", other.unitPrice, "other", slot.unitPrice);
                        break;
                    }
                }
                others.add(slot);
            }
        }
    }

    /** Returns the offer or the product that has the price; {@code null} if it names none or both, a fault of its own. */
    private static @Nullable Object thing(Price price) {
        if ((price.offer() == null) == (price.product() == null)) {
            return null;
        }
        return price.offer() == null ? price.product() : price.offer();
    }

    private static boolean tie(PriceSlot one, PriceSlot other) {
        return differ(one.price, other.price)
                && one.rank == other.rank
                && one.when.count() == other.when.count()
                && one.currency.equals(other.currency)
                && one.when.meets(other.when)
                && one.days.and(other.days) != null
                && quantitiesMeet(one.price, other.price);
    }

    private static boolean quantitiesMeet(Price one, Price other) {
        Quantity per = one.unitPrice().per();
        Quantity otherPer = other.unitPrice().per();
        if (!per.unitCode().convertsTo(otherPer.unitCode())) {
            return true; // by piece and by weight: how much one is of the other depends on the goods
        }
        return reaches(one.maxQuantity(), per, other.minQuantity(), otherPer)
                && reaches(other.maxQuantity(), otherPer, one.minQuantity(), per);
    }

    private static boolean reaches(
            @Nullable BigDecimal most, Quantity per, @Nullable BigDecimal least, Quantity otherPer) {
        return most == null
                || least == null
                || most.multiply(per.inBaseUnit()).compareTo(least.multiply(otherPer.inBaseUnit())) >= 0;
    }

    /** Returns whether it matters which of the two is taken. */
    private static boolean differ(Price one, Price other) {
        return !one.unitPrice().equals(other.unitPrice())
                || !Objects.equals(one.taxCategory(), other.taxCategory())
                || one.tierMode() != other.tierMode()
                || !one.tiers().equals(other.tiers())
                || !Objects.equals(one.before(), other.before())
                || !Objects.equals(one.floor(), other.floor())
                || one.floorGuards() != other.floorGuards();
    }
}
