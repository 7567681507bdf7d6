package org.cooplab.core.internal;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of the collections of a record, in an order that does not depend on the machine.
 *
 * <p>{@code Set.copyOf} and {@code Map.copyOf} iterate in an order that changes from run to run; what is written from
 * them would too. An absent collection is an empty one: a document may leave it out.
 */
public final class Copies {

    private Copies() {}

    /** Returns the elements in the order given; none if {@code list} is {@code null}. */
    public static <T> List<T> list(@Nullable Collection<? extends T> list, String name) {
        if (list == null) {
            return List.of();
        }
        requireElements(list, name);
        return List.copyOf(list);
    }

    /** Returns the arguments of a method that takes any number of them. */
    public static <T> List<T> given(T[] arguments, String name) {
        return list(Arrays.asList(requireNonNull(arguments, name)), name);
    }

    /** Returns the elements sorted by a key that no two of them share; adds to {@code refusals} each that does. */
    public static <T, K extends Comparable<? super K>> List<T> sortedBy(
            Function<? super T, ? extends K> key,
            @Nullable Collection<? extends T> list,
            String name,
            Refusals refusals) {
        if (list == null) {
            return List.of();
        }
        requireElements(list, name);
        SortedMap<K, T> byKey = new TreeMap<>();
        int i = 0;
        for (T element : list) {
            K own = key.apply(element);
            if (byKey.putIfAbsent(own, element) != null) {
                refusals.add(InvalidValue.repeated(name, i, own));
            }
            i++;
        }
        return List.copyOf(byKey.values());
    }

    /** Returns the elements in their natural order; none if {@code set} is {@code null}. */
    public static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<? extends T> set, String name) {
        if (set == null || set.isEmpty()) {
            return Set.of();
        }
        requireElements(set, name);
        if (set.size() == 1) {
            return Set.of(set.iterator().next());
        }
        // Sorted once for those who iterate, hashed for those who ask.
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(set)));
    }

    /** Returns the entries in the natural order of their keys; none if {@code map} is {@code null}. */
    public static <K extends Comparable<? super K>, V> Map<K, V> map(@Nullable Map<K, V> map, String name) {
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        requireElements(map.keySet(), name);
        requireElements(map.values(), name);
        return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(map)));
    }

    /**
     * Returns the collection itself, for those who read it and keep nothing.
     *
     * @throws NullPointerException if it is {@code null}, with its name; or if an element is, with the name and the index
     */
    public static <C extends Collection<?>> C requireElements(C elements, String name) {
        int i = 0;
        for (Object element : requireNonNull(elements, name)) {
            if (element == null) {
                throw new NullPointerException(name + "[" + i + "]");
            }
            i++;
        }
        return elements;
    }
}
