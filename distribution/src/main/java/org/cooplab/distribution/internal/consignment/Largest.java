package org.cooplab.distribution.internal.consignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.network.Legible;
import org.jspecify.annotations.Nullable;

/** What the vehicles can take at most. */
public final class Largest {

    /** The routing engine counts no load beyond this. */
    private static final long MOST_MILLILITRES = 1L << 40;

    private final List<Vehicle> vehicles;

    /** Looks at these vehicles. */
    public Largest(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    /** Returns whether some vehicle can carry goods of that class at all. */
    public boolean carries(TemperatureClass temperature) {
        return vehicles.stream().anyMatch(vehicle -> vehicle.temperatures().contains(temperature));
    }

    /** Returns whether some vehicle can take all of this at a time. */
    public boolean fits(TemperatureClass temperature, Weight weight, @Nullable Volume volume) {
        return vehicles.stream()
                .anyMatch(vehicle ->
                        vehicle.temperatures().contains(temperature) && fits(vehicle.capacity(), weight, volume));
    }

    /** Returns what of goods that fit no vehicle is too much: the weight, the volume, each of them, or only both at a time. */
    List<Reason> excess(String what, TemperatureClass temperature, Weight weight, @Nullable Volume volume) {
        return excess(what, weight, volume, (some, more) -> fits(temperature, some, more));
    }

    /**
     * Returns what of goods that do not fit is too much: the weight, the volume, each of them, or only both at a time.
     *
     * @param what how the code begins, a point or a dash included
     * @param volume the volume; {@code null} only if the weight alone is too much
     * @param fits whether a weight and a volume fit somewhere
     */
    public static List<Reason> excess(
            String what, Weight weight, @Nullable Volume volume, BiPredicate<Weight, Volume> fits) {
        List<Reason> excess = new ArrayList<>();
        if (volume == null || !fits.test(weight, Volume.ZERO)) {
            excess.add(Reason.of(what + "too-heavy").with("weight", Legible.of(weight)));
        }
        if (volume != null && !fits.test(Weight.ZERO, volume)) {
            excess.add(Reason.of(what + "too-bulky").with("volume", Legible.of(volume)));
        }
        if (volume != null && excess.isEmpty()) {
            Reason together = Reason.of(what + "too-large-together");
            excess.add(together.with("weight", Legible.of(weight)).with("volume", Legible.of(volume)));
        }
        return excess;
    }

    /** Returns whether a weight and a volume are within a capacity; an unknown volume is in none that bounds it. */
    public static boolean fits(Capacity capacity, Weight weight, @Nullable Volume volume) {
        if (weight.compareTo(capacity.weight()) > 0) {
            return false;
        }
        return volume == null ? capacity.volume() == null : volume.millilitres() <= millilitres(capacity);
    }

    /** Returns the greatest volume within a capacity; 2^40 ml where it bounds none. */
    public static long millilitres(Capacity capacity) {
        Volume most = capacity.volume();
        return most == null ? MOST_MILLILITRES : Math.min(MOST_MILLILITRES, most.millilitres());
    }
}
