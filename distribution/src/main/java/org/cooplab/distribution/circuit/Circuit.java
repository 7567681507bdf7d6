package org.cooplab.distribution.circuit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.jspecify.annotations.Nullable;

/**
 * The way of one consignment from its producer to its customer.
 *
 * @param consignment the id of the consignment
 * @param relay the relay it goes through, or where the customer collects it; {@code null} if it is brought directly
 * @param routes the ids of the routes that carry it, in order: one or two; copied
 * @param handovers who gives it to whom, in order of time; copied
 * @param carried how far it is carried on these routes, detours included: its food-kilometres
 * @param shortest how far it would be carried on this circuit leg by leg, without detours: from the producer to the customer, by the
 *     relay if it goes through one, or to the relay where the customer collects it
 * @param direct how far it is directly from the producer to the customer, or to the relay where the customer collects it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Circuit(
        @JsonProperty(required = true) String consignment,
        @Nullable SiteId relay,
        @JsonProperty(required = true) List<String> routes,
        @JsonProperty(required = true) List<Handover> handovers,
        @JsonProperty(required = true) Distance carried,
        @JsonProperty(required = true) Distance shortest,
        @JsonProperty(required = true) Distance direct) {

    /** Copies the lists. */
    public Circuit {
        requireNonNull(consignment, "consignment");
        routes = List.copyOf(requireNonNull(routes, "routes"));
        handovers = List.copyOf(requireNonNull(handovers, "handovers"));
        requireNonNull(carried, "carried");
        requireNonNull(shortest, "shortest");
        requireNonNull(direct, "direct");
    }

    /** Returns how many buy and sell on between producer and customer: changes of ownership less one. */
    public int intermediaries() {
        int sales = (int) handovers.stream()
                .filter(handover -> handover.kind() == Handover.Kind.OWNERSHIP)
                .count();
        return Math.max(0, sales - 1);
    }

    /**
     * Goods pass from one party to another.
     *
     * @param kind whether they change their owner or only their keeper
     * @param from who hands them over
     * @param to who receives them
     * @param site the relay where it is, or {@code null} elsewhere: at the producer's, at the customer's, or on paper
     * @param at when, or {@code null} if the plan does not settle it: a sale before the day, a customer who comes to a relay
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handover(
            @JsonProperty(required = true) Kind kind,
            @JsonProperty(required = true) Party from,
            @JsonProperty(required = true) Party to,
            @Nullable SiteId site,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant at) {

        /** What passes. */
        public enum Kind {
            /** The goods are sold. */
            OWNERSHIP,
            /** The goods are kept or carried for their owner. */
            CUSTODY
        }

        /** Checks what must be there. */
        public Handover {
            requireNonNull(kind, "kind");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }
}
