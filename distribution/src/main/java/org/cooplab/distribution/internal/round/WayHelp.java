package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        Stream<Optional<Reason>> help = switch (reason.code()) {
            case "haul.only-apart" -> Stream.empty(); // that, it is tried for the whole unit
            case "haul.too-heavy", "haul.too-bulky", "haul.too-large-together" ->
                Stream.of(but(Alone.Lack.ROOM, way, "help.larger-vehicle"));
            case "haul.beyond-limits" -> Stream.of(but(Alone.Lack.LIMITS, way, "help.wider-limits"));
            case "haul.not-in-time" ->
                Stream.of(
                        hours(haul, way, haul.taken()),
                        hours(haul, way, haul.brought()),
                        but(Alone.Lack.TIME, way, "help.other-shift"),
                        cutOff(way),
                        readyEarlier(way),
                        keepingLonger(way));
            case "known-round.cannot" -> Stream.of(outOfRound(reason, way));
            case "known-round.reserved" -> Stream.of(but(Alone.Lack.RESERVED, way, "help.more-vehicles"));
            default -> Stream.of(but(Alone.Lack.AT_HOME, way, "help.another-vehicle"));
        };
        return help.flatMap(Optional::stream).toList();
    }

    /** Returns why vehicles come too late, if nothing but this one change would help: it has then a name of its own. */
    Optional<Reason> soleCause(Reason only) {
        if (only.code().equals("help.keeping-longer")) {
            return unit.consignments().stream()
                    .map(Consignment::due)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .map(hauls::local)
                    .map(due -> Reason.of("goods.keep-too-short")
                            .with("date", due.toLocalDate())
                            .with("hour", due.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        }
        return unit.consignments().stream()
                .map(Consignment::producer)
                .filter(producer -> only.equals(hours(producer.value())) && hauls.isClosed(producer))
                .findFirst()
                .map(producer -> Reason.of("producer.closed").with("producer", producer));
    }

    private static Reason hours(String place) {
        return Reason.of("help.hours").with("place", place);
    }

    /** Returns what helps on some way, without what asks for more than on another: to be ready still earlier, or a later cut-off. */
    static List<Reason> withoutMore(Collection<Reason> all) {
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

    private static Optional<Reason> told(boolean helps, Reason reason) {
        return helps ? Optional.of(reason) : Optional.empty();
    }

    private boolean isPossible(Collection<Haul> all) {
        return all.stream().allMatch(haul -> alone.possibleBut(haul, null));
    }

    private Optional<Reason> but(Alone.Lack waived, Way way, String told) {
        boolean helps = hauls.of(unit, way).stream().allMatch(haul -> alone.possibleBut(haul, waived));
        return told(helps, Reason.of(told));
    }

    private Optional<Reason> outOfRound(Reason reason, Way way) {
        String vehicle = requireNonNull(reason.parameters().get("vehicle"));
        return told(
                isPossible(hauls.outOfRound(vehicle).of(unit, way)),
                new Reason("help.out-of-round", reason.path(), reason.parameters()));
    }

    /** Tells that one place of a haul should have other hours, if it and the others are then possible. */
    private Optional<Reason> hours(Haul haul, Way way, Haul.End end) {
        Map<String, Haul> wider = new LinkedHashMap<>();
        hauls.of(unit, way).forEach(each -> wider.put(each.id(), each));
        hauls.atAnyHour(end).of(unit, way).stream()
                .filter(each -> each.id().equals(haul.id()))
                .forEach(each -> wider.put(each.id(), each));
        return told(isPossible(wider.values()), hours(haul.placeOf(end)));
    }

    /**
     * Tells the first cut-off by which the goods can be at their relay, if they can still be brought from then on: a later one would
     * leave less time for that. Waves have their own days.
     */
    private Optional<Reason> cutOff(Way way) {
        if (!ways.hasCutOffs() || way.kind() != Way.Kind.THROUGH) {
            return Optional.empty();
        }
        Predicate<Haul> comes = haul -> haul.kind() != Haul.Kind.COLLECT || alone.possibleBut(haul, null);
        LongPredicate come = minute -> at(minute, way).stream().allMatch(comes);
        if (!come.test(LAST_MINUTE)) {
            return Optional.empty();
        }
        long minute = fewest(LAST_MINUTE, come);
        return told(isPossible(at(minute, way)), Reason.of("help.cut-off").with("hour", hour(minute)));
    }

    private List<Haul> at(long minute, Way way) {
        return hauls.of(unit, new Way(way.kind(), way.relay(), way.place(), ways.turn(hour(minute))));
    }

    private static LocalTime hour(long minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }

    /**
     * Tells by how many minutes the goods must be ready earlier, which then keep as long as before, counted from then: by just as many as
     * let them come in time, when they are freshest; or, should they not keep even then, by as many as are enough if the most are.
     */
    private Optional<Reason> readyEarlier(Way way) {
        long most = unit.consignments().stream()
                .mapToLong(this::minutesFromBegin)
                .max()
                .orElse(0);
        LongPredicate comes = minutes -> isPossible(dated(way, goods -> keeping(earlier(goods, minutes))));
        LongPredicate keeps = minutes -> isPossible(dated(way, goods -> earlier(goods, minutes)));
        LongPredicate enough = keeps.test(fewest(most, comes)) ? comes : keeps;
        return told(
                enough.test(most),
                Reason.of("help.ready-earlier").with("by", Duration.ofMinutes(fewest(most, enough))));
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

    private static Consignment keeping(Consignment goods) {
        return dated(goods, goods.ready(), null);
    }

    private Optional<Reason> keepingLonger(Way way) {
        boolean keepsForSomeTime = unit.consignments().stream().anyMatch(goods -> goods.due() != null);
        return told(keepsForSomeTime && isPossible(dated(way, WayHelp::keeping)), Reason.of("help.keeping-longer"));
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
    private static long fewest(long most, LongPredicate enough) {
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
