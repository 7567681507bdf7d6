package org.cooplab.distribution.internal.audit;

import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.consignment.Consignment;

/** What is on board of a vehicle, consignment by consignment. */
final class Aboard {

    private final Vehicle vehicle;
    private final Map<String, Consignment> goods = new TreeMap<>();
    private boolean twice;

    Aboard(Vehicle vehicle) {
        this.vehicle = vehicle;
    }

    void pass(Consignment consignment, boolean taken) {
        if (taken) {
            twice |= goods.put(consignment.id(), consignment) != null;
        } else {
            twice |= goods.remove(consignment.id()) == null;
        }
    }

    boolean isEmpty() {
        return goods.isEmpty();
    }

    /** Checks that what is on board is what a stop says. */
    void check(PlannedStop stop, String at, Findings findings) {
        findings.require(!twice, "goods are taken twice, or brought without having been taken", at);
        findings.require(weight().equals(stop.aboard()), "the load is not that of the goods on board", at);
    }

    /** Checks that the vehicle may carry what is on board. */
    void fits(String at, Findings findings) {
        Volume volume = Volume.ZERO;
        boolean volumesKnown = true;
        for (Consignment consignment : goods.values()) {
            if (consignment.volume() == null) {
                volumesKnown = false;
            } else {
                volume = volume.plus(consignment.volume());
            }
            findings.require(
                    vehicle.temperatures().contains(consignment.temperature()),
                    "a vehicle cannot carry goods of this temperature",
                    at);
        }
        findings.require(weight().compareTo(vehicle.capacity().weight()) <= 0, "a vehicle is overloaded", at);
        Volume most = vehicle.capacity().volume();
        findings.require(most == null || (volumesKnown && volume.compareTo(most) <= 0), "a vehicle is overfilled", at);
    }

    private Weight weight() {
        return goods.values().stream().map(Consignment::weight).reduce(Weight.ZERO, Weight::plus);
    }
}
