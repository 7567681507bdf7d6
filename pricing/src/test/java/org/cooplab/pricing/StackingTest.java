package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.plain;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Fault;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.promotion.StackingGroup.Choice;
import org.cooplab.pricing.promotion.Target;
import org.junit.jupiter.api.Test;

/** Promotions of one group: an argan oil costs 140.00 MAD. */
class StackingTest {

    private static Promotion promotion(String id, int priority, Benefit benefit) {
        return Promotion.of(PromotionId.of(id), priority, FundingShare.all(Party.PLATFORM), benefit);
    }

    private static Promotion off(String id, int priority, Off off) {
        return promotion(id, priority, new Benefit.OffOrder(off, null, null, false, null));
    }

    private static PriceBook book(StackingGroup group, Promotion... promotions) {
        return plain().promotions(List.of(promotions))
                .stackingGroups(List.of(group))
                .build();
    }

    private static List<String> declined(PricedOrder priced) {
        return priced.declined().stream()
                .map(reason -> reason.parameters().get("promotion") + " " + reason.code())
                .toList();
    }

    @Test
    void what_has_its_turn_between_members_does_not_undo_the_best_choice() {
        Promotion late =
                off("late", 1, Off.amount(mad("60.00"))).when(new Condition.SubtotalAtLeast(mad("100.00"), null));
        PricedOrder priced = price(
                book(
                        new StackingGroup("season", Choice.BEST, null),
                        off("early", 3, Off.amount(mad("10.00"))).inGroup("season"),
                        off("half", 2, Off.percent("50")),
                        late.inGroup("season")),
                order(line(1, ARGAN, 1)));
        // 60.00 off 140.00, then half of 80.00. Half first would leave 70.00, too little for the 60.00.
        assertEquals(
                Map.of(PromotionId.of("late"), mad("60.00"), PromotionId.of("half"), mad("40.00")),
                priced.promotions());
        assertEquals(List.of("early promotion.not-best"), declined(priced));
    }

    /** Two oils are 280.00. Once half is off they are 140.00, which is no reason for those who lost to it. */
    @Test
    void who_loses_to_the_best_is_told_so_and_who_could_not_apply_is_told_why() {
        PricedOrder priced = price(
                book(
                        new StackingGroup("season", Choice.BEST, null),
                        off("half", 3, Off.percent("50")).inGroup("season"),
                        off("from-200", 2, Off.amount(mad("20.00")))
                                .when(new Condition.SubtotalAtLeast(mad("200.00"), null))
                                .inGroup("season"),
                        off("from-300", 2, Off.amount(mad("200.00")))
                                .when(new Condition.SubtotalAtLeast(mad("300.00"), null))
                                .inGroup("season"),
                        off("spent", 2, Off.amount(mad("200.00")))
                                .within(new Limits(null, null, mad("199.99")))
                                .inGroup("season")),
                order(line(1, ARGAN, 2)));
        assertEquals(mad("140.00"), priced.total());
        assertEquals(
                List.of(
                        "from-200 promotion.not-best",
                        "from-300 promotion.subtotal-too-small",
                        "spent promotion.budget-spent"),
                declined(priced));
        assertEquals("280.00 MAD", priced.declined().get(1).parameters().get("subtotal"));
    }

    @Test
    void a_group_of_all_takes_so_many_by_priority() {
        PricedOrder priced = price(
                book(
                        new StackingGroup("season", Choice.ALL, 2),
                        off("a", 1, Off.amount(mad("30.00"))).inGroup("season"),
                        off("b", 2, Off.amount(mad("20.00"))).inGroup("season"),
                        off("c", 3, Off.amount(mad("10.00"))).inGroup("season")),
                order(line(1, ARGAN, 1)));
        assertEquals(mad("30.00"), priced.totals().discounts());
        assertEquals(List.of("a promotion.group-full"), declined(priced));
    }

    @Test
    void exclusive_in_its_group_stands_beside_those_outside_of_it() {
        PricedOrder priced = price(
                book(
                        new StackingGroup("season", Choice.ALL, null),
                        off("a", 3, Off.amount(mad("30.00"))).inGroup("season").excluding(Exclusivity.GROUP),
                        off("b", 2, Off.amount(mad("20.00"))).inGroup("season"),
                        off("c", 1, Off.amount(mad("10.00")))),
                order(line(1, ARGAN, 1)));
        assertEquals(mad("40.00"), priced.totals().discounts());
        assertEquals(List.of("b promotion.excluded"), declined(priced));
    }

    @Test
    void who_wants_to_be_alone_does_not_compete_in_its_group() {
        Promotion alone = off("alone", 1, Off.amount(mad("5.00"))).excluding(Exclusivity.ORDER);
        Promotion most = off("most", 2, Off.amount(mad("30.00")));
        for (Choice choice : Choice.values()) {
            PricedOrder priced = price(
                    book(new StackingGroup("season", choice, null), alone.inGroup("season"), most.inGroup("season")),
                    order(line(1, ARGAN, 1)));
            assertEquals(Map.of(alone.id(), mad("5.00")), priced.promotions());
            assertEquals(List.of("most promotion.excluded"), declined(priced));
        }
    }

    /** Half off honey, which nobody ordered: its conditions hold, and that is what counts. */
    @Test
    void who_wants_to_be_alone_and_has_nothing_to_give_is_alone() {
        Promotion honey = promotion(
                        "honey",
                        20,
                        new Benefit.OffItems(
                                Off.percent("50"),
                                Benefit.Per.UNIT,
                                Target.product(Market.HONEY.product()),
                                null,
                                null))
                .excluding(Exclusivity.ORDER);
        PricedOrder priced = price(
                plain().promotions(List.of(honey, off("a", 1, Off.amount(mad("10.00")))))
                        .build(),
                order(line(1, ARGAN, 1)));
        assertEquals(mad("140.00"), priced.total());
        assertEquals(List.of("honey promotion.no-effect", "a promotion.excluded"), declined(priced));
    }

    @Test
    void each_that_wants_to_be_alone_says_why_it_is_not() {
        Promotion dear = off("dear", 20, Off.amount(mad("30.00")))
                .excluding(Exclusivity.ORDER)
                .within(new Limits(null, null, mad("29.99")));
        Promotion cheap = off("cheap", 10, Off.amount(mad("10.00"))).excluding(Exclusivity.ORDER);
        Promotion late = off("late", 5, Off.amount(mad("20.00"))).excluding(Exclusivity.ORDER);
        PricedOrder priced =
                price(plain().promotions(List.of(dear, cheap, late)).build(), order(line(1, ARGAN, 1)));
        assertEquals(mad("130.00"), priced.total());
        assertEquals(List.of("dear promotion.budget-spent", "late promotion.excluded"), declined(priced));
    }

    @Test
    void what_wants_to_be_alone_is_none_of_the_twelve_that_may_compete() {
        List<Promotion> members = new ArrayList<>();
        for (int k = 0; k < StackingGroup.MAX_COMPETING; k++) {
            members.add(off("m" + k, k, Off.percent("1")).inGroup("season"));
        }
        StackingGroup best = new StackingGroup("season", Choice.BEST, null);
        members.add(off("alone", 50, Off.percent("2")).inGroup("season").excluding(Exclusivity.ORDER));
        assertEquals(List.of(), Pricer.check(book(best, members.toArray(Promotion[]::new))));
        members.add(off("one-more", 50, Off.percent("2")).inGroup("season"));
        assertEquals(
                List.of("group.too-large"),
                Pricer.check(book(best, members.toArray(Promotion[]::new))).stream()
                        .map(Fault::code)
                        .toList());
    }

    @Test
    void vouchers_do_not_compete_before_tax() {
        PriceBook book = book(
                new StackingGroup("season", Choice.BEST, null),
                promotion("v", 1, new Benefit.Voucher(Off.percent("10"))).inGroup("season"));
        List<Fault> faults = Pricer.check(book);
        assertEquals(1, faults.size());
        assertEquals("group.voucher", faults.get(0).code());
        assertEquals("/promotions/0/benefits/0", faults.get(0).pointer());
        PriceBook alone = book(
                new StackingGroup("season", Choice.BEST, null),
                promotion("v", 1, new Benefit.Voucher(Off.percent("10")))
                        .inGroup("season")
                        .excluding(Exclusivity.ORDER));
        assertEquals(mad("126.00"), price(alone, order(line(1, ARGAN, 1))).total());
        PriceBook all = book(
                new StackingGroup("season", Choice.ALL, null),
                promotion("v", 1, new Benefit.Voucher(Off.percent("10"))).inGroup("season"));
        assertEquals(mad("126.00"), price(all, order(line(1, ARGAN, 1))).total());
    }

    @Test
    void goods_that_were_ordered_and_not_delivered_are_not_in_the_basket() {
        PriceBook book = plain().promotions(List.of(off("with-oil", 1, Off.amount(mad("10.00")))
                        .when(new Condition.Contains(Target.product(ARGAN.product())))))
                .build();
        OrderLine honey = line(2, Market.HONEY, 1);
        assertEquals(
                mad("10.00"),
                price(book, order(line(1, ARGAN, 1), honey)).totals().discounts());
        PricedOrder without = price(book, order(line(1, ARGAN, 1).withDelivered(Quantity.of(0, UnitCode.H87)), honey));
        assertEquals(mad("0.00"), without.totals().discounts());
        assertEquals(List.of("with-oil promotion.goods-missing"), declined(without));
    }
}
