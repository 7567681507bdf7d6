package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.jspecify.annotations.Nullable;

/** What alone would make all of a way possible for vehicles: each change is tried before it is told. */
final class WayHelp {

    private static final long LAST_MINUTE = Duration.ofDays(1).toMinutes() - 1;

    private final Ways ways;
    private final Unit unit;
    private final Instant begin;
    private final Hauls hauls;
    private final Alone alone;
    private final List<Reason> help = new ArrayList<>();

    /** @param begin when goods of the unit may first be fetched */
    WayHelp(Ways ways, Unit unit, Instant begin, Hauls hauls, Alone alone) {
        this.ways = ways;
        this.unit = unit;
        this.begin = begin;
        this.hauls = hauls;
        this.alone = alone;
    }

    /** Returns what would help against a reason for which vehicles cannot carry one haul of a way. */
    List<Reason> against(Reason reason, Haul haul, Way way) {
        help.clear();
        switch (reason.code()) {
            case "haul.only-apart" -> addApart();
            case "haul.too-heavy", "haul.too-bulky", "haul.too-large-together" -> {
                addBut(Alone.Lack.ROOM, way, "help.larger-vehicle");
                addApart();
            }
            case "haul.beyond-limits" -> addBut(Alone.Lack.LIMITS, way, "help.wider-limits");
            case "haul.not-in-time" -> {
                addHours(haul, way, haul.taken());
                addHours(haul, way, haul.brought());
                addBut(Alone.Lack.TIME, way, "help.other-shift");
                addCutOff(way);
                addEarlier(way);
                addLonger(way);
            }
            case "known-round.cannot" ->
                addIf(
                        hauls.outOfRound(requireNonNull(reason.parameters().get("vehicle")))
                                .of(unit, way),
                        null,
                        new Reason("help.out-of-round", reason.path(), reason.parameters()));
            case "known-round.reserved" -> addBut(Alone.Lack.RESERVED, way, "help.more-vehicles");
            default -> addBut(null, way, "help.more-vehicles");
        }
        return List.copyOf(help);
    }

    /** Returns what helps on some way, without what asks for more than on another: to be ready still earlier, or a later cut-off. */
    static List<Reason> least(Collection<Reason> all) {
        return all.stream()
                .filter(each -> all.stream().noneMatch(other -> isMore(each, other)))
                .toList();
    }

    private static boolean isMore(Reason told, Reason other) {
        if (!told.code().equals(other.code())) {
            return false;
        }
        return switch (told.code()) {
            case "help.ready-earlier" ->
                Duration.parse(told.parameters().get("by"))
                                .compareTo(Duration.parse(other.parameters().get("by")))
                        > 0;
            case "help.cut-off" ->
                LocalTime.parse(told.parameters().get("hour"))
                        .isAfter(LocalTime.parse(other.parameters().get("hour")));
            default -> false;
        };
    }

    private void addBut(Alone.@Nullable Lack waived, Way way, String told) {
        addIf(hauls.of(unit, way), waived, Reason.of(told));
    }

    private void addIf(Collection<Haul> all, Alone.@Nullable Lack waived, Reason told) {
        if (all.stream().allMatch(haul -> alone.possibleBut(haul, waived))) {
            help.add(told);
        }
    }

    private boolean isPossible(List<Haul> all) {
        return all.stream().allMatch(haul -> alone.possibleBut(haul, null));
    }

    private void addApart() {
        if (unit.consignments().size() > 1 && ways.openApart(unit)) {
            help.add(Reason.of("help.apart"));
        }
    }

    /** Adds that one place of a haul should have other hours, if it and the others are then possible. */
    private void addHours(Haul haul, Way way, Haul.End end) {
        Map<String, Haul> wider = new LinkedHashMap<>();
        hauls.of(unit, way).forEach(each -> wider.put(each.id(), each));
        hauls.atAnyHour(end).of(unit, way).stream()
                .filter(each -> each.id().equals(haul.id()))
                .forEach(each -> wider.put(each.id(), each));
        addIf(wider.values(), null, Reason.of("help.hours").with("place", haul.placeOf(end)));
    }

    /**
     * Adds the first cut-off by which the goods can be at their relay, if they can still be brought from then on: a later one would leave
     * less time for that. Waves have their own days.
     */
    private void addCutOff(Way way) {
        if (!ways.hasCutOffs() || way.kind() != Way.Kind.THROUGH) {
            return;
        }
        Predicate<Haul> comes = haul -> haul.kind() != Haul.Kind.COLLECT || alone.possibleBut(haul, null);
        LongPredicate come = minute -> at(minute, way).stream().allMatch(comes);
        if (come.test(LAST_MINUTE)) {
            long minute = least(LAST_MINUTE, come);
            if (isPossible(at(minute, way))) {
                help.add(Reason.of("help.cut-off").with("hour", hour(minute)));
            }
        }
    }

    private List<Haul> at(long minute, Way way) {
        return hauls.of(unit, new Way(way.kind(), way.relay(), way.place(), ways.turn(hour(minute))));
    }

    private static LocalTime hour(long minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }

    /** Adds by how many minutes the goods must be ready earlier, which then keep as long as before, counted from then. */
    private void addEarlier(Way way) {
        long most = unit.consignments().stream()
                .mapToLong(this::minutesFromBegin)
                .max()
                .orElse(0);
        LongPredicate enough = minutes -> isPossible(dated(way, goods -> earlier(goods, minutes)));
        if (most > 0 && enough.test(most)) {
            help.add(Reason.of("help.ready-earlier").with("by", Duration.ofMinutes(least(most, enough))));
        }
    }

    private long minutesFromBegin(Consignment goods) {
        return goods.ready() == null
                ? 0
                : Duration.between(begin, goods.ready())
                        .plusMinutes(1)
                        .minusNanos(1)
                        .toMinutes();
    }

    private Consignment earlier(Consignment goods, long minutes) {
        Instant ready = goods.ready();
        if (ready == null || !ready.isAfter(begin)) {
            return goods;
        }
        Instant sooner = ready.minus(Duration.ofMinutes(minutes));
        Instant since = sooner.isBefore(begin) ? begin : sooner;
        Instant due = goods.due();
        return dated(goods, since, due == null ? null : due.minus(Duration.between(since, ready)));
    }

    private void addLonger(Way way) {
        if (unit.consignments().stream().anyMatch(goods -> goods.due() != null)) {
            addIf(dated(way, goods -> dated(goods, goods.ready(), null)), null, Reason.of("help.keeping-longer"));
        }
    }

    private List<Haul> dated(Way way, UnaryOperator<Consignment> change) {
        return hauls.of(unit.with(unit.consignments().stream().map(change).toList()), way);
    }

    private static Consignment dated(Consignment goods, @Nullable Instant ready, @Nullable Instant due) {
        return new Consignment(
                goods.id(),
                goods.order(),
                goods.producer(),
                goods.seller(),
                goods.lines(),
                goods.temperature(),
                goods.fragile(),
                goods.weight(),
                goods.volume(),
                ready,
                due);
    }

    /** Returns a number up to {@code most}, which is enough, that is so as well and of which one less is not, by halving. */
    private static long least(long most, LongPredicate enough) {
        long few = 0;
        long many = most;
        while (many - few > 1) {
            long middle = (few + many) / 2;
            if (enough.test(middle)) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return many;
    }
}
