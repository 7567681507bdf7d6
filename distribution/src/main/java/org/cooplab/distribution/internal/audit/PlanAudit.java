package org.cooplab.distribution.internal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;

/**
 * Says whether a plan is one of this day over this network: nothing lost, nobody in two places, no vehicle or relay overfull, no
 * door closed, no circuit above the policy, no order out of its wave. Reads the documents alone.
 */
public final class PlanAudit {

    private static final int SHOWN = 5;

    private PlanAudit() {}

    /** Returns all that is wrong, in words for developers; empty if nothing is. */
    public static List<String> check(Network network, Day day, DistributionPlan plan) {
        return check(network, day, plan, Set.of(), List.of());
    }

    /**
     * Returns all that is wrong with a plan that may keep routes of an earlier one.
     *
     * @param kept the routes that stay as they were in the earlier one, when roads, vehicles and known rounds may have been others
     * @param before the circuits of the earlier one
     */
    static List<String> check(
            Network network, Day day, DistributionPlan plan, Set<PlannedRoute> kept, List<Circuit> before) {
        Findings findings = new Findings();
        findings.require(day.date().equals(plan.date()), "a plan of another day", plan.date());
        findings.require(network.zone().equals(plan.zone()), "a plan of another zone", plan.zone());
        new GoodsAudit(findings).check(day, plan);
        Ground ground = new Ground(network);
        Map<String, Consignment> consignments = new HashMap<>();
        plan.consignments().forEach(consignment -> consignments.put(consignment.id(), consignment));
        Map<String, List<RouteAudit.Passage>> passages =
                new RouteAudit(ground, day, consignments, kept, findings).check(plan.routes());
        List<PlannedRoute> planned =
                plan.routes().stream().filter(route -> !kept.contains(route)).toList();
        new RoundAudit(ground, day, findings).check(planned, consignments);
        Map<OrderId, Order> orders = new HashMap<>();
        day.orders().forEach(order -> orders.put(order.id(), order));
        CircuitAudit circuits =
                new CircuitAudit(ground, new WaveAudit(day, network.zone(), findings), before, findings);
        for (int i = 0; i < plan.consignments().size(); i++) {
            Consignment consignment = plan.consignments().get(i);
            Circuit circuit = plan.circuits().get(i);
            Order order = orders.get(consignment.order());
            if (order != null) {
                circuits.check(order, consignment, circuit, passages.getOrDefault(consignment.id(), List.of()));
            }
        }
        circuits.relays();
        return findings.list();
    }

    /**
     * Returns a plan in which nothing is wrong.
     *
     * @param kept the routes that stay of a plan that it changes; none if it is new
     * @param before the circuits of that plan
     * @throws IllegalStateException naming what is
     */
    public static DistributionPlan require(
            Network network, Day day, DistributionPlan plan, Set<PlannedRoute> kept, List<Circuit> before) {
        List<String> wrong = check(network, day, plan, kept, before);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the plan breaks " + wrong.size() + " rules: "
                    + String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size()))));
        }
        return plan;
    }
}
