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
import org.cooplab.core.internal.validation.RibValidator;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A Moroccan bank account (releve d'identite bancaire): 24 digits, of which 3 are the bank, 3 the locality, 16 the account
 * and 2 a key by the same rule as that of an {@link Ice}. A plain string on the wire; masked in {@code toString}.
 *
 * <p>The key rule follows from the check digits 64 with which Moroccan IBANs are quoted; the bank's own text was not seen.
 *
 * @param value 24 digits with a valid key
 */
public record Rib(@JsonValue String value) implements Comparable<Rib> {

    private static final int LENGTH = 24;

    /**
     * Checks length, digits and key.
     *
     * @throws IllegalArgumentException if {@code value} is not 24 digits, is all zeros or has another key; the message
     *     does not repeat the number
     */
    public Rib {
        InvalidValue refusal = refusal(requireNonNull(value, "RIB"));
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Returns the RIB written in {@code text}; spaces, dashes and dots between the digits are left out.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rib parse(String text) {
        return new Rib(KeyedNumber.stripped(text, "RIB"));
    }

    /** Tells whether {@code text} is a RIB that {@link #parse} would accept. */
    public static boolean matches(String text) {
        return refusal(KeyedNumber.stripped(text, "RIB")) == null;
    }

    private static @Nullable InvalidValue refusal(String digits) {
        if (!KeyedNumber.digits(digits, LENGTH)) {
            return InvalidValue.malformedSecret("RIB", "rib", "24 digits", digits);
        }
        return KeyedNumber.refusal("RIB", digits);
    }

    /** Returns the first 3 digits: the bank. */
    public String bank() {
        return value.substring(0, 3);
    }

    /** Returns the next 3 digits: the locality. */
    public String locality() {
        return value.substring(3, 6);
    }

    /** Returns the 16 digits of the account. */
    public String account() {
        return value.substring(6, 22);
    }

    /** Returns the international form; its check digits are always 64. */
    public Iban toIban() {
        return Iban.of("MA", value);
    }

    @Override
    public int compareTo(Rib other) {
        return value.compareTo(other.value);
    }

    /** Returns the last four digits, the others masked. */
    @Override
    public String toString() {
        return KeyedNumber.masked(value);
    }

    /**
     * The text must be a RIB that {@link Rib#parse} accepts. {@code null} is accepted, as by all constraints; say {@code
     * @NotNull} where it must be there.
     */
    @Documented
    @Constraint(validatedBy = RibValidator.class)
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
        String message() default "{org.cooplab.core.registry.Rib.Checked.message}";

        /** The groups it belongs to. */
        Class<?>[] groups() default {};

        /** What a client attaches to it. */
        Class<? extends Payload>[] payload() default {};
    }
}
