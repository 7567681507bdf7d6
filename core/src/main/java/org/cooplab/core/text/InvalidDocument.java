package org.cooplab.core.text;

import java.util.List;
import java.util.stream.Collectors;
import org.cooplab.core.internal.Copies;

/** Thrown when an input cannot be used; lists everything that is wrong with it. */
public final class InvalidDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    @SuppressWarnings("serial") // an immutable list of serializable faults
    private final List<Fault> faults;

    /**
     * Makes the exception of these faults.
     *
     * @param faults at least one; copied
     * @throws IllegalArgumentException if {@code faults} is empty
     */
    public InvalidDocument(List<Fault> faults) {
        super(describe(faults));
        this.faults = List.copyOf(faults);
    }

    /** Returns what is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return faults;
    }

    private static String describe(List<Fault> faults) {
        if (Copies.requireElements(faults, "faults").isEmpty()) {
            throw new IllegalArgumentException("an invalid document must have a fault");
        }
        String first = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("; "));
        String more = faults.size() > SHOWN ? "; ..." : "";
        return faults.size() + (faults.size() == 1 ? " fault: " : " faults: ") + first + more;
    }
}
