package org.cooplab.distribution.internal.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** How much is on board along an order, and whether that is too much for a break. */
final class LoadProfile {

    private LoadProfile() {}

    /** Returns what is on board after a stop in one dimension; before the first for -1. */
    static long after(List<Node> nodes, int stop, int dimension) {
        int begin = stop;
        while (begin >= 0 && !nodes.get(begin).is(Step.Kind.RELOAD)) {
            begin--;
        }
        long load = 0;
        for (int index = begin + 1; index < nodes.size(); index++) {
            Node node = nodes.get(index);
            if (node.is(Step.Kind.RELOAD)) {
                break;
            }
            load += node.is(Step.Kind.JOB) ? node.brought().in(dimension) : 0;
            load += index > stop
                    ? 0
                    : node.taken().in(dimension) - node.brought().in(dimension);
        }
        return load;
    }

    /** Returns by how much there is more on board after a stop than a break bears, in each dimension in which there is. */
    static Map<Rule, Long> excess(List<Node> nodes, int stop, VehicleType.Break pause, int dimensions) {
        Map<Rule, Long> excess = new LinkedHashMap<>();
        Load most = pause.maxLoad();
        for (int dimension = 0; most != null && dimension < dimensions; dimension++) {
            long more = after(nodes, stop, dimension) - most.in(dimension);
            if (more > 0) {
                excess.put(Rule.load(pause, dimension), more);
            }
        }
        return excess;
    }
}
