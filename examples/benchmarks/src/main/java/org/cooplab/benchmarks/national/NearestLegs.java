package org.cooplab.benchmarks.national;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * A national day as one writes it by hand for a library that knows no circuits: every order through the relay nearest to its customer;
 * for each region a problem of shipments from producers to its relays, those for deliveries by noon; then for each relay a problem of
 * the deliveries of what came, with all its vehicles anew. What one producer sends to one relay, by noon or for collection, rides in
 * loads of up to half a van.
 *
 * <p>The time at a door is part of the way to it, for libraries without a time that is spent once at a place. Homes have places of
 * their own, where none is spent.
 */
public final class NearestLegs {

    private static final long OPEN = 7 * 3600;
    private static final long NOON = 12 * 3600;
    private static final long CLOSE = 21 * 3600;
    private static final long START = 6 * 3600;
    private static final long END = 22 * 3600;
    private static final long VAN = 2_000_000;
    private static final int AT_RELAY = 600;
    private static final int AT_DOOR = 300;
    private static final int VANS = 8;

    private record Flow(CooperativeId producer, SiteId relay, boolean morning) {}

    private record Parcel(OrderId order, long grams) {}

    private final NationalDay.Made made;
    private final Map<SiteId, Relay> relays = new TreeMap<>(Comparator.comparing(SiteId::value));
    private final Map<OrderId, SiteId> through = new HashMap<>();
    private final Set<OrderId> left = new HashSet<>();

    private NearestLegs(NationalDay.Made made) {
        this.made = made;
        made.network().relays().forEach(relay -> relays.put(relay.site().id(), relay));
        NearestRelays nearest = new NearestRelays(made);
        for (Order order : made.day().orders()) {
            through.put(
                    order.id(),
                    order.fulfilment() instanceof Fulfilment.Delivery to
                            ? nearest.nearest(to)
                            : ((Fulfilment.Pickup) order.fulfilment()).relay());
        }
    }

    /** Returns the day of a seed. */
    public static NearestLegs of(Path places, long seed, int orders) throws IOException {
        return new NearestLegs(NationalDay.of(Places.read(places), seed, orders));
    }

    /** What came of it: kilometres, routes, and the lines of the orders that were carried whole. */
    public record Outcome(double kilometres, int routes, int lines) {}

    /** Plans both legs by a solver; it must answer plans that an independent check has passed. */
    public Outcome plan(Function<RoutingProblem, Plan> solver) {
        double metres = 0;
        int routes = 0;
        Map<String, List<Parcel>> loads = new TreeMap<>();
        for (RoutingProblem problem : collections(loads)) {
            Plan plan = solver.apply(problem);
            metres += plan.routes().stream().mapToLong(Route::distance).sum();
            routes += plan.routes().size();
            plan.unserved().forEach(id -> loads.get(id).forEach(parcel -> left.add(parcel.order())));
        }
        for (RoutingProblem problem : deliveries()) {
            Plan plan = solver.apply(problem);
            metres += plan.routes().stream().mapToLong(Route::distance).sum();
            routes += plan.routes().size();
            plan.unserved().forEach(id -> left.add(OrderId.of(id)));
        }
        int lines = made.day().orders().stream()
                .filter(order -> !left.contains(order.id()))
                .mapToInt(order -> order.lines().size())
                .sum();
        return new Outcome(metres / 1000, routes, lines);
    }

    /** Returns how many requests all problems have together, if everything is collected. */
    public int requests() {
        return Stream.concat(collections(new TreeMap<>()).stream(), deliveries().stream())
                .mapToInt(problem -> problem.requests().size())
                .sum();
    }

    private List<RoutingProblem> collections(Map<String, List<Parcel>> loads) {
        Map<String, Map<Flow, List<Parcel>>> byRegion = new TreeMap<>();
        for (Order order : made.day().orders()) {
            SiteId relay = through.get(order.id());
            boolean morning = order.fulfilment() instanceof Fulfilment.Delivery;
            for (OrderLine line : order.lines()) {
                Flow flow = new Flow(line.goods().producer(), relay, morning);
                byRegion.computeIfAbsent(relays.get(relay).partner().value(), each -> new HashMap<>())
                        .computeIfAbsent(flow, each -> new ArrayList<>())
                        .add(new Parcel(
                                order.id(), line.grossWeight().orElseThrow().grams()));
            }
        }
        List<RoutingProblem> problems = new ArrayList<>();
        byRegion.forEach((region, flows) -> problems.add(collection(region, flows, loads)));
        return problems;
    }

    private RoutingProblem collection(String region, Map<Flow, List<Parcel>> flows, Map<String, List<Parcel>> loads) {
        Ground ground = new Ground();
        Map<CooperativeId, GeoPoint> producers = new HashMap<>();
        for (ProducerSite producer : made.network().producers()) {
            producers.put(producer.cooperative(), producer.site().position());
        }
        List<VehicleType> vans = new ArrayList<>();
        relays.forEach((id, relay) -> {
            if (relay.partner().value().equals(region)) {
                vans.add(van(id.value(), ground.add(relay.site().position(), 0), START));
            }
        });
        Map<Object, Integer> numbers = new HashMap<>();
        List<Request> requests = new ArrayList<>();
        List<Flow> sorted = new ArrayList<>(flows.keySet());
        sorted.sort(Comparator.comparing(Flow::toString));
        for (Flow flow : sorted) {
            int from = numbers.computeIfAbsent(
                    flow.producer(), each -> ground.add(producers.get(flow.producer()), AT_RELAY));
            int to = numbers.computeIfAbsent(
                    flow.relay(),
                    each -> ground.add(relays.get(flow.relay()).site().position(), AT_RELAY));
            TimeWindow brought = new TimeWindow(OPEN, (flow.morning() ? NOON : CLOSE) - 1);
            long grams = 0;
            List<Parcel> load = new ArrayList<>();
            List<Parcel> parcels = flows.get(flow);
            for (int i = 0; i < parcels.size(); i++) {
                load.add(parcels.get(i));
                grams += parcels.get(i).grams();
                if (i + 1 == parcels.size() || grams + parcels.get(i + 1).grams() > VAN / 2) {
                    String id = "s" + loads.size();
                    loads.put(id, load);
                    requests.add(Shipment.of(
                            id,
                            new Visit(from, 0, 0, List.of(new TimeWindow(0, END))),
                            new Visit(to, 0, 0, List.of(brought)),
                            Load.of(grams)));
                    load = new ArrayList<>();
                    grams = 0;
                }
            }
        }
        return RoutingProblem.of(ground.travel(), vans, requests);
    }

    private List<RoutingProblem> deliveries() {
        Map<SiteId, List<Order>> byRelay = new TreeMap<>(Comparator.comparing(SiteId::value));
        for (Order order : made.day().orders()) {
            if (order.fulfilment() instanceof Fulfilment.Delivery && !left.contains(order.id())) {
                byRelay.computeIfAbsent(through.get(order.id()), each -> new ArrayList<>())
                        .add(order);
            }
        }
        List<RoutingProblem> problems = new ArrayList<>();
        byRelay.forEach((relay, orders) -> {
            Ground ground = new Ground();
            VehicleType van = van("van", ground.add(relays.get(relay).site().position(), 0), NOON);
            List<Job> jobs = new ArrayList<>();
            for (Order order : orders) {
                Fulfilment.Delivery to = (Fulfilment.Delivery) order.fulfilment();
                org.cooplab.core.time.TimeWindow window = to.windows().get(0);
                Visit visit = new Visit(
                        ground.add(to.place().position(), AT_DOOR),
                        0,
                        0,
                        List.of(new TimeWindow(second(window.start()), second(window.end()) - 1)));
                jobs.add(Job.delivery(
                        order.id().value(),
                        visit,
                        Load.of(order.grossWeight().orElseThrow().grams())));
            }
            problems.add(RoutingProblem.of(ground.travel(), List.of(van), jobs));
        });
        return problems;
    }

    private static VehicleType van(String id, int home, long start) {
        return VehicleType.builder(id, Load.of(VAN))
                .count(VANS)
                .start(home)
                .end(home)
                .shift(start, END)
                .costs(VehicleType.Costs.DISTANCE)
                .build();
    }

    private static long second(java.time.Instant instant) {
        return instant.getEpochSecond() - NationalDay.hour(0).getEpochSecond();
    }

    /** Places with the seconds that are spent at each on coming from elsewhere. */
    private static final class Ground {
        private final List<GeoPoint> points = new ArrayList<>();
        private final List<Integer> spent = new ArrayList<>();

        int add(GeoPoint point, int seconds) {
            points.add(point);
            spent.add(seconds);
            return points.size() - 1;
        }

        /** Roads are 1.3 times the great circle, driven at 60 km/h. */
        Travel travel() {
            int size = points.size();
            int[][] metres = new int[size][size];
            int[][] seconds = new int[size][size];
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    if (from != to) {
                        metres[from][to] = (int) Math.round(points.get(from).metresTo(points.get(to)) * 1.3);
                        seconds[from][to] = (metres[from][to] * 36 + 599) / 600 + spent.get(to);
                    }
                }
            }
            return Travel.matrix(metres, seconds);
        }
    }
}
