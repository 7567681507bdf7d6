package org.cooplab.examples.cli;

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
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;

/** How facts are asked for and read back, in the language of the messages. */
record FactWords(Messages messages) {

    /** Says in which form to answer a question without choices. */
    String hint(Question question, List<String> programmes) {
        FactDefinition fact = question.fact();
        Map<String, FactType> fields = fact.fields() == null ? Map.of() : fact.fields();
        if (fact.type() != FactType.LIST || fields.containsKey("")) {
            return messages.text(
                    Reason.of("cli.ask." + fact.type()).with("unit", fact.unit() == null ? "" : fact.unit()));
        }
        String parts = fields.keySet().stream().map(this::part).collect(Collectors.joining(" / "));
        return fields.containsKey("programme") && !programmes.isEmpty()
                ? messages.text(Reason.of("cli.ask.supports")
                        .with("parts", parts)
                        .with("programmes", String.join(", ", programmes)))
                : messages.text(Reason.of("cli.ask.entries").with("parts", parts));
    }

    private String part(String name) {
        String code = "cli.part." + name;
        return messages.codes().contains(code) ? messages.text(Reason.of(code)) : name;
    }

    /** Prints a value as facts keep it. */
    String value(Question question, Object value) {
        FactDefinition fact = question.fact();
        if (!(value instanceof List<?> elements)) {
            return single(fact.type(), value, question.choices());
        }
        return elements.isEmpty()
                ? messages.text(Reason.of("cli.answer.none"))
                : elements.stream().map(element -> element(fact, element)).collect(Collectors.joining(" ; "));
    }

    private String element(FactDefinition list, Object element) {
        Map<String, FactType> fields = list.fields() == null ? Map.of() : list.fields();
        if (!(element instanceof Map<?, ?> parts)) {
            return single(fields.getOrDefault("", FactType.TEXT), element, Map.of());
        }
        return fields.entrySet().stream()
                .flatMap(field -> {
                    Object part = parts.get(field.getKey());
                    return part == null ? Stream.empty() : Stream.of(single(field.getValue(), part, Map.of()));
                })
                .collect(Collectors.joining(" · "));
    }

    private String single(FactType type, Object value, Map<String, LocalizedText> choices) {
        if (value instanceof Boolean truth) {
            return messages.text(Reason.of("cli.answer." + truth));
        }
        if (value instanceof Map<?, ?> money && type == FactType.MONEY) {
            Currency currency = Currency.getInstance(String.valueOf(money.get("currency")));
            return messages.formats().money(Money.of(String.valueOf(money.get("amount")), currency));
        }
        if (value instanceof Number number) {
            return messages.formats().number(new BigDecimal(number.toString()));
        }
        LocalizedText choice = choices.get(value.toString());
        return type == FactType.DATE
                ? messages.formats().date(LocalDate.parse(value.toString()))
                : choice == null ? value.toString() : choice.in(messages.language());
    }
}
