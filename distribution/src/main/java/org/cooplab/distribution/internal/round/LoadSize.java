package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.routing.Load;

/**
 * Cuts goods into loads, each of which is carried as one.
 *
 * <p>What is collected comes in halves of what nearly every vehicle for goods of these classes takes: a few large ones, or some for
 * other goods, never make loads that the others cannot carry. What is brought to a customer comes in as few loads as the largest
 * vehicle allows.
 */
final class LoadSize {

    /** The smallest vehicles count nothing, as long as they take less than this part of what all take, by weight and by volume. */
    private static final double SMALL = 0.1;

    private final List<Vehicle> vehicles;
    private final Map<Set<TemperatureClass>, Load> usual = new HashMap<>();

    /** Looks at the vehicles that may carry the goods. */
    LoadSize(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    /** A load so far. */
    private static final class Filling {
        private final List<Consignment> goods = new ArrayList<>();
        private Mass mass = new Mass(Set.of(), 0, 0);

        void add(Consignment each) {
            goods.add(each);
            mass = mass.plus(each);
        }
    }

    /** What goods take of a vehicle; volumes that are not known count nothing. */
    private record Mass(Set<TemperatureClass> temperatures, long grams, long millilitres) {
        Mass plus(Consignment goods) {
            Set<TemperatureClass> all = EnumSet.of(goods.temperature());
            all.addAll(temperatures);
            Volume volume = goods.volume();
            return new Mass(
                    all, grams + goods.weight().grams(), millilitres + (volume == null ? 0 : volume.millilitres()));
        }
    }

    /** Cuts what is collected. */
    List<List<Consignment>> collected(List<Consignment> goods) {
        return cut(goods, load -> {
            Load size = usual.computeIfAbsent(load.temperatures(), this::usual);
            return load.grams() <= size.in(0) / 2 && load.millilitres() <= size.in(1) / 2;
        });
    }

    /** Cuts what is brought to one customer. Goods that no vehicle keeps together stay together, and are left so. */
    List<List<Consignment>> brought(List<Consignment> goods) {
        return cut(goods, load -> {
            List<Capacity> able = able(load.temperatures());
            Weight weight = Weight.ofGrams(load.grams());
            Volume volume = Volume.ofMillilitres(load.millilitres());
            return able.isEmpty() || able.stream().anyMatch(each -> Largest.fits(each, weight, volume));
        });
    }

    /** Cuts goods into loads, each in the first that takes it as well; what none takes, however large, is a load of its own. */
    private static List<List<Consignment>> cut(List<Consignment> goods, Predicate<Mass> taken) {
        List<Consignment> sorted = new ArrayList<>(goods);
        sorted.sort(Comparator.comparing(Consignment::id));
        List<Filling> loads = new ArrayList<>();
        for (Consignment each : sorted) {
            int into = 0;
            while (into < loads.size() && !taken.test(loads.get(into).mass.plus(each))) {
                into++;
            }
            if (into == loads.size()) {
                loads.add(new Filling());
            }
            loads.get(into).add(each);
        }
        return loads.stream().map(load -> load.goods).toList();
    }

    private List<Capacity> able(Set<TemperatureClass> classes) {
        return vehicles.stream()
                .filter(vehicle -> vehicle.temperatures().containsAll(classes))
                .map(Vehicle::capacity)
                .toList();
    }

    /** Returns the least weight and the least volume that vehicles for these classes take; nothing if there are none. */
    private Load usual(Set<TemperatureClass> classes) {
        List<Capacity> able = able(classes);
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
        List<Capacity> others = sorted.subList(small, sorted.size());
        return Load.of(
                others.stream().mapToLong(each -> each.weight().grams()).min().orElse(0),
                others.stream().mapToLong(Largest::millilitres).min().orElse(0));
    }
}
