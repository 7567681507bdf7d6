package org.cooplab.examples.spark.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Screen;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.examples.spark.Decision;
import org.cooplab.examples.spark.RegionalNetwork;
import org.cooplab.examples.spark.RegionalPlan;
import org.cooplab.examples.spark.Territories;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.settlement.Statement;

/** One thread, one list, no framework. Lines in any order, each id once; answers by id. */
public final class PlainLoop {

    private PlainLoop() {}

    /** Judges cooperatives. */
    public static List<String> screen(List<String> cooperatives, RuleSet rules, LocalDate day) {
        Screen<Cooperative> screen = Eligibility.compile(rules).screen(Cooperative.class, day);
        Map<String, String> decisions = new TreeMap<>();
        for (String line : cooperatives) {
            Cooperative cooperative = Documents.read(Cooperative.class, line);
            decisions.put(
                    cooperative.id().value(),
                    Documents.write(new Decision(
                            cooperative.id(), screen.assess(cooperative).record())));
        }
        return List.copyOf(decisions.values());
    }

    /**
     * What a price run came to.
     *
     * @param orders the priced orders
     * @param statements the statements of the cooperatives
     */
    public record Bills(List<String> orders, List<String> statements) {}

    /** Prices orders and makes statements. */
    public static Bills price(List<String> orders, PriceBook book) {
        Pricer pricer = Pricer.compile(book);
        Map<String, String> priced = new TreeMap<>();
        Map<String, List<PricedOrder>> accounts = new TreeMap<>();
        for (String line : orders) {
            PricedOrder order = pricer.price(Documents.read(Order.class, line), PricingContext.NONE);
            priced.put(order.order().value(), Documents.write(order));
            for (Party party : order.balances().keySet()) {
                if (party instanceof Party.Cooperative) {
                    accounts.computeIfAbsent(party + " " + order.currency(), unused -> new ArrayList<>())
                            .add(order);
                }
            }
        }
        List<String> statements = new ArrayList<>();
        accounts.forEach((account, its) -> {
            Party party = Party.parse(account.substring(0, account.lastIndexOf(' ')));
            statements.add(Documents.write(Statement.of(
                    party,
                    its.get(0).currency(),
                    its.stream().map(PricedOrder::posting).toList())));
        });
        return new Bills(List.copyOf(priced.values()), statements);
    }

    /** Plans every region and day; the networks stand in the order of their regions. */
    public static List<String> plan(List<String> orders, List<RegionalNetwork> networks, RoutingOptions options) {
        Territories territories = Territories.of(networks);
        Map<RegionCode, Map<LocalDate, List<Order>>> byRegion = new TreeMap<>();
        for (String line : orders) {
            Order order = Documents.read(Order.class, line);
            territories
                    .of(order)
                    .ifPresent(region -> byRegion.computeIfAbsent(region, unused -> new TreeMap<>())
                            .computeIfAbsent(order.placedOn(), unused -> new ArrayList<>())
                            .add(order));
        }
        List<String> plans = new ArrayList<>();
        for (RegionalNetwork each : networks) {
            DistributionPlanner planner = DistributionPlanner.compile(each.network());
            byRegion.getOrDefault(each.region(), Map.of())
                    .forEach((day, its) -> plans.add(
                            Documents.write(new RegionalPlan(each.region(), planner.plan(Day.of(day, its), options)))));
        }
        return plans;
    }

    /** Returns the text of lines, as files have it. */
    public static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
