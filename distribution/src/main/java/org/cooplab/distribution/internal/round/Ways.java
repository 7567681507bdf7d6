package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.internal.circuit.Turn;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Refusal;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Finds the ways that goods may go, says why others are closed, and what alone would open one. */
final class Ways {

    private final CheckedNetwork network;
    private final Day day;
    private final Turns turns;
    private final Sites sites;
    private final Relays relays;
    private final Obstacles obstacles;
    private final Hauls hauls;
    private final Instant origin;
    private final Alone alone;

    /** Looks for ways on a day, or in its waves. */
    Ways(CheckedNetwork network, Day day, DayTime time, Sites sites, Travel travel, Hauls hauls, Alone alone) {
        this.network = network;
        this.day = day;
        this.sites = sites;
        this.hauls = hauls;
        this.alone = alone;
        origin = time.origin();
        turns = new Turns(time, network.network().cutOffs());
        relays = new Relays(network, sites, travel);
        obstacles = new Obstacles(network.network().policy(), time, sites, travel);
    }

    /** Returns a unit with all ways that it may go. */
    Unit open(Unit unit) {
        return unit.refused().isEmpty() ? new Opening(unit).open() : unit;
    }

    /** Returns whether each consignment of a unit may go some way by itself. */
    boolean openApart(Unit unit) {
        return unit.consignments().stream()
                .map(each -> unit.with(List.of(each)))
                .noneMatch(each -> open(each).ways().isEmpty());
    }

    /** Returns whether goods leave their relays at the hours of the network, on a day without waves. */
    boolean hasCutOffs() {
        return day.waves().isEmpty();
    }

    /** Returns the turn of goods that leave their relays from that hour of a day without waves on. */
    Turn turn(LocalTime cutOff) {
        return turns.of(cutOff);
    }

    /** The ways of one unit. */
    private final class Opening {
        private final Unit unit;
        private final Order order;
        private final @Nullable Wave wave;
        private final WayHelp help;
        private final List<Way> ways = new ArrayList<>();
        private final Closed closed = new Closed();

        Opening(Unit unit) {
            this.unit = unit;
            order = unit.order();
            wave = day.waveOf(order, network.network().zone()).orElse(null);
            help = new WayHelp(
                    Ways.this, unit, wave == null ? origin : wave.collection().start(), hauls, alone);
        }

        Unit open() {
            if (order.fulfilment() instanceof Fulfilment.Pickup pickup) {
                through(pickup.relay(), Way.Kind.COLLECTED);
            } else if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
                if (delivery.relay() != null) {
                    through(delivery.relay(), Way.Kind.THROUGH);
                } else {
                    anyWay(delivery);
                }
            }
            if (ways.isEmpty() && unit.consignments().size() > 1 && openApart(unit)) {
                closed.helpedBy(Reason.of("help.apart"));
            }
            return new Unit(
                    unit.id(),
                    order,
                    unit.consignments(),
                    unit.customer(),
                    unit.windows(),
                    ways,
                    closed.refusals(help::soleCause));
        }

        private void refuse(Reason reason) {
            closed.add(new Refusal(reason, List.of(Help.against(reason))));
        }

        private void through(SiteId id, Way.Kind kind) {
            network.relay(id)
                    .ifPresentOrElse(
                            relay -> through(relay, kind),
                            () -> refuse(Reason.of("relay.unknown")
                                    .at("/fulfilment/relay")
                                    .with("relay", id)));
        }

        /** Looks at the relays of the customer's region; those that nobody can find are told first, where no way is open. */
        private void anyWay(Fulfilment.Delivery delivery) {
            int customer = requireNonNull(unit.customer());
            List<Relay> serving = serving(delivery);
            for (Relay relay : relays.nearby(unit, customer, serving)) {
                through(relay, Way.Kind.THROUGH);
            }
            direct(customer);
            if (ways.isEmpty()) {
                closed.first(() -> serving.stream()
                        .filter(relay -> !sites.knows(relay))
                        .forEach(relay -> through(relay, Way.Kind.THROUGH)));
            }
        }

        private List<Relay> serving(Fulfilment.Delivery delivery) {
            Optional<RegionCode> region = network.region(delivery.place());
            if (region.isEmpty()) {
                refuse(Reason.of("place.province-unknown").at("/fulfilment/place/province"));
                return List.of();
            }
            List<Relay> serving = relays.serving(region.get());
            if (serving.isEmpty()) {
                refuse(network.naming(region.get(), Reason.of("region.no-relay").at("/fulfilment/place")));
            }
            return serving;
        }

        private void through(Relay relay, Way.Kind kind) {
            openUnless(obstacles.of(unit, relay, kind, wave), kind, relay);
        }

        /** Goods of several producers meet at a relay. */
        private void direct(int customer) {
            CooperativeId producer = unit.consignments().get(0).producer();
            boolean one = unit.consignments().stream()
                    .allMatch(each -> each.producer().equals(producer));
            if (one) {
                openUnless(obstacles.direct(unit, customer), Way.Kind.DIRECT, null);
            }
        }

        /** Tells the first obstacle; what would help against it only where that is enough against all, vehicles included. */
        private void openUnless(List<Refusal> all, Way.Kind kind, @Nullable Relay relay) {
            if (all.isEmpty()) {
                inTurns(kind, relay);
                return;
            }
            List<Reason> enough = all.get(0).help().stream()
                    .filter(help -> all.stream().allMatch(each -> isAgainst(each, help)))
                    .toList();
            closed.add(new Refusal(
                    all.get(0).reasons(),
                    enough.isEmpty() || isPossible(all.get(0), kind, relay) ? enough : List.of()));
        }

        private boolean isPossible(Refusal only, Way.Kind kind, @Nullable Relay relay) {
            if (relay != null && !sites.knows(relay)) {
                return true; // as far as anybody can know
            }
            Hauls some = only.reasons().get(0).code().equals("relay.closed") ? hauls.atAnyHour(Haul.End.RELAY) : hauls;
            return turns.of(wave, kind).stream()
                    .map(turn -> way(kind, relay, turn))
                    .anyMatch(way -> some.of(unit, way).stream().allMatch(haul -> alone.possibleBut(haul, null)));
        }

        /** Goods of two classes, or lines, are not helped by what is said of one; what else is said differs in figures alone. */
        private static boolean isAgainst(Refusal refusal, Reason help) {
            return refusal.help().stream()
                    .anyMatch(each -> each.code().equals(help.code())
                            && each.path().equals(help.path())
                            && Objects.equals(
                                    each.parameters().get("temperature"),
                                    help.parameters().get("temperature")));
        }

        /** Opens a way in each turn in which vehicles can go it, or says why there is none. */
        private void inTurns(Way.Kind kind, @Nullable Relay relay) {
            List<Way> open = new ArrayList<>();
            List<Refusal> impossible = new ArrayList<>();
            for (Turn turn : turns.of(wave, kind)) {
                Way way = way(kind, relay, turn);
                impossible(way).ifPresentOrElse(impossible::add, () -> open.add(way));
            }
            ways.addAll(open);
            if (open.isEmpty()) {
                impossible.forEach(closed::add);
            }
        }

        private Way way(Way.Kind kind, @Nullable Relay relay, Turn turn) {
            return new Way(kind, relay, relay == null ? 0 : sites.place(relay), turn);
        }

        /**
         * Returns why vehicles cannot go a way, rather what none could carry than what those on the road could; of goods that are under
         * way only the rest of the way is looked at.
         */
        private Optional<Refusal> impossible(Way way) {
            Optional<Refusal> onRoad = Optional.empty();
            for (Haul haul : hauls.of(unit, way)) {
                List<Reason> reasons = alone.impossible(haul);
                if (reasons.isEmpty() || (reasons.equals(Closed.ON_ROAD) && onRoad.isPresent())) {
                    continue;
                }
                Optional<Refusal> refusal = Optional.of(new Refusal(reasons, help.against(reasons.get(0), haul, way)));
                if (!reasons.equals(Closed.ON_ROAD)) {
                    return refusal;
                }
                onRoad = refusal;
            }
            return onRoad;
        }
    }
}
