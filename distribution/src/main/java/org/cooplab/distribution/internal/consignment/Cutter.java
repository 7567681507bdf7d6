package org.cooplab.distribution.internal.consignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.network.DayTime;
import org.jspecify.annotations.Nullable;

/** Cuts goods that ride together into consignments, each as large as some vehicle takes. */
final class Cutter {

    private final Day day;
    private final DayTime time;
    private final Largest largest;

    Cutter(Day day, DayTime time, Largest largest) {
        this.day = day;
        this.time = time;
        this.largest = largest;
    }

    /** Returns how many consignments goods make; those of a line that are too many to be carried are not all counted. */
    int loads(Order order, Group group, List<Goods> all) {
        Goods first = all.get(0);
        boolean one = all.size() == 1 && largest.fits(group.temperature(), first.weight(), first.volume());
        return one
                ? 1
                : cut(order, group, all, new HashSet<>(), Admission.MOST_LOADS).size();
    }

    /**
     * Returns the consignments of goods.
     *
     * @param ids those that are taken, to which the new are added
     */
    List<Consignment> cut(Order order, Group group, List<Goods> all, Set<String> ids) {
        return cut(order, group, all, ids, Integer.MAX_VALUE);
    }

    /** Fills one consignment after the other, piece by piece, as far as some vehicle still takes it, until there are more than {@code most}. */
    private List<Consignment> cut(Order order, Group group, List<Goods> all, Set<String> ids, int most) {
        List<Consignment> made = new ArrayList<>();
        List<Consignment.Line> lines = new ArrayList<>();
        for (Goods goods : all) {
            long from = 0;
            while (from < goods.pieces() && made.size() <= most) {
                long to = reach(group, lines, goods, from);
                if (to > from) {
                    lines.add(goods.part(from, to));
                    from = to;
                }
                if (from < goods.pieces()) {
                    made.add(consignment(id(order, group, ids), order, group, lines));
                    lines.clear();
                }
            }
        }
        if (!lines.isEmpty()) {
            made.add(consignment(id(order, group, ids), order, group, lines));
        }
        return made;
    }

    /** Returns how far pieces can be added: by halving, for weights only grow. */
    private long reach(Group group, List<Consignment.Line> lines, Goods goods, long from) {
        long good = from;
        long bad = goods.pieces() + 1;
        while (bad - good > 1) {
            long middle = good + (bad - good) / 2;
            List<Consignment.Line> more = new ArrayList<>(lines);
            more.add(goods.part(from, middle));
            if (largest.fits(group.temperature(), weight(more), volume(more))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good == from && lines.isEmpty() ? from + 1 : good;
    }

    private static String id(Order order, Group group, Set<String> ids) {
        String key = group.key(order);
        String id = key;
        for (int part = 2; !ids.add(id); part++) {
            id = key + "/" + part;
        }
        return id;
    }

    /** Returns lines of an order as a consignment, ready and due as the day says. */
    Consignment consignment(String id, Order order, Group group, List<Consignment.Line> lines) {
        Instant ready = day.ready().get(group.producer());
        Instant from = ready == null ? begin(order) : ready;
        Instant due = null;
        boolean fragile = false;
        for (Consignment.Line part : lines) {
            Storage storage = order.line(part.number()).orElseThrow().goods().storage();
            fragile |= storage.fragile();
            Instant until = storage.keepsUntil(from).orElse(null);
            due = until == null || (due != null && due.isBefore(until)) ? due : until;
        }
        return new Consignment(
                id,
                order.id(),
                group.producer(),
                group.seller(),
                lines,
                group.temperature(),
                fragile,
                weight(lines),
                volume(lines),
                ready,
                due);
    }

    /** Returns since when goods keep whose readiness is not stated: the beginning of what they are carried in. */
    private Instant begin(Order order) {
        return day.waveOf(order, time.zone())
                .map(wave -> wave.collection().start())
                .orElse(time.origin());
    }

    private static Weight weight(List<Consignment.Line> lines) {
        return lines.stream().map(Consignment.Line::weight).reduce(Weight.ZERO, Weight::plus);
    }

    private static @Nullable Volume volume(List<Consignment.Line> lines) {
        Volume sum = Volume.ZERO;
        for (Consignment.Line line : lines) {
            if (line.volume() == null) {
                return null;
            }
            sum = sum.plus(line.volume());
        }
        return sum;
    }
}
