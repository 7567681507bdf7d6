package org.cooplab.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.money.Rate;

@Domain(CoreValues.class)
class TimeProperties {

    @Property
    @Label("periods overlap just when some day is in both, and that is their intersection")
    void intersection_is_what_both_have(@ForAll DateRange a, @ForAll DateRange b, @ForAll LocalDate day) {
        assertEquals(a.overlaps(b), b.overlaps(a));
        assertEquals(a.intersection(b), b.intersection(a));
        assertEquals(a.overlaps(b), a.intersection(b).isPresent());
        boolean inBoth = a.contains(day) && b.contains(day);
        assertEquals(
                inBoth, a.intersection(b).filter(both -> both.contains(day)).isPresent());
        assertEquals(a.encloses(b), a.intersection(b).equals(Optional.of(b)));
    }

    @Property
    @Label("windows overlap just when some instant is in both")
    void windows_meet(@ForAll TimeWindow a, @ForAll TimeWindow b, @ForAll Instant instant) {
        assertEquals(a.overlaps(b), a.intersection(b).isPresent());
        boolean inBoth = a.contains(instant) && b.contains(instant);
        assertEquals(
                inBoth, a.intersection(b).filter(both -> both.contains(instant)).isPresent());
        assertEquals(a.encloses(b), a.intersection(b).equals(Optional.of(b)));
    }

    @Property
    @Label("a day has the value of the entry that contains it, or lies in a gap; never both")
    void a_day_has_a_value_or_is_in_a_gap(@ForAll Dated<Rate> dated, @ForAll DateRange range, @ForAll LocalDate day) {
        List<Rate> naive = dated.entries().stream()
                .filter(entry -> entry.period().contains(day))
                .map(Dated.Entry::value)
                .toList();
        assertTrue(naive.size() <= 1);
        assertEquals(naive.stream().findFirst(), dated.at(day));
        boolean gap = dated.gaps(range).stream().anyMatch(each -> each.contains(day));
        assertEquals(range.contains(day) && naive.isEmpty(), gap);
    }

    @Property
    @Label("it is open just within the windows of that day and of the day before")
    void open_within_its_windows(@ForAll OpeningHours hours, @ForAll Instant instant) {
        LocalDate day = instant.atZone(hours.zone()).toLocalDate();
        boolean within = java.util.stream.Stream.of(day.minusDays(1), day, day.plusDays(1))
                .flatMap(each -> hours.on(each).stream())
                .anyMatch(window -> window.contains(instant));
        assertEquals(within, hours.openAt(instant));
    }

    @Property
    @Label("the windows of a day are in order and apart, and each begins on that day")
    void windows_of_a_day(@ForAll OpeningHours hours, @ForAll LocalDate day) {
        List<TimeWindow> windows = hours.on(day);
        for (int i = 0; i < windows.size(); i++) {
            assertEquals(day, windows.get(i).start().atZone(hours.zone()).toLocalDate());
            if (i > 0) {
                assertTrue(windows.get(i).start().isAfter(windows.get(i - 1).end()));
            }
        }
    }

    @Property
    @Label("on a day without a change of the clock, open by the sign means open by the instant")
    void the_sign_at_the_door(@ForAll OpeningHours hours, @ForAll LocalDate day, @ForAll Instant any) {
        LocalTime time = any.atZone(java.time.ZoneOffset.UTC).toLocalTime();
        var rules = hours.zone().getRules();
        Instant instant = day.atTime(time).atZone(hours.zone()).toInstant();
        boolean changes =
                !rules.getOffset(instant.minusSeconds(172_800)).equals(rules.getOffset(instant.plusSeconds(172_800)));
        if (!changes) {
            boolean sign = sign(hours, day, time, false) || sign(hours, day.minusDays(1), time, true);
            assertEquals(sign, hours.openAt(instant));
        }
    }

    private static boolean sign(OpeningHours hours, LocalDate day, LocalTime time, boolean nextDay) {
        List<OpeningHours.Weekly> that = hours.weekly();
        for (OpeningHours.Special special : hours.special()) {
            if (special.period().contains(day)) {
                that = special.weekly();
            }
        }
        return that.stream()
                .filter(each -> each.days().contains(day.getDayOfWeek()))
                .anyMatch(each -> {
                    boolean overMidnight = !each.closes().isAfter(each.opens());
                    if (nextDay) {
                        return overMidnight && time.isBefore(each.closes());
                    }
                    return !time.isBefore(each.opens()) && (overMidnight || time.isBefore(each.closes()));
                });
    }
}
