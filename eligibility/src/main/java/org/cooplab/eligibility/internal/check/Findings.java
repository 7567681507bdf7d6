package org.cooplab.eligibility.internal.check;

import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** The faults found, no more than anybody would read. */
final class Findings {

    private static final int MAX_FAULTS = 200;

    private final Faults faults = new Faults();
    private int count;

    void add(String code, String at, Object... parameters) {
        if (count++ < MAX_FAULTS) {
            faults.add(code, at, parameters);
        }
    }

    void add(Fault fault) {
        if (count++ < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    /** Adds a fault if a name is blank. */
    void named(String name, String at) {
        if (name.isBlank()) {
            add("eligibility.blank", at);
        }
    }

    List<Fault> list() {
        return faults.list();
    }
}
