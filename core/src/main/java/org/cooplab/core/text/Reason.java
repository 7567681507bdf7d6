package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Why an outcome is what it is: a code, the part of the input that it is about, and the parameters of its sentence.
 *
 * <p>A reason is data. It is compared, stored and counted by its code; {@link Messages} makes a
 * sentence of it in the language of the reader. Parameters are kept in canonical text ({@code 250.00
 * MAD}, {@code 2026-03-08}, {@code 0.20}); the pattern of the message says how to print each.
 *
 * <pre>{@code
 * Reason.of("coupon.below-minimum").at("/coupons/0").with("minimum", Money.of("300.00", MAD));
 * }</pre>
 *
 * @param code a stable name, in lower case with dots and dashes
 * @param path a JSON Pointer into the input; empty for all of it
 * @param parameters the values of the sentence, by name, in the order given; copied
 */
public record Reason(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String path,
        @JsonProperty(required = true) Map<String, String> parameters) {

    /** Copies the parameters. */
    public Reason {
        requireNonNull(code, "code");
        requireNonNull(path, "path");
        parameters = CanonicalText.copy(requireNonNull(parameters, "parameters"));
    }

    /** Returns the reason of that code about all of the input, without parameters. */
    public static Reason of(String code) {
        return new Reason(code, "", Map.of());
    }

    /** Returns this reason about another part of the input. */
    public Reason at(String pointer) {
        return new Reason(code, requireNonNull(pointer, "pointer"), parameters);
    }

    /**
     * Returns this reason with one more value for its sentence.
     *
     * @param name the name of the parameter in the message
     * @param value the value; its canonical text is kept: numbers in plain digits, everything else as
     *     its {@code toString} says
     */
    public Reason with(String name, Object value) {
        return new Reason(code, path, CanonicalText.with(parameters, name, value));
    }
}
