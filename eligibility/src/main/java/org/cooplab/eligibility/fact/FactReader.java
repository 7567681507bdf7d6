package org.cooplab.eligibility.fact;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts straight out of a host's own objects, without copying them into {@link Facts}.
 *
 * <p>For {@link Cooperative} the facts of {@link CooperativeFacts} need no column, and other facts are read from its
 * {@code ext} by name; a column given here wins. With a column {@code province} none for {@code region} is needed.
 * The objects must be immutable, or at least stay as they are while a verdict about them is in use. Immutable and
 * thread-safe if the columns are.
 *
 * <pre>{@code
 * FactReader<Farm> farms = FactReader.of(Farm.class).reading("members", Farm::memberCount);
 * }</pre>
 *
 * @param <T> the host's type
 */
public final class FactReader<T> {

    private final Class<T> type;
    private final Map<String, Function<? super T, ? extends @Nullable Object>> columns;

    private FactReader(Class<T> type, Map<String, Function<? super T, ? extends @Nullable Object>> columns) {
        this.type = requireNonNull(type, "type");
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Returns a reader without columns of its own. */
    public static <T> FactReader<T> of(Class<T> type) {
        return new FactReader<>(type, Map.of());
    }

    /**
     * Returns this reader with one more column.
     *
     * @param fact the name of the fact
     * @param column gives a Boolean, Number, String, LocalDate, Money, GeoPoint or collection, or {@code null} for
     *     what is not known; pure. What is one of several, such as a region, is given by value or by name; a word that is
     *     none of them is not known
     */
    public FactReader<T> reading(String fact, Function<? super T, ? extends @Nullable Object> column) {
        Map<String, Function<? super T, ? extends @Nullable Object>> more = new LinkedHashMap<>(columns);
        more.put(requireNonNull(fact, "fact"), requireNonNull(column, "column"));
        return new FactReader<>(type, more);
    }

    /** Returns the type that is read. */
    public Class<T> type() {
        return type;
    }

    /** Returns the columns by the names of their facts, in the order given. */
    public Map<String, Function<? super T, ? extends @Nullable Object>> columns() {
        return columns;
    }
}
