package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
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
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Puts the words of a rule set and the forms of a language into the sentences of reasons. */
final class Wording {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}|\\[(today|days|months|years|excluded)]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?) ([A-Z]{3})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
            if (text != null) {
                return text.in(locale);
            }
        }
        boolean words = words(reason.parameters().getOrDefault("fact", ""));
        Map<String, String> printed = new LinkedHashMap<>();
        reason.parameters().forEach((name, value) -> printed.put(name, printed(name, value, words)));
        return messages.text(reason.code(), printed);
    }

    private String printed(String name, String value, boolean words) {
        return switch (name) {
            case "fact" -> named(value);
            case "bound", "low", "high", "found" -> named(words ? value : formatted(value));
            case "options" ->
                words
                        ? value
                        : Stream.of(value.split(", ", -1)).map(this::formatted).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /** Says whether it is a fact whose values are words: a postcode looks like a number and is none. */
    private boolean words(String fact) {
        Matcher matcher = NAME.matcher(fact);
        String name = matcher.matches() ? matcher.group(1) : null;
        return name != null
                && (table.slot(name) >= 0 || rules.derived().containsKey(name))
                && Kinds.text(rules, table, Expression.fact(name));
    }

    /** Prints a number, an amount or a day as the language does. */
    private String formatted(String value) {
        int word = value.indexOf(" [");
        if (word > 0) {
            return formatted(value.substring(0, word)) + value.substring(word);
        }
        Matcher money = MONEY.matcher(value);
        if (money.matches()) {
            return formats.money(new BigDecimal(money.group(1)), money.group(2));
        } else if (NUMBER.matcher(value).matches()) {
            return formats.number(new BigDecimal(value));
        } else if (DATE.matcher(value).matches()) {
            return day(value);
        } else if (value.equals("true") || value.equals("false")) {
            return messages.text("eligibility.word." + value, Map.of());
        }
        return value;
    }

    /** A text that somebody gave may look like a day and be none. */
    private String day(String value) {
        try {
            return formats.date(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }

    /** Puts the labels of facts and parameters in the place of their names. */
    private String named(String text) {
        Matcher matcher = NAME.matcher(text);
        StringBuilder named = new StringBuilder();
        while (matcher.find()) {
            String word = matcher.group(1) == null
                    ? messages.text("eligibility.word." + matcher.group(2), Map.of())
                    : label(matcher.group(1));
            matcher.appendReplacement(named, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(named).toString();
    }

    private String label(String name) {
        FactDefinition fact = table.fact(name);
        if (fact != null) {
            return fact.called().in(locale);
        }
        for (Parameter parameter : rules.parameters()) {
            if (parameter.name().equals(name) && parameter.label() != null) {
                return parameter.label().in(locale);
            }
        }
        return name;
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
