package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are as good as any, so that a creator gets past what could not be read. No result ever holds one. */
final class StandIn {

    /** How deep records may hold records; what needs more has no stand-in. */
    private static final int MAX_DEPTH = 5;

    /** Ids, codes of places, of units and languages: one of these has their form. */
    private static final List<String> WORDS = List.of("MA-1", "MA", "ma");

    private StandIn() {}

    /** Returns a value of a type, or {@code null} if none was found. */
    static @Nullable Object of(TypeRef type) {
        return of(type.shape(), MAX_DEPTH);
    }

    private static @Nullable Object of(Shape shape, int depth) {
        if (shape instanceof Shape.Plain plain) {
            return plain.scalar().any();
        }
        if (shape instanceof Shape.Words words) {
            return words.constants().values().iterator().next();
        }
        if (shape instanceof Shape.Sequence sequence) {
            return sequence.distinct() ? Set.of() : List.of();
        }
        if (shape instanceof Shape.Mapping) {
            return Map.of();
        }
        if (depth == 0) {
            return null;
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            return wrapped(wrapped, depth - 1);
        }
        if (shape instanceof Shape.OneOf oneOf) {
            return oneOf.variants().values().stream()
                    .map(variant -> of(Shapes.of(variant), depth - 1))
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse(null);
        }
        return shape instanceof Shape.Members members ? members(members, depth - 1) : "";
    }

    private static @Nullable Object wrapped(Shape.Wrapped wrapped, int depth) {
        for (int i = 0; i < wrapped.forms().size(); i++) {
            Shape form = wrapped.forms().get(i).shape();
            boolean word = form instanceof Shape.Plain plain && plain.scalar() == Scalar.STRING;
            for (Object one : word ? WORDS : Collections.singletonList(of(form, depth))) {
                Object value = made(wrapped.creators().get(i), one);
                if (value != null) {
                    return value;
                }
            }
        }
        return wrapped.object() == null ? null : members(wrapped.object(), depth);
    }

    private static @Nullable Object members(Shape.Members shape, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Parameter member : shape.members()) {
            boolean needed = member.required() || member.type().raw().isPrimitive();
            Object value = needed ? of(member.type().shape(), depth) : null;
            if (needed && value == null) {
                return null;
            }
            values.add(value);
        }
        return made(shape.creator(), values.toArray());
    }

    private static @Nullable Object made(Creator creator, @Nullable Object... values) {
        try {
            return creator.make(values);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
