package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
 * @param id unique among the breaks of a vehicle type
 * @param duration how long it lasts; at least 0
 * @param windows when it may begin; never empty; copied
 */
public record Break(String id, long duration, List<TimeWindow> windows) {

    public Break {
        requireNonNull(id, "id");
        if (duration < 0 || duration > TimeWindow.LATEST) {
            throw new IllegalArgumentException("duration of break " + id + " is out of range: " + duration);
        }
        windows = List.copyOf(requireNonNull(windows, "windows"));
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("break " + id + " must have at least one window");
        }
    }
}
