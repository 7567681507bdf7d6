package org.cooplab.distribution.internal.round;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.internal.circuit.Turn;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** The turns that goods may take: the one of their wave, or on a day without waves one for each cut-off of the network. */
final class Turns {

    private final DayTime time;
    private final List<LocalTime> cutOffs;

    Turns(DayTime time, List<LocalTime> cutOffs) {
        this.time = time;
        this.cutOffs = cutOffs;
    }

    /** Returns the turns of goods of a wave, or of no wave, that go a way of this kind; never empty, the earliest first. */
    List<Turn> of(@Nullable Wave wave, Way.Kind kind) {
        if (wave != null) {
            return List.of(turn(wave, kind));
        }
        if (kind != Way.Kind.THROUGH) {
            return List.of(new Turn(time.always(), List.of(time.always())));
        }
        return cutOffs.stream().map(this::of).toList();
    }

    /** Returns the turn of goods that have come to their relay before a cut-off and go on from then. */
    Turn of(LocalTime hour) {
        // Before the cut-off, not at it: a vehicle that is there at that second might load first.
        long cutOff = Math.max(1, time.notBefore(hour));
        return new Turn(new TimeWindow(0, cutOff - 1), List.of(new TimeWindow(cutOff, time.last())));
    }

    private Turn turn(Wave wave, Way.Kind kind) {
        TimeWindow fetched =
                time.closed(List.of(wave.collection()), Duration.ZERO).get(0);
        List<TimeWindow> leaving = new ArrayList<>();
        for (LocalDate day : wave.distribution()) {
            TimeWindow all = time.all(day);
            long from = kind == Way.Kind.THROUGH ? Math.max(all.open(), fetched.close() + 1) : all.open();
            leaving.add(new TimeWindow(from, all.close()));
        }
        return new Turn(fetched, leaving);
    }
}
