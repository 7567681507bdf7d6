package org.cooplab.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Resolves generic types to what documents can hold: classes, and types whose variables are known. */
final class Generics {

    private Generics() {}

    /**
     * Returns the class of a type without its arguments.
     *
     * @throws IllegalArgumentException if its values cannot stand in a document
     */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        throw new IllegalArgumentException("a document cannot hold a " + type.getTypeName());
    }

    /** Substitutes the known types for the type variables of a generic record. */
    static Type resolve(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            Type known = bound.get(variable);
            return known == null ? raw(variable) : known;
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], bound);
        }
        if (type instanceof ParameterizedType generic && !bound.isEmpty()) {
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = resolve(arguments[i], bound);
            }
            return new Applied(raw(generic), arguments);
        }
        return type;
    }

    /** A generic type with its arguments put in. */
    private static final class Applied implements ParameterizedType {

        private final Class<?> raw;
        private final Type[] arguments;

        Applied(Class<?> raw, Type[] arguments) {
            this.raw = raw;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public String getTypeName() {
            StringJoiner names = new StringJoiner(", ", raw.getName() + "<", ">");
            for (Type argument : arguments) {
                names.add(argument.getTypeName());
            }
            return names.toString();
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }
}
