package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of an input, so that all are reported at once.
 *
 * <p>Not thread-safe: one collector serves one check.
 *
 * <pre>{@code
 * Faults faults = new Faults();
 * faults.add("price.missing", "/prices/3", "product", product.id());
 * faults.throwIfAny();
 * }</pre>
 */
public final class Faults {

    private final List<Fault> list = new ArrayList<>();

    /** Makes an empty collector. */
    public Faults() {}

    /** Adds a fault. */
    public void add(Fault fault) {
        list.add(requireNonNull(fault, "fault"));
    }

    /**
     * Adds a fault whose line and column are not known.
     *
     * @param code a stable name, in lower case with dots and dashes
     * @param pointer a JSON Pointer to the wrong value
     * @param parameters names and values in turn: {@code "product", id, "bound", 5}
     * @throws IllegalArgumentException if a name has no value
     */
    public void add(String code, String pointer, Object... parameters) {
        if (requireNonNull(parameters, "parameters").length % 2 != 0) {
            throw new IllegalArgumentException(
                    "parameters must be names and values in turn, but were " + parameters.length);
        }
        Fault fault = Fault.of(code, pointer);
        for (int i = 0; i < parameters.length; i += 2) {
            fault = fault.with((String) parameters[i], parameters[i + 1]);
        }
        list.add(fault);
    }

    /** Adds all faults of another check. */
    public void addAll(List<Fault> faults) {
        list.addAll(Copies.requireElements(faults, "faults"));
    }

    /** Returns whether nothing is wrong so far. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Returns what was found so far, in that order. */
    public List<Fault> list() {
        return List.copyOf(list);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidDocument with all faults, if there are any
     */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new InvalidDocument(list);
        }
    }

    /** Returns the faults of a refusal and of those found together with it; pointers are relative to the refused value. */
    public static List<Fault> of(InvalidValue refusal) {
        return requireNonNull(refusal, "refusal").all().stream().map(Fault::of).toList();
    }

    /**
     * Returns the faults of a Jakarta validation, sorted by pointer and code: the set has no order of its
     * own. The code is {@code constraint.violated}; the parameters are the name of the constraint and the
     * message of the validator.
     */
    public static List<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : Copies.requireElements(violations, "violations")) {
            Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
            faults.add(Fault.of("constraint.violated", pointer(violation.getPropertyPath()))
                    .with("constraint", constraint.annotationType().getSimpleName())
                    .with("message", violation.getMessage()));
        }
        faults.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::toString));
        return List.copyOf(faults);
    }

    /** Turns the path of a property into a JSON Pointer: {@code lines[0].name} is {@code /lines/0/name}. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                append(pointer, node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, @Nullable Object step) {
        if (step != null) {
            pointer.append(JsonPointers.step(step.toString()));
        }
    }
}
