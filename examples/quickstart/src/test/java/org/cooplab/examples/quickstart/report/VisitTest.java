package org.cooplab.examples.quickstart.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.PlannedStop.Kind;
import org.cooplab.distribution.VehicleId;
import org.junit.jupiter.api.Test;

/** What a driver calls a stop: all that is done at one place before driving on. */
class VisitTest {

    private static final GeoPoint HERE = GeoPoint.of(34, -5);
    private static final GeoPoint THERE = GeoPoint.of(35, -5);
    private static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");

    @Test
    void stops_at_one_place_in_a_row_are_one_visit_and_coming_back_is_another() {
        List<Visit> visits = Visit.of(route(
                stop(Kind.COLLECT, HERE), stop(Kind.DELIVER, HERE), stop(Kind.DELIVER, THERE), stop(Kind.DROP, HERE)));
        assertEquals(List.of(1, 2, 3), visits.stream().map(Visit::number).toList());
        assertEquals(
                List.of(HERE, THERE, HERE), visits.stream().map(Visit::position).toList());
        assertEquals(
                List.of(true, false, true), visits.stream().map(Visit::inbound).toList());
    }

    @Test
    void customers_at_one_place_are_told_together_and_each_producer_alone() {
        Visit visit = Visit.of(route(
                        stop(Kind.COLLECT, HERE),
                        stop(Kind.COLLECT, HERE),
                        stop(Kind.DELIVER, HERE),
                        stop(Kind.DELIVER, HERE)))
                .get(0);
        LocalizedText who = LocalizedText.of("fr", "Coopérative");
        assertEquals(
                List.of(
                        new Visit.Act(Kind.COLLECT, null, who, 2),
                        new Visit.Act(Kind.COLLECT, null, who, 2),
                        new Visit.Act(Kind.DELIVER, null, null, 4)),
                visit.acts());
    }

    @Test
    void waiting_is_told_from_five_minutes_on_and_parts_what_is_before_and_after_it() {
        PlannedStop first = stop(Kind.DELIVER, HERE);
        PlannedStop shortly = waiting(Duration.ofMinutes(5).minusSeconds(1));
        PlannedStop long5 = waiting(Duration.ofMinutes(5));
        assertEquals(1, Visit.of(route(first, shortly)).get(0).acts().size());
        List<Visit.Act> acts = Visit.of(route(first, long5, first)).get(0).acts();
        assertEquals(
                List.of(
                        new Visit.Act(Kind.DELIVER, null, null, 2),
                        new Visit.Act(Kind.DELIVER, NOON.plusSeconds(300), null, 4)),
                acts);
    }

    @Test
    void names_on_a_map_keep_apart_and_none_is_squeezed_in() {
        Lettering lettering = new Lettering(100, 60, 10);
        Lettering.Spot near = lettering.place(30, 30, "Tata", 70).orElseThrow();
        assertFalse(near.far());
        assertEquals("start", near.anchor());
        Lettering.Spot beside = lettering.place(32, 30, "Tata", 70).orElseThrow();
        assertTrue(beside.y() != near.y() || !beside.anchor().equals(near.anchor()));
        assertTrue(lettering
                .place(30, 30, "A name that is wider than all of the picture", 70)
                .isEmpty());
    }

    private static PlannedStop stop(Kind kind, GeoPoint at) {
        return stop(kind, at, NOON);
    }

    private static PlannedStop waiting(Duration wait) {
        return stop(Kind.DELIVER, HERE, NOON.plus(wait));
    }

    private static PlannedStop stop(Kind kind, GeoPoint at, Instant start) {
        return new PlannedStop(
                kind,
                null,
                LocalizedText.of("fr", "Coopérative"),
                at,
                NOON,
                start,
                start,
                Distance.ofKilometres("1"),
                List.of("order-1", "order-2"),
                Weight.ZERO);
    }

    private static PlannedRoute route(PlannedStop... stops) {
        return new PlannedRoute(
                "van/1",
                VehicleId.of("van"),
                SiteId.of("relay"),
                NOON,
                NOON,
                Distance.ofKilometres("1"),
                Duration.ZERO,
                Money.zero(Currencies.MAD),
                Weight.ZERO,
                List.of(stops));
    }
}
