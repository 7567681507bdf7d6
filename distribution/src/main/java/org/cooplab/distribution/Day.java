package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * What is to be carried on one day, or in waves over several; a document.
 *
 * <p>Without waves all orders are carried on {@code date}. With waves an order joins the first wave whose cut-off is after the moment
 * it was placed and that distributes on a day when its customer is there ({@link #waveOf}). There is then one plan for all days from
 * {@code date} to the last day of distribution, and every vehicle may make a route on each of them.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param date the day, or the first of the days, in the zone of the network; of the years 1 to 9999
 * @param orders what was ordered, no order twice; copied and sorted by id, so that nothing depends on their order. Drafts,
 *     held and cancelled orders are left unassigned, with that reason
 * @param ready when the goods of a cooperative can first be fetched, if that is later than its opening; shelf life counts from
 *     then, or else from the start of the day or of the collection of their wave; of the years 1 to 9999; copied
 * @param waves the waves; absent or empty means that all orders are carried on {@code date}; copied
 * @param placed when orders were placed; one that is missing counts as placed at the end of its {@link Order#placedOn()}; ignored
 *     without waves; of the years 1 to 9999; copied
 */
public record Day(
        @JsonProperty(required = true) @NotBlank String schemaVersion,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date,

        @JsonProperty(required = true) @NotNull List<@Valid Order> orders,
        Map<@Valid CooperativeId, Instant> ready,
        List<@Valid Wave> waves,
        Map<@Valid OrderId, Instant> placed) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies and sorts.
     *
     * @throws IllegalArgumentException if the schema version is another; or with each day and moment not of the years 1 to 9999,
     *     also of orders, and each order whose id is that of an earlier one
     */
    public Day {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(date, "date");
        Refusals refusals = new Refusals();
        OrdinaryTime.check("date", "/date", date, refusals);
        check(requireNonNull(orders, "orders"), refusals);
        orders = orders.stream().sorted(Comparator.comparing(Order::id)).toList();
        ready = ready == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(ready));
        waves = waves == null ? List.of() : List.copyOf(waves);
        placed = placed == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(placed));
        OrdinaryTime.checkAll("ready", ready, refusals);
        OrdinaryTime.checkAll("placed", placed, refusals);
        refusals.throwIfAny();
    }

    private static void check(List<Order> orders, Refusals refusals) {
        Set<OrderId> seen = new HashSet<>();
        for (int i = 0; i < orders.size(); i++) {
            String at = "/orders/" + i;
            Order order = requireNonNull(orders.get(i), at);
            if (!seen.add(order.id())) {
                refusals.add(repeated(order.id(), at + "/id"));
            }
            OrdinaryTime.check("placedOn", at + "/placedOn", order.placedOn(), refusals);
        }
    }

    private static InvalidValue repeated(OrderId order, String at) {
        Map<String, String> parameters = Map.of("order", order.value());
        return new InvalidValue("day.order.repeated", at, parameters, "orders must not have " + order + " twice");
    }

    /** Returns the day on which these orders are carried, all goods ready when their producer opens. */
    public static Day of(LocalDate date, List<Order> orders) {
        return new Day(SCHEMA_VERSION, date, orders, Map.of(), List.of(), Map.of());
    }

    /** Returns these orders carried in waves. */
    public Day withWaves(List<Wave> newWaves, Map<OrderId, Instant> newPlaced) {
        return new Day(schemaVersion, date, orders, ready, newWaves, newPlaced);
    }

    /** Returns the last day on which anything may be carried: {@code date}, or the last day of distribution of any wave. */
    public LocalDate lastDate() {
        return waves.stream().map(Wave::lastDay).max(LocalDate::compareTo).orElse(date);
    }

    /** Returns when an order was placed: at the end of its day if nothing more is known. */
    public Instant placedAt(Order order, ZoneId zone) {
        Instant known = placed.get(order.id());
        return known != null
                ? known
                : order.placedOn().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Returns the wave that an order joins: the first whose cut-off is after the moment the order was placed and that distributes on a
     * day when the customer is there; a customer who states no window is always there. Empty if there is none.
     *
     * @param zone the zone of the network
     */
    public Optional<Wave> waveOf(Order order, ZoneId zone) {
        Instant at = placedAt(order, zone);
        return waves.stream()
                .filter(wave -> at.isBefore(wave.cutOff()) && there(order, wave, zone))
                .min(Comparator.comparing(Wave::cutOff));
    }

    private static boolean there(Order order, Wave wave, ZoneId zone) {
        if (!(order.fulfilment() instanceof Fulfilment.Delivery delivery)
                || delivery.windows().isEmpty()) {
            return true;
        }
        for (LocalDate day : wave.distribution()) {
            Instant begin = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (delivery.windows().stream()
                    .anyMatch(window ->
                            window.start().isBefore(end) && window.end().isAfter(begin))) {
                return true;
            }
        }
        return false;
    }
}
