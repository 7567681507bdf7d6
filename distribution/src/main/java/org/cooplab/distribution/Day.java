package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Order;

/**
 * What is to be carried on one day; a document.
 *
 * @param schemaVersion the version of this form of document, now {@value #SCHEMA_VERSION}
 * @param date the day, in the zone of the network
 * @param orders what was ordered, no order twice; copied and sorted by id, so that nothing depends on their order. Drafts,
 *     held and cancelled orders are left aside, with that reason
 * @param ready from when on the goods of a cooperative can be fetched, where that is later than its opening; copied
 */
public record Day(
        @JsonProperty(required = true) @NotBlank String schemaVersion,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date,

        @JsonProperty(required = true) @NotNull List<@Valid Order> orders,
        Map<@Valid CooperativeId, Instant> ready) {

    /** The version of this form of document. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies and sorts.
     *
     * @throws IllegalArgumentException if an order is there twice
     */
    public Day {
        requireNonNull(schemaVersion, "schemaVersion");
        requireNonNull(date, "date");
        orders = requireNonNull(orders, "orders").stream()
                .sorted(Comparator.comparing(Order::id))
                .toList();
        Set<OrderId> seen = new HashSet<>();
        for (Order order : orders) {
            if (!seen.add(order.id())) {
                throw new IllegalArgumentException("orders must not have two of " + order.id());
            }
        }
        ready = ready == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(ready));
    }

    /** Returns the day on which these orders are carried, all goods ready when their producer opens. */
    public static Day of(LocalDate date, List<Order> orders) {
        return new Day(SCHEMA_VERSION, date, orders, Map.of());
    }
}
