package org.cooplab.core.json;

import java.lang.reflect.ParameterizedType;
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

    /** Returns the full name of the type, which no other type has. */
    String fullName() {
        return type.getTypeName();
    }

    /** Returns a short name: {@code Rule.AtLeast}, {@code DatedOfMoney}. */
    String shortName() {
        return shortName(type);
    }

    private static String shortName(Type type) {
        Class<?> raw = Generics.raw(type);
        StringBuilder name = new StringBuilder(raw.getSimpleName());
        for (Class<?> outer = raw.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + ".");
        }
        if (type instanceof ParameterizedType generic) {
            String separator = "Of";
            for (Type argument : generic.getActualTypeArguments()) {
                name.append(separator).append(shortName(argument));
                separator = "And";
            }
        }
        return name.toString();
    }

    /** Returns the class of the type, without its type arguments. */
    Class<?> raw() {
        return Generics.raw(type);
    }
}
