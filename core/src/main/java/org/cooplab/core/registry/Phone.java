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
import java.util.regex.Pattern;
import org.cooplab.core.internal.validation.PhoneValidator;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in the international form of E.164. A plain string on the wire; masked in {@code toString}.
 *
 * <p>A Moroccan number has 9 digits after +212, the first from 5 to 8. Which ranges are given out to operators changes from
 * year to year and is not judged here; numbers of other countries are judged by their length alone.
 *
 * @param value {@code +} and 7 to 15 digits
 */
public record Phone(@JsonValue String value) implements Comparable<Phone> {

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MOROCCAN = Pattern.compile("\\+212[5-8][0-9]{8}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code value} is not a number in E.164 form; the message does not repeat it
     */
    public Phone {
        InvalidValue refusal = refusal(requireNonNull(value, "telephone number"));
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Returns the number written in {@code text}: {@code +212 6 12 34 56 78}, {@code 00212612345678} or, for Morocco,
     * {@code 06 12 34 56 78}. Spaces, dashes, dots and brackets are left out, and so is the zero of {@code +212 (0)6 12
     * 34 56 78}, for Morocco also without brackets.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Phone parse(String text) {
        return new Phone(cleaned(text));
    }

    /** Tells whether {@code text} is a number that {@link #parse} would accept. */
    public static boolean matches(String text) {
        return refusal(cleaned(text)) == null;
    }

    private static String cleaned(String text) {
        String written = KeyedNumber.stripped(text, "telephone number");
        // Dialled within the country only, as the brackets say.
        String dialled = written.startsWith("+") || written.startsWith("00") ? written.replace("(0)", "") : written;
        String digits = dialled.replace("(", "").replace(")", "");
        String international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        // No Moroccan number begins with a zero, but some write theirs behind the country all the same.
        return international.startsWith("0") || international.startsWith("+2120")
                ? "+212" + international.substring(international.indexOf('0') + 1)
                : international;
    }

    private static @Nullable InvalidValue refusal(String text) {
        if (!INTERNATIONAL.matcher(text).matches()) {
            return InvalidValue.malformedSecret(
                    "telephone number", "phone", "+ and 7 to 15 digits, or 0 and 9 digits in Morocco", text);
        }
        return !text.startsWith("+212") || MOROCCAN.matcher(text).matches()
                ? null
                : InvalidValue.malformedSecret(
                        "telephone number", "phone.MA", "+212 and 9 digits in Morocco, the first from 5 to 8", text);
    }

    @Override
    public int compareTo(Phone other) {
        return value.compareTo(other.value);
    }

    /** Returns the last four digits, the others masked. */
    @Override
    public String toString() {
        return KeyedNumber.masked(value);
    }

    /**
     * The text must be a telephone number that {@link Phone#parse} accepts. {@code null} is accepted, as by all
     * constraints; say {@code @NotNull} where it must be there.
     */
    @Documented
    @Constraint(validatedBy = PhoneValidator.class)
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
        String message() default "{org.cooplab.core.registry.Phone.Checked.message}";

        /** The groups it belongs to. */
        Class<?>[] groups() default {};

        /** What a client attaches to it. */
        Class<? extends Payload>[] payload() default {};
    }
}
