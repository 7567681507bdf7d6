package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;

/**
 * The rounds of a day, or of the days of several waves, the circuit of each consignment, and what is not carried; a document.
 *
 * <p>The whole quantity of every order line of the day is in {@code consignments} or in {@code unassigned}. Each consignment has
 * exactly one circuit. All lists are sorted by id, whatever order they are given in.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param date the day, or the first of the days
 * @param zone the zone of the days
 * @param routes what the vehicles do; copied
 * @param consignments what is carried; copied
 * @param circuits the way of each consignment, in the same order; copied
 * @param unassigned what is not carried, and why; copied
 */
public record DistributionPlan(
        @JsonProperty(required = true) @NotBlank String schemaVersion,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date,

        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) List<PlannedRoute> routes,
        @JsonProperty(required = true) List<Consignment> consignments,
        @JsonProperty(required = true) List<Circuit> circuits,
        @JsonProperty(required = true) List<Unassigned> unassigned) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies and sorts the lists.
     *
     * @throws IllegalArgumentException if the schema version is another, if a consignment is there twice, or if consignments and
     *     circuits do not correspond
     */
    public DistributionPlan {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(date, "date");
        requireNonNull(zone, "zone");
        requireNonNull(consignments, "consignments");
        new Refusals()
                .addRepeated(
                        "consignments",
                        consignments.stream().map(Consignment::id).toList())
                .throwIfAny();
        routes = sorted("routes", routes, Comparator.comparing(PlannedRoute::id));
        consignments = sorted("consignments", consignments, Comparator.comparing(Consignment::id));
        circuits = sorted("circuits", circuits, Comparator.comparing(Circuit::consignment));
        unassigned = sorted(
                "unassigned",
                unassigned,
                Comparator.comparing(Unassigned::order)
                        .thenComparing(left -> left.lines().toString())
                        .thenComparing(left -> left.consignments().toString()));
        if (!consignments.stream()
                .map(Consignment::id)
                .toList()
                .equals(circuits.stream().map(Circuit::consignment).toList())) {
            throw new InvalidValue(
                    "plan.circuits.unmatched",
                    "/circuits",
                    Map.of(),
                    "circuits must be one for each consignment, in the same order");
        }
    }

    private static <T> List<T> sorted(String name, List<T> list, Comparator<T> order) {
        return requireNonNull(list, name).stream().sorted(order).toList();
    }

    /** Returns what the plan says about an order. */
    public OrderWay of(OrderId order) {
        List<Consignment> its = new ArrayList<>();
        List<Circuit> ways = new ArrayList<>();
        for (int i = 0; i < consignments.size(); i++) {
            if (consignments.get(i).order().equals(order)) {
                its.add(consignments.get(i));
                ways.add(circuits.get(i));
            }
        }
        return new OrderWay(
                order,
                its,
                ways,
                unassigned.stream().filter(left -> left.order().equals(order)).toList());
    }

    /** Returns how far all vehicles drive together. */
    public Distance distance() {
        return new Distance(
                routes.stream().mapToLong(route -> route.distance().metres()).sum());
    }

    /** Returns what all routes cost together, without the fees of relays; empty if there is no route. */
    public Optional<Money> cost() {
        return routes.stream().map(PlannedRoute::cost).reduce(Money::plus);
    }

    /**
     * What a plan says about one order: every part of it is in one of the circuits or unassigned.
     *
     * @param order the order
     * @param consignments those of its consignments that are carried; copied
     * @param circuits the circuit of each of them, in the same order; copied
     * @param unassigned what is not carried, and why; copied
     */
    public record OrderWay(
            OrderId order, List<Consignment> consignments, List<Circuit> circuits, List<Unassigned> unassigned) {

        /** Copies the lists. */
        public OrderWay {
            requireNonNull(order, "order");
            consignments = List.copyOf(requireNonNull(consignments, "consignments"));
            circuits = List.copyOf(requireNonNull(circuits, "circuits"));
            unassigned = List.copyOf(requireNonNull(unassigned, "unassigned"));
        }
    }
}
