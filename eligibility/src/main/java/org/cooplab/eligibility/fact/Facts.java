package org.cooplab.eligibility.fact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an applicant, by the names of the facts, in the natural form of JSON.
 *
 * <p>A fact that is absent is unknown. Values are kept as they stand in a document: true and false, exact numbers,
 * texts (days are texts here), lists and objects; the rule set that reads them says what they are. Immutable.
 *
 * <pre>{@code
 * Facts facts = Facts.none().with("members", 12).with("registeredOn", LocalDate.of(2024, 3, 8));
 * }</pre>
 *
 * <p>A name given with {@code null} is unknown, but the name itself is kept, so that a misspelt one can still be
 * reported. Facts are equal if their values and these names are.
 *
 * @param values the facts by name, sorted; copied, {@code null} values are left out
 * @param open the names that were given with {@code null}, sorted
 */
public record Facts(Map<String, Object> values, Set<String> open) {

    private static final Facts NONE = new Facts(Map.of());
    private static final int MAX_DEPTH = 8;

    /** The classes whose numbers are whole; of others nothing is known. */
    private static final Set<Class<?>> WHOLE = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            AtomicInteger.class,
            AtomicLong.class);

    /**
     * Copies the values in their natural form.
     *
     * @throws IllegalArgumentException if a value has no natural JSON form, is nested too deep, or is a number of more
     *     than 40 digits, one that is not finite, or of a class of which it is not known what it holds
     */
    public Facts {
        Map<String, Object> sorted = new TreeMap<>();
        Set<String> names = new TreeSet<>(requireNonNull(open, "open"));
        Refusals refusals = new Refusals();
        requireNonNull(values, "values").forEach((name, value) -> {
            requireNonNull(name, "name");
            try {
                Object natural = natural(value, MAX_DEPTH);
                if (natural != null) {
                    sorted.put(name, natural);
                } else {
                    names.add(name);
                }
            } catch (InvalidValue refused) {
                refusals.add(refused.at(JsonPointers.step(name)));
            }
        });
        refusals.throwIfAny();
        names.removeAll(sorted.keySet());
        values = Collections.unmodifiableMap(sorted);
        open = Collections.unmodifiableSet(names);
    }

    /**
     * Copies the values in their natural form.
     *
     * @throws IllegalArgumentException as the other constructor does
     */
    public Facts(Map<String, Object> values) {
        this(values, Set.of());
    }

    /** Returns facts of which none is known. */
    public static Facts none() {
        return NONE;
    }

    /** Returns the facts of a map. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Facts of(Map<String, Object> values) {
        return new Facts(values);
    }

    /**
     * Returns these facts with one more, or with another value of it.
     *
     * @param value a Boolean, number, String, enum constant, LocalDate, Money, GeoPoint, or a collection or map of these
     * @throws IllegalArgumentException as the constructors do
     */
    public Facts with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return new Facts(more, open);
    }

    /** Returns these facts without that one. */
    public Facts without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        Set<String> stillOpen = new TreeSet<>(open);
        stillOpen.remove(name);
        return new Facts(fewer, stillOpen);
    }

    /** Returns these facts and those of {@code other}, which win where both know. */
    public Facts and(Facts other) {
        Map<String, Object> both = new LinkedHashMap<>(values);
        both.putAll(other.values);
        Set<String> eitherOpen = new TreeSet<>(open);
        eitherOpen.addAll(other.open);
        return new Facts(both, eitherOpen);
    }

    /** Says whether the fact is known. */
    public boolean knows(String name) {
        return values.containsKey(name);
    }

    /** Returns what stands in a document: the values by name, and {@code null} for each name in {@code open}. */
    @JsonValue
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new TreeMap<>(values);
        open.forEach(name -> document.put(name, null));
        return Collections.unmodifiableMap(document);
    }

    private static @Nullable Object natural(@Nullable Object value, int depth) {
        if (depth == 0) {
            throw new InvalidValue(
                    "facts.depth",
                    "",
                    Map.of("most", Integer.toString(MAX_DEPTH)),
                    "facts must not be nested deeper than " + MAX_DEPTH);
        }
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof Number number && exact(number)) {
            return PlainNumber.of(number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
        } else if (value instanceof LocalDate) {
            return value.toString();
        } else if (value instanceof Enum<?> word) {
            return word.name();
        } else if (value instanceof Money money) {
            return natural(
                    Map.of(
                            "amount",
                            money.amount(),
                            "currency",
                            money.currency().getCurrencyCode()),
                    depth);
        } else if (value instanceof GeoPoint point) {
            return natural(Map.of("latitude", point.latitude(), "longitude", point.longitude()), depth);
        } else if (value instanceof Collection<?> elements) {
            List<@Nullable Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(natural(element, depth - 1)));
            return Collections.unmodifiableList(list);
        } else if (value instanceof Map<?, ?> fields) {
            Map<String, Object> object = new TreeMap<>();
            fields.forEach((name, field) -> {
                Object natural = natural(field, depth - 1);
                if (natural != null) {
                    object.put(String.valueOf(name), natural);
                }
            });
            return Collections.unmodifiableMap(object);
        }
        // An infinite double is none of these, but its class is.
        String found = value instanceof Double || value instanceof Float
                ? value.toString()
                : value.getClass().getName();
        throw new InvalidValue(
                "facts.type",
                "",
                Map.of("found", found),
                "a fact must be a truth, number, text, day, money, point, list or map, but was " + found);
    }

    /** Says whether the text of the number is all of it. */
    private static boolean exact(Number number) {
        return number instanceof BigDecimal
                || WHOLE.contains(number.getClass())
                // The shortest decimal that reads back as this double: what stood in the document.
                || ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue()));
    }
}
