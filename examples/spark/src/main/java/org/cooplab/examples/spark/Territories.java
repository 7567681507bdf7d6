package org.cooplab.examples.spark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;

/**
 * Which region's network an order belongs to: that of the relay where the customer collects, or that of the customer's
 * place; if the place has no region, that of the relay that the order names.
 *
 * @param regions the regions that have a network
 * @param relays the region of each relay
 */
public record Territories(
        @JsonProperty(required = true) Set<RegionCode> regions,
        @JsonProperty(required = true) Map<SiteId, RegionCode> relays) {

    private static final Gazetteer MOROCCO = Gazetteer.morocco();

    /** Returns those of networks. */
    public static Territories of(List<RegionalNetwork> networks) {
        Set<RegionCode> regions = new TreeSet<>();
        Map<SiteId, RegionCode> relays = new TreeMap<>();
        for (RegionalNetwork each : networks) {
            regions.add(each.region());
            each.network().relays().forEach(relay -> relays.put(relay.site().id(), each.region()));
        }
        return new Territories(regions, relays);
    }

    /** Returns the region of an order; empty if no network delivers there. */
    public Optional<RegionCode> of(Order order) {
        Fulfilment fulfilment = order.fulfilment();
        if (fulfilment instanceof Fulfilment.Pickup pickup) {
            return Optional.ofNullable(relays.get(pickup.relay()));
        }
        Fulfilment.Delivery delivery = (Fulfilment.Delivery) fulfilment;
        Optional<RegionCode> home = delivery.place().region(MOROCCO).filter(regions::contains);
        return home.isPresent() || delivery.relay() == null ? home : Optional.ofNullable(relays.get(delivery.relay()));
    }
}
