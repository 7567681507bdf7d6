package org.cooplab.examples.spark.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.travel.TravelModel;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.examples.spark.RegionalNetwork;

/** The relay of each region of a world with two example vans, which fetch from every cooperative. */
public final class RegionalNetworks {

    private static final VehicleCost COST = new VehicleCost(dirhams("150.00"), dirhams("2.20"), dirhams("35.00"));

    private RegionalNetworks() {}

    /** Returns one network for each region. */
    public static List<RegionalNetwork> of(World world) {
        List<ProducerSite> producers =
                world.cooperatives().stream().map(RegionalNetworks::producer).toList();
        List<RegionalNetwork> networks = new ArrayList<>();
        for (int i = 0; i < world.relays().size(); i++) {
            Site relay = world.relays().get(i);
            Partner keeper = world.keepers().get(i);
            RegionCode region = keeper.regions().iterator().next();
            networks.add(new RegionalNetwork(
                    region,
                    Network.of(
                            World.ZONE,
                            producers,
                            List.of(keeper),
                            List.of(Relay.of(relay, keeper.id(), Duration.ofMinutes(15))),
                            List.of(van(relay, 1), van(relay, 2)),
                            new TravelModel.GreatCircle(new BigDecimal("1.3"), 65))));
        }
        return networks;
    }

    private static ProducerSite producer(Cooperative cooperative) {
        Site workshop = new Site(
                SiteId.of("workshop-" + cooperative.id()),
                Site.Kind.WORKSHOP,
                cooperative.name(),
                cooperative.province(),
                cooperative.position(),
                null);
        return new ProducerSite(cooperative.id(), workshop, Duration.ofMinutes(10));
    }

    private static Vehicle van(Site home, int number) {
        return Vehicle.of(
                VehicleId.of(home.id() + "-van-" + number),
                home.id(),
                Capacity.ofKilograms("1100"),
                Set.of(TemperatureClass.AMBIENT, TemperatureClass.CHILLED),
                LocalTime.of(7, 0),
                LocalTime.of(21, 0),
                COST);
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }
}
