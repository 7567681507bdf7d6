package org.cooplab.examples.spark;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.examples.spark.data.Answer;
import org.cooplab.examples.spark.data.Answers;
import org.cooplab.examples.spark.data.Part;
import scala.Tuple2;

/**
 * Region by region: orders go to the network of their region, and each region and day is planned by itself, one on each
 * core. An order is carried on the day it was placed.
 */
public final class RegionalPlanning {

    private RegionalPlanning() {}

    /**
     * Where an order is planned.
     *
     * @param order the order
     * @param region the region
     * @param day the day
     */
    public record Sent(
            @JsonProperty(required = true) OrderId order,
            @JsonProperty(required = true) RegionCode region,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate day) {}

    /**
     * Sends orders to their regions.
     *
     * @param orders one JSON document each
     * @return a {@link Sent} for each, sorted by the id of the order; parts are the orders of each region and day
     */
    public static Answers send(
            JavaSparkContext spark, JavaRDD<String> orders, List<RegionalNetwork> networks, int partitions) {
        Engine<Territories> territories = Engine.of(
                spark,
                "territories",
                Territories.of(networks),
                document -> Documents.read(Territories.class, document));
        return Answers.of(orders, territories::get, RegionalPlanning::send, partitions);
    }

    /**
     * Plans every region and day.
     *
     * @param iterations how long each is searched; the same number gives the same plans
     * @return a {@link RegionalPlan} for each, sorted by region and day
     */
    public static JavaRDD<String> plans(
            JavaSparkContext spark, Answers sent, List<RegionalNetwork> networks, int iterations, int partitions) {
        Map<String, Engine<DistributionPlanner>> planners = new HashMap<>();
        for (RegionalNetwork each : networks) {
            planners.put(
                    each.region().value(),
                    Engine.of(
                            spark,
                            "planner",
                            each.network(),
                            document -> DistributionPlanner.compile(Documents.read(Network.class, document))));
        }
        return sent.parts()
                .groupByKey(partitions)
                .mapToPair(group -> new Tuple2<>(group._1(), plan(group._1(), group._2(), planners, iterations)))
                .sortByKey(true, 1)
                .values();
    }

    /** Returns how every region is searched: by one thread, for so many iterations. */
    public static RoutingOptions options(int iterations) {
        return RoutingOptions.of(Budget.iterations(iterations));
    }

    private static Answer send(Territories territories, String document) {
        Order order = Documents.read(Order.class, document);
        RegionCode region = territories
                .of(order)
                .orElseThrow(() -> new InvalidDocument(List.of(Fault.of("spark.region.none", "/fulfilment"))));
        Sent sent = new Sent(order.id(), region, order.placedOn());
        return Answer.of(
                order.id().value(),
                Documents.write(sent),
                List.of(new Part(region.value() + " " + order.placedOn(), document)));
    }

    private static String plan(
            String regionAndDay,
            Iterable<String> documents,
            Map<String, Engine<DistributionPlanner>> planners,
            int iterations) {
        String[] words = regionAndDay.split(" ", 2);
        List<Order> orders = new ArrayList<>();
        documents.forEach(document -> orders.add(Documents.read(Order.class, document)));
        Engine<DistributionPlanner> planner = planners.get(words[0]);
        if (planner == null) {
            throw new IllegalStateException("there must be a network for " + words[0]);
        }
        DistributionPlan plan = planner.get().plan(Day.of(LocalDate.parse(words[1]), orders), options(iterations));
        return Documents.write(new RegionalPlan(RegionCode.of(words[0]), plan));
    }
}
