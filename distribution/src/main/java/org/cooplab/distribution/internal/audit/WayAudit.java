package org.cooplab.distribution.internal.audit;

import java.util.List;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.circuit.Circuit;

/** What a circuit says of its routes and distances is what the vehicles drive with its goods. */
final class WayAudit {

    private final Ground ground;
    private final Findings findings;

    WayAudit(Ground ground, Findings findings) {
        this.ground = ground;
        this.findings = findings;
    }

    /** Checks one circuit; its passages are by twos where goods are taken and where they are brought. */
    void check(Circuit circuit, List<RouteAudit.Passage> passages) {
        List<String> routes = passages.stream()
                .map(passage -> passage.route().id())
                .distinct()
                .toList();
        findings.require(
                circuit.routes().equals(routes), "a circuit names other routes than its own", circuit.consignment());
        long carried = 0;
        long shortest = 0;
        for (int i = 0; i < passages.size(); i += 2) {
            RouteAudit.Passage taken = passages.get(i);
            RouteAudit.Passage brought = passages.get(i + 1);
            for (int stop = taken.number() + 1; stop <= brought.number(); stop++) {
                carried += brought.route().stops().get(stop).leg().metres();
            }
            shortest += ground.metres(taken.stop().position(), brought.stop().position());
        }
        PlannedStop first = passages.get(0).stop();
        PlannedStop last = passages.get(passages.size() - 1).stop();
        near(carried, circuit.carried().metres(), "goods are carried as far as the circuit says", circuit);
        near(shortest, circuit.shortest().metres(), "the way of a circuit is as long as it says", circuit);
        long direct = first.position().metresTo(last.position());
        near(direct, circuit.direct().metres(), "the straight way is as long as the circuit says", circuit);
    }

    private void near(long found, long said, String not, Circuit circuit) {
        boolean near = Math.abs(found - said) <= 2 * ground.tolerance;
        findings.require(near, "it is not so that " + not, circuit.consignment() + " " + found);
    }
}
