package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.text.Formats;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.internal.why.Wanting;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Puts the words of a rule set and the forms of a language into the sentences of reasons. */
final class Wording {

    /** What is not printed as it stands: a name, a comma between two names, a word, a day, an amount, a number. */
    private static final Pattern PART = Pattern.compile("\\{(?<name>[^{}]+)}"
            + "|(?<=}),(?= \\{)"
            + "|\\[(?<word>" + String.join("|", Wanting.SPOKEN) + ")]"
            + "|(?<![\\w.])(?:(?<day>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<number>-?\\d{1,30}(?:\\.\\d{1,30})?)(?: (?<currency>[A-Z]{3}))?)(?![\\w.])");

    /** The codes of what is wrong with a fact that was given, as a selection tells it among its reasons. */
    private static final String FAULT = "(eligibility\\.(fact|option|item)|answer\\.invalid).*";

    private final RuleSet rules;
    private final FactTable table;
    private final Locale locale;
    private final Messages messages;
    private final Formats formats;

    Wording(RuleSet rules, FactTable table, Locale locale) {
        this.rules = rules;
        this.table = table;
        this.locale = locale;
        this.messages = Messages.of(locale, Eligibility.class);
        this.formats = messages.formats();
    }

    String sentence(Reason reason) {
        if (reason.code().equals("eligibility.clause")) {
            LocalizedText text = clause(reason.parameters().getOrDefault("clause", ""));
            String need = reason.parameters().get("need");
            if (text != null) {
                return need == null
                        ? text.in(locale)
                        : messages.text(
                                "eligibility.clause.need",
                                Map.of(
                                        "clause",
                                        text.in(locale),
                                        "need",
                                        sentence(new Reason(need, reason.path(), reason.parameters()))));
            }
        } else if (reason.code().matches(FAULT)) {
            return fault(reason.code(), reason.parameters());
        }
        Map<String, LocalizedText> names = names(reason.parameters().getOrDefault("fact", ""));
        List<String> words =
                List.of(reason.parameters().getOrDefault(Wanting.WORDS, "").split(" "));
        Map<String, String> printed = new LinkedHashMap<>();
        reason.parameters()
                .forEach((name, value) ->
                        printed.put(name, words.contains(name) ? words(value, names) : printed(name, value)));
        return messages.text(reason.code(), printed);
    }

    /** Calls facts by their labels and kinds of values as people do; what else was typed stays as it is. */
    String fault(String code, Map<String, String> parameters) {
        Map<String, String> printed = new LinkedHashMap<>(parameters);
        for (String name : List.of("fact", "whole")) {
            printed.computeIfPresent(name, (any, fact) -> table.fact(fact) == null ? fact : label(fact));
        }
        printed.computeIfPresent("expected", (any, kind) -> kind(kind));
        return messages.text(code, printed);
    }

    /** Takes the unit away from what {@code MONEY MAD} is called, and puts it behind; a kind alone is called by the sentence. */
    private String kind(String value) {
        int space = value.indexOf(' ');
        return space < 0
                ? value
                : messages.text("eligibility.kind." + value.substring(0, space), Map.of()) + " ("
                        + value.substring(space + 1) + ")";
    }

    private String printed(String name, String value) {
        return switch (name) {
            case "fact", "bound", "low", "high", "found" -> spoken(value);
            case "options" -> Stream.of(value.split(", ", -1)).map(this::spoken).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** What the values are called that a fact is chosen from. */
    private Map<String, LocalizedText> names(String written) {
        Matcher part = PART.matcher(written);
        FactDefinition fact = part.matches() && part.group("name") != null ? table.fact(part.group("name")) : null;
        return fact == null ? Map.of() : table.options(fact).byValue();
    }

    private String words(String value, Map<String, LocalizedText> names) {
        return names.isEmpty()
                ? word(value)
                : Stream.of(value.split(", ", -1))
                        .map(one -> names.containsKey(one) ? names.get(one).in(locale) : word(one))
                        .collect(Collectors.joining(", "));
    }

    /** Leaves a word as it is, but for what stands behind it. */
    private String word(String value) {
        return value.endsWith(Wanting.EXCLUDED)
                ? value.substring(0, value.length() - Wanting.EXCLUDED.length()) + spoken(Wanting.EXCLUDED)
                : value;
    }

    /** Puts labels in the place of names, and prints numbers, amounts and days as the language does. */
    private String spoken(String text) {
        if (text.equals("true") || text.equals("false")) {
            return messages.text("eligibility.word." + text, Map.of());
        }
        Matcher part = PART.matcher(text);
        StringBuilder spoken = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(spoken, Matcher.quoteReplacement(spoken(part)));
        }
        return part.appendTail(spoken).toString();
    }

    private String spoken(Matcher part) {
        if (part.group("name") != null) {
            return label(part.group("name"));
        } else if (part.group("word") != null) {
            return messages.text("eligibility.word." + part.group("word"), Map.of());
        } else if (part.group("day") != null) {
            return day(part.group("day"));
        } else if (part.group("number") == null) {
            return messages.text("eligibility.word.comma", Map.of());
        }
        BigDecimal number = new BigDecimal(part.group("number"));
        String currency = part.group("currency");
        return currency == null ? formats.number(number) : formats.money(number, currency);
    }

    /** What looks like a day may be none. */
    private String day(String value) {
        try {
            return formats.date(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }

    private String label(String name) {
        FactDefinition fact = table.fact(name);
        if (fact != null) {
            return fact.called().in(locale);
        }
        LocalizedText label = rules.parameter(name).map(Parameter::label).orElse(null);
        return label == null ? name : label.in(locale);
    }

    private @Nullable LocalizedText clause(String id) {
        LocalizedText[] found = new LocalizedText[1];
        for (Dated.Entry<Rule> entry : rules.requirement().entries()) {
            Mentions.walk(
                    rules,
                    entry.value(),
                    rule -> {
                        if (rule instanceof Rule.Clause clause && clause.id().equals(id) && clause.text() != null) {
                            found[0] = clause.text();
                        }
                    },
                    expression -> {});
        }
        return found[0];
    }
}
