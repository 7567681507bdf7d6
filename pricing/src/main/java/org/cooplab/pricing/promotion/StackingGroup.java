package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the promotions that name the group combine. A group of choice BEST takes its turn as a whole, at the turn of the first of
 * its members on offer, whether or not that member is chosen. In a group of choice ALL each member takes its own turn.
 *
 * @param id its name
 * @param choice which of its promotions apply
 * @param atMost how many of them at most; {@code null}: one for BEST, any number for ALL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackingGroup(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Choice choice,
        @Nullable Integer atMost) {

    /** The most promotions that may compete in a group of choice BEST. */
    public static final int MAX_COMPETING = 12;

    /** Requires an id and a choice. */
    public StackingGroup {
        requireNonNull(id, "id");
        requireNonNull(choice, "choice");
    }

    /** Which promotions of a group apply. */
    public enum Choice {
        /** All that can, by priority and id, up to the limit. */
        ALL,
        /**
         * The set within the limit that takes most off goods and delivery, found by trying all sets. Ties go to
         * fewer promotions, then to those that come first by priority and id. Vouchers are taken off after tax and cannot
         * compete: a fault of the book. A promotion of exclusivity ORDER does not compete either; it applies alone or not at all.
         */
        BEST
    }
}
