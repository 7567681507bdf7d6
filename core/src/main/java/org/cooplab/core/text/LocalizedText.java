package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A text written in one or more languages: the name of a product, the title of a course.
 *
 * <p>On the wire {@code {"ar":"..","fr":"..","en":".."}}, in the order given. A bare string is accepted and filed under
 * {@code und}, an unstated language. Immutable.
 *
 * @param byLanguage the text of each language, by its tag; at least one, none blank; copied
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

    private static final String UNSTATED = "und";

    /**
     * Copies and checks the texts.
     *
     * @throws IllegalArgumentException if there is no text, a text is blank or a key is not a {@link LanguageTag}
     */
    public LocalizedText {
        Map<String, String> copy = new LinkedHashMap<>(requireNonNull(byLanguage, "byLanguage"));
        if (copy.isEmpty()) {
            throw new InvalidValue("text.none", "", Map.of(), "a text must be given in at least one language");
        }
        Copies.requireElements(copy.keySet(), "byLanguage");
        Copies.requireElements(copy.values(), "byLanguage");
        Refusals refusals = new Refusals();
        copy.forEach((language, text) -> {
            String place = JsonPointers.step(language);
            InvalidValue refusal = LanguageTag.refusal(language);
            if (refusal != null) {
                refusals.add(refusal.at(place));
            }
            if (text.isBlank()) {
                refusals.add(new InvalidValue(
                        "text.blank",
                        place,
                        Map.of("language", language),
                        "the text in " + language + " must not be blank"));
            }
        });
        refusals.throwIfAny();
        byLanguage = Collections.unmodifiableMap(copy);
    }

    /** Returns a text whose language nobody stated. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(UNSTATED, requireNonNull(text, "text")));
    }

    /** Returns a text in the languages of the map, in its order. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(byLanguage);
    }

    /** Returns a text in one language. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(requireNonNull(language, "language"), requireNonNull(text, "text")));
    }

    /** Returns a text in Arabic, French and English. */
    public static LocalizedText of(String ar, String fr, String en) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ar", requireNonNull(ar, "ar"));
        texts.put("fr", requireNonNull(fr, "fr"));
        texts.put("en", requireNonNull(en, "en"));
        return new LocalizedText(texts);
    }

    /** Returns this text with one language added or replaced. */
    public LocalizedText with(LanguageTag language, String text) {
        Map<String, String> texts = new LinkedHashMap<>(byLanguage);
        texts.put(requireNonNull(language, "language").value(), requireNonNull(text, "text"));
        return new LocalizedText(texts);
    }

    /** Returns the text in exactly that language, if there is one. */
    public Optional<String> entry(LanguageTag language) {
        return Optional.ofNullable(
                byLanguage.get(requireNonNull(language, "language").value()));
    }

    /**
     * Returns the text for a reader: in the language asked; else, in this order: that language without its subtags, French,
     * English, no stated language, the first that was given.
     */
    public String in(LanguageTag asked) {
        for (String tag : new String[] {
            requireNonNull(asked, "asked").value(), asked.language().value(), "fr", "en", UNSTATED
        }) {
            @Nullable String text = byLanguage.get(tag);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().iterator().next();
    }

    /** Returns the text for a reader of that locale, as {@link #in(LanguageTag)} does. */
    public String in(Locale asked) {
        return in(LanguageTag.of(requireNonNull(asked, "asked")));
    }
}
