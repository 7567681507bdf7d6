package org.cooplab.core.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A Java type whose shape is worked out when it is first needed, since types may contain themselves. */
final class TypeRef {

    private final Type type;
    private @Nullable Shape shape;

    TypeRef(Type type) {
        this.type = type;
    }

    Shape shape() {
        Shape known = shape; // a race works the same shape out twice
        if (known == null) {
            known = Shapes.of(type);
            shape = known;
        }
        return known;
    }

    /** Returns the class of the type, without its type arguments. */
    Class<?> raw() {
        return Shapes.raw(type);
    }
}
