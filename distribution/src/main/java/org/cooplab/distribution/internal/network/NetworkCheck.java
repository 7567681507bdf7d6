package org.cooplab.distribution.internal.network;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.Balance;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong in a network. */
final class NetworkCheck {

    private static final Weight MOST_WEIGHT = Weight.ofGrams(1L << 40);
    private static final Volume MOST_VOLUME = Volume.ofMillilitres(1L << 40);
    private static final long MOST_FIXED = (1L << 40) / 1000;
    private static final long MOST_PER_KILOMETRE = 1_000_000;
    private static final long MOST_PER_HOUR = 3_600_000;

    private final Network network;
    private final Faults faults = new Faults();
    private final CodeCheck codes;
    private final Map<SiteId, Site> sites = new HashMap<>();
    private @Nullable Currency currency;

    private NetworkCheck(Network network, Gazetteer gazetteer) {
        this.network = network;
        this.codes = new CodeCheck(gazetteer, faults);
    }

    static Faults of(Network network, Gazetteer gazetteer) {
        NetworkCheck check = new NetworkCheck(network, gazetteer);
        check.all();
        return check.faults;
    }

    private void all() {
        different(network.producers(), ProducerSite::cooperative, "/producers", "/cooperative");
        different(network.partners(), Partner::id, "/partners", "/id");
        different(network.relays(), relay -> relay.site().id(), "/relays", "/site/id");
        different(network.vehicles(), Vehicle::id, "/vehicles", "/id");
        for (int i = 0; i < network.producers().size(); i++) {
            site(network.producers().get(i).site(), "/producers/" + i + "/site");
        }
        for (int i = 0; i < network.partners().size(); i++) {
            codes.served(network.partners().get(i).regions(), "/partners/" + i + "/regions");
        }
        for (int i = 0; i < network.relays().size(); i++) {
            relay(network.relays().get(i), "/relays/" + i);
        }
        for (int i = 0; i < network.depots().size(); i++) {
            site(network.depots().get(i), "/depots/" + i);
        }
        for (int i = 0; i < network.vehicles().size(); i++) {
            vehicle(network.vehicles().get(i), "/vehicles/" + i);
        }
        knownRounds();
        balance();
    }

    private void knownRounds() {
        Set<VehicleId> drivers = new HashSet<>();
        Set<Party> parties = new HashSet<>();
        for (int i = 0; i < network.knownRounds().size(); i++) {
            KnownRound round = network.knownRounds().get(i);
            String at = "/knownRounds/" + i;
            if (network.vehicles().stream().noneMatch(vehicle -> vehicle.id().equals(round.vehicle()))) {
                faults.add("network.round.vehicle", at + "/vehicle", "vehicle", round.vehicle());
            }
            if (!drivers.add(round.vehicle())) {
                faults.add("network.round.second", at + "/vehicle", "vehicle", round.vehicle());
            }
            for (int k = 0; k < round.stops().size(); k++) {
                Party party = round.stops().get(k);
                if (!parties.add(party)) {
                    faults.add("network.round.shared", at + "/stops/" + k, "party", party);
                }
                if (!mayStop(party)) {
                    faults.add("network.round.stop", at + "/stops/" + k, "party", party);
                }
            }
        }
    }

    /** Customers need not be known: they come with their orders. */
    private boolean mayStop(Party party) {
        return party instanceof Party.Customer
                || (party instanceof Party.Cooperative cooperative
                        && network.producers().stream()
                                .anyMatch(producer -> producer.cooperative().equals(cooperative.id())));
    }

    private void balance() {
        Balance balance = network.balance();
        if (balance != null) {
            money(balance.price(), "/balance/price");
            if (!Evening.possible(balance)) {
                faults.add("network.balance.much", "/balance/price", "price", balance.price());
            }
        }
    }

    private <T, K> void different(List<T> list, Function<T, K> id, String at, String member) {
        Set<K> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            K key = id.apply(list.get(i));
            if (!seen.add(key)) {
                faults.add("network.id.repeated", at + "/" + i + member, "id", key);
            }
        }
    }

    /** One site may be there several times, as a relay and a producer, if it is the same. */
    private void site(Site site, String at) {
        codes.province(site.province(), at + "/province");
        Site known = sites.putIfAbsent(site.id(), site);
        if (known != null && !known.equals(site)) {
            faults.add("network.site.contradicts", at, "site", site.id());
        }
    }

    private void relay(Relay relay, String at) {
        site(relay.site(), at + "/site");
        codes.regions(relay.regions(), at + "/regions");
        PartnerId keeper = relay.partner();
        if (network.partners().stream().noneMatch(partner -> partner.id().equals(keeper))) {
            faults.add("network.partner.unknown", at + "/partner", "partner", keeper);
        }
        if (relay.fee() != null) {
            money(relay.fee(), at + "/fee");
        }
    }

    private void vehicle(Vehicle vehicle, String at) {
        Site home = sites.get(vehicle.home());
        if (home == null) {
            faults.add("network.home.unknown", at + "/home", "site", vehicle.home());
        } else {
            GeoPoint position = home.position();
            if (position == null) {
                faults.add("network.home.position", at + "/home", "site", vehicle.home());
            } else if (!new Atlas(network.travel()).knows(position)) {
                faults.add("network.home.travel", at + "/home", "site", vehicle.home());
            }
        }
        VehicleCost cost = vehicle.cost();
        money(cost.fixed(), at + "/cost/fixed");
        atMost(MOST_FIXED, cost.fixed(), at + "/cost/fixed");
        atMost(MOST_PER_KILOMETRE, cost.perKilometre(), at + "/cost/perKilometre");
        atMost(MOST_PER_HOUR, cost.perHour(), at + "/cost/perHour");
        Weight weight = vehicle.capacity().weight();
        Volume volume = vehicle.capacity().volume();
        if (weight.grams() == 0) {
            faults.add("network.vehicle.empty", at + "/capacity/weight", "vehicle", vehicle.id());
        }
        if (weight.compareTo(MOST_WEIGHT) > 0) {
            faults.add(
                    "network.vehicle.large",
                    at + "/capacity/weight",
                    "found",
                    Legible.of(weight),
                    "most",
                    Legible.of(MOST_WEIGHT));
        }
        if (volume != null && volume.compareTo(MOST_VOLUME) > 0) {
            faults.add(
                    "network.vehicle.large",
                    at + "/capacity/volume",
                    "found",
                    Legible.of(volume),
                    "most",
                    Legible.of(MOST_VOLUME));
        }
    }

    /** Checks that the routing engine can reckon with an amount of so many minor units. */
    private void atMost(long most, Money found, String at) {
        if (found.minor() > most) {
            faults.add("network.vehicle.much", at, "found", found, "most", Money.ofMinor(most, found.currency()));
        }
    }

    private void money(Money amount, String at) {
        if (currency == null) {
            currency = amount.currency();
        } else if (!currency.equals(amount.currency())) {
            faults.add("network.currency.mixed", at, "currency", currency, "amount", amount);
        }
    }
}
