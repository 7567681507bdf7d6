package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence with places for values, parsed.
 *
 * <pre>{@code
 * sentence = (text | place)*
 * place    = "{" name "}" | "{" name "," type "}" | "{" name ",word," prefix "}"
 *          | "{" name ",plural," (form "{" sentence "}")+ "}"
 * type     = number | money | date | percent | quantity | duration | list
 * form     = zero | one | two | few | many | other
 * }</pre>
 *
 * <p>There is no escape character: an apostrophe is an apostrophe, and a brace always opens or closes a
 * place.
 */
record Sentence(List<Part> parts) {

    /** What a sentence is made of. */
    sealed interface Part {}

    /** Words as they are. */
    record Words(String text) implements Part {}

    /** A value printed as its type says; {@code argument} is the prefix of a {@code word}, else empty. */
    record Place(String name, String type, String argument) implements Part {}

    /** One of several sentences, chosen by the plural form of a number. */
    record Choice(String name, Map<Plural, Sentence> forms) implements Part {

        /** Returns the sentence for a form; where there is none for it, that of all others. */
        Sentence form(Plural form) {
            return requireNonNull(forms.getOrDefault(form, forms.get(Plural.OTHER)), "other");
        }
    }

    private static final List<String> TYPES =
            List.of("number", "money", "date", "percent", "quantity", "duration", "list", "word");

    /**
     * Parses a sentence.
     *
     * @throws IllegalArgumentException if it does not follow the grammar, with what is wrong
     */
    static Sentence parse(String text) {
        return new Parser(text).sentence(false);
    }

    /** Returns the type of each parameter; the type of a plural is {@code number}. */
    Map<String, String> parameters() {
        Map<String, String> types = new TreeMap<>();
        collect(types);
        return types;
    }

    private void collect(Map<String, String> types) {
        for (Part part : parts) {
            if (part instanceof Place place) {
                types.merge(place.name(), place.type(), (a, b) -> a.equals(b) ? a : a.isEmpty() ? b : a);
            } else if (part instanceof Choice choice) {
                types.put(choice.name(), "number");
                choice.forms().values().forEach(form -> form.collect(types));
            }
        }
    }

    /** Returns all choices in this sentence, also those inside others. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Choice choice) {
                choices.add(choice);
                choice.forms().values().forEach(form -> choices.addAll(form.choices()));
            }
        }
        return choices;
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Sentence sentence(boolean inside) {
            List<Part> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '}') {
                if (text.charAt(at) == '{') {
                    if (!words.isEmpty()) {
                        parts.add(new Words(words.toString()));
                        words.setLength(0);
                    }
                    parts.add(place());
                } else {
                    words.append(text.charAt(at++));
                }
            }
            if (inside != at < text.length()) {
                throw wrong(inside ? "a brace is not closed" : "a brace closes nothing");
            }
            if (!words.isEmpty()) {
                parts.add(new Words(words.toString()));
            }
            return new Sentence(List.copyOf(parts));
        }

        private Part place() {
            at++;
            String name = word();
            if (name.isEmpty()) {
                throw wrong("a place must have a name");
            }
            if (take('}')) {
                return new Place(name, "", "");
            }
            expect(',');
            String type = word();
            if (type.equals("plural")) {
                expect(',');
                return choice(name);
            }
            if (!TYPES.contains(type)) {
                throw wrong("there is no type " + type);
            }
            String argument = "";
            if (type.equals("word")) {
                expect(',');
                argument = word();
            }
            expect('}');
            return new Place(name, type, argument);
        }

        private Choice choice(String name) {
            Map<Plural, Sentence> forms = new EnumMap<>(Plural.class);
            while (!take('}')) {
                String keyword = word();
                Plural form = form(keyword);
                expect('{');
                if (forms.put(form, sentence(true)) != null) {
                    throw wrong("the form " + keyword + " is there twice");
                }
                expect('}');
            }
            if (!forms.containsKey(Plural.OTHER)) {
                throw wrong("the plural of " + name + " has no form other");
            }
            return new Choice(name, forms);
        }

        private Plural form(String keyword) {
            for (Plural form : Plural.values()) {
                if (form.keyword().equals(keyword)) {
                    return form;
                }
            }
            throw wrong("there is no plural form " + keyword);
        }

        /** Reads a name, with the spaces around it. */
        private String word() {
            int end = at;
            while (end < text.length() && "{},".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String word = text.substring(at, end).strip();
            at = end;
            return word;
        }

        private boolean take(char c) {
            while (at < text.length() && text.charAt(at) == ' ' && c == '}') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw wrong("expected " + c);
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s at character %d of: %s", what, at + 1, text));
        }
    }
}
