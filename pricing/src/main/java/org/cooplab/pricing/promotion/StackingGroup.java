package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the promotions that name the group combine. A group of choice BEST has its turn as a whole when the
 * first of its members has; in one of choice ALL each member has its own.
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
         * The set, within the limit, that takes most off goods and delivery; found by trying all of
         * them. Ties: fewer promotions, then those that come first by priority and id. Vouchers come after tax
         * and cannot compete: a fault of the book. One that wants no other at all beside it does not compete either: it is
         * alone or left out.
         */
        BEST
    }
}
