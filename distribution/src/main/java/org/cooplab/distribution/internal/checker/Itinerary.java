package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Writes routes down: all their numbers follow from what is done and when it begins. */
public final class Itinerary {

    private Itinerary() {}

    /**
     * Returns a route.
     *
     * @param start when it starts
     * @param begins when each of the activities begins; more than these are not read
     * @param continues which route of the initial plan it continues, or {@code null}
     */
    public static Route of(
            RoutingProblem problem,
            VehicleType type,
            List<Activity> activities,
            long start,
            long[] begins,
            @Nullable Integer continues) {
        Travel travel = problem.travels().get(type.profile());
        List<Load> loads = loads(problem, activities);
        List<Stop> stops = new ArrayList<>();
        Integer place = type.start(); // of the last activity that is not a break
        long left = start; // when that was over
        long free = start; // and when the last activity was
        long paused = 0; // how long the breaks in between were
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            long begin = begins[index];
            long over = begin + activity.service();
            long arrival = begin;
            if (activity.location() == null) {
                paused += activity.service();
            } else {
                arrival = Math.max(free, left + Mileage.leg(travel, type, place, activity.location()) + paused);
                place = activity.location();
                left = over;
                paused = 0;
            }
            free = over;
            int shown = place == null ? first(activities) : place;
            stops.add(new Stop(
                    activity.step(), activity.alternative(), shown, arrival, begin, over, loads.get(index + 1)));
        }
        long end = type.end() == null
                ? free
                : Math.max(free, left + Mileage.leg(travel, type, place, type.end()) + paused);
        Mileage mileage = Mileage.of(problem, type, activities);
        return new Route(
                type.id(),
                stops,
                loads.get(0),
                start,
                end,
                mileage.distance(),
                mileage.driving(),
                mileage.cost(type, end - start),
                continues);
    }

    private static List<Load> loads(RoutingProblem problem, List<Activity> activities) {
        List<long[]> onBoard = RouteRules.onBoard(problem, activities);
        List<Load> loads = new ArrayList<>();
        for (int index = 0; index <= activities.size(); index++) {
            int at = index;
            loads.add(
                    new Load(onBoard.stream().map(each -> Math.max(0, each[at])).toList()));
        }
        return loads;
    }

    /** Returns where the first stop is that is somewhere, or location 0. */
    private static int first(List<Activity> activities) {
        for (Activity activity : activities) {
            if (activity.location() != null) {
                return activity.location();
            }
        }
        return 0;
    }
}
