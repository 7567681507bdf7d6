package org.cooplab.eligibility.internal.program;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The values to choose from for a fact, what each is called, and which one is meant by a word. */
public final class Options {

    /** What is not told apart, once letters are decomposed: accents, the hamza, the stretching of a line. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^ال(?=...)");

    /** Words that say what kind of place is named, and those that join them to the name. */
    private static final Set<String> KINDS_OF_PLACES = Set.of(
            "the",
            "of",
            "la",
            "le",
            "l",
            "de",
            "du",
            "d",
            "or",
            "ou",
            "او",
            "region",
            "prefecture",
            "province",
            "جهة",
            "عمالة",
            "اقليم");

    private static final int LEAST_PART = 3;

    private final Map<String, LocalizedText> byValue;
    private final boolean places;
    private final boolean open;
    private @Nullable Map<String, Set<String>> whole;
    private @Nullable Map<String, Set<String>> inPart;

    private Options(Map<String, LocalizedText> byValue, boolean places, boolean open) {
        this.byValue = Collections.unmodifiableMap(byValue);
        this.places = places;
        this.open = open;
    }

    /**
     * Returns the options of a fact. Of the region, the province and the sector of a cooperative these are all that are
     * known, and those that the rules name beside them.
     */
    static Options of(FactDefinition fact, RuleSet rules, Gazetteer gazetteer) {
        Map<String, LocalizedText> choices = new LinkedHashMap<>();
        Map<String, LocalizedText> names = CooperativeFacts.values(fact.name());
        boolean ofCooperatives = fact.equals(CooperativeFacts.definitions().get(fact.name()));
        if (fact.options() != null) {
            fact.options().forEach(option -> choices.put(option, names.getOrDefault(option, LocalizedText.of(option))));
        } else if (ofCooperatives) {
            switch (fact.name()) {
                case "region" ->
                    gazetteer.regions().forEach(one -> choices.put(one.code().value(), one.name()));
                case "province" ->
                    gazetteer.provinces().forEach(one -> choices.put(one.code().value(), one.name()));
                default -> choices.putAll(names);
            }
            if (!choices.isEmpty()) {
                namedBy(rules, fact, value -> choices.putIfAbsent(value, LocalizedText.of(value)));
            }
        }
        boolean places = ofCooperatives && names.isEmpty();
        boolean open =
                choices.isEmpty() || (fact.options() == null && fact.name().equals("sector"));
        return new Options(choices, places, open);
    }

    /** Returns options that are called by their values, as in rules. */
    public static Options coded(List<String> values) {
        Map<String, LocalizedText> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value, LocalizedText.of(value)));
        return new Options(choices, false, false);
    }

    private static void namedBy(RuleSet rules, FactDefinition fact, Consumer<String> values) {
        Expression asked = Expression.fact(fact.name());
        Consumer<Rule> each = rule -> {
            if (rule instanceof Rule.In in && in.value().equals(asked)) {
                in.options().forEach(values);
            } else if (rule instanceof Rule.Compare compare) {
                List<Expression> sides = List.of(compare.left(), compare.right());
                sides.stream()
                        .filter(side -> sides.contains(asked))
                        .flatMap(side -> texts(side, rules))
                        .forEach(values);
            }
        };
        rules.requirement().entries().forEach(entry -> Mentions.walk(rules, entry.value(), each, part -> {}));
        if (rules.benefit() != null) {
            Mentions.walk(rules, rules.benefit(), each, part -> {});
        }
        rules.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .forEach(value -> {
                    if (fact.name().equals("region") && value.region() != null) {
                        values.accept(value.region().value());
                    } else if (fact.name().equals("province") && value.province() != null) {
                        values.accept(value.province().value());
                    }
                });
    }

    private static Stream<String> texts(Expression side, RuleSet rules) {
        if (side instanceof Expression.Param param) {
            return rules.parameter(param.name()).stream()
                    .flatMap(parameter -> parameter.values().stream())
                    .flatMap(value -> texts(value.value(), rules));
        }
        return side instanceof Literal literal ? Stream.ofNullable(literal.text()) : Stream.empty();
    }

    /** Returns what the values are called, by value. */
    public Map<String, LocalizedText> byValue() {
        return byValue;
    }

    /** Says whether there may be other values than these. */
    public boolean open() {
        return open;
    }

    /** Says whether any is called otherwise than by its value. */
    boolean named() {
        return byValue.entrySet().stream()
                .anyMatch(choice -> !choice.getValue().equals(LocalizedText.of(choice.getKey())));
    }

    /** Says whether the value is one of these. */
    public boolean contains(String value) {
        return byValue.containsKey(value);
    }

    /**
     * Returns the value that was typed, or whose name was, in any language; {@code null} if none or several may be meant. For a
     * place, the first words of its name will do, or its code without the country.
     */
    public @Nullable String chosen(String typed) {
        if (byValue.containsKey(typed)) {
            return typed;
        }
        if (byValue.isEmpty()) {
            return null;
        }
        Set<String> meant = whole().get(plain(typed));
        if (meant == null && places) {
            meant = inPart().get(ofPlace(typed));
        }
        return meant != null && meant.size() == 1 ? meant.iterator().next() : null;
    }

    /** Returns every word that is understood. */
    List<String> words() {
        return byValue.entrySet().stream().flatMap(Options::words).toList();
    }

    private static Stream<String> words(Map.Entry<String, LocalizedText> choice) {
        return Stream.concat(Stream.of(choice.getKey()), choice.getValue().byLanguage().values().stream());
    }

    private synchronized Map<String, Set<String>> whole() {
        if (whole == null) {
            whole = index(false);
        }
        return whole;
    }

    private synchronized Map<String, Set<String>> inPart() {
        if (inPart == null) {
            inPart = index(true);
        }
        return inPart;
    }

    private Map<String, Set<String>> index(boolean inParts) {
        Map<String, Set<String>> index = new HashMap<>();
        byValue.entrySet()
                .forEach(choice -> words(choice)
                        .flatMap(word -> inParts ? beginnings(choice.getKey(), word) : Stream.of(plain(word)))
                        .forEach(form -> index.computeIfAbsent(form, none -> new HashSet<>())
                                .add(choice.getKey())));
        return index;
    }

    private static Stream<String> beginnings(String code, String word) {
        if (word.equals(code)) {
            return Stream.of(plain(code.substring(code.indexOf('-') + 1)));
        }
        List<String> name = namesOfPlace(word).toList();
        return IntStream.rangeClosed(1, name.size())
                .mapToObj(end -> String.join("", name.subList(0, end)))
                .filter(part -> part.length() >= LEAST_PART);
    }

    private static String ofPlace(String text) {
        return namesOfPlace(text).collect(Collectors.joining());
    }

    private static Stream<String> namesOfPlace(String text) {
        return plainWords(text).filter(word -> !KINDS_OF_PLACES.contains(word));
    }

    private static String plain(String text) {
        return plainWords(text).collect(Collectors.joining());
    }

    private static Stream<String> plainWords(String text) {
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
