package org.cooplab.distribution.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void a_break_that_opens_on_the_road_interrupts_the_leg() {
        // Leaves at 0, drives 10 to the stop, serves 5, drives 10 back; the break of 4 may begin from 3 to 6.
        Schedule schedule = route(10, 5, 10);
        List<Pause> breaks = Pause.of(List.of(new VehicleType.Break("lunch", 4, List.of(new TimeWindow(3, 6)))));
        assertTrue(schedule.earliest(breaks));
        assertEquals(14, schedule.begin[1], "3 driven, 4 paused, 7 driven");
        assertEquals(29, schedule.begin[2]);
        assertEquals(1, schedule.taken[1]);
    }

    @Test
    void a_break_is_not_needed_by_a_route_that_ends_as_it_opens() {
        Schedule schedule = route(10, 5, 10);
        List<Pause> breaks = Pause.of(List.of(new VehicleType.Break("late", 4, List.of(new TimeWindow(25, 30)))));
        assertTrue(schedule.earliest(breaks));
        assertEquals(0, schedule.taken[2]);
        assertEquals(25, schedule.begin[2]);
    }

    @Test
    void a_break_may_follow_the_last_departure() {
        Schedule schedule = route(10, 5, 10);
        List<Pause> breaks = Pause.of(List.of(new VehicleType.Break("late", 4, List.of(new TimeWindow(20, 24)))));
        assertTrue(schedule.earliest(breaks));
        assertEquals(29, schedule.begin[2], "15 to 20 driven, 4 paused, 5 driven");
    }

    @Test
    void the_pickup_waits_when_the_delivery_would_wait_too_long_with_the_goods_on_board() {
        // Pickup from 10 on, delivery opens at 50, at most 15 on board: the pickup ends at 35 at the earliest.
        Schedule schedule = new Schedule();
        schedule.room(4);
        schedule.element(0, 0, 0, 0, 100, 0);
        schedule.element(1, 10, 0, 10, 100, 5);
        schedule.element(2, 10, 0, 50, 60, 5);
        schedule.element(3, 10, 0, 0, 100, 0);
        schedule.limit(1, 2, 15);
        assertTrue(schedule.earliest(List.of()));
        assertEquals(30, schedule.begin[1]);
        assertEquals(50, schedule.begin[2]);
        assertEquals(65, schedule.begin[3]);
        assertEquals(40, schedule.latest(List.of()), "starts at 25, waits nowhere");
    }

    @Test
    void a_limit_shorter_than_the_leg_cannot_be_kept() {
        Schedule schedule = route(10, 5, 10);
        schedule.limit(0, 1, 9);
        assertFalse(schedule.earliest(List.of()));
    }

    @Test
    void the_latest_times_make_the_shortest_route() {
        Schedule schedule = new Schedule();
        schedule.room(3);
        schedule.element(0, 0, 0, 0, 100, 0);
        schedule.element(1, 10, 0, 40, 60, 5);
        schedule.element(2, 10, 0, 0, 100, 0);
        assertTrue(schedule.earliest(List.of()));
        assertEquals(55, schedule.begin[2]);
        assertEquals(25, schedule.latest(List.of()));
        assertEquals(30, schedule.begin[0]);
    }

    private static Schedule route(long out, long service, long back) {
        Schedule schedule = new Schedule();
        schedule.room(3);
        schedule.element(0, 0, 0, 0, 100, 0);
        schedule.element(1, out, 0, 0, 100, service);
        schedule.element(2, back, 0, 0, 100, 0);
        return schedule;
    }
}
