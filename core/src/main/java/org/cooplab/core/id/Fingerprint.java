package org.cooplab.core.id;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a record by its contents: equal records have equal fingerprints, in every run, on every machine and Java
 * release.
 *
 * <p>The fingerprint is the SHA-256 of a canonical text: for each record its simple name and its
 * components in declared order with their names, {@code null} left out; lists in their order, sets and
 * maps sorted. So a component that is added later and is {@code null} changes nothing, and a renamed
 * class or component changes the fingerprint. It is an identity, not a protection against forgery by
 * whoever can write the record.
 */
public final class Fingerprint {

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < accessors.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].trySetAccessible();
            }
            return accessors;
        }
    };

    private Fingerprint() {}

    /**
     * Returns the SHA-256 of a record, as 64 hexadecimal digits in lower case.
     *
     * @param value a record of records, lists, sets, maps, strings, numbers, enums and the values of
     *     {@code java.time}
     * @throws IllegalArgumentException if it holds anything else
     */
    public static String sha256(Object value) {
        byte[] text = canonical(requireNonNull(value, "value")).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static String canonical(Object value) {
        StringBuilder text = new StringBuilder();
        write(text, value);
        return text.toString();
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        if (value instanceof CharSequence words) {
            quote(text, words);
        } else if (value instanceof Record record) {
            record(text, record);
        } else if (value instanceof Map<?, ?> map) {
            map(text, map);
        } else if (value instanceof List<?> list) {
            list(text, list);
        } else if (value instanceof Set<?> set) {
            List<String> sorted = new ArrayList<>(set.size());
            set.forEach(item -> sorted.add(canonical(item)));
            sorted.sort(null);
            text.append('<').append(String.join(",", sorted)).append('>');
        } else if (value instanceof Double || value instanceof Float) {
            // The bits: how a double is printed changed in Java 19.
            double number = ((Number) value).doubleValue();
            text.append('d').append(Long.toHexString(Double.doubleToLongBits(number)));
        } else {
            text.append(plain(value));
        }
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        }
        boolean known = value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof ZoneId
                || value instanceof URI
                || value instanceof UUID;
        if (!known) {
            throw new IllegalArgumentException(
                    "a fingerprint cannot be taken of a " + value.getClass().getName());
        }
        return value.toString();
    }

    private static void quote(StringBuilder text, CharSequence words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    private static void record(StringBuilder text, Record record) {
        text.append(record.getClass().getSimpleName()).append('{');
        int start = text.length();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            Object part = get(accessor, record);
            if (part != null) {
                text.append(text.length() == start ? "" : ",");
                text.append(accessor.getName()).append(':');
                write(text, part);
            }
        }
        text.append('}');
    }

    private static void map(StringBuilder text, Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(canonical(key), value == null ? "null" : canonical(value)));
        String separator = "";
        text.append('(');
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            text.append(separator).append(entry.getKey()).append(':').append(entry.getValue());
            separator = ",";
        }
        text.append(')');
    }

    private static void list(StringBuilder text, List<?> list) {
        String separator = "";
        text.append('[');
        for (Object item : list) {
            text.append(separator);
            write(text, item);
            separator = ",";
        }
        text.append(']');
    }

    private static @Nullable Object get(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(accessor + " must not throw", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(accessor + " cannot be called: its package must be exported", e);
        }
    }
}
