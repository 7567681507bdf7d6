package org.cooplab.distribution.sharing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.sharing.Game;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a plan, split: route by route among the cooperatives, and from there to the orders that caused it.
 *
 * @param shares what each cooperative bears of each route, by route and cooperative; copied
 * @param costs what each order costs in all, as pricing expects it, one for each order that is carried; the carrier and the rule are
 *     those of its largest part, fees of relays aside; by order; copied. They sum to the cost of the plan and the fees of its relays
 * @param parts of what these consist: for each order one for each carrier, and one for each partner whose relays charge a fee
 *     ({@link #RELAY_FEE}); by order and carrier; copied
 * @param served how much of the goods of each cooperative is carried; by cooperative; copied
 */
public record CostSharing(
        @JsonProperty(required = true) List<RouteShare> shares,
        @JsonProperty(required = true) List<DeliveryCost> costs,
        @JsonProperty(required = true) List<DeliveryCost> parts,
        @JsonProperty(required = true) List<ServedShare> served) {

    /** The rule by which fees of relays are split: by weight. */
    public static final String RELAY_FEE = "relay-fee";

    private record Bill(OrderId order, Party carrier, String rule) implements Comparable<Bill> {
        @Override
        public int compareTo(Bill other) {
            int byOrder = order.compareTo(other.order);
            if (byOrder != 0) {
                return byOrder;
            }
            int byCarrier = carrier.compareTo(other.carrier);
            return byCarrier != 0 ? byCarrier : rule.compareTo(other.rule);
        }
    }

    /** Copies the lists. */
    public CostSharing {
        shares = List.copyOf(requireNonNull(shares, "shares"));
        costs = List.copyOf(requireNonNull(costs, "costs"));
        parts = List.copyOf(requireNonNull(parts, "parts"));
        served = List.copyOf(requireNonNull(served, "served"));
    }

    /**
     * Splits the cost of the plan of a day over a network.
     *
     * @throws IllegalArgumentException if a vehicle of the plan, or the position of its home, is not in the network; or naming the goods
     *     that are carried on routes of the plan without being among its consignments, or that a route takes and does not bring, or
     *     the other way round
     */
    public static CostSharing of(Network network, Day day, DistributionPlan plan, Rule rule) {
        requireNonNull(rule, "rule");
        Map<String, Consignment> consignments = new TreeMap<>();
        plan.consignments().forEach(consignment -> consignments.put(consignment.id(), consignment));
        Game.requireWhole(plan.routes(), consignments.keySet());
        Map<VehicleId, Vehicle> vehicles = new TreeMap<>();
        network.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
        List<RouteShare> shares = new ArrayList<>();
        Map<Bill, Map<CooperativeId, Money>> bills = new TreeMap<>();
        for (PlannedRoute route : plan.routes()) {
            Vehicle vehicle = vehicles.get(route.vehicle());
            if (vehicle == null) {
                throw new IllegalArgumentException("there is no vehicle " + route.vehicle());
            }
            Game game = new Game(network, route, vehicle, consignments);
            for (RouteShare share : game.split(rule)) {
                shares.add(share);
                game.toConsignments(share).forEach((id, part) -> {
                    Consignment consignment = requireNonNull(consignments.get(id));
                    Bill bill = new Bill(
                            consignment.order(), vehicle.carrier(), share.rule().code());
                    bills.computeIfAbsent(bill, each -> new TreeMap<>())
                            .merge(consignment.producer(), part, Money::plus);
                });
            }
        }
        fees(network, plan, bills);
        Map<OrderId, Distance> last = lastLegs(plan, consignments);
        List<DeliveryCost> parts = new ArrayList<>();
        bills.forEach((bill, byCooperative) ->
                parts.add(cost(bill.order(), bill.carrier(), byCooperative, bill.rule(), last.get(bill.order()))));
        Map<OrderId, List<DeliveryCost>> byOrder = new TreeMap<>();
        parts.forEach(part ->
                byOrder.computeIfAbsent(part.order(), each -> new ArrayList<>()).add(part));
        List<DeliveryCost> costs =
                byOrder.values().stream().map(CostSharing::whole).toList();
        return new CostSharing(shares, costs, parts, served(day, plan));
    }

    private static DeliveryCost cost(
            OrderId order,
            Party carrier,
            Map<CooperativeId, Money> byCooperative,
            String rule,
            @Nullable Distance last) {
        Money sum = byCooperative.values().stream().reduce(Money::plus).orElseThrow();
        return new DeliveryCost(order, sum, carrier, byCooperative, rule, last);
    }

    /** Returns the cost of an order in all. */
    private static DeliveryCost whole(List<DeliveryCost> parts) {
        DeliveryCost main = parts.get(0);
        Map<CooperativeId, Money> sums = new TreeMap<>();
        for (DeliveryCost part : parts) {
            part.byCooperative().forEach((id, money) -> sums.merge(id, money, Money::plus));
            main = isLarger(part, main) ? part : main;
        }
        return cost(main.order(), main.carrier(), sums, main.rule(), main.distance());
    }

    private static boolean isLarger(DeliveryCost part, DeliveryCost other) {
        boolean isFee = part.rule().equals(RELAY_FEE);
        return isFee == other.rule().equals(RELAY_FEE) ? part.cost().compareTo(other.cost()) > 0 : !isFee;
    }

    private static void fees(Network network, DistributionPlan plan, Map<Bill, Map<CooperativeId, Money>> bills) {
        Map<String, Relay> relays = new TreeMap<>();
        network.relays().forEach(relay -> relays.put(relay.site().id().value(), relay));
        Map<OrderId, Map<Relay, Map<CooperativeId, Long>>> grams = new TreeMap<>();
        for (int i = 0; i < plan.circuits().size(); i++) {
            Circuit circuit = plan.circuits().get(i);
            Relay relay =
                    circuit.relay() == null ? null : relays.get(circuit.relay().value());
            if (relay != null && relay.fee() != null && relay.fee().signum() > 0) {
                Consignment consignment = plan.consignments().get(i);
                grams.computeIfAbsent(consignment.order(), each -> new LinkedHashMap<>())
                        .computeIfAbsent(relay, each -> new TreeMap<>())
                        .merge(
                                consignment.producer(),
                                Math.max(1, consignment.weight().grams()),
                                Long::sum);
            }
        }
        grams.forEach((order, byRelay) -> byRelay.forEach((relay, its) -> {
            Bill bill = new Bill(order, Party.of(relay.partner()), RELAY_FEE);
            Map<CooperativeId, Money> parts = requireNonNull(relay.fee()).allocate(its);
            parts.forEach((producer, part) ->
                    bills.computeIfAbsent(bill, each -> new TreeMap<>()).merge(producer, part, Money::plus));
        }));
    }

    /** How far the goods of an order are carried on their last route; the longest if they come separately. */
    private static Map<OrderId, Distance> lastLegs(DistributionPlan plan, Map<String, Consignment> consignments) {
        Map<OrderId, Distance> last = new TreeMap<>();
        for (PlannedRoute route : plan.routes()) {
            Map<String, Long> taken = new TreeMap<>();
            long driven = 0;
            for (var stop : route.stops()) {
                driven += stop.leg().metres();
                for (String id : stop.consignments()) {
                    Long from = taken.remove(id);
                    if (from == null) {
                        taken.put(id, driven);
                    } else if (stop.site() == null) {
                        Distance carried = Distance.ofMetres(driven - from);
                        last.merge(
                                requireNonNull(consignments.get(id)).order(),
                                carried,
                                (one, other) -> one.metres() >= other.metres() ? one : other);
                    }
                }
            }
        }
        return last;
    }

    private static List<ServedShare> served(Day day, DistributionPlan plan) {
        Map<CooperativeId, int[]> counts = new TreeMap<>();
        Map<CooperativeId, Weight> weights = new TreeMap<>();
        Map<OrderId, List<Integer>> left = new TreeMap<>();
        plan.unassigned()
                .forEach(each -> left.computeIfAbsent(each.order(), id -> new ArrayList<>())
                        .addAll(each.lines()));
        for (Order order : day.orders()) {
            for (OrderLine line : order.lines()) {
                int[] count = counts.computeIfAbsent(line.goods().producer(), id -> new int[2]);
                count[0]++;
                if (!left.getOrDefault(order.id(), List.of()).contains(line.number())) {
                    count[1]++;
                }
            }
        }
        plan.consignments().forEach(each -> weights.merge(each.producer(), each.weight(), Weight::plus));
        List<ServedShare> served = new ArrayList<>();
        counts.forEach((producer, count) ->
                served.add(new ServedShare(producer, count[0], count[1], weights.getOrDefault(producer, Weight.ZERO))));
        return served;
    }

    /**
     * What one cooperative bears of one route.
     *
     * @param route the id of the route
     * @param cooperative whose goods it carries
     * @param cost its share; the shares of a route sum to the cost of the route
     * @param alone what a route of its own would cost
     * @param rule the rule by which the route was split
     */
    public record RouteShare(
            @JsonProperty(required = true) String route,
            @JsonProperty(required = true) CooperativeId cooperative,
            @JsonProperty(required = true) Money cost,
            @JsonProperty(required = true) Money alone,
            @JsonProperty(required = true) Rule rule) {

        /** Checks what must be there. */
        public RouteShare {
            requireNonNull(route, "route");
            requireNonNull(cooperative, "cooperative");
            requireNonNull(cost, "cost");
            requireNonNull(alone, "alone");
            requireNonNull(rule, "rule");
        }
    }

    /**
     * How much of what was ordered from a cooperative is carried.
     *
     * @param cooperative the producer
     * @param ordered how many lines of the day's orders are for its goods
     * @param carried how many of these are carried whole
     * @param weight what its carried goods weigh
     */
    public record ServedShare(
            @JsonProperty(required = true) CooperativeId cooperative,
            @JsonProperty(required = true) int ordered,
            @JsonProperty(required = true) int carried,
            @JsonProperty(required = true) Weight weight) {

        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if more is carried than was ordered
         */
        public ServedShare {
            requireNonNull(cooperative, "cooperative");
            requireNonNull(weight, "weight");
            if (carried < 0 || carried > ordered) {
                throw InvalidValue.notPartOf("carried", "ordered", ordered, carried);
            }
        }
    }

    /**
     * How the cost of a route is split among the cooperatives whose goods it carries.
     *
     * <p>What a group of them would pay for a route of its own is estimated from the same route without the stops of the others: the fixed
     * cost in full, and the other costs in proportion to the distance that remains. Whatever the rule, nobody pays more than for a route
     * alone: any excess is spread over the others by the same rule.
     */
    public enum Rule {

        /** In proportion to weight times the distance it is carried on the route. */
        KG_KM("kg-km"),

        /** First what the route would save without them, then the rest in proportion to weight times distance. */
        MARGINAL("marginal"),

        /**
         * The Shapley value: what each adds to the cost, averaged over all sequences in which they could join. For routes of at most
         * ten cooperatives; larger ones are split by {@link #KG_KM}.
         */
        SHAPLEY("shapley");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** Returns the code by which {@link org.cooplab.core.order.DeliveryCost#rule()} states it. */
        public String code() {
            return code;
        }
    }
}
