package org.cooplab.pricing.internal.promotion;

import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Door;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.promotion.Benefit;

/** Adds a line and takes all of it off. */
final class GiftProgram extends BenefitProgram {

    private final Benefit.Gift gift;
    private final CompiledBook book;

    GiftProgram(Benefit.Gift gift, CompiledBook book) {
        this.gift = gift;
        this.book = book;
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        OrderLine line = OrderLine.of(freeNumber(basket), gift.goods(), gift.quantity());
        OptionalInt place = Door.addGift(book, basket, line, promotion);
        if (place.isPresent()) {
            basket.give(promotion, place.getAsInt());
        } else {
            basket.declined.add(Reason.of("gift.no-price")
                    .with("promotion", promotion.id)
                    .with("offer", gift.goods().offer()));
        }
    }

    /** Returns the number after the highest one or, if there is none after it, the lowest that no line has. */
    private static int freeNumber(Basket basket) {
        Set<Integer> taken = new HashSet<>();
        for (OrderLine line : basket.order.lines()) {
            taken.add(line.number());
        }
        for (int i = 0; i < basket.lines; i++) {
            taken.add(basket.line[i].number());
        }
        int highest = taken.isEmpty() ? 0 : Collections.max(taken);
        int free = highest < Integer.MAX_VALUE ? highest + 1 : 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }
}
