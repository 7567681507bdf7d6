package org.cooplab.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.internal.program.Relations;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules look for in the elements of a list. Any other word may stand in one, but a programme that supported
 * somebody must not be overlooked because its id was typed with a capital letter.
 */
final class ElementWords {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final RuleSet rules;
    private final FactDefinition list;
    private final Map<String, Set<String>> byField = new TreeMap<>();

    private ElementWords(RuleSet rules, FactDefinition list) {
        this.rules = rules;
        this.list = list;
    }

    /** Collects those of a list, from all days of the rules. */
    static ElementWords of(RuleSet rules, FactDefinition list) {
        ElementWords words = new ElementWords(rules, list);
        rules.requirement().entries().forEach(entry -> words.look(entry.value()));
        rules.relations().forEach(relation -> words.look(Relations.rule(relation)));
        if (rules.benefit() != null) {
            Mentions.walk(rules, rules.benefit(), words::rule, words::expression);
        }
        return words;
    }

    private void look(Rule rule) {
        Mentions.walk(rules, rule, this::rule, this::expression);
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Some some) {
            inside(some.list(), some.satisfies());
        } else if (rule instanceof Rule.Every every) {
            inside(every.list(), every.satisfies());
        }
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Aggregate aggregate) {
            inside(aggregate.list(), aggregate.where());
        }
    }

    private void inside(Expression of, @Nullable Rule condition) {
        if (condition != null && Mentions.facts(rules, of).contains(list.name())) {
            Mentions.walk(rules, condition, this::named, part -> {});
        }
    }

    private void named(Rule rule) {
        if (rule instanceof Rule.In in && in.value() instanceof Expression.Item item) {
            in.options().forEach(word -> add(item, word));
        } else if (rule instanceof Rule.Compare compare) {
            named(compare.left(), compare.right());
            named(compare.right(), compare.left());
        }
    }

    private void named(Expression item, Expression word) {
        if (item instanceof Expression.Item field && word instanceof Literal literal && literal.text() != null) {
            add(field, literal.text());
        }
    }

    private void add(Expression.Item field, String word) {
        byField.computeIfAbsent(field.field(), none -> new TreeSet<>()).add(word);
    }

    /**
     * Returns typed elements with the words that are meant, whatever their case and accents.
     *
     * @param at where they were typed
     * @param faults collects programmes that only come near one that is looked for, and words that cannot be programmes
     */
    List<Object> meant(List<?> elements, String at, Faults faults) {
        List<Object> meant = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String there = at + "/" + i;
            Object element = elements.get(i);
            if (element instanceof Map<?, ?> fields) {
                Map<String, Object> read = new LinkedHashMap<>();
                fields.forEach((name, value) -> read.put(
                        (String) name, word((String) name, value, there + JsonPointers.step((String) name), faults)));
                meant.add(read);
            } else {
                meant.add(word("", element, there, faults));
            }
        }
        return meant;
    }

    private Object word(String field, Object value, String at, Faults faults) {
        Set<String> known = byField.get(field);
        if (known == null || !(value instanceof String word)) {
            return value;
        }
        String chosen = Options.coded(List.copyOf(known)).chosen(word);
        if (chosen == null && programme(field) && (!id(word) || slip(word, known))) {
            faults.add(Fault.of("eligibility.answer.word", at)
                    .with("word", word)
                    .with("fact", list.name())
                    .with("words", String.join(", ", known))
                    .suggesting(word, known));
        }
        return chosen == null ? value : chosen;
    }

    private boolean programme(String field) {
        return field.equals("programme")
                && list.equals(CooperativeFacts.definitions().get(list.name()));
    }

    /** Says whether a word is nearly one of those known; {@code plan-2} is no slip for {@code plan-1} but another one. */
    private static boolean slip(String word, Set<String> known) {
        String near = Suggestion.of(word, known);
        return near != null && !letters(word).equals(letters(near));
    }

    private static String letters(String word) {
        return DIGITS.matcher(word).replaceAll("");
    }

    private static boolean id(String word) {
        try {
            return ProgrammeId.of(word).value().equals(word);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
