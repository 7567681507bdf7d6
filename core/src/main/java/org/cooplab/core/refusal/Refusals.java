package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;

/**
 * What a constructor refuses, gathered so that everything wrong with a value is told at once:
 *
 * <pre>{@code
 * Refusals refusals = new Refusals();
 * if (grams < 0) {
 *     refusals.add(InvalidValue.negative("grams", grams));
 * }
 * refusals.addRepeated("labels", labels);
 * refusals.throwIfAny();
 * }</pre>
 *
 * <p>It costs next to nothing while nothing is wrong. Mutable; for one thread.
 */
public final class Refusals {

    private List<InvalidValue> list = List.of();

    /** Makes an empty list. */
    public Refusals() {}

    /** Adds a refusal, with those found together with it. */
    public void add(InvalidValue refusal) {
        requireNonNull(refusal, "refusal");
        if (list.isEmpty()) {
            list = new ArrayList<>();
        }
        list.add(refusal);
    }

    /**
     * Adds a refusal for each element that is equal to an earlier one, at its index.
     *
     * @return this
     */
    public Refusals addRepeated(String name, List<?> elements) {
        requireNonNull(name, "name");
        Copies.requireElements(elements, "elements");
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(elements.get(i))) {
                add(InvalidValue.repeated(name, i, elements.get(i)));
            }
        }
        return this;
    }

    /**
     * Ends the checks of a constructor.
     *
     * @throws InvalidValue if there is any: the first refusal, and in {@link InvalidValue#all()} the others too
     */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw InvalidValue.together(
                    list.stream().flatMap(each -> each.all().stream()).toList());
        }
    }

    /**
     * Refuses a document of an unknown version at once: what else would be found in it, the version explains.
     *
     * @param schemaVersion the version of the document's format, which is its member {@code schemaVersion}
     * @param known the version that its record reads
     * @throws InvalidValue with the code {@code schema.unknown-version}, if it is another
     */
    public static void requireVersion(String schemaVersion, String known) {
        if (!requireNonNull(schemaVersion, "schemaVersion").equals(known)) {
            throw InvalidValue.unknownVersion(schemaVersion, known);
        }
    }

    /**
     * Refuses a text that is not of the form that every id and every code of an open list has: 1 to 64 of {@code A-Z a-z 0-9 .
     * _ : ~ -}. For ids and codes of a host's own.
     *
     * @param value the text
     * @param name what it is, in messages: {@code vehicle id}
     * @throws InvalidValue with the code {@code value.format}, if it is of another form
     */
    public static void requireCode(String value, String name) {
        Codes.check(value, requireNonNull(name, "name"));
    }
}
