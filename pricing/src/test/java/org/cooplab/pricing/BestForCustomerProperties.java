package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;

class BestForCustomerProperties {

    /** An order, and promotions that compete for it. */
    record Contest(Order order, List<Promotion> promotions, int atMost) {

        static Contest any(Random random) {
            List<Promotion> promotions = new ArrayList<>();
            for (Promotion each : Scene.promotions(random, 6)) {
                boolean later = each.benefits().stream()
                        .anyMatch(benefit -> benefit instanceof Benefit.Voucher || benefit instanceof Benefit.Gift);
                if (!later) {
                    promotions.add(each);
                }
            }
            return new Contest(Market.order(Scene.lines(random)), promotions, 1 + random.nextInt(3));
        }

        Money discounts(List<Promotion> some, List<StackingGroup> groups) {
            PriceBook book =
                    Market.plain().promotions(some).stackingGroups(groups).build();
            return Market.price(book, order).totals().discounts();
        }
    }

    @Provide
    Arbitrary<Contest> contests() {
        return Arbitraries.randomValue(Contest::any);
    }

    @Property
    @Label("a group of choice BEST takes off as much as the best of all sets tried one by one")
    void best_equals_brute_force(@ForAll("contests") Contest contest) {
        List<Promotion> grouped = contest.promotions().stream()
                .map(promotion -> promotion.inGroup("best"))
                .toList();
        Money found = contest.discounts(
                grouped, List.of(new StackingGroup("best", StackingGroup.Choice.BEST, contest.atMost())));
        Money best = Market.mad("0.00");
        int n = contest.promotions().size();
        for (int set = 0; set < 1 << n; set++) {
            if (Integer.bitCount(set) <= contest.atMost()) {
                List<Promotion> some = new ArrayList<>();
                for (int k = 0; k < n; k++) {
                    if ((set >> k & 1) != 0) {
                        some.add(contest.promotions().get(k));
                    }
                }
                best = best.max(contest.discounts(some, List.of()));
            }
        }
        assertEquals(best, found);
    }
}
