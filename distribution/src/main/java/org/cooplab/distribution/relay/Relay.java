package org.cooplab.distribution.relay;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.money.Money;
import org.cooplab.core.partner.Site;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.jspecify.annotations.Nullable;

/**
 * A place where a partner keeps goods until a customer or a vehicle fetches them.
 *
 * @param site where it is and when it is open; without hours it is always open
 * @param partner who runs it, one of the partners of the network
 * @param regions the regions it delivers to; an order that names the relay may be for any; empty means the regions that its partner
 *     serves
 * @param capacity the most that may be there at any minute, by temperature class; a class that is missing cannot be kept;
 *     empty means that nothing is known to limit it
 * @param handling how long a vehicle that comes from elsewhere stands there, whatever it brings or takes, within the hours; not
 *     negative; absent means no time
 * @param fee what the partner asks for each order that goes through, or {@code null} for nothing
 * @param buys whether the partner buys the goods and sells them on: then it is an intermediary; otherwise it keeps them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Relay(
        @JsonProperty(required = true) @NotNull @Valid Site site,
        @JsonProperty(required = true) @NotNull @Valid PartnerId partner,
        Set<@Valid RegionCode> regions,
        Map<TemperatureClass, @Valid Capacity> capacity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration handling,

        @Nullable @Valid Money fee,
        boolean buys) {

    /**
     * Copies the collections in their natural order.
     *
     * @throws IllegalArgumentException if a time or an amount is negative
     */
    public Relay {
        requireNonNull(site, "site");
        requireNonNull(partner, "partner");
        regions = regions == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(regions)));
        capacity = capacity == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(capacity));
        handling = handling == null ? Duration.ZERO : handling;
        Refusals refusals = new Refusals();
        if (handling.isNegative()) {
            refusals.add(InvalidValue.negative("handling", handling));
        }
        if (fee != null && fee.signum() < 0) {
            refusals.add(InvalidValue.negative("fee", fee));
        }
        refusals.throwIfAny();
    }

    /** Returns a relay that only keeps goods, for the regions its partner serves, without limit or fee. */
    public static Relay of(Site site, PartnerId partner, Duration handling) {
        return new Relay(site, partner, Set.of(), Map.of(), handling, null, false);
    }

    /** Returns whether goods of that class can be kept here at all. */
    public boolean keeps(TemperatureClass temperature) {
        return capacity.isEmpty() || capacity.containsKey(temperature);
    }
}
