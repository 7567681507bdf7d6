package org.cooplab.benchmarks.routing;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.examples.instances.BenchmarkInstance;

/** Reads solution files, {@code Route #k: a b c}, as plans. */
final class SolutionFile {

    private SolutionFile() {}

    /** Returns the plan of a solution file; route k belongs to vehicle k if the vehicles of the instance differ. */
    static Plan read(BenchmarkInstance instance, String text) {
        List<VehicleType> types = instance.problem().vehicles();
        List<InitialRoute> routes = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("Route")) {
                continue;
            }
            String type = types.size() == 1
                    ? types.get(0).id()
                    : instance.vehicleTypes().get(number);
            List<Step> steps = new ArrayList<>();
            String stops = line.substring(line.indexOf(':') + 1).strip();
            for (String label : stops.isEmpty() ? new String[0] : stops.split("\\s+")) {
                Step step = instance.step(label);
                steps.add(step == null ? Step.reload(label) : step);
            }
            routes.add(InitialRoute.of(type, steps));
            number++;
        }
        return PlanChecker.timetable(instance.problem(), routes);
    }
}
