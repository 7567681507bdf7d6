package org.cooplab.core.json;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.internal.Decimals;
import org.jspecify.annotations.Nullable;

/** Writes records by their outline. Not thread-safe: one writer writes one document. */
final class DocumentWriter {

    private final JsonText out;

    DocumentWriter(boolean pretty) {
        this(new JsonText(pretty));
    }

    private DocumentWriter(JsonText out) {
        this.out = out;
    }

    String write(Object value) {
        write(value, false);
        return out.toString();
    }

    private void write(@Nullable Object value, boolean asString) {
        if (value == null || value instanceof Boolean) {
            out.literal(value);
        } else if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof Number number) {
            number(number, asString);
        } else if (value instanceof Enum<?> constant) {
            constant(constant);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> collection) {
            list(collection);
        } else {
            Scalar scalar = Scalar.of(value.getClass());
            if (scalar != null) {
                out.string(scalar.text(value));
            } else {
                object(value);
            }
        }
    }

    private void number(Number number, boolean asString) {
        String text = number instanceof Double || number instanceof Float
                ? Decimals.shortest(number.doubleValue())
                : number instanceof BigDecimal decimal ? Decimals.plain(decimal) : number.toString();
        if (asString) {
            out.string(text);
        } else {
            out.literal(text);
        }
    }

    private void constant(Enum<?> constant) {
        Method whole = Annotations.valueAccessor(constant.getDeclaringClass());
        if (whole == null) {
            out.string(Annotations.word(constant));
        } else {
            whole.trySetAccessible();
            write(get(whole, constant), false);
        }
    }

    private void map(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            sorted.put(key(entry.getKey()), entry.getValue());
        }
        out.open('{');
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.name(entry.getKey());
            write(entry.getValue(), false);
        }
        out.close('}');
    }

    private static String key(Object key) {
        Object plain = key;
        while (!(plain instanceof String) && !(plain instanceof Enum<?>) && Scalar.of(plain.getClass()) == null) {
            Method whole = Outline.of(plain.getClass()).whole();
            if (whole == null) {
                throw new IllegalArgumentException(
                        key.getClass().getName() + " cannot be the key of a map in a document");
            }
            plain = requireNonNull(get(whole, plain), "key");
        }
        if (plain instanceof Enum<?> constant) {
            return Annotations.word(constant);
        }
        return plain instanceof String text ? text : plain.toString();
    }

    private void list(Collection<?> collection) {
        out.open('[');
        if (collection instanceof Set<?> set) {
            set(set);
        } else {
            items(collection);
        }
        out.close(']');
    }

    private void items(Collection<?> items) {
        for (Object item : items) {
            out.item();
            write(item, false);
        }
    }

    /**
     * Equal sets are written the same, and so are equal maps: the order in which they are iterated may
     * differ from run to run. Values of one type that compare stand in their own order, others in that of
     * their text on one line.
     */
    @SuppressWarnings("unchecked") // all are of one class, which compares to itself
    private void set(Set<?> set) {
        List<Object> values = new ArrayList<>(set);
        Class<?> type = values.isEmpty() ? Object.class : values.get(0).getClass();
        boolean comparable =
                values.stream().allMatch(value -> value instanceof Comparable<?> && value.getClass() == type);
        if (comparable) {
            values.sort((a, b) -> ((Comparable<Object>) a).compareTo(b));
            items(values);
        } else {
            // A text that is known is not made again: sets in sets would double the work with each level.
            Map<String, String> byLine = new TreeMap<>();
            for (Object value : values) {
                String line = new DocumentWriter(out.part(false)).write(value);
                byLine.put(line, out.isPretty() ? new DocumentWriter(out.part(true)).write(value) : line);
            }
            byLine.values().forEach(text -> out.item().literal(text));
        }
    }

    private void object(Object value) {
        Outline outline = Outline.of(value.getClass());
        if (outline.whole() != null) {
            write(get(outline.whole(), value), false);
            return;
        }
        out.open('{');
        Shape.Tag tag = outline.tag();
        if (tag != null) {
            out.name(tag.property());
            out.string(tag.id());
        }
        for (Outline.Member member : outline.members()) {
            Object part = get(member.accessor(), value);
            if (part != null && !(member.omitEmpty() && isEmpty(part))) {
                out.name(member.name());
                write(part, member.asString());
            }
        }
        out.close('}');
    }

    private static boolean isEmpty(Object part) {
        return part instanceof Collection<?> collection
                ? collection.isEmpty()
                : part instanceof Map<?, ?> map ? map.isEmpty() : part instanceof String text && text.isEmpty();
    }

    private static @Nullable Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(accessor + " cannot be called: its package must be exported", e);
        }
    }
}
