package org.cooplab.examples.platform.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Literal;
import org.jspecify.annotations.Nullable;

/** Prints the values of facts for people, in the language of the messages. */
record FactWords(Messages messages) {

    /** Prints a value as {@code Facts} keeps it. */
    String value(FactDefinition fact, Object value, Map<String, LocalizedText> choices) {
        if (!(value instanceof List<?> elements)) {
            return single(fact.name(), fact.type(), value, choices);
        }
        return elements.isEmpty()
                ? messages.text("value.none", Map.of())
                : elements.stream().map(element -> element(fact, element)).collect(Collectors.joining(" ; "));
    }

    private String element(FactDefinition list, Object element) {
        Map<String, FactType> fields = list.fields() == null ? Map.of() : list.fields();
        if (!(element instanceof Map<?, ?> parts)) {
            return single(list.name(), fields.getOrDefault("", FactType.TEXT), element, Map.of());
        }
        return fields.entrySet().stream()
                .flatMap(field -> {
                    Object part = parts.get(field.getKey());
                    return part == null
                            ? Stream.empty()
                            : Stream.of(single(field.getKey(), field.getValue(), part, Map.of()));
                })
                .collect(Collectors.joining(" · "));
    }

    private String single(String name, FactType type, Object value, Map<String, LocalizedText> choices) {
        if (value instanceof Boolean truth) {
            return messages.text(truth ? "value.yes" : "value.no", Map.of());
        }
        if (value instanceof Map<?, ?> money && type == FactType.MONEY) {
            Currency currency = Currency.getInstance(String.valueOf(money.get("currency")));
            return messages.formats().money(Money.of(String.valueOf(money.get("amount")), currency));
        }
        if (value instanceof Number number) {
            return messages.formats().number(new BigDecimal(number.toString()));
        }
        return type == FactType.DATE
                ? messages.formats().date(LocalDate.parse(value.toString()))
                : choice(name, value.toString(), choices.get(value.toString()));
    }

    /** Prints a value of a rule. */
    String value(FactDefinition fact, Literal value) {
        if (value.money() != null) {
            return messages.formats().money(value.money());
        }
        Object plain = Stream.of(value.number(), value.truth(), value.date(), value.text())
                .filter(one -> one != null)
                .findFirst()
                .map(Object.class::cast)
                .orElseThrow();
        return single(fact.name(), fact.type(), plain, Map.of());
    }

    /** Returns the platform's own word for a value; where it has none, that of the library or of the rules, or the value. */
    String choice(String fact, String value, @Nullable LocalizedText name) {
        String code = fact + "." + value;
        if (messages.codes().contains(code)) {
            return messages.text(code, Map.of());
        }
        return name == null ? value : name.in(messages.language());
    }
}
