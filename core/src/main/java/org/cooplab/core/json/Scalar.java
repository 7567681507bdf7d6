package org.cooplab.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JDK types that are a single string, number or truth value in a document. */
enum Scalar {
    STRING("string", null, String.class),
    BOOLEAN("boolean", null, Boolean.class, boolean.class),
    INT("integer", null, Integer.class, int.class),
    LONG("integer", null, Long.class, long.class),
    DOUBLE("number", null, Double.class, double.class),
    DECIMAL("decimal", null, BigDecimal.class),
    BIG_INTEGER("integer", null, BigInteger.class),
    DATE("date", "date", LocalDate.class),
    TIME("time", null, LocalTime.class),
    INSTANT("instant", "date-time", Instant.class),
    DURATION("duration", "duration", Duration.class),
    ZONE("zone", null, ZoneId.class, ZoneOffset.class),
    CURRENCY("currency", null, Currency.class),
    URI_REFERENCE("uri", "uri-reference", URI.class);

    private static final Map<Class<?>, Scalar> BY_TYPE = byType();

    /** What a document must hold, as a word of the messages. */
    final String expected;

    /** The {@code format} in JSON Schema. */
    final @Nullable String format;

    private final Class<?> type;

    /** Its primitive type or a subtype, if it has one; else the same. */
    private final Class<?> other;

    Scalar(String expected, @Nullable String format, Class<?> type) {
        this(expected, format, type, type);
    }

    Scalar(String expected, @Nullable String format, Class<?> type, Class<?> other) {
        this.expected = expected;
        this.format = format;
        this.type = type;
        this.other = other;
    }

    private static Map<Class<?>, Scalar> byType() {
        Map<Class<?>, Scalar> byType = new HashMap<>();
        for (Scalar scalar : values()) {
            byType.put(scalar.type, scalar);
            byType.put(scalar.other, scalar);
        }
        return byType;
    }

    /** Returns the scalar of a Java type, or {@code null} if it is none. */
    static @Nullable Scalar of(Class<?> type) {
        Scalar scalar = BY_TYPE.get(type);
        return scalar == null && ZoneId.class.isAssignableFrom(type) ? ZONE : scalar;
    }

    /** Returns whether a number is written for it, unless a string is asked for. */
    boolean isNumber() {
        return isWhole() || this == DOUBLE || this == DECIMAL;
    }

    boolean isWhole() {
        return this == INT || this == LONG || this == BIG_INTEGER;
    }

    /** The least value of a bounded whole number. */
    long min() {
        return this == INT ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }

    /** The greatest value of a bounded whole number. */
    long max() {
        return this == INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** Returns a whole number of this type; {@code number} is in its range. */
    Object whole(BigInteger number) {
        return switch (this) {
            case INT -> number.intValueExact();
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
                case INSTANT -> Instant.parse(text);
                case DURATION -> Duration.parse(text);
                case ZONE -> ZoneId.of(text);
                case CURRENCY -> Currency.getInstance(text);
                case URI_REFERENCE -> URI.create(text);
                default -> null;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the text of a value that is neither a number nor a truth value. */
    String text(Object value) {
        // With seconds, also when they are zero.
        return this == TIME ? DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value) : value.toString();
    }
}
