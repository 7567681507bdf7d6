package org.cooplab.benchmarks.national;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Site;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/**
 * Plans national days in two ways with the same engine and the same budget, and prints kilometres and who is left:
 *
 * <ul>
 *   <li><b>cooplab</b>: relays chosen with the rounds in view, both legs in one search;
 *   <li><b>nearest</b>: every order through the relay nearest to its customer; the collection is planned alone, until the
 *       cut-off for what goes on, then the delivery with all vehicles anew.
 * </ul>
 *
 * <p>Arguments: the table of places, the number of orders, thousands of iterations (or {@code 60s}), threads, seeds.
 */
final class NationalBenchmark {

    private NationalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Places places = Places.read(Path.of(arguments[0]));
        int orders = Integer.parseInt(arguments[1]);
        String length = arguments[2];
        int threads = Integer.parseInt(arguments[3]);
        List<Double> savings = new ArrayList<>();
        System.out.println("seed\tway\tkm\tleft lines\troutes\twall s\tcpu s");
        for (int i = 4; i < arguments.length; i++) {
            long seed = Long.parseLong(arguments[i]);
            NationalDay.Made made = NationalDay.of(places, seed, orders);
            double ours = ours(seed, made, options(length, threads, 1));
            if (length.endsWith("s") || orders <= 5000) {
                double nearest = nearest(seed, made, length, threads);
                savings.add(1 - ours / nearest);
            }
        }
        double mean = savings.stream().mapToDouble(each -> each).average().orElse(0);
        double spread = Math.sqrt(savings.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0));
        System.out.printf(
                java.util.Locale.ROOT,
                "saved %.1f %% in the mean (standard deviation %.1f), fewer kilometres on %d of %d%n",
                mean * 100,
                spread * 100,
                savings.stream().filter(each -> each > 0).count(),
                savings.size());
    }

    private static RoutingOptions options(String length, int threads, int parts) {
        Budget budget = length.endsWith("s")
                ? new Budget.Time(java.time.Duration.ofMillis(
                        Long.parseLong(length.substring(0, length.length() - 1)) * 1000 / parts))
                : Budget.iterations(Long.parseLong(length) * 1000 / parts);
        return RoutingOptions.of(budget).withChains(1, threads);
    }

    private static double ours(long seed, NationalDay.Made made, RoutingOptions options) {
        Clock clock = new Clock();
        DistributionPlan plan = DistributionPlanner.compile(made.network()).plan(made.day(), options);
        double kilometres = kilometres(plan);
        clock.print(seed, "cooplab", kilometres, left(plan), plan.routes().size());
        return kilometres;
    }

    /** Half of the budget for each leg. */
    private static double nearest(long seed, NationalDay.Made made, String length, int threads) {
        Clock clock = new Clock();
        RoutingOptions half = options(length, threads, 2);
        Network network = made.network();
        Map<SiteId, Relay> relays = new HashMap<>();
        network.relays().forEach(relay -> relays.put(relay.site().id(), relay));
        List<Order> first = new ArrayList<>();
        List<Order> second = new ArrayList<>();
        for (Order order : made.day().orders()) {
            if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
                SiteId relay = nearest(network, delivery);
                first.add(order.withFulfilment(Fulfilment.pickup(morning(relay)), order.together()));
                second.add(fromRelay(order, relay));
            } else {
                first.add(order);
            }
        }
        DistributionPlan collection =
                DistributionPlanner.compile(withMornings(network)).plan(Day.of(NationalDay.DATE, first), half);
        List<ProducerSite> stores = network.relays().stream()
                .map(relay -> new ProducerSite(
                        CooperativeId.of(relay.site().id().value()), relay.site(), relay.handling()))
                .toList();
        Network afternoon = Network.of(
                        network.zone(), stores, network.partners(), network.relays(), network.vehicles(), network.travel())
                .withCustomerHandling(network.customerHandling());
        Map<CooperativeId, java.time.Instant> noon = new HashMap<>();
        stores.forEach(store -> noon.put(store.cooperative(), NationalDay.hour(12)));
        Day delivery = new Day(Day.SCHEMA_VERSION, NationalDay.DATE, second, noon);
        DistributionPlan deliveries = DistributionPlanner.compile(directOnly(afternoon)).plan(delivery, half);
        double kilometres = kilometres(collection) + kilometres(deliveries);
        clock.print(
                seed,
                "nearest",
                kilometres,
                left(collection) + left(deliveries),
                collection.routes().size() + deliveries.routes().size());
        return kilometres;
    }

    private static SiteId morning(SiteId relay) {
        return SiteId.of(relay + "~morning");
    }

    /** Adds to each relay one at the same place that closes at the cut-off. */
    private static Network withMornings(Network network) {
        OpeningHours hours = OpeningHours.of(network.zone(), OpeningHours.Weekly.daily("07:00", "12:00"));
        List<Relay> relays = new ArrayList<>(network.relays());
        for (Relay relay : network.relays()) {
            Site site = relay.site();
            relays.add(Relay.of(
                    new Site(
                            morning(site.id()), site.kind(), site.name(), site.province(), site.position(), hours),
                    relay.partner(),
                    relay.handling()));
        }
        return Network.of(
                network.zone(), network.producers(), network.partners(), relays, network.vehicles(), network.travel());
    }

    /** Without relays everything goes from the stores to the customers. */
    private static Network directOnly(Network network) {
        return Network.of(
                        network.zone(),
                        network.producers(),
                        List.of(),
                        List.of(),
                        network.vehicles(),
                        network.travel())
                .withCustomerHandling(network.customerHandling());
    }

    private static SiteId nearest(Network network, Fulfilment.Delivery delivery) {
        RegionCode region = delivery.place()
                .region(org.cooplab.core.geo.Gazetteer.morocco())
                .orElseThrow();
        List<Relay> serving = network.relays().stream()
                .filter(relay -> relay.partner().value().equals("keeper-" + region))
                .toList();
        return NationalDay.nearest(serving, delivery.place().position());
    }

    private static Order fromRelay(Order order, SiteId relay) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            lines.add(OrderLine.of(
                    line.number(),
                    NationalDay.goods(
                            CooperativeId.of(relay.value()),
                            line.grossWeight().orElseThrow().grams(),
                            org.cooplab.core.catalogue.Storage.PLAIN),
                    Quantity.of(1, UnitCode.H87)));
        }
        return order.withLines(lines);
    }

    private static double kilometres(DistributionPlan plan) {
        return plan.distance().metres() / 1000.0;
    }

    private static int left(DistributionPlan plan) {
        return plan.unassigned().stream().mapToInt(each -> each.lines().size()).sum();
    }

    /** Wall and processor time. */
    private static final class Clock {
        private final long wall = System.nanoTime();
        private final long cpu = cpu();

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void print(long seed, String way, double kilometres, int left, int routes) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%d\t%s\t%.0f\t%d\t%d\t%.1f\t%.1f%n",
                    seed,
                    way,
                    kilometres,
                    left,
                    routes,
                    (System.nanoTime() - wall) / 1e9,
                    (cpu() - cpu) / 1e9);
        }
    }
}
