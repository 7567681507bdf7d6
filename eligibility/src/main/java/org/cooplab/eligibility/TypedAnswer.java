package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.text.Formats;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed as a value of a fact, or not at all. */
final class TypedAnswer {

    private static final Set<String> YES = Set.of("yes", "y", "oui", "o", "true", "1", "نعم");
    private static final Set<String> NO = Set.of("no", "n", "non", "false", "0", "لا");
    private static final Set<FactType> NUMBERS = Set.of(FactType.INTEGER, FactType.NUMBER, FactType.MONEY);
    private static final int MOST_DECIMALS = 30;

    /** The currency that is abbreviated otherwise than it is printed: د.م. */
    private static final Set<String> DIRHAMS = Set.of("MAD", "\u062F.\u0645.", "\u062F.\u0645");

    /** Says in which direction text runs, and is not seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern EDGES = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    private static final Pattern FULL_STOP = Pattern.compile("[\\s\\h]*[.!]+$");

    private static final Pattern SPACE = Pattern.compile("[\\h\\u066C]");

    /**
     * Thousands between spaces, or between points or commas: where no other mark shows what they are, they must be two of
     * a kind. They never begin with a zero.
     */
    private static final Pattern NUMBER = Pattern.compile("[-+]?"
            + "(?:(?<whole>[1-9]\\d{0,2}(?: \\d{3}){1,9}|\\d{0,30})(?:(?<mark>[.,])(?<decimals>\\d{1,30}))?"
            + "|[1-9]\\d{0,2}(?:\\.\\d{3}){1,9},\\d{1,30}"
            + "|[1-9]\\d{0,2}(?:,\\d{3}){1,9}\\.\\d{1,30}"
            + "|(?<thousands>[1-9]\\d{0,2}(?:(?:,\\d{3}){2,9}|(?:\\.\\d{3}){2,9})))");

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}");

    /** May stand within a number as well as between two elements. */
    private static final Pattern WITHIN_A_NUMBER = Pattern.compile("\\d,\\d");

    private TypedAnswer() {}

    /** Returns the value, or {@code null} if it cannot be understood. */
    static @Nullable Object read(FactDefinition fact, String typed) {
        String seen = UNSEEN.matcher(typed).replaceAll("");
        return parse(fact, western(EDGES.matcher(seen).replaceAll("")));
    }

    /** Turns the digits of any script, such as Arabic and Persian ones, and the Arabic decimal sign into those of JSON. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            western.append(digit >= 0 ? (char) ('0' + digit) : c == '\u066B' ? '.' : c);
        }
        return western.toString();
    }

    private static String commas(String text) {
        return text.replace('\u060C', ',');
    }

    /** Writes spaces of every width, and the minus sign of typography, as keyboards do. */
    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").replace('\u2212', '-');
    }

    private static @Nullable Object parse(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case TRUTH -> {
                String word = FULL_STOP.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
                yield YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
            }
            case INTEGER -> number(text, 0);
            case NUMBER -> number(text, MOST_DECIMALS);
            case MONEY -> {
                String unit = fact.unit() == null ? "" : fact.unit();
                BigDecimal amount = unit.isEmpty()
                        ? number(text, 0)
                        : number(bare(spaced(text), unit), Currencies.digits(Currency.getInstance(unit)));
                yield amount == null ? null : Map.of("amount", amount.toPlainString(), "currency", unit);
            }
            case DATE -> day(text);
            case TEXT -> text.isEmpty() ? null : text;
            case POSITION -> {
                String[] parts = commas(text).split(text.contains(";") ? ";" : ",", -1);
                BigDecimal latitude = parts.length == 2 ? number(parts[0], MOST_DECIMALS) : null;
                BigDecimal longitude = parts.length == 2 ? number(parts[1], MOST_DECIMALS) : null;
                yield latitude == null || longitude == null
                        ? null
                        : Map.of("latitude", latitude, "longitude", longitude);
            }
            case LIST -> list(fact, commas(text));
        };
    }

    /** Year first or day first: in no language of the sentences does the month come first. */
    private static @Nullable String day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Kind.DATE.parse(text) == null ? null : text;
        }
        boolean yearFirst = day.group(1) != null;
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(yearFirst ? 1 : 7)),
                            Integer.parseInt(day.group(yearFirst ? 3 : 6)),
                            Integer.parseInt(day.group(yearFirst ? 4 : 5)))
                    .toString();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** Takes the currency away, before or behind, as it is written in any language in which amounts are printed. */
    private static String bare(String text, String currency) {
        Set<String> names = new TreeSet<>(Comparator.reverseOrder()); // the longer of two that begin alike comes first
        names.addAll(currency.equals("MAD") ? DIRHAMS : Set.of(currency));
        for (String language : List.of("ar", "fr", "en")) {
            String printed = Formats.of(LanguageTag.of(language)).money(BigDecimal.ZERO, currency);
            names.add(printed.replaceAll("\\d+([.,]\\d+)?|[\\s\\h\\u2066-\\u2069]", ""));
        }
        for (String name : names) {
            String quoted = Pattern.quote(name);
            Matcher named = Pattern.compile("(?iu)([-+]?)" + quoted + "(.*)|(.*)" + quoted)
                    .matcher(text);
            if (named.matches()) {
                return named.group(3) == null ? named.group(1) + named.group(2).strip() : named.group(3);
            }
        }
        return text;
    }

    private static @Nullable BigDecimal number(String text, int most) {
        String spaced = spaced(commas(text)).strip();
        Matcher number = NUMBER.matcher(spaced);
        if (!number.matches()) {
            return null;
        }
        String decimals = number.group("decimals");
        String whole = number.group("whole");
        if (whole != null && (decimals == null ? whole.isEmpty() : ambiguous(number, most))) {
            return null;
        }
        String between = number.group("thousands") == null ? "[ .,](?=.*[.,])| " : "[.,]";
        String digits = spaced.replaceAll(between, "").replace(',', '.');
        BigDecimal value = new BigDecimal(digits);
        BigDecimal least = value.scale() > most ? value.stripTrailingZeros() : value;
        return least.scale() > most ? null : least.setScale(Math.max(0, least.scale()));
    }

    /** Three digits behind a comma may be thousands, and so may they behind a point where not so many decimals are meant. */
    private static boolean ambiguous(Matcher number, int most) {
        return number.group("decimals").length() == 3
                && THOUSANDS.matcher(number.group("whole")).matches()
                && (number.group("mark").equals(",") || most < 3);
    }

    /**
     * Elements stand between commas; the fields of one, in the order of the definition, between slashes. Where there are
     * numbers in them, elements may stand between semicolons instead, and then commas belong to the numbers.
     */
    private static @Nullable Object list(FactDefinition fact, String text) {
        Map<String, FactType> fields = fact.fields() == null ? Map.of() : fact.fields();
        List<Object> elements = new ArrayList<>();
        if (text.isEmpty()) {
            return elements;
        }
        boolean numbers = !Collections.disjoint(fields.values(), NUMBERS);
        boolean semicolons = numbers && text.contains(";");
        if (numbers && !semicolons && WITHIN_A_NUMBER.matcher(text).find()) {
            return null;
        }
        for (String one : text.split(semicolons ? ";" : ",", -1)) {
            if (fields.containsKey("")) {
                Object value = parse(field(fact, "", fields.getOrDefault("", FactType.TEXT)), one.strip());
                if (value == null) {
                    return null;
                }
                elements.add(value);
                continue;
            }
            String[] parts = one.split("/", -1);
            if (parts.length > fields.size()) {
                return null;
            }
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
