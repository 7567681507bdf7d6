package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Asks question by question until the outcome is settled or nothing is left to ask. Stays with a group of questions
 * until it is done. Immutable: every answer gives the next state.
 *
 * <pre>{@code
 * Interview interview = rules.interview(Facts.none(), date);
 * while (interview.question().isPresent()) {
 *     interview = interview.answer(ask(interview.question().get()));
 * }
 * interview.verdict();
 * }</pre>
 */
public final class Interview {

    private static final Set<String> YES = Set.of("yes", "y", "oui", "o", "true", "1", "نعم");
    private static final Set<String> NO = Set.of("no", "n", "non", "false", "0", "لا");
    private static final int MOST_DECIMALS = Integer.MAX_VALUE;

    private final Eligibility rules;
    private final Facts facts;
    private final LocalDate date;
    private final Set<String> passed;
    private final @Nullable String group;
    private final Verdict verdict;

    Interview(Eligibility rules, Facts facts, LocalDate date) {
        this(rules, facts, date, Set.of(), null);
    }

    private Interview(Eligibility rules, Facts facts, LocalDate date, Set<String> passed, @Nullable String group) {
        this.rules = rules;
        this.facts = facts;
        this.date = date;
        this.passed = passed;
        this.group = group;
        this.verdict = rules.assess(facts, date);
    }

    /** Returns what the answers so far come to. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns what is known so far. */
    public Facts facts() {
        return facts;
    }

    /** Returns what to ask next; empty when the outcome is settled or the rest was passed over. */
    public Optional<Question> question() {
        List<Question> open = verdict.questions().stream()
                .filter(question -> !passed.contains(question.fact().name()))
                .toList();
        return open.stream()
                .filter(question -> group != null && group.equals(question.group()))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /**
     * Answers the question at hand.
     *
     * @param value a value as {@link Facts#with} takes it
     * @throws InvalidDocument if it is not of the type of the fact, out of its range or not one of its options
     * @throws IllegalStateException if there is no question
     */
    public Interview answerWith(Object value) {
        FactDefinition fact = fact();
        Set<String> asked = new TreeSet<>(passed);
        asked.add(fact.name()); // what was answered is not asked again, even if the answer was not complete
        return new Interview(rules, facts.with(fact.name(), value), date, Set.copyOf(asked), fact.group());
    }

    /**
     * Answers the question at hand with what somebody typed: yes or no (oui, non, نعم, لا), a number, {@code 2026-03-08},
     * an amount with or without its currency, {@code 32.2, -7.9}, or words of a list between commas. Digits and commas may
     * be Arabic; a decimal comma is understood, and so are spaces between thousands. A whole number has no decimals and an
     * amount no more than its currency: {@code 250,000} is neither.
     *
     * @throws InvalidDocument if it cannot be understood
     * @throws IllegalStateException if there is no question
     */
    public Interview answer(String typed) {
        FactDefinition fact = fact();
        Object value = parse(fact, western(typed.strip()));
        if (value == null) {
            throw new InvalidDocument(List.of(Fault.of("eligibility.fact.value", JsonPointers.step(fact.name()))
                    .with("fact", fact.name())
                    .with("expected", fact.type() + (fact.unit() == null ? "" : " " + fact.unit()))));
        }
        return answerWith(value);
    }

    /** Leaves the question at hand open and goes on to the next. */
    public Interview pass() {
        FactDefinition fact = fact();
        Set<String> more = new TreeSet<>(passed);
        more.add(fact.name());
        return new Interview(rules, facts, date, Set.copyOf(more), fact.group());
    }

    private FactDefinition fact() {
        return question()
                .orElseThrow(() -> new IllegalStateException("there is no question to answer"))
                .fact();
    }

    /** Turns Arabic-Indic digits and signs into those of JSON. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0660' && c <= '\u0669') {
                western.append((char) ('0' + c - '\u0660'));
            } else if (c == '\u066B') {
                western.append('.');
            } else if (c == '\u060C') {
                western.append(',');
            } else if (c != '\u066C') {
                western.append(c);
            }
        }
        return western.toString();
    }

    private static @Nullable Object parse(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case TRUTH -> {
                String word = text.toLowerCase(Locale.ROOT);
                yield YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
            }
            case INTEGER -> number(text, 0);
            case NUMBER -> number(text, MOST_DECIMALS);
            case MONEY -> {
                String unit = fact.unit() == null ? "" : fact.unit();
                BigDecimal amount = number(
                        text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text,
                        unit.isEmpty() ? 0 : Currencies.digits(Currency.getInstance(unit)));
                yield amount == null ? null : Map.of("amount", amount.toPlainString(), "currency", unit);
            }
            case DATE, TEXT -> text.isEmpty() ? null : text;
            case POSITION -> {
                String[] parts = text.split("[,;]", -1);
                BigDecimal latitude = parts.length == 2 ? number(parts[0], MOST_DECIMALS) : null;
                BigDecimal longitude = parts.length == 2 ? number(parts[1], MOST_DECIMALS) : null;
                yield latitude == null || longitude == null
                        ? null
                        : Map.of("latitude", latitude, "longitude", longitude);
            }
            case LIST -> list(fact, text);
        };
    }

    /** Of more decimals than there can be, the comma or point was meant to part thousands: 250,000 is not 250. */
    private static @Nullable BigDecimal number(String text, int decimals) {
        String plain = text.strip().replace("\u00A0", "").replace("\u202F", "").replace(" ", "");
        try {
            BigDecimal number = new BigDecimal(plain.indexOf('.') < 0 ? plain.replace(',', '.') : plain);
            return number.scale() > decimals ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Elements stand between commas; the fields of one, in the order of the definition, between slashes. */
    private static @Nullable Object list(FactDefinition fact, String text) {
        Map<String, FactType> fields = fact.fields() == null ? Map.of() : fact.fields();
        List<Object> elements = new ArrayList<>();
        if (text.isEmpty()) {
            return elements;
        }
        for (String one : text.split(",", -1)) {
            if (fields.containsKey("")) {
                Object value = parse(field(fact, "", fields.getOrDefault("", FactType.TEXT)), one.strip());
                if (value == null) {
                    return null;
                }
                elements.add(value);
                continue;
            }
            String[] parts = one.split("/", -1);
            Map<String, Object> element = new LinkedHashMap<>();
            int i = 0;
            for (Map.Entry<String, FactType> field : fields.entrySet()) {
                String part = i < parts.length ? parts[i].strip() : "";
                i++;
                Object value = part.isEmpty() ? null : parse(field(fact, field.getKey(), field.getValue()), part);
                if (value != null) {
                    element.put(field.getKey(), value);
                } else if (!part.isEmpty()) {
                    return null;
                }
            }
            elements.add(element);
        }
        return elements;
    }

    private static FactDefinition field(FactDefinition list, String name, FactType type) {
        FactDefinition field = FactDefinition.of(name, type);
        return type == FactType.MONEY && list.unit() != null ? field.in(list.unit()) : field;
    }
}
