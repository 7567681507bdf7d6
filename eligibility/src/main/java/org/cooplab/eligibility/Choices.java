package org.cooplab.eligibility;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The answers to choose from, by value, and what each is called. */
final class Choices {

    /** What is not told apart, once letters are decomposed: accents, the hamza, the stretching of a line. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^ال(?=...)");

    private Choices() {}

    /**
     * Returns the options of a fact. Of the region, the province and the sector of a cooperative these are all that are
     * known, and those that the rules name beside them.
     */
    static Map<String, LocalizedText> of(FactDefinition fact, RuleSet rules, Gazetteer gazetteer) {
        Map<String, LocalizedText> choices = new LinkedHashMap<>();
        Map<String, LocalizedText> names = CooperativeFacts.values(fact.name());
        if (fact.options() != null) {
            fact.options().forEach(option -> choices.put(option, names.getOrDefault(option, LocalizedText.of(option))));
        } else if (fact.equals(CooperativeFacts.definitions().get(fact.name()))) {
            switch (fact.name()) {
                case "region" ->
                    gazetteer.regions().forEach(one -> choices.put(one.code().value(), one.name()));
                case "province" ->
                    gazetteer.provinces().forEach(one -> choices.put(one.code().value(), one.name()));
                default -> choices.putAll(names);
            }
            if (!choices.isEmpty()) {
                named(fact, rules, value -> choices.putIfAbsent(value, LocalizedText.of(value)));
            }
        }
        return Collections.unmodifiableMap(choices);
    }

    private static void named(FactDefinition fact, RuleSet rules, Consumer<String> values) {
        Expression asked = Expression.fact(fact.name());
        Consumer<Rule> each = rule -> {
            if (rule instanceof Rule.In in && in.value().equals(asked)) {
                in.options().forEach(values);
            } else if (rule instanceof Rule.Compare compare) {
                List<Expression> sides = List.of(compare.left(), compare.right());
                sides.stream()
                        .filter(side -> sides.contains(asked) && side instanceof Literal)
                        .flatMap(side -> Stream.ofNullable(((Literal) side).text()))
                        .forEach(values);
            }
        };
        rules.requirement().entries().forEach(entry -> Mentions.walk(rules, entry.value(), each, part -> {}));
        if (rules.benefit() != null) {
            Mentions.walk(rules, rules.benefit(), each, part -> {});
        }
    }

    /** Returns the value that was typed, or whose name was, in any language; {@code null} if none or several may be meant. */
    static @Nullable String chosen(Map<String, LocalizedText> choices, String typed) {
        if (choices.containsKey(typed)) {
            return typed;
        }
        String plain = plain(typed);
        List<String> meant = choices.entrySet().stream()
                .filter(choice -> words(choice).map(Choices::plain).anyMatch(plain::equals))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** Returns every word that is understood. */
    static List<String> words(Map<String, LocalizedText> choices) {
        return choices.entrySet().stream().flatMap(Choices::words).toList();
    }

    private static Stream<String> words(Map.Entry<String, LocalizedText> choice) {
        return Stream.concat(Stream.of(choice.getKey()), choice.getValue().byLanguage().values().stream());
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(bare)
                .map(word -> ARTICLE.matcher(word).replaceFirst(""))
                .collect(Collectors.joining());
    }
}
