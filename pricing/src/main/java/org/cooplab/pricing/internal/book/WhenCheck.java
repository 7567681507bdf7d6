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

    /** Checks that each name has a value to be. */
    void check(Map<String, List<String>> when, String at) {
        when.forEach((name, values) -> {
            if (values.isEmpty()) {
                faults.add("list.empty", at + JsonPointers.step(name));
            }
        });
    }
}
