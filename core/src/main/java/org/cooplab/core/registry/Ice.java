package org.cooplab.core.registry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cooplab.core.internal.validation.IceValidator;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * The common identifier of an enterprise in Morocco (identifiant commun de l'entreprise): 15 digits, of which 9 are the
 * enterprise, 4 the establishment and 2 a key. A plain string on the wire.
 *
 * <p>The key is 97 - (first 13 digits followed by 00) mod 97, from 01 to 97: it agrees with all of 100 published numbers
 * (tests of python-stdnum). Any change of one digit and any swap of two different neighbours breaks it.
 *
 * @param value 15 digits, leading zeros included, with a valid key
 */
public record Ice(@JsonValue String value) implements Comparable<Ice> {

    private static final int LENGTH = 15;

    /**
     * Checks length, digits and key.
     *
     * @throws IllegalArgumentException if {@code value} is not 15 digits, is all zeros or has another key; the message
     *     says which
     */
    public Ice {
        InvalidValue refusal = refusal(requireNonNull(value, "ICE"));
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Returns the ICE written in {@code text}; spaces, dashes and dots between the digits are left out.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ice parse(String text) {
        return new Ice(KeyedNumber.stripped(text, "ICE"));
    }

    /**
     * Returns the ICE whose leading zeros a spreadsheet has dropped: {@code "36794000036"} is 000036794000036. Not part of
     * {@link #parse}, since a forgotten digit must not pass as a zero.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Ice parsePadded(String text) {
        String digits = KeyedNumber.stripped(text, "ICE");
        return new Ice("0".repeat(Math.max(0, LENGTH - digits.length())) + digits);
    }

    /** Tells whether {@code text} is an ICE that {@link #parse} would accept. */
    public static boolean matches(String text) {
        return refusal(KeyedNumber.stripped(text, "ICE")) == null;
    }

    private static @Nullable InvalidValue refusal(String digits) {
        if (!KeyedNumber.digits(digits, LENGTH)) {
            return InvalidValue.malformed("ICE", "ice", "15 digits", digits);
        }
        return KeyedNumber.refusal("ICE", digits);
    }

    /** Returns the first 9 digits: the enterprise. */
    public String enterprise() {
        return value.substring(0, 9);
    }

    /** Returns the next 4 digits: the establishment of the enterprise, 0000 for its seat. */
    public String establishment() {
        return value.substring(9, 13);
    }

    @Override
    public int compareTo(Ice other) {
        return value.compareTo(other.value);
    }

    /** Returns the 15 digits; an ICE is printed on every invoice and needs no mask. */
    @Override
    public String toString() {
        return value;
    }

    /**
     * The text must be an ICE that {@link Ice#parse} accepts. {@code null} is accepted, as by all constraints; say {@code
     * @NotNull} where it must be there.
     */
    @Documented
    @Constraint(validatedBy = IceValidator.class)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.TYPE_USE,
        ElementType.RECORD_COMPONENT,
        ElementType.ANNOTATION_TYPE
    })
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Checked {

        /** What to tell the person; a key of the validation messages by default. */
        String message() default "{org.cooplab.core.registry.Ice.Checked.message}";

        /** The groups it belongs to. */
        Class<?>[] groups() default {};

        /** What a client attaches to it. */
        Class<? extends Payload>[] payload() default {};
    }
}
