package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;

/** Balances of orders with pots, several funders, vouchers and taxes of every account against a second model. */
class SettlementProperties {

    static void agree(Random random) {
        // The second model shares out by published figures, which exact fractions are not.
        Scene scene = Scene.rounded(random);
        List<OrderLine> lines = new ArrayList<>(scene.order().lines());
        lines.replaceAll(line -> weighed(line, random));
        PricedOrder priced = Market.price(scene.book(), scene.order().withLines(lines));
        priced.lines().stream()
                .filter(line -> line.gift() != null)
                .forEach(line -> lines.add(OrderLine.of(line.number(), Market.HONEY, Quantity.of(1, UnitCode.H87))));
        Map<Party, Long> found = new TreeMap<>();
        priced.balances().forEach((party, balance) -> found.put(party, balance.minor()));
        found.values().removeIf(each -> each == 0);
        assertEquals(new SettlementModel(scene.book(), priced, lines).balances(), found);
        allComesBack(priced, random);
    }

    /** Half of the goods by measure weigh something else than was ordered. */
    private static OrderLine weighed(OrderLine line, Random random) {
        boolean loose = line.goods().equals(Market.SAFFRON) && line.charged().signum() > 0;
        String weight = "0." + (1 + random.nextInt(999));
        return loose && random.nextBoolean() ? line.withDelivered(Quantity.of(weight, UnitCode.GRM)) : line;
    }

    /** Lines that come back in parts and in any order, and the rest at last, undo the sale of every party. */
    private static void allComesBack(PricedOrder priced, Random random) {
        Map<Party, Money> left = new TreeMap<>(priced.balances());
        Map<Integer, Quantity> before = new HashMap<>();
        for (int step = random.nextInt(4); step > 0; step--) {
            Map<Integer, Quantity> now = new HashMap<>();
            for (PricedLine line : priced.lines()) {
                Quantity rest = before.containsKey(line.number())
                        ? line.quantity().minus(before.get(line.number()))
                        : line.quantity();
                if (rest.signum() > 0 && random.nextBoolean()) {
                    boolean pieces = rest.unitCode().equals(UnitCode.H87);
                    boolean little = rest.value().compareTo(new BigDecimal("0.05")) <= 0;
                    Quantity part = pieces
                            ? Quantity.of(1 + random.nextInt(rest.value().intValueExact()), UnitCode.H87)
                            : Quantity.of(
                                    !little && random.nextBoolean()
                                            ? "0.05"
                                            : rest.value().toPlainString(),
                                    rest.unitCode());
                    now.put(line.number(), part);
                }
            }
            Refund refund = priced.refund(before, now);
            refund.balances().forEach((party, amount) -> left.merge(party, amount, Money::plus));
            now.forEach((number, quantity) -> before.merge(number, quantity, Quantity::plus));
        }
        priced.cancel(before).balances().forEach((party, amount) -> left.merge(party, amount, Money::plus));
        left.forEach((party, amount) -> assertEquals(0, amount.minor(), party::toString));
    }

    @Property
    @Label("it comes back in any sequence of returns whatever is rounded")
    void all_comes_back_of_exact_fractions_too(@ForAll Random random) {
        allComesBack(Scene.any(random).priced(), random);
    }

    @Property
    @Label("each party gets what the bill and the book say, and gives it back in any sequence of returns")
    void balances_are_those_of_the_bill(@ForAll Random random) {
        agree(random);
    }
}
