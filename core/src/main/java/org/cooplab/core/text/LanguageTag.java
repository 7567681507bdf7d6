package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A language as BCP 47 writes it: {@code ar}, {@code fr}, {@code zgh}, {@code fr-MA}.
 *
 * <p>Compared case-sensitively; written in the usual case ({@code fr-MA}, not {@code FR-ma}). Unknown languages are
 * kept. On the wire a plain string.
 *
 * @param value the tag: a language of two or three letters, then optional subtags
 */
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {

    // First of the static fields: the constants below are checked against it.
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

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
     * @throws IllegalArgumentException if {@code value} is not a language tag
     */
    public LanguageTag {
        requireNonNull(value, "value");
        if (!isForm(value)) {
            throw malformed(value);
        }
    }

    static boolean isForm(String value) {
        return FORM.matcher(value).matches();
    }

    static InvalidValue malformed(String value) {
        return InvalidValue.malformed("language", "language", "a language tag such as fr or fr-MA", value);
    }

    /**
     * Returns the language of that tag.
     *
     * @throws IllegalArgumentException if {@code value} is not a language tag
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /**
     * Returns the language of a locale, with its script and region but without extensions; {@link #UND} for the root
     * locale.
     */
    public static LanguageTag of(Locale locale) {
        String tag = requireNonNull(locale, "locale").stripExtensions().toLanguageTag();
        // A variant that no tag can have comes behind an x: ja_JP_JP is ja-JP-x-lvariant-JP.
        return new LanguageTag(tag.replaceFirst("-x-.*", ""));
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
