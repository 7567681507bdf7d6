package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A language as BCP 47 writes it: {@code ar}, {@code fr}, {@code zgh}, {@code fr-MA}.
 *
 * <p>Compared case-sensitively; written in the usual case ({@code fr-MA}, not {@code FR-ma}), with the code of two letters
 * where the language has one ({@code fr}, neither {@code fra} nor {@code fre}). Unknown languages are kept. On the wire a
 * plain string.
 *
 * @param value the tag: a language of two or three letters, then optional subtags
 */
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {

    // First of the static fields: the constants below are checked against it.
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    // The tag of a locale that a value can have: no variants, no extensions, nothing for private use.
    private static final Pattern START =
            Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(?![A-Za-z0-9])");

    /** Arabic. */
    public static final LanguageTag AR = new LanguageTag("ar");

    /** French. */
    public static final LanguageTag FR = new LanguageTag("fr");

    /** English. */
    public static final LanguageTag EN = new LanguageTag("en");

    /** Standard Moroccan Amazigh. */
    public static final LanguageTag ZGH = new LanguageTag("zgh");

    /** An unstated language. */
    public static final LanguageTag UND = new LanguageTag("und");

    /**
     * Checks the form of the tag.
     *
     * @throws IllegalArgumentException if {@code value} is not a language tag, or its language has a shorter code
     */
    public LanguageTag {
        InvalidValue refusal = refusal(requireNonNull(value, "value"));
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Returns why a text is no tag, or {@code null} if it is one. */
    static @Nullable InvalidValue refusal(String value) {
        if (!FORM.matcher(value).matches()) {
            return InvalidValue.malformed("language", "language", "a language tag such as fr or fr-MA", value);
        }
        String shortened = LongCodes.shortened(value);
        return shortened == null
                ? null
                : new InvalidValue(
                        "text.language.long",
                        "",
                        Map.of("language", value, "suggestion", shortened),
                        "language must have its code of two letters, " + shortened + ", but was " + value);
    }

    /**
     * Returns the language of that tag.
     *
     * @throws IllegalArgumentException if {@code value} is not a language tag, or its language has a shorter code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /**
     * Returns the language of a locale, in its shorter code, with script and region and nothing else; {@link #UND} if the
     * locale has none, or one of four letters or more.
     */
    public static LanguageTag of(Locale locale) {
        Matcher start = START.matcher(requireNonNull(locale, "locale").toLanguageTag());
        if (!start.lookingAt()) {
            return UND;
        }
        String shortened = LongCodes.shortened(start.group());
        return new LanguageTag(shortened == null ? start.group() : shortened);
    }

    /** Returns the locale of this language. */
    public Locale toLocale() {
        return Locale.forLanguageTag(value);
    }

    /** Returns the language alone, without script and region: {@code fr} for {@code fr-MA}. */
    public LanguageTag language() {
        int dash = value.indexOf('-');
        return dash < 0 ? this : new LanguageTag(value.substring(0, dash));
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
