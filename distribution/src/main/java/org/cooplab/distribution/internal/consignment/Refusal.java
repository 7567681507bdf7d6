package org.cooplab.distribution.internal.consignment;

import java.util.List;
import org.cooplab.core.text.Reason;

/**
 * Why something is not carried, or not one way.
 *
 * @param reason why
 * @param help changes of which each alone takes away all that is known to stand in the way; may be empty
 */
public record Refusal(Reason reason, List<Reason> help) {

    /** Copies the changes. */
    public Refusal {
        help = List.copyOf(help);
    }
}
