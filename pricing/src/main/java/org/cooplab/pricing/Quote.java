package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.cooplab.core.time.DateRange;

/**
 * A price that holds for some days. It is stored as is; whoever accepts it pays {@code priced}, whatever
 * the book says by then.
 *
 * @param priced the price
 * @param context the context it was calculated with, so that it can be calculated again
 * @param validity the days on which it may be accepted, both inclusive
 */
public record Quote(
        @JsonProperty(required = true) PricedOrder priced,
        @JsonProperty(required = true) PricingContext context,
        @JsonProperty(required = true) DateRange validity) {

    /** Requires the parts. */
    public Quote {
        requireNonNull(priced, "priced");
        requireNonNull(context, "context");
        requireNonNull(validity, "validity");
    }

    /** Returns whether it may be accepted on a day. */
    public boolean holdsOn(LocalDate day) {
        return validity.contains(day);
    }
}
