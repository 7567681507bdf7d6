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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.internal.validation.IbanValidator;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * An international bank account number of any country: country, two check digits by ISO 7064 MOD 97-10, national part. For
 * Morocco 28 characters, all digits after the country. A plain string on the wire, without spaces; masked in {@code
 * toString}.
 *
 * @param value 15 to 34 capital letters and digits with valid check digits
 */
public record Iban(@JsonValue String value) implements Comparable<Iban> {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int MOROCCAN = 28;

    /**
     * Checks form, length and check digits.
     *
     * @throws IllegalArgumentException if one of these is wrong; the message does not repeat the number
     */
    public Iban {
        InvalidValue refusal = refusal(requireNonNull(value, "IBAN"));
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Returns the IBAN written in {@code text}; spaces, dashes and dots are left out, small letters become capitals.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Iban parse(String text) {
        return new Iban(cleaned(text));
    }

    /**
     * Returns the IBAN of a national account number, with the check digits computed.
     *
     * @param country two capital letters
     * @param account the national part, capital letters and digits
     * @throws IllegalArgumentException if the result does not have the form of an IBAN
     */
    public static Iban of(String country, String account) {
        requireNonNull(country, "country");
        requireNonNull(account, "account");
        String open = country + "00" + account;
        if (!wellFormed(open)) {
            throw new IllegalArgumentException("IBAN must be a country and 11 to 30 capital letters or digits");
        }
        int check = 98 - KeyedNumber.remainder(asDigits(open));
        return new Iban(country + String.format(Locale.ROOT, "%02d", check) + account);
    }

    /** Tells whether {@code text} is an IBAN that {@link #parse} would accept. */
    public static boolean matches(String text) {
        return refusal(cleaned(text)) == null;
    }

    private static String cleaned(String text) {
        return KeyedNumber.stripped(text, "IBAN").toUpperCase(Locale.ROOT);
    }

    private static @Nullable InvalidValue refusal(String text) {
        if (!wellFormed(text)) {
            return InvalidValue.malformedSecret(
                    "IBAN", "iban", "a country, two digits and 11 to 30 capital letters or digits", text);
        }
        if (text.startsWith("MA") && !KeyedNumber.digits(text.substring(2), MOROCCAN - 2)) {
            return InvalidValue.malformedSecret("IBAN", "iban.MA", "MA and 26 digits in Morocco", text);
        }
        int check = Integer.parseInt(text.substring(2, 4));
        // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which alone are ever given out.
        return check >= 2 && check <= 98 && KeyedNumber.remainder(asDigits(text)) == 1
                ? null
                : new InvalidValue(
                        "registry.check-digits",
                        "",
                        Map.of("name", "IBAN", "found", text.substring(2, 4)),
                        "IBAN must have valid check digits, but " + text.substring(2, 4) + " are not");
    }

    private static boolean wellFormed(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            boolean fits = i < 2 ? letter : i < 4 ? digit : letter || digit;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Moves country and check digits to the end and writes A as 10 ... Z as 35, as the standard says. */
    private static String asDigits(String text) {
        StringBuilder digits = new StringBuilder();
        String moved = text.substring(4) + text.substring(0, 4);
        for (int i = 0; i < moved.length(); i++) {
            digits.append(Character.digit(moved.charAt(i), 36));
        }
        return digits.toString();
    }

    /** Returns the country of the account: two letters. */
    public String country() {
        return value.substring(0, 2);
    }

    /** Returns the RIB in a Moroccan IBAN; empty for other countries, or if the key of the RIB does not hold. */
    public Optional<Rib> rib() {
        String account = value.substring(4);
        return country().equals("MA") && Rib.matches(account) ? Optional.of(new Rib(account)) : Optional.empty();
    }

    @Override
    public int compareTo(Iban other) {
        return value.compareTo(other.value);
    }

    /** Returns the last four characters, the others masked. */
    @Override
    public String toString() {
        return KeyedNumber.masked(value);
    }

    /**
     * The text must be an IBAN that {@link Iban#parse} accepts. {@code null} is accepted, as by all constraints; say {@code
     * @NotNull} where it must be there.
     */
    @Documented
    @Constraint(validatedBy = IbanValidator.class)
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
        String message() default "{org.cooplab.core.registry.Iban.Checked.message}";

        /** The groups it belongs to. */
        Class<?>[] groups() default {};

        /** What a client attaches to it. */
        Class<? extends Payload>[] payload() default {};
    }
}
