package org.cooplab.eligibility.internal.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a list, which are plain values or objects with named fields; {@code null} is an unknown one. */
final class Elements {

    /** The most elements that a list may have. */
    static final int MOST = 1_000;

    private final Kind list;
    private final Map<String, FactType> fields;

    Elements(Kind list) {
        this.list = list;
        this.fields = requireNonNull(list.fields());
    }

    /** Returns the elements as programs handle them, or {@code null} if they are too many or one is not as it should be. */
    @Nullable
    List<@Nullable Object> read(List<?> elements) {
        if (elements.size() > MOST) {
            return null;
        }
        List<@Nullable Object> read = new ArrayList<>();
        for (Object element : elements) {
            Object one = element == null ? null : element(element);
            if (element != null && one == null) {
                return null;
            }
            read.add(one);
        }
        return Collections.unmodifiableList(read);
    }

    private @Nullable Object element(Object element) {
        if (!(element instanceof Map<?, ?> object) || plain()) {
            return value("", element);
        }
        Map<String, Object> read = new HashMap<>();
        for (Map.Entry<?, ?> field : object.entrySet()) {
            Object value = value((String) field.getKey(), field.getValue());
            if (value == null) {
                return null;
            }
            read.put((String) field.getKey(), value);
        }
        return Map.copyOf(read);
    }

    private boolean plain() {
        return fields.containsKey("");
    }

    private @Nullable Object value(String field, @Nullable Object value) {
        Kind kind = list.field(field);
        Object read = kind == null || value == null ? null : NaturalForm.read(kind, value);
        return read instanceof Long whole && kind != null && kind.keptAsLong()
                ? kind.fromLong(whole)
                : read instanceof BigDecimal number ? Ratio.of(number) : read;
    }

    /** Adds a fault for each thing that keeps elements from being read. */
    void faults(String fact, List<?> elements, String at, Faults faults) {
        if (elements.size() > MOST) {
            faults.add("eligibility.fact.elements", at, "fact", fact, "count", elements.size(), "most", MOST);
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            String there = at + "/" + i;
            if (element instanceof Map<?, ?> object && !plain()) {
                object.forEach((name, value) -> field((String) name, value, there, faults));
            } else if (element != null && !plain()) {
                String names = String.join(", ", fields.keySet());
                faults.add("eligibility.fact.element", there, "fact", fact, "fields", names);
            } else if (element != null && value("", element) == null) {
                wrong(fact, "", there, faults);
            }
        }
    }

    private void field(String name, @Nullable Object value, String element, Faults faults) {
        String at = element + JsonPointers.step(name);
        if (list.field(name) == null) {
            Fault unknown = Fault.of("eligibility.item.unknown", at).with("field", name);
            faults.add(unknown.suggesting(name, new TreeSet<>(fields.keySet())));
        } else if (value(name, value) == null) {
            wrong(name, name, at, faults);
        }
    }

    private void wrong(String said, String field, String at, Faults faults) {
        faults.add(
                "eligibility.fact.value",
                at,
                "fact",
                said,
                "expected",
                requireNonNull(list.field(field)).shown());
    }
}
