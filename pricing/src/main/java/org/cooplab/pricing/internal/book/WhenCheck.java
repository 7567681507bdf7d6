package org.cooplab.pricing.internal.book;

import java.util.List;
import java.util.Map;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Faults;

/** Finds conditions on the context that no context fulfils. */
final class WhenCheck {

    private final Faults faults;

    WhenCheck(Faults faults) {
        this.faults = faults;
    }

    /** Checks that each name has a value to be; returns whether all have. */
    boolean check(Map<String, List<String>> when, String at) {
        boolean all = true;
        for (Map.Entry<String, List<String>> asked : when.entrySet()) {
            if (asked.getValue().isEmpty()) {
                faults.add("list.empty", at + JsonPointers.step(asked.getKey()));
                all = false;
            }
        }
        return all;
    }
}
