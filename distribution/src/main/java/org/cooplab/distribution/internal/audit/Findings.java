package org.cooplab.distribution.internal.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, in words. */
final class Findings {

    private final List<String> list = new ArrayList<>();

    /** Adds a finding if something does not hold. */
    void require(boolean holds, String what, Object about) {
        if (!holds) {
            list.add(what + ": " + about);
        }
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
