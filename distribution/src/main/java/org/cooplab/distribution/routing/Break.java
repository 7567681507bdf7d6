package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A pause of the driver, between two stops or on the road.
 *
 * <p>A break stands between two activities of a route and may interrupt the leg between them, at its beginning, in its
 * middle or at its end. Let {@code x} be the departure from the earlier activity and {@code t} the duration of the leg. The
 * break begins at some {@code b >= x} inside one of the windows and ends at {@code b + duration}; the vehicle drives whenever
 * it has no break, so it arrives at {@code max(b, x + t) + duration}; a set-up comes after the arrival. Several breaks on one
 * leg follow one another: each begins no earlier than the end of the one before, the vehicle drives between them as long as
 * any of the leg is left, and arrives when both the leg and the last break are over. The same holds on the leg to the end of
 * the route; if the route is open, a last break simply follows the last departure and the route ends with the break. A break
 * is taken <em>at most once</em> in a route, and must be taken unless the route ends no later than the opening of the break's
 * earliest window.
 *
 * <p>A break with a greatest load stands only where no more than that is on board, in each dimension: after the activity before it, or
 * at the start of the route if there is none. Being due does not depend on the load.
 *
 * @param id unique among the breaks of a vehicle type
 * @param duration how long it lasts; at least 0
 * @param windows when it may begin; never empty; copied
 * @param maxLoad the most that may be on board; {@code null} means anything, and a dimension that is not named must be empty
 */
public record Break(
        String id,
        long duration,
        List<TimeWindow> windows,
        @Nullable Load maxLoad) {

    public Break {
        requireNonNull(id, "id");
        if (duration < 0 || duration > TimeWindow.LATEST) {
            throw InvalidValue.outside("duration", 0, TimeWindow.LATEST, duration);
        }
        windows = List.copyOf(requireNonNull(windows, "windows"));
        if (windows.isEmpty()) {
            throw InvalidValue.empty("windows");
        }
    }
    /** Makes a break that is taken with anything on board. */
    public Break(String id, long duration, List<TimeWindow> windows) {
        this(id, duration, windows, null);
    }

    /** Returns the same break with another greatest load. */
    public Break withMaxLoad(@Nullable Load most) {
        return new Break(id, duration, windows, most);
    }
}
