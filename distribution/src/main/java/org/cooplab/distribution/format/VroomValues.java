package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Reads the values of a VROOM document; one that cannot be is a fault, and something harmless takes its place. */
final class VroomValues {

    private static final TimeWindow ALL_DAY = new TimeWindow(0, TimeWindow.LATEST);

    private final Faults faults;

    VroomValues(Faults faults) {
        this.faults = faults;
    }

    /** Returns whether all these are possible. */
    boolean seconds(Map<String, Long> times, String path) {
        boolean possible = true;
        for (Map.Entry<String, Long> time : new TreeMap<>(times).entrySet()) {
            possible &= inside(time.getValue(), TimeWindow.LATEST, path + JsonPointers.step(time.getKey()));
        }
        return possible;
    }

    static Set<String> skills(List<Integer> skills) {
        return skills.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    int slowness(@Nullable BigDecimal speed, String path) {
        if (speed == null) {
            return 100;
        }
        if (speed.signum() > 0) {
            BigDecimal percent = BigDecimal.valueOf(100).divide(speed, 0, RoundingMode.HALF_UP);
            if (percent.compareTo(BigDecimal.ONE) >= 0 && percent.compareTo(BigDecimal.valueOf(10_000)) <= 0) {
                return percent.intValueExact();
            }
        }
        faults.add("vroom.out-of-range", path, "value", speed);
        return 100;
    }

    Load load(List<Long> amounts, String path) {
        for (int index = 0; index < amounts.size(); index++) {
            if (!inside(amounts.get(index), 1L << 40, path + "/" + index)) {
                return Load.NONE;
            }
        }
        return new Load(amounts);
    }

    List<TimeWindow> windows(List<List<Long>> windows, String path) {
        List<TimeWindow> all = new ArrayList<>();
        for (int index = 0; index < windows.size(); index++) {
            all.add(window(windows.get(index), path + "/" + index));
        }
        return all.isEmpty() ? List.of(ALL_DAY) : all;
    }

    TimeWindow window(List<Long> ends, String path) {
        if (ends.isEmpty()) {
            return ALL_DAY;
        }
        if (ends.size() != 2
                || ends.get(0) > ends.get(1)
                || ends.get(0) < -TimeWindow.LATEST
                || ends.get(1) > TimeWindow.LATEST) {
            faults.add("vroom.window", path, "value", ends.toString());
            return ALL_DAY;
        }
        return new TimeWindow(ends.get(0), ends.get(1));
    }

    long seconds(@Nullable Long seconds, String path) {
        return seconds == null || !inside(seconds, TimeWindow.LATEST, path) ? 0 : seconds;
    }

    @Nullable
    Long limit(@Nullable Long most, String path) {
        return most == null || !inside(most, Long.MAX_VALUE, path) ? null : most;
    }

    @Nullable
    Integer tasks(@Nullable Integer most, String path) {
        return most == null || !inside(most, Integer.MAX_VALUE, path) ? null : most;
    }

    boolean inside(long value, long most, String path) {
        if (value < 0 || value > most) {
            faults.add("vroom.out-of-range", path, "value", value);
            return false;
        }
        return true;
    }

    void unique(Set<Long> ids, long id, String path) {
        if (!ids.add(id)) {
            faults.add("vroom.id-twice", path, "id", id);
        }
    }

    void refuse(boolean present, String path) {
        if (present) {
            faults.add("vroom.unsupported", path);
        }
    }
}
