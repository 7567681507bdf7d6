package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in an input, and where.
 *
 * <p>The reader of documents knows line and column; whoever checks a record knows the JSON Pointer
 * only. {@link Messages} makes a sentence of it.
 *
 * @param code a stable name, in lower case with dots and dashes
 * @param pointer a JSON Pointer (RFC 6901) to the wrong value, or to where a missing one should be;
 *     empty for the whole document
 * @param line the line in the text, from 1; 0 if not known
 * @param column the column in the line, from 1; 0 if not known
 * @param parameters the values of the sentence, by name, in canonical text; copied
 */
public record Fault(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String pointer,
        @JsonProperty(required = true) int line,
        @JsonProperty(required = true) int column,
        @JsonProperty(required = true) Map<String, String> parameters)
        implements Serializable {

    /**
     * Copies the parameters.
     *
     * @throws IllegalArgumentException if line or column is negative
     */
    public Fault {
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        Refusals refusals = new Refusals();
        if (line < 0) {
            refusals.add(InvalidValue.negative("line", line));
        }
        if (column < 0) {
            refusals.add(InvalidValue.negative("column", column));
        }
        refusals.throwIfAny();
        parameters = CanonicalText.copy(requireNonNull(parameters, "parameters"));
    }

    /** Returns a fault whose line and column are not known, without parameters. */
    public static Fault of(String code, String pointer) {
        return new Fault(code, pointer, 0, 0, Map.of());
    }

    /**
     * Returns the fault of a refusal alone; {@link Faults#of(InvalidValue)} also has those found together with it. The
     * pointer is relative to the refused value.
     */
    public static Fault of(InvalidValue refusal) {
        return new Fault(requireNonNull(refusal, "refusal").code(), refusal.pointer(), 0, 0, refusal.parameters());
    }

    /** Returns this fault with one more value for its sentence, kept as {@link Reason#with} does. */
    public Fault with(String name, Object value) {
        return new Fault(code, pointer, line, column, CanonicalText.with(parameters, name, value));
    }

    /**
     * Returns this fault of an unknown word together with the nearest known word, if {@link Suggestion} finds one: the code
     * then ends in {@code .suggestion}, and {@code suggestion} is one more parameter. Otherwise returns it unchanged.
     *
     * @param word what was written
     * @param known what could have been written
     */
    public Fault suggesting(String word, Collection<String> known) {
        return suggesting(Suggestion.of(word, known));
    }

    /**
     * Returns this fault together with what was probably meant: the code then ends in {@code .suggestion}, and {@code
     * suggestion} is one more parameter. Unchanged if that is {@code null}: nothing comes near.
     */
    public Fault suggesting(@Nullable Object meant) {
        return meant == null
                ? this
                : new Fault(code + ".suggestion", pointer, line, column, parameters).with("suggestion", meant);
    }

    /** Returns this fault at a line and column of the text. */
    public Fault at(int newLine, int newColumn) {
        return new Fault(code, pointer, newLine, newColumn, parameters);
    }

    /** Returns this fault of a part as a fault of the whole that holds the part at {@code place}, a JSON Pointer. */
    public Fault under(String place) {
        return new Fault(code, requireNonNull(place, "place") + pointer, line, column, parameters);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (line > 0) {
            text.append(line).append(':').append(column).append(' ');
        }
        text.append(pointer.isEmpty() ? "(document)" : pointer).append(' ').append(code);
        return parameters.isEmpty()
                ? text.toString()
                : text.append(' ').append(parameters).toString();
    }
}
