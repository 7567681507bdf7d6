package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.text.Fault;

/**
 * The faults of one document, up to a limit, in the order of the text. An unknown schema version comes first: it explains
 * the rest.
 */
final class FaultList {

    static final String UNKNOWN_FORM = "schema.unknown-version";

    private final int max;
    private final List<Fault> forms = new ArrayList<>(1);
    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    FaultList(int max) {
        this.max = max;
    }

    /** Adds a fault; {@code parameters} are names and values in turn. */
    void add(String code, int line, int column, Pointer pointer, Object... parameters) {
        if (listed() == max) {
            more = true;
            return;
        }
        Fault fault = Fault.of(code, pointer.toString()).at(line, column);
        for (int i = 0; i < parameters.length; i += 2) {
            fault = fault.with((String) parameters[i], parameters[i + 1]);
        }
        faults.add(fault);
    }

    void add(String code, Node node, Object... parameters) {
        add(code, node.line(), node.column(), node.pointer(), parameters);
    }

    /** Adds the fault that an object has no member of that name. */
    void missing(Node object, String name) {
        add("json.missing", object.line(), object.column(), object.pointer().to(name), "name", name);
    }

    /** Adds a fault; that of an unknown schema version displaces another if the list is full. */
    void add(Fault fault) {
        boolean form = fault.code().equals(UNKNOWN_FORM);
        if (listed() == max) {
            more = true;
            if (!form || faults.isEmpty()) {
                return;
            }
            faults.remove(faults.size() - 1);
        }
        (form ? forms : faults).add(fault);
    }

    /** Returns whether a fault is listed at exactly that place. */
    boolean hasAt(Pointer pointer) {
        String place = pointer.toString();
        return faults.stream().anyMatch(fault -> fault.pointer().equals(place));
    }

    private int listed() {
        return forms.size() + faults.size();
    }

    /** Returns whether no more faults are listed, so that there is no point in looking for them. */
    boolean isFull() {
        return more;
    }

    boolean isEmpty() {
        return faults.isEmpty() && forms.isEmpty();
    }

    List<Fault> sorted() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        sorted.addAll(0, forms);
        if (more) {
            sorted.add(Fault.of("json.limit.faults", "").with("max", max));
        }
        return sorted;
    }
}
