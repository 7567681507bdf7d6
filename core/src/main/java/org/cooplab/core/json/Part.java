package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.JsonPointers;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of one member.
 *
 * @param value {@code null} if it is absent, or if nothing could be read
 * @param places where the elements of a list stand in the document; empty for what is no list
 */
record Part(@Nullable Object value, List<Integer> places, State state) {

    enum State {
        /** As the document has it. */
        WHOLE,
        /** A list or map without its elements that have a fault. */
        LACKING,
        /** It has a fault, or should be there and is not. */
        MISSING
    }

    static final Part MISSING = new Part(null, List.of(), State.MISSING);

    static Part of(@Nullable Object value, boolean whole) {
        return of(value, List.of(), whole);
    }

    static Part of(@Nullable Object value, List<Integer> places, boolean whole) {
        return new Part(value, places, whole ? State.WHOLE : State.LACKING);
    }

    static Part standIn(@Nullable Object value) {
        return new Part(value, List.of(), State.MISSING);
    }

    boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Returns this list or map without one element, or {@code null} if that is none of its elements. */
    @Nullable
    Part without(String element) {
        if (value instanceof List<?> list && isElement(element)) {
            int index = Integer.parseInt(element);
            return of(without(list, index), without(places, index), false);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> rest = new LinkedHashMap<>(map);
            if (rest.keySet().removeIf(key -> key.toString().equals(element))) {
                return of(Collections.unmodifiableMap(rest), false);
            }
        }
        return null;
    }

    /** A list from which elements were taken has its others at other places than the document; {@code step} is theirs. */
    InvalidValue inDocument(InvalidValue refusal, List<String> steps, int step) {
        if (steps.size() <= step || !isElement(steps.get(step))) {
            return refusal;
        }
        List<String> moved = new ArrayList<>(steps);
        moved.set(step, places.get(Integer.parseInt(steps.get(step))).toString());
        return refusal.at(moved.stream().map(JsonPointers::step).collect(Collectors.joining()));
    }

    private boolean isElement(String step) {
        return step.matches("\\d{1,9}") && Integer.parseInt(step) < places.size();
    }

    private static <T> List<T> without(Collection<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return Collections.unmodifiableList(rest);
    }
}
