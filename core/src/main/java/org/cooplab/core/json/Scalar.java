package org.cooplab.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JDK types that are a single string, number or truth value in a document.
 *
 * <p>The name in the messages is the constant in lower case with dashes.
 */
enum Scalar {
    STRING(String.class, String.class, null),
    BOOLEAN(Boolean.class, boolean.class, null),
    INT(Integer.class, int.class, null),
    LONG(Long.class, long.class, null),
    SHORT(Short.class, short.class, null),
    BYTE(Byte.class, byte.class, null),
    DOUBLE(Double.class, double.class, null),
    FLOAT(Float.class, float.class, null),
    DECIMAL(BigDecimal.class, BigDecimal.class, null),
    BIG_INTEGER(BigInteger.class, BigInteger.class, null),
    DATE(LocalDate.class, LocalDate.class, "date"),
    TIME(LocalTime.class, LocalTime.class, null),
    DATE_TIME(LocalDateTime.class, LocalDateTime.class, null),
    INSTANT(Instant.class, Instant.class, "date-time"),
    DURATION(Duration.class, Duration.class, "duration"),
    PERIOD(Period.class, Period.class, "duration"),
    MONTH(YearMonth.class, YearMonth.class, null),
    ZONE(ZoneId.class, ZoneOffset.class, null),
    CURRENCY(Currency.class, Currency.class, null),
    LOCALE(Locale.class, Locale.class, null),
    URI_REFERENCE(URI.class, URI.class, "uri-reference"),
    UUID_TEXT(UUID.class, UUID.class, "uuid");

    private final Class<?> type;
    private final Class<?> other;

    /** The {@code format} in JSON Schema. */
    final @Nullable String format;

    Scalar(Class<?> type, Class<?> other, @Nullable String format) {
        this.type = type;
        this.other = other;
        this.format = format;
    }

    /** Returns the scalar of a Java type, or {@code null} if it is none. */
    static @Nullable Scalar of(Class<?> type) {
        for (Scalar scalar : values()) {
            if (scalar.type == type || scalar.other == type) {
                return scalar;
            }
        }
        return ZoneId.class.isAssignableFrom(type) ? ZONE : null;
    }

    /** Returns whether a number is written for it, unless a string is asked for. */
    boolean isNumber() {
        return isWhole() || this == DOUBLE || this == FLOAT || this == DECIMAL;
    }

    boolean isWhole() {
        return this == INT || this == LONG || this == SHORT || this == BYTE || this == BIG_INTEGER;
    }

    /** Returns what a document must hold, as a word of the messages. */
    String expected() {
        return switch (this) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case DECIMAL -> "decimal";
            case DOUBLE, FLOAT -> "number";
            case INT, LONG, SHORT, BYTE, BIG_INTEGER -> "integer";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "date-time";
            case INSTANT -> "instant";
            case DURATION -> "duration";
            case PERIOD -> "period";
            case MONTH -> "month";
            case ZONE -> "zone";
            case CURRENCY -> "currency";
            case LOCALE -> "locale";
            case URI_REFERENCE -> "uri";
            case UUID_TEXT -> "uuid";
        };
    }

    /** The least value of a bounded whole number. */
    long min() {
        return switch (this) {
            case INT -> Integer.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case BYTE -> Byte.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    /** The greatest value of a bounded whole number. */
    long max() {
        return switch (this) {
            case INT -> Integer.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case BYTE -> Byte.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** Returns a whole number of this type; {@code number} is in its range. */
    Object whole(BigInteger number) {
        return switch (this) {
            case INT -> number.intValueExact();
            case SHORT -> number.shortValueExact();
            case BYTE -> number.byteValueExact();
            case LONG -> number.longValueExact();
            default -> number;
        };
    }

    /** Returns the value of a primitive component that is not in the document, else {@code null}. */
    static @Nullable Object absent(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return false;
        }
        Scalar scalar = of(type);
        if (scalar == DOUBLE) {
            return 0.0;
        }
        if (scalar == FLOAT) {
            return 0f;
        }
        return scalar == null ? null : scalar.whole(BigInteger.ZERO);
    }

    /** Returns the value that a string stands for, or {@code null} if it stands for none of this type. */
    @Nullable
    Object parse(String text) {
        try {
            return switch (this) {
                case STRING -> text;
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case DATE_TIME -> LocalDateTime.parse(text);
                case INSTANT -> Instant.parse(text);
                case DURATION -> Duration.parse(text);
                case PERIOD -> Period.parse(text);
                case MONTH -> YearMonth.parse(text);
                case ZONE -> ZoneId.of(text);
                case CURRENCY -> Currency.getInstance(text);
                case LOCALE ->
                    text.isEmpty()
                            ? null
                            : new Locale.Builder().setLanguageTag(text).build();
                case URI_REFERENCE -> URI.create(text);
                case UUID_TEXT -> text.length() == 36 ? UUID.fromString(text) : null;
                default -> null;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the text of a value that is neither a number nor a truth value. */
    String text(Object value) {
        return switch (this) {
            case LOCALE -> ((Locale) value).toLanguageTag();
            // With seconds, also when they are zero.
            case TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
            case DATE_TIME -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value);
            default -> value.toString();
        };
    }
}
