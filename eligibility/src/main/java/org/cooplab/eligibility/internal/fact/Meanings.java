package org.cooplab.eligibility.internal.fact;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is meant by a word, whatever its case, accents, hyphens and article; of places by the first words of a name too. */
final class Meanings {

    /** What is not told apart, once letters are decomposed: accents, the hamza, the stretching of a line. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^ال(?=...)");

    /** Words that say what kind of place is named, and those that join them to the name. */
    private static final Set<String> KINDS_OF_PLACES =
            Set.of("the of la le l de du d or ou او region prefecture province جهة عمالة اقليم".split(" "));

    private static final int LEAST_PART = 3;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    /**
     * Takes the words for each value.
     *
     * @param places whether they name places
     */
    Meanings(Map<String, List<String>> words, boolean places) {
        words.forEach((value, all) -> all.forEach(word -> {
            mean(value, Stream.of(plain(word)), whole);
            if (places) {
                mean(value, word.equals(value) ? withoutCountry(value) : beginnings(word), beginnings);
            }
        }));
    }

    private static void mean(String value, Stream<String> forms, Map<String, Set<String>> index) {
        forms.forEach(
                form -> index.computeIfAbsent(form, none -> new HashSet<>()).add(value));
    }

    private static Stream<String> withoutCountry(String code) {
        return Stream.of(plain(code.substring(code.indexOf('-') + 1)));
    }

    private static Stream<String> beginnings(String name) {
        List<String> words = wordsOfPlace(name).toList();
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(end -> String.join("", words.subList(0, end)))
                .filter(part -> part.length() >= LEAST_PART);
    }

    /** Returns the value that is meant; {@code null} if none or several may be. */
    @Nullable
    String of(String word) {
        Set<String> meant = whole.get(plain(word));
        if (meant == null) {
            meant = beginnings.get(wordsOfPlace(word).collect(Collectors.joining()));
        }
        return meant != null && meant.size() == 1 ? meant.iterator().next() : null;
    }

    private static Stream<String> wordsOfPlace(String text) {
        return words(text).filter(word -> !KINDS_OF_PLACES.contains(word));
    }

    private static String plain(String text) {
        return words(text).collect(Collectors.joining());
    }

    private static Stream<String> words(String text) {
        StringBuilder bare = new StringBuilder();
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> bare.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return BETWEEN_WORDS
                .splitAsStream(bare)
                .filter(word -> !word.isEmpty())
                .map(word -> ARTICLE.matcher(word).replaceFirst(""));
    }
}
