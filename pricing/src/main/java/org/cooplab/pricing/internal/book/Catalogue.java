package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.CatalogueRounding;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Floors;
import org.cooplab.pricing.internal.promotion.TargetProgram;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.promotion.PromotionId;
import org.jspecify.annotations.Nullable;

/** Reduces unit prices by catalogue promotions. */
public final class Catalogue {

    private record Program(CataloguePromotion source, TargetProgram target, Days days) {}

    private final List<Program> inTurn;
    private final boolean best;
    private final RoundingPolicy rounding;

    Catalogue(List<CataloguePromotion> promotions, CatalogueChoice choice, RoundingPolicy rounding) {
        inTurn = promotions.stream()
                .sorted(Comparator.comparingInt((CataloguePromotion each) -> -each.priority())
                        .thenComparing(CataloguePromotion::id))
                .map(each -> new Program(each, TargetProgram.of(each.target()), Days.of(each.period())))
                .toList();
        best = choice == CatalogueChoice.BEST;
        this.rounding = rounding;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return inTurn.isEmpty();
    }

    /** Returns the reduced unit price of a line, or the same object; notes what reduced it, and what a floor kept from it. */
    public UnitPrice reduce(Basket basket, int i, OrderLine line, PriceSlot slot, UnitPrice price) {
        UnitPrice before = slot.price.before();
        UnitPrice start = before == null ? price : before;
        List<Program> fitting = fitting(basket, line.goods(), start);
        if (fitting.isEmpty()) {
            return price;
        }
        List<PromotionId> atFloor = new ArrayList<>(0);
        List<PriceReduction> steps =
                best ? cheapest(fitting, start, slot, atFloor) : inTurn(fitting, start, slot, atFloor);
        atFloor.forEach(promotion -> basket.declined.add(Floors.reason(line, promotion, slot)));
        UnitPrice reduced =
                steps.isEmpty() ? start : steps.get(steps.size() - 1).to();
        if (reduced.amount().compareTo(price.amount()) >= 0) {
            return price; // what it costs anyway, or its tier, is no dearer
        }
        note(basket, i, steps);
        return reduced;
    }

    private List<PriceReduction> cheapest(
            List<Program> fitting, UnitPrice start, PriceSlot slot, List<PromotionId> atFloor) {
        UnitPrice least = start;
        Program winner = null;
        for (Program program : fitting) {
            UnitPrice reduced = reduced(program, start, slot, atFloor);
            if (reduced.amount().compareTo(least.amount()) < 0) {
                least = reduced;
                winner = program;
            }
        }
        if (winner == null) {
            return List.of();
        }
        // The others have lost to the winner, not to the floor.
        atFloor.retainAll(Set.of(winner.source().id()));
        return List.of(new PriceReduction(winner.source().id(), start, least));
    }

    private List<PriceReduction> inTurn(
            List<Program> fitting, UnitPrice start, PriceSlot slot, List<PromotionId> atFloor) {
        List<PriceReduction> steps = new ArrayList<>();
        UnitPrice current = start;
        for (Program program : fitting) {
            if (!steps.isEmpty() && program.target().notReduced) {
                continue;
            }
            UnitPrice reduced = reduced(program, current, slot, atFloor);
            if (reduced.amount().compareTo(current.amount()) < 0) {
                steps.add(new PriceReduction(program.source().id(), current, reduced));
                current = reduced;
            }
        }
        return steps;
    }

    /** Returns a price after one reduction, which the floor stops; notes that it does. */
    private UnitPrice reduced(Program program, UnitPrice price, PriceSlot slot, List<PromotionId> atFloor) {
        UnitPrice reduced = reduced(price, program.source().off());
        UnitPrice floor = slot.price.floor();
        if (floor == null || reduced.amount().compareTo(floor.amount()) >= 0) {
            return reduced;
        }
        atFloor.add(program.source().id());
        return floor;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
    private static void note(Basket basket, int i, List<PriceReduction> steps) {
        if (basket.reductions == null) {
            basket.reductions = new List[basket.line.length];
        }
        basket.reductions[i] = steps;
    }

    private List<Program> fitting(Basket basket, OfferedGoods goods, UnitPrice start) {
        List<Program> fitting = new ArrayList<>();
        for (Program program : inTurn) {
            Money money = PromotionMoney.of(program.source().off());
            if (program.days().contain(basket.facts.day())
                    && (money == null || money.currency().equals(start.currency()))
                    && program.target().matches(goods, start)) {
                if (program.source().exclusive()) {
                    return List.of(program);
                }
                fitting.add(program);
            }
        }
        return fitting;
    }

    private UnitPrice reduced(UnitPrice price, Off off) {
        long minor = PriceSlot.minorOf(price);
        // A price finer than the currency stays so, at the six decimals that unit prices have.
        int decimals = minor == PriceSlot.NOT_WHOLE ? UnitPrice.MAX_DECIMALS : Currencies.digits(price.currency());
        BigDecimal reduced = reduced(price.amount(), off, decimals);
        return new UnitPrice(reduced, price.currency(), price.per());
    }

    private BigDecimal reduced(BigDecimal price, Off off, int decimals) {
        Rate rate = off.rate();
        if (rate != null) {
            BigDecimal discount = price.multiply(rate.value());
            return rounding.catalogueRounding() == CatalogueRounding.PRICE
                    ? price.subtract(discount).setScale(decimals, rounding.mode())
                    : price.subtract(discount.setScale(decimals, rounding.discountMode()));
        }
        @Nullable Money amount = off.amount();
        if (amount != null) {
            return price.subtract(amount.toDecimal()).max(BigDecimal.ZERO);
        }
        @Nullable Money target = off.price();
        return target == null ? price : price.min(target.toDecimal());
    }
}
