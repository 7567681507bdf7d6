package org.cooplab.core.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

/** The faults of one table: as many as are listed of a document. */
final class TableFaults {

    private static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        } else {
            more = true;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Returns whether no more faults are listed, so that there is no point in looking for them. */
    boolean isFull() {
        return more;
    }

    /** Ends the check: throws all faults, if there are any, in the order of the text. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
            if (more) {
                faults.add(Fault.of("json.limit.faults", "").with("max", MOST));
            }
            throw new InvalidDocument(faults);
        }
    }
}
