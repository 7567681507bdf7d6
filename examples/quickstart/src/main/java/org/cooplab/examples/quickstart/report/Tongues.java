package org.cooplab.examples.quickstart.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;

/** Says everything in the three languages at once; the page shows the one that its reader chose. */
final class Tongues {

    private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("ar"), Locale.FRENCH, Locale.ENGLISH);

    private final List<Messages> messages;

    /** Uses the sentences of the modules of these classes, and of this package's neighbours. */
    Tongues(Class<?>... anchors) {
        messages = LOCALES.stream().map(locale -> Messages.of(locale, anchors)).toList();
    }

    /** Returns a writer of what {@code sentence} says in each language. */
    Consumer<Html> say(Function<Messages, String> sentence) {
        return html -> messages.forEach(
                one -> html.element("span", sentence.apply(one), "class", "t", "lang", one.language()));
    }

    /** Returns the sentence of a code in one of the languages. */
    String in(LanguageTag language, String code) {
        return messages.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow()
                .text(Reason.of(code));
    }

    /** Writes the titles of a part of a picture; the script of the page moves that of the chosen language to the front. */
    Consumer<Html> titles(Function<Messages, String> title) {
        return html -> messages.forEach(one -> html.element("title", title.apply(one), "lang", one.language()));
    }

    /** Does something in each language. */
    void each(Consumer<Messages> what) {
        messages.forEach(what);
    }

    Consumer<Html> say(Reason reason) {
        return say(one -> one.text(reason));
    }

    /** Says the sentence of a code, with values, names and values in turn. */
    Consumer<Html> say(String code, Object... values) {
        Reason reason = Reason.of(code);
        for (int i = 0; i < values.length; i += 2) {
            reason = reason.with((String) values[i], values[i + 1]);
        }
        return say(reason);
    }

    /** Says a text of the data in each language that it has, and its fallback in the others. */
    Consumer<Html> say(LocalizedText text) {
        return say(one -> text.in(one.language()));
    }
}
