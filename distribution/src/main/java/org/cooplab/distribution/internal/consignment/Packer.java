package org.cooplab.distribution.internal.consignment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.jspecify.annotations.Nullable;

/** Makes consignments of orders: by producer, seller and temperature class, cut where no vehicle takes the whole. */
public final class Packer {

    private static final Refusal WAITS = new Refusal(
            Reason.of("order.waits").at("/together"),
            List.of(Reason.of("help.apart").at("/together")));

    private final Largest largest;
    private final Admission admission;
    private final Cutter cutter;

    /** Makes the packer of a day. */
    public Packer(CheckedNetwork network, Day day, DayTime time, Atlas atlas) {
        largest = new Largest(network.vehicles());
        admission = new Admission(network, atlas, largest);
        cutter = new Cutter(day, time, largest);
    }

    /** Packs one order. If its goods are to come together and some cannot be carried, none is. */
    public Packed pack(Order order) {
        return pack(order, List.of(), List.of());
    }

    /**
     * Packs an order that was planned before. What is under way stays as it is, and so does what is only planned if nothing has changed
     * about it; what has changed is cut anew, and what is new apart from all that. Nothing planned is given up for what is new.
     *
     * @param before the earlier consignments
     * @param isUnderWay whether a route that stays carries one of them
     * @param isDone whether all of them have reached the customer, or the relay where they are collected: then the status of the order
     *     does not matter any more
     */
    public Packed again(Order order, List<Consignment> before, Predicate<Consignment> isUnderWay, boolean isDone) {
        if (!isDone && !isLive(order)) {
            return pack(order);
        }
        List<Consignment> stay = staying(order, before, isUnderWay);
        return isIn(order, stay) ? pack(order, before, stay) : pack(order);
    }

    /** Returns what stays as it is. Goods that are to come together are cut anew together, but for those under way. */
    private List<Consignment> staying(Order order, List<Consignment> before, Predicate<Consignment> isUnderWay) {
        Predicate<Consignment> isSame = each -> isSame(order, each, before);
        boolean isOpen =
                order.together() == Gathering.TOGETHER && !before.stream().allMatch(isUnderWay.or(isSame));
        return before.stream()
                .filter(isOpen ? isUnderWay : isUnderWay.or(isSame))
                .toList();
    }

    /** Returns whether nothing has changed about planned goods: their lines are planned whole, and some vehicle takes them. */
    private boolean isSame(Order order, Consignment goods, List<Consignment> before) {
        return largest.fits(goods.temperature(), goods.weight(), goods.volume())
                && isIn(order, List.of(goods))
                && goods.lines().stream()
                        .map(part -> order.line(part.number()).orElseThrow())
                        .allMatch(line -> isNothing(Goods.rest(line, parts(line, before))));
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

    /**
     * Packs an order.
     *
     * @param before its earlier consignments
     * @param stay those of them that stay as they are
     */
    private Packed pack(Order order, List<Consignment> before, List<Consignment> stay) {
        List<Consignment> made = new ArrayList<>();
        stay.forEach(each -> made.add(cutter.consignment(each.id(), order, Group.of(each), each.lines())));
        Map<Integer, Goods> rests = rests(order, stay);
        List<OrderLine> open = new ArrayList<>(order.lines());
        open.removeIf(line -> isNothing(rests.get(line.number())));
        if (open.isEmpty() && !stay.isEmpty()) {
            return new Packed(order, made, List.of(), List.of());
        }
        if (open.isEmpty() || !isLive(order)) {
            Reason reason = isLive(order) ? Reason.of("order.empty").at("/lines") : notToCarry(order);
            return new Packed(order, made, List.of(), List.of(none(order, open, reason)));
        }
        List<Consignment> changed = new ArrayList<>(before);
        changed.removeAll(stay);
        List<OrderLine> planned = new ArrayList<>(open);
        planned.removeIf(line -> !before.isEmpty() && parts(line, changed).isEmpty());
        open.removeAll(planned);
        List<Unassigned> left = new ArrayList<>();
        Set<String> ids = ids(stay);
        made.addAll(packed(order, planned, rests, ids, left));
        if (made.isEmpty() && !before.isEmpty()) {
            return pack(order); // nothing of what was planned is there to be given up
        }
        ids.addAll(ids(before));
        return new Packed(order, made, packed(order, open, rests, ids, left), left);
    }

    /** Returns lines of an order as consignments, and adds to {@code left} those of which nothing can be carried. */
    private List<Consignment> packed(
            Order order, List<OrderLine> lines, Map<Integer, Goods> rests, Set<String> ids, List<Unassigned> left) {
        List<Consignment> made = new ArrayList<>();
        admitted(order, lines, rests, left)
                .forEach((group, goods) -> made.addAll(cutter.cut(order, group, goods, ids)));
        return made;
    }

    /**
     * Returns the goods that can be carried now, by what rides together.
     *
     * @param left to which the lines are added of which none can
     */
    private Map<Group, List<Goods>> admitted(
            Order order, List<OrderLine> lines, Map<Integer, Goods> rests, List<Unassigned> left) {
        Map<Group, List<Goods>> groups = new TreeMap<>();
        // Lines together never need more loads than apart, so they are rarely cut only to be counted.
        Map<Group, Integer> loadsApart = new HashMap<>();
        boolean waits = false;
        for (OrderLine line : lines) {
            String at = "/lines/" + order.lines().indexOf(line);
            Refusal refusal = admission.refusal(line, at).orElse(null);
            if (refusal == null) {
                Group group = Group.of(line);
                Goods rest = rests.get(line.number());
                Goods goods = rest == null ? new Goods(line, line.grossWeight().orElseThrow()) : rest;
                List<Goods> all = groups.computeIfAbsent(group, each -> new ArrayList<>());
                all.add(goods);
                int apart = loadsApart.merge(group, cutter.loads(order, group, List.of(goods)), Integer::sum);
                if (apart > Admission.MOST_LOADS && cutter.loads(order, group, all) > Admission.MOST_LOADS) {
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
            groups.values().forEach(all -> all.forEach(goods -> left.add(left(order, goods.line(), WAITS))));
            groups.clear();
        }
        return groups;
    }

    private static Set<String> ids(List<Consignment> consignments) {
        Set<String> ids = new HashSet<>();
        consignments.forEach(each -> ids.add(each.id()));
        return ids;
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
}
