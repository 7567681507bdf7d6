package org.cooplab.distribution.circuit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.jspecify.annotations.Nullable;

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
