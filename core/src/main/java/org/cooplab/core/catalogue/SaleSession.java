package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.SaleSessionId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.time.TimeWindow;

/**
 * A period in which orders for some offers are taken, with the ways in which they can be fulfilled.
 *
 * @param id identifies it in the host's own system
 * @param window when orders are taken; the end is excluded
 * @param offers what can be ordered; copied, in the order of the ids
 * @param ways how an order can be fulfilled, in the order in which they are shown; copied
 */
public record SaleSession(
        @JsonProperty(required = true) @NotNull @Valid SaleSessionId id,
        @JsonProperty(required = true) @NotNull @Valid TimeWindow window,
        @JsonProperty(required = true) @NotNull Set<@Valid OfferId> offers,
        @JsonProperty(required = true) @NotNull List<@Valid Way> ways) {

    /** Checks what must be there and copies the collections. */
    public SaleSession {
        requireNonNull(id, "id");
        requireNonNull(window, "window");
        offers = Copies.set(requireNonNull(offers, "offers"), "offers");
        ways = Copies.list(requireNonNull(ways, "ways"), "ways");
    }

    /** Returns whether orders are taken at that moment. */
    public boolean openAt(Instant moment) {
        return window.contains(requireNonNull(moment, "moment"));
    }

    /** Whether customers come for their goods or have them brought. */
    public enum Means {
        /** They come to a relay. */
        PICKUP,
        /** They are delivered. */
        DELIVERY
    }

    /**
     * A way to fulfil the orders of a session.
     *
     * @param means whether customers collect their orders or have them delivered
     * @param relays the relays that take part; for a delivery, empty leaves the choice open
     * @param coldChain whether goods that need a temperature may go this way
     */
    public record Way(
            @JsonProperty(required = true) @NotNull Means means,
            Set<@Valid SiteId> relays,
            @JsonProperty(required = true) boolean coldChain) {

        /**
         * Checks what must be there and copies the relays; an absent set is an empty one.
         *
         * @throws IllegalArgumentException if customers are to collect and no relay is named
         */
        public Way {
            requireNonNull(means, "means");
            relays = Copies.set(relays, "relays");
            if (means == Means.PICKUP && relays.isEmpty()) {
                throw InvalidValue.needed("relays", "means", means);
            }
        }

        /** Returns whether goods that must be kept so may go this way. */
        public boolean admits(Storage storage) {
            return requireNonNull(storage, "storage").temperature() == null || coldChain;
        }
    }
}
