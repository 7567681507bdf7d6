package org.cooplab.examples.quickstart.world;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;

/** Six example vans for the whole country, so that not everything can be carried: each at home at one relay. */
final class Fleet {

    private static final List<String> HOMES = List.of("ma-01", "ma-03", "ma-04", "ma-06", "ma-07", "ma-09");
    private static final VehicleCost COST = new VehicleCost(dirhams("150.00"), dirhams("2.20"), dirhams("35.00"));

    private Fleet() {}

    static List<Vehicle> all() {
        return HOMES.stream().map(Fleet::van).toList();
    }

    /** Returns whether a vehicle is at home at that relay. */
    static boolean atHome(SiteId relay) {
        return HOMES.stream().anyMatch(home -> relay.value().equals("relay-" + home));
    }

    private static Vehicle van(String home) {
        boolean cold = home.equals("ma-01") || home.equals("ma-06");
        return Vehicle.of(
                VehicleId.of("van-" + home),
                SiteId.of("relay-" + home),
                Capacity.ofKilograms("1100"),
                cold ? Set.of(TemperatureClass.AMBIENT, TemperatureClass.CHILLED) : Set.of(TemperatureClass.AMBIENT),
                LocalTime.of(7, 0),
                LocalTime.of(21, 0),
                COST);
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }
}
