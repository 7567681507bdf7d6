package org.cooplab.pricing.internal.promotion;

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
        int number = 0;
        for (int i = 0; i < basket.lines; i++) {
            number = Math.max(number, basket.line[i].number());
        }
        for (OrderLine line : basket.order.lines()) {
            number = Math.max(number, line.number());
        }
        OrderLine line = OrderLine.of(number + 1, gift.goods(), gift.quantity());
        int place = Door.addGift(book, basket, line, promotion);
        if (place < 0) {
            basket.declined.add(Reason.of("gift.no-price")
                    .with("promotion", promotion.id)
                    .with("offer", gift.goods().offer()));
            return;
        }
        if (basket.floor != null) {
            basket.floor[place] = 0;
        }
        basket.take(promotion, place, basket.left[place]);
        if (basket.gift != null) {
            basket.gift[place] = promotion;
        }
    }
}
