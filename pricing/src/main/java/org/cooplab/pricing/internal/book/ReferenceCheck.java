package org.cooplab.pricing.internal.book;

import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** Finds names that a book does not define, and the name that may have been meant. */
final class ReferenceCheck {

    private final Faults faults;

    ReferenceCheck(Faults faults) {
        this.faults = faults;
    }

    void known(String name, Set<String> defined, String at) {
        if (!defined.contains(name)) {
            faults.add(
                    Fault.of("reference.unknown", at).with("reference", name).suggesting(name, new TreeSet<>(defined)));
        }
    }

    void allKnown(Set<String> names, Set<String> defined, String at) {
        int k = 0;
        for (String name : names) {
            known(name, defined, at + "/" + k++);
        }
    }
}
