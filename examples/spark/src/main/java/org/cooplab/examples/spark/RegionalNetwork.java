package org.cooplab.examples.spark;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.distribution.Network;

/**
 * Who makes, keeps and carries in one region; a document.
 *
 * @param region the region to whose customers it delivers
 * @param network its relays and vehicles, and every producer they fetch from
 */
public record RegionalNetwork(
        @JsonProperty(required = true) RegionCode region,
        @JsonProperty(required = true) Network network) {

    /** Checks what must be there. */
    public RegionalNetwork {
        requireNonNull(region, "region");
        requireNonNull(network, "network");
    }
}
