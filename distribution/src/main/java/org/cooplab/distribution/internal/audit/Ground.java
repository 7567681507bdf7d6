package org.cooplab.distribution.internal.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.travel.TravelModel;

/** The network as the audit reads it: by id, with distances measured in its own way. */
final class Ground {

    final Network network;
    private final Map<CooperativeId, ProducerSite> producers = new HashMap<>();
    private final Map<SiteId, Relay> relays = new HashMap<>();
    private final Map<SiteId, Site> sites = new HashMap<>();
    private final Map<VehicleId, Vehicle> vehicles = new HashMap<>();
    private final Map<GeoPoint, Integer> rows = new HashMap<>();

    /** By so many metres a leg may differ for how it is rounded alone. */
    final long tolerance;

    Ground(Network network) {
        this.network = network;
        network.depots().forEach(site -> sites.put(site.id(), site));
        for (Relay relay : network.relays()) {
            relays.put(relay.site().id(), relay);
            sites.put(relay.site().id(), relay.site());
        }
        for (ProducerSite producer : network.producers()) {
            producers.put(producer.cooperative(), producer);
            sites.put(producer.site().id(), producer.site());
        }
        network.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
        if (network.travel() instanceof TravelModel.Table table) {
            for (int i = 0; i < table.points().size(); i++) {
                rows.put(table.points().get(i), i);
            }
        }
        tolerance = tolerance(network.travel());
    }

    /** A great circle is rounded here before the detour and there after it: half a metre of it, and what either then rounds. */
    private static long tolerance(TravelModel travel) {
        return travel instanceof TravelModel.GreatCircle circle
                ? circle.detour()
                                .divide(BigDecimal.valueOf(2), 0, RoundingMode.CEILING)
                                .longValue()
                        + 1
                : 0;
    }

    /** Returns whether two distances of one leg may differ by how they were rounded alone. */
    boolean near(long one, long other) {
        return Math.abs(one - other) <= tolerance;
    }

    Optional<ProducerSite> producer(CooperativeId id) {
        return Optional.ofNullable(producers.get(id));
    }

    Optional<Relay> relay(SiteId id) {
        return Optional.ofNullable(relays.get(id));
    }

    Optional<Site> site(SiteId id) {
        return Optional.ofNullable(sites.get(id));
    }

    Optional<Vehicle> vehicle(VehicleId id) {
        return Optional.ofNullable(vehicles.get(id));
    }

    long metres(GeoPoint from, GeoPoint to) {
        if (network.travel() instanceof TravelModel.Table table) {
            return table.metres().get(row(from)).get(row(to));
        }
        TravelModel.GreatCircle circle = (TravelModel.GreatCircle) network.travel();
        return circle.detour().multiply(BigDecimal.valueOf(from.metresTo(to))).longValue();
    }

    /** Returns how long a vehicle takes at least, however the distance was rounded. */
    long seconds(GeoPoint from, GeoPoint to, Vehicle vehicle) {
        long plain = network.travel() instanceof TravelModel.Table table
                ? table.seconds().get(row(from)).get(row(to))
                : Math.max(0, metres(from, to) - tolerance)
                        * 36
                        / (10L * ((TravelModel.GreatCircle) network.travel()).kilometresPerHour());
        return plain * vehicle.slowness() / 100;
    }

    private int row(GeoPoint point) {
        Integer row = rows.get(point);
        if (row == null) {
            throw new IllegalStateException(point + " is not in the travel table");
        }
        return row;
    }
}
