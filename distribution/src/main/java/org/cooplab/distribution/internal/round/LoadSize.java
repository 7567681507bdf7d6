package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.routing.Load;

/**
 * How much is carried as one: what nearly every vehicle takes that can carry goods of these classes. A few large ones, or some for
 * other goods, never make loads that the others cannot carry.
 */
final class LoadSize {

    /** The smallest vehicles count nothing, as long as they take less than this part of what all take, by weight and by volume. */
    private static final double SMALL = 0.1;

    private final List<Vehicle> vehicles;
    private final Map<Set<TemperatureClass>, Load> sizes = new HashMap<>();

    /** Looks at the vehicles that may carry the goods. */
    LoadSize(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    /** What has come together so far. */
    private static final class Filling {
        private final List<Consignment> goods = new ArrayList<>();
        private final Set<TemperatureClass> temperatures = EnumSet.noneOf(TemperatureClass.class);
        private long grams;
        private long millilitres;

        void add(Consignment each) {
            goods.add(each);
            temperatures.add(each.temperature());
            grams += each.weight().grams();
            millilitres += millilitres(each);
        }
    }

    private static long millilitres(Consignment goods) {
        return goods.volume() == null ? 0 : goods.volume().millilitres();
    }

    /**
     * Cuts goods into loads, each in the first that still takes it; one that is larger than the size is a load of its own.
     *
     * @param parts into how many equal parts the size is divided
     */
    List<List<Consignment>> cut(List<Consignment> goods, int parts) {
        List<Consignment> sorted = new ArrayList<>(goods);
        sorted.sort(Comparator.comparing(Consignment::id));
        List<Filling> loads = new ArrayList<>();
        for (Consignment each : sorted) {
            Filling into = loads.stream()
                    .filter(load -> takes(load, each, parts))
                    .findFirst()
                    .orElse(null);
            if (into == null) {
                into = new Filling();
                loads.add(into);
            }
            into.add(each);
        }
        return loads.stream().map(load -> load.goods).toList();
    }

    private boolean takes(Filling load, Consignment more, int parts) {
        Set<TemperatureClass> classes = EnumSet.copyOf(load.temperatures);
        classes.add(more.temperature());
        Load size = sizes.computeIfAbsent(classes, this::size);
        return load.grams + more.weight().grams() <= size.in(0) / parts
                && load.millilitres + millilitres(more) <= size.in(1) / parts;
    }

    /** Returns the least weight and the least volume that vehicles for these classes take; nothing if there are none. */
    private Load size(Set<TemperatureClass> classes) {
        List<Capacity> able = vehicles.stream()
                .filter(vehicle -> vehicle.temperatures().containsAll(classes))
                .map(Vehicle::capacity)
                .toList();
        double weight = able.stream().mapToDouble(each -> each.weight().grams()).sum();
        double volume = able.stream().mapToDouble(Largest::millilitres).sum();
        ToDoubleFunction<Capacity> share =
                each -> Math.max(each.weight().grams() / weight, Largest.millilitres(each) / volume);
        List<Capacity> sorted =
                able.stream().sorted(Comparator.comparingDouble(share)).toList();
        int small = 0;
        for (double taken = 0; small < sorted.size(); small++) {
            taken += share.applyAsDouble(sorted.get(small));
            if (taken >= SMALL) {
                break;
            }
        }
        List<Capacity> usual = sorted.subList(small, sorted.size());
        return Load.of(
                usual.stream().mapToLong(each -> each.weight().grams()).min().orElse(0),
                usual.stream().mapToLong(Largest::millilitres).min().orElse(0));
    }
}
