package org.cooplab.eligibility.internal.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The values to choose from for a fact, and what each is called; none for a fact that can be anything. */
public final class Options {

    /** So many are named in a fault. */
    private static final int MOST_TOLD = 20;

    /** What nobody writes but as a value of its own: a word of a language may be another name of one of the options. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,}");

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private final Map<String, LocalizedText> byValue;
    private final boolean places;
    private final boolean open;
    private @Nullable Meanings meanings;

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
        Options known = known(fact, gazetteer);
        if (fact.options() != null || known.byValue.isEmpty()) {
            return known;
        }
        Map<String, LocalizedText> choices = new LinkedHashMap<>(known.byValue);
        namedBy(rules, fact, value -> choices.putIfAbsent(value, LocalizedText.of(value)));
        return new Options(choices, known.places, known.open);
    }

    /** Returns the options that a fact has whatever the rules name: its own, or those of every cooperative. */
    public static Options known(FactDefinition fact, Gazetteer gazetteer) {
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
        }
        boolean open =
                choices.isEmpty() || (fact.options() == null && fact.name().equals("sector"));
        return new Options(choices, ofCooperatives && names.isEmpty(), open);
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

    /** Says whether the values are the codes of places. */
    public boolean places() {
        return places;
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
        return byValue.isEmpty() ? null : contains(typed) ? typed : meanings().of(typed);
    }

    /** Returns the value that somebody typed: one of these, or the code of another where there may be others. */
    public @Nullable String answered(String typed) {
        String chosen = chosen(typed);
        return chosen == null && open && CODE.matcher(typed).matches() ? typed : chosen;
    }

    /** Returns the value that a word stands for: the one that is meant, or else the word itself if it may be another value. */
    @Nullable
    String read(String word) {
        String chosen = chosen(word);
        return chosen == null && open ? word : chosen;
    }

    /** Returns the value that was meant by a word which is none of these; {@code null} if none comes near it. */
    public @Nullable String meant(String word) {
        String nearest = Suggestion.of(word, words());
        return chosen(nearest == null ? word : nearest);
    }

    /** Returns the finding that a place is none of these. */
    public Reason unknown(String place) {
        return suggesting(Reason.of("eligibility.finding.place").with("place", place), meant(place));
    }

    /** Returns the finding with what was meant, if that is known. */
    public static Reason suggesting(Reason finding, @Nullable String meant) {
        return meant == null
                ? finding
                : new Reason(finding.code() + ".suggestion", finding.path(), finding.parameters())
                        .with("suggestion", meant);
    }

    private synchronized Meanings meanings() {
        if (meanings == null) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            byValue.keySet().forEach(value -> words.put(value, words(value)));
            meanings = new Meanings(words, places);
        }
        return meanings;
    }

    private List<String> words() {
        return byValue.keySet().stream().flatMap(value -> words(value).stream()).toList();
    }

    private List<String> words(String value) {
        List<String> words = new ArrayList<>(List.of(value));
        words.addAll(byValue.getOrDefault(value, LocalizedText.of(value))
                .byLanguage()
                .values());
        return words;
    }

    /** Returns the fault of a word that is none of these. They are named in each language of the sentences. */
    public Fault fault(FactDefinition fact, String word, String at) {
        Fault fault = Fault.of("eligibility.option", at)
                .with("option", word)
                .with("fact", fact.name())
                .with("options", some(byValue.keySet().stream()));
        if (byValue.entrySet().stream()
                .anyMatch(choice -> !choice.getValue().equals(LocalizedText.of(choice.getKey())))) {
            for (String language : LANGUAGES) {
                Locale locale = Locale.forLanguageTag(language);
                fault = fault.with(
                        "options." + language, some(byValue.values().stream().map(name -> name.in(locale))));
            }
        }
        Fault told = fault.suggesting(word, words());
        String nearest = told.parameters().get("suggestion");
        LocalizedText name = nearest == null ? null : named(chosen(nearest));
        if (name != null && name.byLanguage().size() > 1) {
            for (String language : LANGUAGES) {
                told = told.with("suggestion." + language, name.in(Locale.forLanguageTag(language)));
            }
        }
        return told;
    }

    private @Nullable LocalizedText named(@Nullable String value) {
        return value == null ? null : byValue.get(value);
    }

    private static String some(Stream<String> options) {
        List<String> some = new ArrayList<>(options.limit(MOST_TOLD + 1L).toList());
        if (some.size() > MOST_TOLD) {
            some.set(MOST_TOLD, "…");
        }
        return String.join(", ", some);
    }
}
