package org.cooplab.distribution.internal.consignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Gathering;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.jspecify.annotations.Nullable;

/** Makes consignments of orders: by producer, seller and temperature class, cut where no vehicle takes the whole. */
public final class Packer {

    /** Goods that ride together. */
    private record Group(CooperativeId producer, CooperativeId seller, TemperatureClass temperature)
            implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            int byProducer = producer.compareTo(other.producer);
            if (byProducer != 0) {
                return byProducer;
            }
            int bySeller = seller.compareTo(other.seller);
            return bySeller != 0 ? bySeller : temperature.compareTo(other.temperature);
        }

        static Group of(OrderLine line) {
            return new Group(
                    line.goods().producer(),
                    line.goods().seller(),
                    TemperatureClass.of(line.goods().storage()));
        }

        String key(Order order) {
            String from = producer.equals(seller) ? producer.value() : producer + "/" + seller;
            return order.id() + "/" + from + "/" + temperature.name().toLowerCase(Locale.ROOT);
        }
    }

    private final CheckedNetwork network;
    private final Day day;
    private final DayTime time;
    private final Largest largest;
    private final Admission admission;

    /** Makes the packer of a day. */
    public Packer(CheckedNetwork network, Day day, DayTime time, Atlas atlas) {
        this.network = network;
        this.day = day;
        this.time = time;
        largest = new Largest(network.vehicles());
        admission = new Admission(network, atlas, largest);
    }

    /** Packs one order. If its goods are to come together and some cannot be carried, none is. */
    public Packed pack(Order order) {
        if (!isLive(order)) {
            return none(
                    order,
                    Reason.of("order.not-to-carry")
                            .at("/status")
                            .with("status", order.status())
                            .with("fulfilment", order.fulfilmentStatus()));
        }
        if (order.lines().isEmpty()) {
            return none(order, Reason.of("order.empty").at("/lines"));
        }
        Map<Group, List<Goods>> groups = new TreeMap<>();
        // Together lines never need more loads than apart, so that all of them are rarely cut only to be counted.
        Map<Group, Integer> loadsApart = new HashMap<>();
        List<Unassigned> refused = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            Optional<Refusal> refusal = admission.refusal(line, "/lines/" + i);
            if (refusal.isPresent()) {
                refused.add(left(order, line, refusal.get()));
                continue;
            }
            Group group = Group.of(line);
            Goods goods = new Goods(line, line.grossWeight().orElseThrow());
            List<Goods> all = groups.computeIfAbsent(group, each -> new ArrayList<>());
            all.add(goods);
            int apart = loadsApart.merge(group, loads(order, group, List.of(goods)), Integer::sum);
            if (apart > Admission.MOST_LOADS && loads(order, group, all) > Admission.MOST_LOADS) {
                all.remove(all.size() - 1);
                refused.add(left(order, line, Admission.tooManyLoads(line, "/lines/" + i)));
            }
        }
        if (!refused.isEmpty() && order.together() == Gathering.TOGETHER) {
            groups.values().forEach(list -> list.forEach(goods -> refused.add(waits(order, goods))));
            return new Packed(order, List.of(), refused);
        }
        List<Consignment> made = new ArrayList<>();
        groups.forEach((group, list) -> made.addAll(cut(order, group, list, Integer.MAX_VALUE)));
        return new Packed(order, made, refused);
    }

    /**
     * Packs an order of which something is under way: where what it was cut into is all of it still, it stays cut as it is, whatever
     * vehicles take now.
     *
     * @param isDone whether all of it has reached its customer, or the relay where it is collected: then its status says nothing more
     */
    public Packed again(Order order, List<Consignment> before, boolean isDone) {
        int parts = 0;
        for (OrderLine line : order.lines()) {
            int its = partsOf(line, before);
            if (its == 0) {
                return pack(order);
            }
            parts += its;
        }
        for (Consignment each : before) {
            parts -= each.lines().size();
        }
        if (parts != 0 || !(isDone || isLive(order))) {
            return pack(order);
        }
        List<Consignment> made = new ArrayList<>();
        for (Consignment each : before) {
            Group group = new Group(each.producer(), each.seller(), each.temperature());
            made.add(consignment(each.id(), order, group, each.lines()));
        }
        return new Packed(order, made, List.of());
    }

    private static boolean isLive(Order order) {
        return order.status() == Order.Status.COMPLETE
                && order.fulfilmentStatus() == Order.FulfilmentStatus.UNFULFILLED;
    }

    /** Returns how many parts a line is cut into, or 0 if they are not all of it. */
    private int partsOf(OrderLine line, List<Consignment> before) {
        List<Consignment.Line> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Consignment each : before) {
            for (Consignment.Line part : each.lines()) {
                if (part.number() == line.number()) {
                    if (!Group.of(line).equals(new Group(each.producer(), each.seller(), each.temperature()))
                            || !part.quantity().unitCode().equals(line.charged().unitCode())) {
                        return 0;
                    }
                    parts.add(part);
                    sum = sum.add(part.quantity().value());
                }
            }
        }
        boolean isWhole = sum.compareTo(line.charged().value()) == 0
                && line.grossWeight().equals(Optional.of(weight(parts)))
                && line.grossVolume().equals(Optional.ofNullable(volume(parts)));
        return isWhole && admission.reaches(line.goods().producer()) ? parts.size() : 0;
    }

    private static Packed none(Order order, Reason reason) {
        List<Integer> lines = order.lines().stream().map(OrderLine::number).toList();
        return new Packed(
                order, List.of(), List.of(new Unassigned(order.id(), lines, List.of(), List.of(reason), List.of())));
    }

    private static Unassigned waits(Order order, Goods goods) {
        return left(
                order,
                goods.line(),
                new Refusal(
                        Reason.of("order.waits").at("/together"),
                        List.of(Reason.of("help.apart").at("/together"))));
    }

    private static Unassigned left(Order order, OrderLine line, Refusal refusal) {
        return new Unassigned(order.id(), List.of(line.number()), List.of(), refusal.reasons(), refusal.help());
    }

    private int loads(Order order, Group group, List<Goods> all) {
        Goods first = all.get(0);
        boolean one = all.size() == 1 && largest.fits(group.temperature(), first.weight(), first.volume());
        return one ? 1 : cut(order, group, all, Admission.MOST_LOADS).size();
    }

    /**
     * Fills one consignment after the other, piece by piece, each as far as some vehicle still takes it, until there are
     * more than {@code most}.
     */
    private List<Consignment> cut(Order order, Group group, List<Goods> all, int most) {
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
                    made.add(consignment(id(order, group, made.size()), order, group, lines));
                    lines.clear();
                }
            }
        }
        if (!lines.isEmpty()) {
            made.add(consignment(id(order, group, made.size()), order, group, lines));
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

    private static String id(Order order, Group group, int earlier) {
        String key = group.key(order);
        return earlier == 0 ? key : key + "/" + (earlier + 1);
    }

    private Consignment consignment(String id, Order order, Group group, List<Consignment.Line> lines) {
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
        return day.waveOf(order, network.network().zone())
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
