package org.cooplab.distribution.internal.consignment;

import java.util.List;
import org.cooplab.core.text.Reason;

/**
 * Why something is not carried, or not one way.
 *
 * @param reasons why; never empty
 * @param help changes of which each alone takes away all that is known to stand in the way; may be empty
 */
public record Refusal(List<Reason> reasons, List<Reason> help) {

    /** Copies the lists. */
    public Refusal {
        reasons = List.copyOf(reasons);
        help = List.copyOf(help);
    }

    /** Refuses for one reason. */
    public Refusal(Reason reason, List<Reason> help) {
        this(List.of(reason), help);
    }
}
