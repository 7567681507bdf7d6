package org.cooplab.benchmarks.eligibility;

import java.util.List;
import org.cooplab.core.cooperative.Cooperative;

/**
 * One way of judging by the rule of {@link SeventeenLeaves}: all read the same records. Found as a service;
 * implementations have a public constructor without parameters, which does all that can be done once.
 */
public interface EligibilityContender {

    /** Returns the name in the table. */
    String name();

    /** Says whether a cooperative is known to be eligible. */
    boolean accepts(Cooperative cooperative);

    /** Returns how many are: one after the other, unless a library is better at many at once. */
    default int count(List<Cooperative> cooperatives) {
        int count = 0;
        for (Cooperative each : cooperatives) {
            count += accepts(each) ? 1 : 0;
        }
        return count;
    }
}
