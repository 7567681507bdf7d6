package org.cooplab.distribution.internal.consignment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

        static Group of(Consignment consignment) {
            return new Group(consignment.producer(), consignment.seller(), consignment.temperature());
        }

        String key(Order order) {
            String from = producer.equals(seller) ? producer.value() : producer + "/" + seller;
            return order.id() + "/" + from + "/" + temperature.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Refusal WAITS = new Refusal(
            Reason.of("order.waits").at("/together"),
            List.of(Reason.of("help.apart").at("/together")));

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
        return pack(order, List.of());
    }

    /** Packs an order of which these consignments stay as they are. */
    private Packed pack(Order order, List<Consignment> stay) {
        List<Consignment> made = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Consignment each : stay) {
            made.add(consignment(each.id(), order, Group.of(each), each.lines()));
            ids.add(each.id());
        }
        Map<Integer, Goods> rests = rests(order, stay);
        List<OrderLine> open = new ArrayList<>(order.lines());
        open.removeIf(line -> isNothing(rests.get(line.number())));
        if (open.isEmpty() && !stay.isEmpty()) {
            return new Packed(order, made, List.of());
        }
        if (open.isEmpty() || !isLive(order)) {
            Reason reason = isLive(order) ? Reason.of("order.empty").at("/lines") : notToCarry(order);
            return new Packed(order, made, List.of(none(order, open, reason)));
        }
        List<Unassigned> left = new ArrayList<>();
        for (Map.Entry<Group, List<Goods>> each : admitted(order, rests, left).entrySet()) {
            made.addAll(cut(order, each.getKey(), each.getValue(), ids, Integer.MAX_VALUE));
        }
        return new Packed(order, made, left);
    }

    /**
     * Returns the goods that can be carried now, by what rides together.
     *
     * @param left to which the lines are added of which none can
     */
    private Map<Group, List<Goods>> admitted(Order order, Map<Integer, Goods> rests, List<Unassigned> left) {
        Map<Group, List<Goods>> groups = new TreeMap<>();
        // Lines together never need more loads than apart, so they are rarely cut only to be counted.
        Map<Group, Integer> loadsApart = new HashMap<>();
        boolean waits = false;
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            Goods rest = rests.get(line.number());
            if (isNothing(rest)) {
                continue;
            }
            String at = "/lines/" + i;
            Refusal refusal = admission.refusal(line, at).orElse(null);
            if (refusal == null) {
                Group group = Group.of(line);
                Goods goods = rest == null ? new Goods(line, line.grossWeight().orElseThrow()) : rest;
                List<Goods> all = groups.computeIfAbsent(group, each -> new ArrayList<>());
                all.add(goods);
                int apart = loadsApart.merge(group, loads(order, group, List.of(goods)), Integer::sum);
                if (apart > Admission.MOST_LOADS && loads(order, group, all) > Admission.MOST_LOADS) {
                    all.remove(all.size() - 1);
                    refusal = Admission.tooManyLoads(line, at);
                }
            }
            if (refusal != null) {
                left.add(left(order, line, refusal));
                waits |= line.charged().signum() != 0; // nobody waits for nothing
            }
        }
        if (waits && order.together() == Gathering.TOGETHER) {
            for (List<Goods> all : groups.values()) {
                for (Goods goods : all) {
                    left.add(left(order, goods.line(), WAITS));
                }
            }
            groups.clear();
        }
        return groups;
    }

    private static List<Consignment.Line> parts(OrderLine line, List<Consignment> made) {
        return made.stream()
                .flatMap(each -> each.lines().stream())
                .filter(part -> part.number() == line.number())
                .toList();
    }

    /** Returns what is left of the lines of which something is in these consignments, by their numbers. */
    private static Map<Integer, Goods> rests(Order order, List<Consignment> made) {
        Map<Integer, Goods> rests = new HashMap<>();
        for (OrderLine line : order.lines()) {
            List<Consignment.Line> parts = parts(line, made);
            if (!parts.isEmpty()) {
                rests.put(line.number(), requireNonNull(Goods.rest(line, parts)));
            }
        }
        return rests;
    }

    private static boolean isNothing(@Nullable Goods rest) {
        return rest != null && rest.line().charged().signum() == 0;
    }

    /**
     * Packs an order of which something is under way: that stays as it is, and the rest is cut anew. If the earlier consignments still
     * make up the whole order, all of them stay as they are, whatever vehicles can take now.
     *
     * @param before the earlier consignments
     * @param isUnderWay whether one of them stays
     * @param isDone whether all of them have reached the customer, or the relay where they are collected: then the status of the order
     *     does not matter any more
     */
    public Packed again(Order order, List<Consignment> before, Predicate<Consignment> isUnderWay, boolean isDone) {
        if (!isDone && !isLive(order)) {
            return pack(order);
        }
        boolean isAll = isIn(order, before) && isAll(order, before);
        List<Consignment> stay =
                isAll ? before : before.stream().filter(isUnderWay).toList();
        return isIn(order, stay) ? pack(order, stay) : pack(order);
    }

    private static boolean isAll(Order order, List<Consignment> made) {
        Map<Integer, Goods> rests = rests(order, made);
        return order.lines().stream().allMatch(line -> isNothing(rests.get(line.number())));
    }

    /** Returns whether these are goods of an order that can still be fetched where they were. */
    private boolean isIn(Order order, List<Consignment> made) {
        for (Consignment each : made) {
            for (Consignment.Line part : each.lines()) {
                OrderLine line = order.line(part.number()).orElse(null);
                if (line == null
                        || !Group.of(line).equals(Group.of(each))
                        || Goods.rest(line, parts(line, made)) == null) {
                    return false;
                }
            }
        }
        return made.stream().allMatch(each -> admission.reaches(each.producer()));
    }

    private static boolean isLive(Order order) {
        return order.status() == Order.Status.COMPLETE
                && order.fulfilmentStatus() == Order.FulfilmentStatus.UNFULFILLED;
    }

    private static Unassigned none(Order order, List<OrderLine> lines, Reason reason) {
        return new Unassigned(
                order.id(), lines.stream().map(OrderLine::number).toList(), List.of(), List.of(reason), List.of());
    }

    private static Reason notToCarry(Order order) {
        return Reason.of("order.not-to-carry")
                .at("/status")
                .with("status", order.status())
                .with("fulfilment", order.fulfilmentStatus());
    }

    private static Unassigned left(Order order, OrderLine line, Refusal refusal) {
        return new Unassigned(order.id(), List.of(line.number()), List.of(), refusal.reasons(), refusal.help());
    }

    private int loads(Order order, Group group, List<Goods> all) {
        Goods first = all.get(0);
        boolean one = all.size() == 1 && largest.fits(group.temperature(), first.weight(), first.volume());
        return one
                ? 1
                : cut(order, group, all, new HashSet<>(), Admission.MOST_LOADS).size();
    }

    /**
     * Fills one consignment after the other, piece by piece, each as far as some vehicle still takes it, until there are
     * more than {@code most}.
     *
     * @param ids those that are taken, to which the new are added
     */
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
