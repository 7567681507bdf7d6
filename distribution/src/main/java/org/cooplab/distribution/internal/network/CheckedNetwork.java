package org.cooplab.distribution.internal.network;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.relay.Relay;

/** A network without faults, everything found by its id, in the order of the ids. */
public final class CheckedNetwork {

    private final Network network;
    private final Gazetteer gazetteer;
    private final Map<CooperativeId, ProducerSite> producers;
    private final Map<SiteId, Relay> relays;
    private final Map<PartnerId, Partner> partners;
    private final Map<VehicleId, Vehicle> vehicles;
    private final Map<SiteId, Site> sites = new TreeMap<>();

    private CheckedNetwork(Network network, Gazetteer gazetteer) {
        this.network = network;
        this.gazetteer = gazetteer;
        producers = byId(network.producers(), ProducerSite::cooperative);
        relays = byId(network.relays(), relay -> relay.site().id());
        partners = byId(network.partners(), Partner::id);
        vehicles = byId(network.vehicles(), Vehicle::id);
        network.depots().forEach(site -> sites.put(site.id(), site));
        network.relays().forEach(relay -> sites.put(relay.site().id(), relay.site()));
        network.producers().forEach(producer -> sites.put(producer.site().id(), producer.site()));
    }

    /**
     * Checks a network.
     *
     * @throws org.cooplab.core.text.InvalidDocument with all faults
     */
    public static CheckedNetwork of(Network network, Gazetteer gazetteer) {
        NetworkCheck.of(network, gazetteer).throwIfAny();
        return new CheckedNetwork(network, gazetteer);
    }

    private static <K extends Comparable<K>, V> Map<K, V> byId(List<V> list, Function<V, K> id) {
        Map<K, V> map = new TreeMap<>();
        list.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    /** Returns the network as it was given. */
    public Network network() {
        return network;
    }

    /** Returns where the goods of a cooperative are fetched, if it is in the network. */
    public Optional<ProducerSite> producer(CooperativeId id) {
        return Optional.ofNullable(producers.get(id));
    }

    /** Returns the relay of that id, if it is in the network. */
    public Optional<Relay> relay(SiteId id) {
        return Optional.ofNullable(relays.get(id));
    }

    /** Returns the relays, by id. */
    public List<Relay> relays() {
        return List.copyOf(relays.values());
    }

    /** Returns the vehicle of that id, if it is in the network. */
    public Optional<Vehicle> vehicle(VehicleId id) {
        return Optional.ofNullable(vehicles.get(id));
    }

    /** Returns the vehicles, by id. */
    public List<Vehicle> vehicles() {
        return List.copyOf(vehicles.values());
    }

    /** Returns whether a vehicle may be on the road after the midnight that ends its day. */
    public boolean nights() {
        return vehicles.values().stream()
                .anyMatch(vehicle -> !vehicle.shiftEnd().isAfter(vehicle.shiftStart())
                        && vehicle.shiftEnd().isAfter(LocalTime.MIDNIGHT));
    }

    /** Returns a site of the network. */
    public Site site(SiteId id) {
        Site site = sites.get(id);
        if (site == null) {
            throw new IllegalArgumentException("there is no site " + id);
        }
        return site;
    }

    /** Returns the region of a place, if its province is known. */
    public Optional<RegionCode> region(Place place) {
        return place.region(gazetteer);
    }

    /** Returns a reason with a region: its code, and in each language its name where that is known. */
    public Reason naming(RegionCode region, Reason reason) {
        Map<String, String> names = new TreeMap<>();
        gazetteer.region(region).ifPresent(known -> names.putAll(known.name().byLanguage()));
        Reason naming = reason.with("region", region);
        for (Map.Entry<String, String> name : names.entrySet()) {
            naming = naming.with("region." + name.getKey(), name.getValue());
        }
        return naming;
    }

    /** Returns whether a relay delivers to a region: those it names, else those its partner serves. */
    public boolean serves(Relay relay, RegionCode region) {
        if (!relay.regions().isEmpty()) {
            return relay.regions().contains(region);
        }
        Partner partner = partners.get(relay.partner());
        return partner != null && partner.serves(region);
    }
}
