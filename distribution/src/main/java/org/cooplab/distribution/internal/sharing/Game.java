package org.cooplab.distribution.internal.sharing;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Money;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.sharing.CostSharing;
import org.cooplab.distribution.sharing.CostSharing.RouteShare;

/**
 * The cooperatives of one route and what each group of them would cost alone: the route without the stops of the others.
 *
 * <p>All amounts in minor units. {@code cost(all)} is exactly the cost of the route.
 */
public final class Game {

    private static final int MOST_FOR_SHAPLEY = 10;

    private final PlannedRoute route;
    private final List<CooperativeId> players = new ArrayList<>();
    private final long[] kilogramMetres;
    private final Map<String, Long> byConsignment = new TreeMap<>();
    private final Map<String, Consignment> consignments;
    private final int[][] who;
    private final int[] places;
    private final int home;
    private final Travel travel;
    private final long fixed;
    private final long total;

    /**
     * Sets up the game of a route.
     *
     * @param consignments at least what the route carries, by id
     */
    public Game(Network network, PlannedRoute route, Vehicle vehicle, Map<String, Consignment> consignments) {
        this.route = route;
        this.consignments = consignments;
        Map<CooperativeId, Long> loads = new TreeMap<>();
        Map<String, Long> taken = new HashMap<>();
        long driven = 0;
        for (PlannedStop stop : route.stops()) {
            driven += stop.leg().metres();
            for (String id : stop.consignments()) {
                Consignment consignment = goods(id);
                Long from = taken.remove(id);
                if (from == null) {
                    taken.put(id, driven);
                } else {
                    // A load that is not moved at all still counts a little, or nobody would pay for its stop.
                    long load = Math.max(1, consignment.weight().grams()) * Math.max(1, driven - from) / 1000 + 1;
                    byConsignment.merge(id, load, Long::sum);
                    loads.merge(consignment.producer(), load, Long::sum);
                }
            }
        }
        players.addAll(loads.keySet());
        kilogramMetres = loads.values().stream().mapToLong(Long::longValue).toArray();
        Atlas atlas = new Atlas(network.travel());
        home = atlas.number(position(network, vehicle.home()));
        places = new int[route.stops().size()];
        who = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            PlannedStop stop = route.stops().get(i);
            places[i] = atlas.number(stop.position());
            who[i] = stop.consignments().stream()
                    .map(id -> goods(id).producer())
                    .distinct()
                    .mapToInt(players::indexOf)
                    .toArray();
        }
        travel = atlas.travel();
        total = route.cost().minor();
        fixed = Math.min(total, vehicle.cost().fixed().minor());
    }

    /**
     * Checks that the goods on routes are known, and that what a route takes it brings.
     *
     * @throws IllegalArgumentException naming those that are not listed, or else those that are only taken or only brought
     */
    public static void requireWhole(List<PlannedRoute> routes, Set<String> listed) {
        Set<String> missing = new TreeSet<>();
        Set<String> halves = new TreeSet<>();
        for (PlannedRoute route : routes) {
            Set<String> open = new HashSet<>();
            for (PlannedStop stop : route.stops()) {
                missing.addAll(stop.consignments());
                for (String id : stop.consignments()) {
                    if (!open.add(id)) {
                        open.remove(id);
                    }
                }
            }
            halves.addAll(open);
        }
        missing.removeAll(listed);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("routes carry goods that the plan does not list: " + missing);
        }
        if (!halves.isEmpty()) {
            throw new IllegalArgumentException("routes take goods without bringing them, or bring others: " + halves);
        }
    }

    private Consignment goods(String id) {
        return requireNonNull(consignments.get(id));
    }

    private static GeoPoint position(Network network, SiteId id) {
        List<Site> sites = new ArrayList<>(network.depots());
        network.relays().forEach(relay -> sites.add(relay.site()));
        network.producers().forEach(producer -> sites.add(producer.site()));
        return sites.stream()
                .filter(site -> site.id().equals(id) && site.position() != null)
                .map(Site::position)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no position of " + id));
    }

    /** Returns what each cooperative bears, by id. */
    public List<RouteShare> split(CostSharing.Rule rule) {
        CostSharing.Rule used =
                rule == CostSharing.Rule.SHAPLEY && players.size() > MOST_FOR_SHAPLEY ? CostSharing.Rule.KG_KM : rule;
        Division division = new Division(this::cost, kilogramMetres, total);
        long[] parts = division.parts(used);
        List<RouteShare> shares = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            shares.add(new RouteShare(route.id(), players.get(i), money(parts[i]), money(division.alone(i)), used));
        }
        return shares;
    }

    /** Returns a share on the consignments of its cooperative, by weight times distance. */
    public Map<String, Money> toConsignments(RouteShare share) {
        Map<String, Long> weights = new TreeMap<>();
        byConsignment.forEach((id, load) -> {
            if (share.cooperative().equals(goods(id).producer())) {
                weights.put(id, load);
            }
        });
        return share.cost().allocate(weights);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, route.cost().currency());
    }

    /** Returns what the players of a group would cost together. */
    private long cost(IntPredicate group) {
        long metres = 0;
        int at = home;
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            boolean stops = false;
            for (int player : who[i]) {
                stops |= group.test(player);
            }
            if (stops) {
                metres += travel.distance(at, places[i]);
                at = places[i];
                any = true;
            }
        }
        if (!any) {
            return 0;
        }
        metres += travel.distance(at, home);
        long all = route.distance().metres();
        // Over a crooked table a part may be longer than the whole; it never costs more.
        long part = Math.min(metres, all);
        if (all == 0) {
            return total;
        }
        return fixed
                + BigInteger.valueOf(total - fixed)
                        .multiply(BigInteger.valueOf(part))
                        .add(BigInteger.valueOf(all - 1))
                        .divide(BigInteger.valueOf(all))
                        .longValueExact();
    }
}
