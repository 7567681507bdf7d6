package org.cooplab.eligibility.internal.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/** From the natural form of JSON to what the slots of a row keep, and back. */
public final class NaturalForm {

    /** Whole numbers and amounts are nearer to zero than this. */
    public static final BigDecimal BEYOND = new BigDecimal("1E+15");

    private NaturalForm() {}

    /**
     * Reads a value as a slot of that kind keeps it: Long, BigDecimal, String, GeoPoint or List; {@code null} if it is not
     * of that kind.
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

    /** Returns the number or amount that was read as such, {@code null} if it was read as something else. */
    static @Nullable BigDecimal number(Kind kind, Object read) {
        return switch (kind.type()) {
            case NUMBER -> (BigDecimal) read;
            case INTEGER -> BigDecimal.valueOf((Long) read);
            case MONEY -> BigDecimal.valueOf((Long) read, kind.digits());
            case TRUTH, DATE, TEXT, POSITION, LIST -> null;
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

    /** Returns the fact of a slot as {@link Facts} takes it; {@code null} if unknown. */
    public static @Nullable Object of(FactTable table, Row row, int slot) {
        if (!row.known(slot)) {
            return null;
        }
        Kind kind = table.kind(slot);
        return kind.keptAsLong() ? of(kind, kind.fromLong(row.getLong(slot))) : of(kind, requireNonNull(row.get(slot)));
    }

    private static Object of(Kind kind, Object value) {
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
                    object.put(name, of(field(list, name), value));
                }
            }
            return object;
        }
        if (!(element instanceof Map<?, ?> fields)) {
            return of(field(list, ""), element);
        }
        Map<String, Object> object = new HashMap<>();
        fields.forEach((name, value) -> object.put((String) name, of(field(list, (String) name), value)));
        return object;
    }

    /** Lists that a host fills may hold plain texts without a field of their own. */
    private static Kind field(Kind list, String name) {
        Kind field = list.field(name);
        return field == null ? Kind.TEXT : field;
    }
}
