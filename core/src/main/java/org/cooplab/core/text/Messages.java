package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Makes sentences in Arabic, French and English out of codes and parameters.
 *
 * <pre>{@code
 * Messages french = Messages.of(Locale.FRENCH, Pricer.class, Eligibility.class);
 * french.text(reason);   // "Le code demande un achat d'au moins 300,00 DH."
 * }</pre>
 *
 * <p>Each module keeps its sentences in {@code messages_ar.properties}, {@code messages_fr.properties}
 * and {@code messages_en.properties} (UTF-8) in the folder of its entry class, which is the anchor by
 * which they are found. A named module opens that package to {@code org.cooplab.core}, because files in
 * a package are as hidden as its classes. Core's own sentences are always there. An application adds
 * its own in the same way; where two anchors have a sentence for one code, the later one wins.
 *
 * <p>A sentence has places for values: {@code {x}} as it is, {@code {n,number}}, {@code {total,money}}
 * ({@code 250.00 MAD} or {@code 12.50 MAD / 1 KGM}), {@code {share,percent}} (0.20 is 20 %), {@code {day,date}}, {@code
 * {w,quantity}} ({@code 0.5 KGM}), {@code {d,duration}} ({@code PT1H30M}), {@code {names,list}} ({@code a, b}),
 * {@code {x,word,unit}} (the sentence {@code unit.<value of x>}), and {@code {n,plural,one{...}other{...}}} with the
 * forms of {@link Plural}. A value that differs by language is given once for each: {@code x.ar} stands in the Arabic
 * sentence for {@code x}. Placeholders inside values are not replaced. In Arabic each value and each item of a list is
 * isolated (U+2068, U+2069); in French and English only those with Arabic letters are.
 *
 * <p>A sentence is typed with plain apostrophes and spaces. As printed it has {@code ’}, and in French spaces that do not
 * break before {@code : ; ? !} and inside {@code « »}.
 *
 * <p>A code without a sentence in the language asked falls back to French, then to English; a code without any sentence is
 * printed with its parameters. Making a sentence never fails. Immutable, thread-safe.
 */
public final class Messages {

    private record Entry(LanguageTag language, Sentence sentence) {}

    private final LanguageTag language;
    private final Map<String, Entry> entries;

    private Messages(LanguageTag language, Map<String, Entry> entries) {
        this.language = language;
        this.entries = entries;
    }

    /**
     * Returns the messages for a reader of that locale.
     *
     * @param locale the language of the reader; another language than Arabic, French and English is
     *     served in French
     * @param anchors the classes beside which the message files of their modules lie
     * @throws IllegalArgumentException if the files of an anchor are missing, hidden or malformed
     */
    public static Messages of(Locale locale, Class<?>... anchors) {
        return of(LanguageTag.of(locale), anchors);
    }

    /** Returns the messages for a reader of that language, as {@link #of(Locale, Class[])} does. */
    public static Messages of(LanguageTag asked, Class<?>... anchors) {
        LanguageTag language = Formats.of(requireNonNull(asked, "asked")).language();
        List<Class<?>> all = new ArrayList<>();
        all.add(Messages.class);
        all.addAll(Copies.given(anchors, "anchors"));
        Map<String, Entry> entries = new HashMap<>();
        List<LanguageTag> weakestFirst = new ArrayList<>(List.of(LanguageTag.EN, LanguageTag.FR));
        weakestFirst.remove(language);
        weakestFirst.add(language);
        for (LanguageTag tag : weakestFirst) {
            for (Class<?> anchor : all) {
                MessageFiles.read(anchor, tag).forEach((code, text) -> entries.put(code, new Entry(tag, text)));
            }
        }
        return new Messages(language, entries);
    }

    /**
     * Checks the message files beside a class: each code must have a sentence in the three languages,
     * with the same parameters and every plural form of its language.
     *
     * @return what is wrong; the pointer of a fault is {@code /language/code}
     * @throws IllegalArgumentException if a file is missing, hidden or malformed
     */
    public static List<Fault> check(Class<?> anchor) {
        return MessageFiles.check(requireNonNull(anchor, "anchor"));
    }

    /** Returns the language of these messages: Arabic, French or English. */
    public LanguageTag language() {
        return language;
    }

    /** Returns how values are printed in this language. */
    public Formats formats() {
        return Formats.of(language);
    }

    /** Returns the codes for which there is a sentence, sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(new TreeSet<>(entries.keySet()));
    }

    /** Returns the names of the parameters of a sentence, sorted; empty for an unknown code. */
    public Set<String> parameters(String code) {
        Entry entry = entries.get(requireNonNull(code, "code"));
        return entry == null ? Set.of() : entry.sentence().parameters().keySet();
    }

    /** Returns the sentence of a reason, without its path. */
    public String text(Reason reason) {
        return text(requireNonNull(reason, "reason").code(), reason.parameters());
    }

    /** Returns the sentence of a fault, without its place. */
    public String text(Fault fault) {
        return text(requireNonNull(fault, "fault").code(), fault.parameters());
    }

    /** Returns the sentence of a fault after its line and column or its pointer, as far as they are known. */
    public String textWithPlace(Fault fault) {
        Map<String, String> parameters = Map.of(
                "line", String.valueOf(requireNonNull(fault, "fault").line()),
                "column", String.valueOf(fault.column()),
                "pointer", fault.pointer(),
                "text", text(fault));
        if (fault.line() > 0) {
            return text("fault.line", parameters);
        }
        return fault.pointer().isEmpty() ? text(fault) : text("fault.pointer", parameters);
    }

    /** Returns the sentence of a code with these values, in canonical text. */
    public String text(String code, Map<String, String> parameters) {
        Entry entry = entries.get(requireNonNull(code, "code"));
        Copies.requireElements(requireNonNull(parameters, "parameters").keySet(), "parameters");
        Copies.requireElements(parameters.values(), "parameters");
        if (entry == null) {
            return parameters.isEmpty() ? code : code + " " + parameters;
        }
        return new SentencePrinter(this, Formats.of(entry.language()), parameters).print(entry.sentence());
    }

    /** Returns the sentence of a code, or {@code null} if there is none. */
    @Nullable
    Sentence sentence(String code) {
        Entry entry = entries.get(code);
        return entry == null ? null : entry.sentence();
    }
}
