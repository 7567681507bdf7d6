package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Finds what routes that stay rely on and that is not so any more: their vehicles, their sites, their goods and where these go. */
final class KeptCheck {

    private final CheckedNetwork network;
    private final Day day;
    private final ZoneId zone;
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<String, Consignment> before = new HashMap<>();
    private final Map<String, Consignment> now = new HashMap<>();
    private final List<Unassigned> left;
    private final Faults faults = new Faults();
    private final Set<Reason> told = new HashSet<>();

    private KeptCheck(
            CheckedNetwork network, Day day, DistributionPlan plan, List<Consignment> goods, List<Unassigned> left) {
        this.left = left;
        this.network = network;
        this.day = day;
        zone = network.network().zone();
        for (Order order : day.orders()) {
            orders.put(order.id(), order);
        }
        for (Consignment each : plan.consignments()) {
            before.put(each.id(), each);
        }
        for (Consignment each : goods) {
            now.put(each.id(), each);
        }
    }

    /**
     * Checks all of these routes.
     *
     * @param goods what the orders of the day make
     * @param left what of them makes nothing, and why
     * @throws org.cooplab.core.text.InvalidDocument with all faults, which point into the plan
     */
    static void require(
            CheckedNetwork network,
            Day day,
            DistributionPlan plan,
            Set<PlannedRoute> kept,
            List<Consignment> goods,
            List<Unassigned> left) {
        KeptCheck check = new KeptCheck(network, day, plan, goods, left);
        for (int i = 0; i < plan.routes().size(); i++) {
            if (kept.contains(plan.routes().get(i))) {
                check.route(plan.routes().get(i), "/routes/" + i);
            }
        }
        check.faults.throwIfAny();
    }

    private void route(PlannedRoute route, String at) {
        if (network.vehicle(route.vehicle()).isEmpty()) {
            faults.add("revision.vehicle", at + "/vehicle", "vehicle", route.vehicle());
        }
        for (int i = 0; i < route.stops().size(); i++) {
            stop(route.stops().get(i), at + "/stops/" + i);
        }
    }

    private void stop(PlannedStop stop, String at) {
        for (int i = 0; i < stop.consignments().size(); i++) {
            String id = stop.consignments().get(i);
            Consignment goods = now.get(id);
            Consignment were = before.get(id);
            String there = at + "/consignments/" + i;
            if (goods == null || were == null || !goods.lines().equals(were.lines())) {
                notAsTheyWere(id, were, there);
            } else if (!isInTime(stop, goods)) {
                faults.add("revision.hours", there, "consignment", id);
            } else if (!isOnTheWay(stop, order(goods))) {
                faults.add("revision.order", there, "order", goods.order());
            }
        }
        SiteId site = stop.site();
        if (site != null && !isThere(site(stop, site), stop)) {
            faults.add("revision.stop", at + "/site", "site", site);
        }
    }

    /** Tells something at the first of the stops that rely on it, and returns whether this is the first. */
    private boolean once(String at, Reason cause) {
        boolean isFirst = told.add(cause);
        if (isFirst) {
            faults.add(new Fault(cause.code(), at, 0, 0, cause.parameters()));
        }
        return isFirst;
    }

    /** Tells of an order that is gone or has come to an end only that. */
    private void notAsTheyWere(String id, @Nullable Consignment were, String at) {
        if (were != null && !orders.containsKey(were.order())) {
            once(at, Reason.of("revision.order-gone").with("order", were.order()));
            return;
        }
        Optional<Reason> ended = Optional.ofNullable(were).flatMap(goods -> ended(goods.order()));
        if (ended.isPresent()) {
            once(at, ended.get());
        } else if (once(at, Reason.of("revision.goods").with("consignment", id))) {
            whyLeft(were, at);
        }
    }

    private Optional<Reason> ended(OrderId order) {
        return left.stream()
                .filter(each -> each.order().equals(order))
                .flatMap(each -> each.reasons().stream())
                .filter(reason -> reason.code().equals("order.not-to-carry"))
                .map(reason -> new Reason("revision.not-to-carry", "", reason.parameters()).with("order", order))
                .findFirst();
    }

    private void whyLeft(@Nullable Consignment goods, String at) {
        if (goods == null) {
            return;
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Unassigned each : left) {
            for (Consignment.Line line : goods.lines()) {
                if (each.order().equals(goods.order()) && each.lines().contains(line.number())) {
                    reasons.addAll(each.reasons());
                }
            }
        }
        for (Reason reason : reasons) {
            faults.add(new Fault(reason.code(), at, 0, 0, reason.parameters()));
        }
    }

    private boolean isInTime(PlannedStop stop, Consignment goods) {
        boolean early = stop.kind() == PlannedStop.Kind.COLLECT
                && goods.ready() != null
                && stop.start().isBefore(goods.ready());
        Wave wave = day.waveOf(order(goods), zone).orElse(null);
        return !early
                && (goods.due() == null || !stop.start().isAfter(goods.due()))
                && (wave == null || isInTurn(stop, wave));
    }

    private boolean isInTurn(PlannedStop stop, Wave wave) {
        if (stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.DROP) {
            return wave.collection().contains(stop.start());
        }
        boolean early = stop.kind() == PlannedStop.Kind.LOAD
                && stop.start().isBefore(wave.collection().end());
        return !early && wave.distribution().contains(LocalDate.ofInstant(stop.start(), zone));
    }

    private Order order(Consignment goods) {
        return requireNonNull(orders.get(goods.order()), "an order of the day");
    }

    /** Returns whether an order may still be where a stop brings its goods, and then. */
    private static boolean isOnTheWay(PlannedStop stop, Order order) {
        if (stop.kind() == PlannedStop.Kind.COLLECT) {
            return true;
        }
        if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
            return stop.kind() == PlannedStop.Kind.DELIVER
                    ? stop.position().equals(delivery.place().position())
                            && (delivery.windows().isEmpty()
                                    || delivery.windows().stream().anyMatch(window -> isIn(window, stop)))
                    : delivery.relay() == null || delivery.relay().equals(stop.site());
        }
        return stop.kind() == PlannedStop.Kind.DROP
                && order.fulfilment() instanceof Fulfilment.Pickup pickup
                && pickup.relay().equals(stop.site());
    }

    /** Returns whether a stop is in a window; one of no length may be at its very end, where a longer one ends. */
    private static boolean isIn(TimeWindow window, PlannedStop stop) {
        return window.contains(stop.start())
                || (stop.start().equals(window.end()) && stop.departure().equals(window.end()));
    }

    /** Returns where the producer or the relay of a stop is now. */
    private @Nullable Site site(PlannedStop stop, SiteId relay) {
        if (stop.kind() != PlannedStop.Kind.COLLECT) {
            return network.relay(relay).map(Relay::site).orElse(null);
        }
        Consignment goods = stop.consignments().isEmpty()
                ? null
                : before.get(stop.consignments().get(0));
        return goods == null
                ? null
                : network.producer(goods.producer()).map(ProducerSite::site).orElse(null);
    }

    private static boolean isThere(@Nullable Site site, PlannedStop stop) {
        return site != null && site.id().equals(stop.site()) && stop.position().equals(site.position());
    }
}
