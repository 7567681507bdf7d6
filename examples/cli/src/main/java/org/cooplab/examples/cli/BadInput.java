package org.cooplab.examples.cli;

import java.util.List;
import org.cooplab.core.text.Fault;

/** An input that cannot be used, and where it came from. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    @SuppressWarnings("serial") // an immutable list of serializable faults
    private final List<Fault> faults;

    BadInput(String file, List<Fault> faults) {
        super(file + ": " + faults);
        this.file = file;
        this.faults = faults;
    }

    String file() {
        return file;
    }

    List<Fault> faults() {
        return faults;
    }
}
