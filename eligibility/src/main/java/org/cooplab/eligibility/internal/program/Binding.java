package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.PastSupport;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.jspecify.annotations.Nullable;

/** Puts facts, which come in the natural form of JSON, into the slots of a row. */
public final class Binding {

    /** So many options of a fact are named in a fault. */
    private static final int MOST_OPTIONS = 20;

    /** Whole numbers and amounts are nearer to zero than this. */
    public static final BigDecimal BEYOND = new BigDecimal("1E+15");

    private Binding() {}

    /**
     * Fills a row. Facts that the table does not define are left aside: who is asked for them has refused them before.
     *
     * @param at the JSON Pointer of the facts in their document
     * @param faults collects what is not of its type or out of its range
     */
    public static Row bind(FactTable table, Facts facts, String at, Faults faults) {
        Row row = new Row(table.size());
        facts.values().forEach((name, value) -> {
            int slot = table.slot(name);
            if (slot >= 0) {
                put(table, slot, value, row, at + JsonPointers.step(name), faults);
            }
        });
        if (table.asksForRegion()) {
            placeRegion(table, row);
        }
        return row;
    }

    /** The region of an applicant follows from its province. */
    private static void placeRegion(FactTable table, Row row) {
        int region = table.slot("region");
        if (row.get(region) == null) {
            row.put(region, regionOf(table, row.get(table.slot("province"))));
        }
    }

    /** Returns the region of a province by the gazetteer of the table, if both are known. */
    static @Nullable String regionOf(FactTable table, @Nullable Object province) {
        return province instanceof String code && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                ? table.gazetteer()
                        .regionOf(ProvinceCode.of(code))
                        .map(RegionCode::value)
                        .orElse(null)
                : null;
    }

    private static void put(FactTable table, int slot, Object value, Row row, String at, Faults faults) {
        FactDefinition fact = table.fact(slot);
        Kind kind = table.kind(slot);
        Object bound = read(kind, value);
        if (bound == null && kind.type() == FactType.LIST && value instanceof List<?> elements) {
            new Elements(kind).faults(fact.name(), elements, at, faults);
            return;
        }
        if (bound == null) {
            faults.add("eligibility.fact.value", at, "fact", fact.name(), "expected", kind.shown());
            return;
        }
        BigDecimal number = bound instanceof BigDecimal decimal
                ? decimal
                : bound instanceof Long whole && kind.type() != FactType.DATE && kind.type() != FactType.TRUTH
                        ? BigDecimal.valueOf(whole, kind.type() == FactType.MONEY ? kind.digits() : 0)
                        : null;
        if (number != null && fact.least() != null && number.compareTo(fact.least()) < 0) {
            faults.add("eligibility.fact.least", at, "fact", fact.name(), "bound", fact.least(), "found", number);
            return;
        } else if (number != null && fact.most() != null && number.compareTo(fact.most()) > 0) {
            faults.add("eligibility.fact.most", at, "fact", fact.name(), "bound", fact.most(), "found", number);
            return;
        }
        if (bound instanceof String text) {
            Options options = table.options(fact);
            String chosen = options.chosen(text);
            if (chosen == null && !options.open()) {
                faults.add(noOption(fact, options, text, at));
                return;
            }
            bound = chosen == null ? text : chosen;
        }
        if (bound instanceof Long whole) {
            row.put(slot, whole.longValue());
        } else {
            row.put(slot, bound);
        }
    }

    /** Returns the fault of a word that is none of the options of the fact. They are named in each language of the sentences. */
    public static Fault noOption(FactDefinition fact, Options options, String word, String at) {
        Fault fault = Fault.of("eligibility.option", at)
                .with("option", word)
                .with("fact", fact.name())
                .with("options", some(options.byValue().keySet().stream()));
        if (options.named()) {
            fault = named(fault, options);
        }
        return fault.suggesting(word, options.words());
    }

    private static Fault named(Fault unnamed, Options options) {
        Fault fault = unnamed;
        for (String language : List.of("ar", "fr", "en")) {
            Locale locale = Locale.forLanguageTag(language);
            fault = fault.with(
                    "options." + language,
                    some(options.byValue().values().stream().map(name -> name.in(locale))));
        }
        return fault;
    }

    private static String some(Stream<String> options) {
        List<String> some = new ArrayList<>(options.limit(MOST_OPTIONS + 1L).toList());
        if (some.size() > MOST_OPTIONS) {
            some.set(MOST_OPTIONS, "…");
        }
        return String.join(", ", some);
    }

    /**
     * Reads a value as a slot of that kind keeps it: Long, BigDecimal, String, GeoPoint or List; {@code null} if it is
     * not of that kind.
     */
    static @Nullable Object read(Kind kind, Object value) {
        return switch (kind.type()) {
            case TRUTH -> value instanceof Boolean truth ? Long.valueOf(truth ? 1 : 0) : null;
            case INTEGER -> whole(number(value));
            case NUMBER -> number(value);
            case MONEY -> money(kind, value);
            case DATE -> day(value);
            case TEXT -> value instanceof String ? value : null;
            case POSITION -> point(value);
            case LIST -> value instanceof List<?> list ? new Elements(kind).read(list) : null;
        };
    }

    /** Returns the natural form of a plain text, or the text itself where it is not of the type. */
    public static Object fromText(FactType type, String text) {
        return switch (type) {
            case TRUTH -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            case MONEY -> {
                int space = text.indexOf(' ');
                yield space < 0
                        ? text
                        : Map.of("amount", text.substring(0, space), "currency", text.substring(space + 1));
            }
            case LIST -> text.isEmpty() ? List.of() : List.of(text.split(",", -1));
            case INTEGER, NUMBER, DATE, TEXT, POSITION -> text;
        };
    }

    private static @Nullable BigDecimal number(Object value) {
        try {
            return value instanceof BigDecimal number
                    ? number
                    : value instanceof String text && text.length() <= 64 ? PlainNumber.of(new BigDecimal(text)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        return number == null || number.scale() > 0 || number.abs().compareTo(BEYOND) >= 0
                ? null
                : Long.valueOf(number.longValueExact());
    }

    private static @Nullable Long money(Kind kind, Object value) {
        if (!(value instanceof Map<?, ?> parts)
                || parts.size() != 2
                || !requireNonNull(kind.unit()).equals(parts.get("currency"))
                || parts.get("amount") == null) {
            return null;
        }
        BigDecimal amount = number(requireNonNull(parts.get("amount")));
        if (amount == null || amount.scale() > kind.digits() || amount.abs().compareTo(BEYOND) >= 0) {
            return null;
        }
        return amount.movePointRight(kind.digits()).longValueExact();
    }

    private static @Nullable Long day(Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text).toEpochDay() : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable GeoPoint point(Object value) {
        try {
            return value instanceof Map<?, ?> parts
                            && parts.size() == 2
                            && parts.get("latitude") instanceof BigDecimal latitude
                            && parts.get("longitude") instanceof BigDecimal longitude
                    ? new GeoPoint(latitude.doubleValue(), longitude.doubleValue())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the fact of a slot in the natural form of JSON, as {@link Facts} takes it; {@code null} if unknown. */
    public static @Nullable Object natural(FactTable table, Row row, int slot) {
        if (!row.known(slot)) {
            return null;
        }
        Kind kind = table.kind(slot);
        return kind.keptAsLong()
                ? natural(kind, kind.fromLong(row.getLong(slot)))
                : natural(kind, requireNonNull(row.get(slot)));
    }

    private static Object natural(Kind kind, Object value) {
        if (value instanceof Ratio ratio && kind.type() == FactType.MONEY) {
            return Map.of(
                    "amount", ratio.toDecimal(kind.digits(), RoundingMode.DOWN).toPlainString(),
                    "currency", requireNonNull(kind.unit()));
        } else if (value instanceof Ratio ratio) {
            return ratio.toDecimal(20, RoundingMode.DOWN);
        } else if (value instanceof List<?> elements) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Object element : elements) {
                list.add(element == null ? null : element(kind, element));
            }
            return list;
        }
        return value;
    }

    private static Object element(Kind list, Object element) {
        if (element instanceof PastSupport support) {
            Map<String, Object> object = new HashMap<>();
            for (String name : List.of("programme", "start", "end", "amount")) {
                Object value = CooperativeSlots.field(support, name);
                if (value != null && !value.equals(LocalDate.MIN)) {
                    object.put(name, natural(field(list, name), value));
                }
            }
            return object;
        }
        if (!(element instanceof Map<?, ?> fields)) {
            return natural(field(list, ""), element);
        }
        Map<String, Object> object = new HashMap<>();
        fields.forEach((name, value) -> object.put((String) name, natural(field(list, (String) name), value)));
        return object;
    }

    /** Lists that a host fills may hold plain texts without a field of their own. */
    private static Kind field(Kind list, String name) {
        Kind field = list.field(name);
        return field == null ? Kind.TEXT : field;
    }
}
