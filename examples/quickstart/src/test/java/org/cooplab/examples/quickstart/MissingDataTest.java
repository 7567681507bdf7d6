package org.cooplab.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.quickstart.pilot.MarketPrices;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.world.Market;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.Test;

/** A weight, a position, a price or a fact is taken out of the pilot's data, one at a time: it is told, never taken for nothing. */
class MissingDataTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final World WORLD = World.of(2026, DAY, 12);
    private static final RoutingOptions OPTIONS = RoutingOptions.of(Budget.iterations(20));

    @Test
    void a_weight_that_is_missing_leaves_its_line_with_a_reason() {
        for (Order order : WORLD.orders()) {
            for (OrderLine line : order.lines()) {
                List<OrderLine> lines = new ArrayList<>(order.lines());
                lines.replaceAll(one -> one.number() == line.number() ? weightless(one) : one);
                DistributionPlan plan = plan(WORLD, replaced(order, order.withLines(lines)));
                assertTrue(codes(plan, order, line).contains("line.weight-unknown"), order.id() + " " + line);
                assertNothingLost(plan);
            }
        }
    }

    @Test
    void a_place_of_a_producer_that_is_missing_leaves_its_lines_with_a_reason() {
        for (CooperativeId id : producers()) {
            List<Cooperative> cooperatives = WORLD.cooperatives().stream()
                    .map(one ->
                            one.id().equals(id) ? one.toBuilder().position(null).build() : one)
                    .toList();
            DistributionPlan plan = plan(world(cooperatives, WORLD.relays(), WORLD.market()), WORLD.orders());
            for (Order order : WORLD.orders()) {
                for (OrderLine line : order.lines()) {
                    assertTrue(
                            !line.goods().producer().equals(id)
                                    || codes(plan, order, line).contains("producer.position-unknown"),
                            order.id() + " " + line);
                }
            }
            assertNothingLost(plan);
        }
    }

    /** The home of a vehicle must have a place: without, the network does not compile. */
    @Test
    void a_place_of_a_relay_that_is_missing_leaves_what_is_collected_there_with_a_reason() {
        int tried = 0;
        for (int index = 0; index < WORLD.relays().size(); index++) {
            Site relay = WORLD.relays().get(index);
            if (WORLD.vehicles().stream().anyMatch(van -> van.home().equals(relay.id()))) {
                continue;
            }
            List<Site> relays = new ArrayList<>(WORLD.relays());
            relays.set(index, new Site(relay.id(), relay.kind(), relay.name(), relay.province(), null, relay.hours()));
            DistributionPlan plan = plan(world(WORLD.cooperatives(), relays, WORLD.market()), WORLD.orders());
            for (Order order : WORLD.orders()) {
                if (order.fulfilment().equals(Fulfilment.pickup(relay.id()))) {
                    order.lines()
                            .forEach(
                                    line -> assertFalse(codes(plan, order, line).isEmpty(), order.id() + " " + line));
                    tried++;
                }
            }
            assertNothingLost(plan);
        }
        assertTrue(tried > 0);
    }

    @Test
    void a_price_that_is_missing_leaves_its_line_unsold_and_costs_nobody_anything() {
        for (Order order : WORLD.orders()) {
            for (OrderLine line : order.lines()) {
                Map<OfferId, Money> prices = new TreeMap<>(WORLD.market().prices());
                prices.remove(line.goods().offer());
                Market market =
                        new Market(WORLD.market().catalogue(), WORLD.market().stalls(), prices);
                PriceBook book = MarketPrices.book(world(WORLD.cooperatives(), WORLD.relays(), market));
                PricedOrder priced = Pricer.compile(book).price(order, PricingContext.on(DAY));
                assertTrue(
                        priced.declined().stream()
                                .anyMatch(reason -> reason.code().equals("line.no-price")
                                        && reason.path().equals("/lines/" + line.number())),
                        priced.declined()::toString);
                assertTrue(
                        priced.settlement().stream()
                                .noneMatch(
                                        entry -> Integer.valueOf(line.number()).equals(entry.line())),
                        order.id() + " " + line);
                assertEquals(
                        Money.zero(Currencies.MAD),
                        Money.sum(Currencies.MAD, List.copyOf(priced.balances().values())));
            }
        }
    }

    @Test
    void a_fact_that_is_missing_is_asked_for_and_makes_nobody_ineligible() {
        Eligibility rules = Eligibility.compile(TrainingProgramme.rules());
        Map<String, UnaryOperator<Cooperative>> facts = new LinkedHashMap<>();
        facts.put("members", one -> one.toBuilder().membership(null).build());
        facts.put("registeredOn", one -> one.toBuilder().registeredOn(null).build());
        facts.put("connectivity", one -> one.toBuilder().connectivity(null).build());
        facts.put("turnover", one -> one.toBuilder().turnover(null).build());
        facts.put("rural", one -> one.toBuilder().rural(null).build());
        TreeSet<String> asked = new TreeSet<>();
        for (Cooperative cooperative : WORLD.cooperatives()) {
            Verdict known = rules.assess(cooperative, DAY);
            facts.forEach((fact, without) -> {
                Verdict now = rules.assess(without.apply(cooperative), DAY);
                if (known.outcome() == Outcome.ELIGIBLE && now.outcome() != Outcome.ELIGIBLE) {
                    assertEquals(Outcome.UNKNOWN, now.outcome(), cooperative.id() + " " + fact);
                    assertTrue(now.missing().contains(fact), cooperative.id() + " " + fact);
                    assertFalse(now.reasons().isEmpty());
                    asked.add(fact);
                }
                if (known.outcome() == Outcome.INELIGIBLE) {
                    assertNotEquals(Outcome.ELIGIBLE, now.outcome(), cooperative.id() + " " + fact);
                }
            });
        }
        assertEquals(facts.keySet(), asked);
    }

    private static DistributionPlan plan(World world, List<Order> orders) {
        return DistributionPlanner.compile(Rounds.network(world)).plan(Day.of(DAY, orders), OPTIONS);
    }

    /** Each line is carried, whole or in parts, or left with a reason. */
    private static void assertNothingLost(DistributionPlan plan) {
        for (Order order : WORLD.orders()) {
            for (OrderLine line : order.lines()) {
                boolean carried = plan.consignments().stream()
                        .filter(one -> one.order().equals(order.id()))
                        .flatMap(one -> one.lines().stream())
                        .anyMatch(one -> one.number() == line.number());
                assertTrue(carried || !codes(plan, order, line).isEmpty(), order.id() + " " + line);
            }
        }
    }

    private static List<String> codes(DistributionPlan plan, Order order, OrderLine line) {
        return plan.unassigned().stream()
                .filter(left -> left.order().equals(order.id()) && left.lines().contains(line.number()))
                .map(Unassigned::reasons)
                .flatMap(List::stream)
                .map(Reason::code)
                .toList();
    }

    private static TreeSet<CooperativeId> producers() {
        TreeSet<CooperativeId> ids = new TreeSet<>();
        WORLD.orders()
                .forEach(order ->
                        order.lines().forEach(line -> ids.add(line.goods().producer())));
        return ids;
    }

    private static List<Order> replaced(Order order, Order other) {
        return WORLD.orders().stream()
                .map(one -> one.equals(order) ? other : one)
                .toList();
    }

    private static OrderLine weightless(OrderLine line) {
        OfferedGoods goods = line.goods();
        OfferedGoods unweighed = new OfferedGoods(
                goods.offer(),
                goods.product(),
                goods.producer(),
                goods.seller(),
                goods.name(),
                goods.category(),
                goods.labels(),
                goods.origin(),
                goods.packaging(),
                null,
                goods.volume(),
                goods.storage());
        return new OrderLine(line.number(), unweighed, line.ordered(), line.delivered(), line.lock());
    }

    private static World world(List<Cooperative> cooperatives, List<Site> relays, Market market) {
        return new World(
                DAY,
                cooperatives,
                relays,
                WORLD.keepers(),
                WORLD.vehicles(),
                market,
                WORLD.orders(),
                WORLD.applications(),
                WORLD.support());
    }
}
