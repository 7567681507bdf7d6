package org.cooplab.core.time;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.Dated.Entry;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Source LAW =
            new Source("Loi de finances 2026", "https://example.org", NEW_YEAR, Source.Standing.EXAMPLE);
    private static final Entry<Rate> OLD = Entry.of(DateRange.until(LocalDate.of(2025, 12, 31)), Rate.ofPercent("16"));
    private static final Entry<Rate> NEW = new Entry<>(DateRange.from(NEW_YEAR), Rate.ofPercent("18"), LAW);

    @Test
    void the_rate_of_a_day_is_that_of_its_period() {
        Dated<Rate> rate = new Dated<>(List.of(NEW, OLD));
        assertEquals(Optional.of(Rate.ofPercent("18")), rate.at(NEW_YEAR));
        assertEquals(Optional.of(Rate.ofPercent("16")), rate.at(NEW_YEAR.minusDays(1)));
        assertEquals(Optional.of(NEW), rate.entryAt(LocalDate.MAX));
        assertEquals(List.of(OLD, NEW), rate.entries(), "kept in order of time");
        assertEquals(List.of(), rate.gaps(DateRange.always()));
    }

    @Test
    void a_day_with_two_values_is_refused_by_name() {
        Entry<Rate> wrong = Entry.of(DateRange.from(LocalDate.of(2025, 12, 31)), Rate.ZERO);
        assertEquals(
                "entries must not overlap, but ..2025-12-31 and 2025-12-31.. do",
                assertThrows(IllegalArgumentException.class, () -> new Dated<>(List.of(wrong, OLD)))
                        .getMessage());
    }

    @Test
    void a_long_period_is_compared_with_all_that_begin_in_it() {
        List<Entry<String>> january = List.of(
                Entry.of(DateRange.of(NEW_YEAR.plusDays(9), NEW_YEAR.plusDays(11)), "c"),
                Entry.of(DateRange.of(NEW_YEAR, NEW_YEAR.plusDays(30)), "a"),
                Entry.of(DateRange.of(NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2)), "b"));
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new Dated<>(january));
        assertEquals(
                List.of(
                        "/entries/2 entries must not overlap, but 2026-01-01..2026-01-31 and 2026-01-02..2026-01-03 do",
                        "/entries/0 entries must not overlap, but 2026-01-01..2026-01-31 and 2026-01-10..2026-01-12 do"),
                refused.all().stream()
                        .map(each -> each.pointer() + " " + each.getMessage())
                        .toList());
    }

    @Test
    void days_without_a_value_are_gaps() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        Dated<String> seasons = new Dated<>(List.of(
                Entry.of(DateRange.of(NEW_YEAR, NEW_YEAR.plusDays(9)), "a"), Entry.of(DateRange.on(march), "b")));
        assertEquals(
                List.of(
                        DateRange.until(NEW_YEAR.minusDays(1)),
                        DateRange.of(NEW_YEAR.plusDays(10), march.minusDays(1)),
                        DateRange.from(march.plusDays(1))),
                seasons.gaps(DateRange.always()));
        assertEquals(List.of(), seasons.gaps(DateRange.of(NEW_YEAR, NEW_YEAR.plusDays(9))));
        assertEquals(List.of(DateRange.on(NEW_YEAR.plusDays(10))), seasons.gaps(DateRange.on(NEW_YEAR.plusDays(10))));
        assertEquals(Optional.empty(), seasons.at(NEW_YEAR.plusDays(10)));
        assertEquals(
                List.of(DateRange.always()),
                new Dated<String>(List.of()).gaps(DateRange.always()),
                "nothing ever holds");
    }

    @Test
    void what_always_holds_holds_on_the_first_and_on_the_last_day() {
        Dated<String> always = Dated.always("x");
        assertEquals(Optional.of("x"), always.at(LocalDate.MIN));
        assertEquals(Optional.of("x"), always.at(LocalDate.MAX));
        assertEquals(List.of(), always.gaps(DateRange.always()));
        Dated<String> named = new Dated<>(List.of(Dated.Entry.of(DateRange.of(LocalDate.MIN, LocalDate.MAX), "x")));
        assertEquals(List.of(), named.gaps(DateRange.always()));
        assertEquals(List.of(), named.gaps(DateRange.of(LocalDate.MIN, LocalDate.MAX)));
    }

    @Test
    void the_wire_has_period_value_and_source() {
        assertWire(
                "{\"entries\":[{\"period\":{\"end\":\"2025-12-31\"},\"value\":\"0.16\"},"
                        + "{\"period\":{\"start\":\"2026-01-01\"},\"value\":\"0.18\",\"source\":{\"text\":\"Loi de finances"
                        + " 2026\",\"link\":\"https://example.org\",\"checkedOn\":\"2026-01-01\",\"standing\":\"EXAMPLE\"}}]}",
                new Dated<>(List.of(OLD, NEW)),
                new TypeReference<Dated<Rate>>() {}.getType());
    }
}
