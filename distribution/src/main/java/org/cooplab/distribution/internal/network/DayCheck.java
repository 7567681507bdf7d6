package org.cooplab.distribution.internal.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Wave;

/** Finds all that is wrong in the date and the waves of a day. */
public final class DayCheck {

    /** No plan is of more days than this: what is later is another plan. */
    private static final int MOST_DAYS = 31;

    private static final Duration LEAST_COLLECTION = Duration.ofMinutes(1);

    private final Day day;
    private final ZoneId zone;
    private final Faults faults = new Faults();

    private DayCheck(Day day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    /**
     * Returns the day if its waves can be.
     *
     * @throws org.cooplab.core.text.InvalidDocument with all faults
     */
    public static Day require(Day day, ZoneId zone) {
        DayCheck check = new DayCheck(day, zone);
        check.leftOut(Stream.of(day.date()), "/date");
        check.waves(day.waves());
        check.placed();
        check.faults.throwIfAny();
        return day;
    }

    /** A zone that moved over the date line left a day out: no shift is on it, and no night before or after it has its usual hours. */
    private void leftOut(Stream<LocalDate> planned, String at) {
        planned.flatMap(date -> Stream.of(date.minusDays(1), date, date.plusDays(1)))
                .distinct()
                .filter(date -> DayTime.leavesOut(zone, date))
                .forEach(date -> faults.add("day.left-out", at, "date", date, "zone", zone));
    }

    private void waves(List<Wave> waves) {
        Set<String> ids = new HashSet<>();
        Set<Instant> cutOffs = new HashSet<>();
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            String at = "/waves/" + i;
            if (!ids.add(wave.id())) {
                faults.add("wave.id.repeated", at + "/id", "wave", wave.id());
            }
            if (!cutOffs.add(wave.cutOff())) {
                faults.add("wave.cut-off.repeated", at + "/cutOff", "wave", wave.id());
            }
            collection(wave, at);
            distribution(wave, at);
        }
    }

    private void collection(Wave wave, String at) {
        Instant begin = wave.collection().start();
        Instant end = wave.collection().end();
        leftOut(
                Stream.iterate(day.date(), date -> date.plusDays(1))
                        .limit(MOST_DAYS)
                        .filter(date -> date.atStartOfDay(zone).toInstant().isBefore(end)
                                && date.plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()
                                        .isAfter(begin)),
                at + "/collection");
        if (wave.cutOff().isAfter(begin)) {
            faults.add("wave.cut-off.late", at + "/cutOff", "wave", wave.id());
        }
        if (begin.isBefore(day.date().atStartOfDay(zone).toInstant())) {
            faults.add("wave.collection.before", at + "/collection/start", "wave", wave.id(), "date", day.date());
        }
        if (wave.collection().duration().compareTo(LEAST_COLLECTION) < 0) {
            faults.add("wave.collection.short", at + "/collection", "wave", wave.id());
        }
    }

    private void distribution(Wave wave, String at) {
        leftOut(wave.distribution().stream(), at + "/distribution");
        for (LocalDate date : wave.distribution()) {
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
            if (!end.minusSeconds(1).isAfter(wave.collection().end())) {
                faults.add("wave.distribution.early", at + "/distribution", "wave", wave.id(), "date", date);
            }
            if (date.isAfter(day.date().plusDays(MOST_DAYS - 1))) {
                faults.add(
                        "wave.distribution.far",
                        at + "/distribution",
                        "wave",
                        wave.id(),
                        "date",
                        date,
                        "most",
                        MOST_DAYS);
            }
        }
    }

    private void placed() {
        Set<OrderId> known = day.orders().stream().map(Order::id).collect(Collectors.toSet());
        for (OrderId id : day.placed().keySet()) {
            if (!known.contains(id)) {
                faults.add("placed.unknown-order", "/placed" + JsonPointers.step(id.value()), "order", id);
            }
        }
    }
}
