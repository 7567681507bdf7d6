package org.cooplab.core.json;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type look in a document. */
sealed interface Shape {

    /** One word or number. */
    record Plain(Scalar scalar) implements Shape {}

    /** One of a closed list of words. */
    record Words(Class<?> type, Map<String, Object> constants) implements Shape {}

    /** A list or a set of values. */
    record Sequence(TypeRef element, boolean distinct) implements Shape {}

    /** An object whose names are data. */
    record Mapping(TypeRef key, TypeRef value) implements Shape {}

    /** Anything at all, kept as maps, lists, strings, decimal numbers and truth values. */
    record Free() implements Shape {}

    /**
     * An object with fixed members, made by one constructor or factory.
     *
     * @param type the class that it makes
     * @param members the parameters of the creator, in its order
     * @param ignored names that are written but not read
     * @param tag the member that says which variant of a sealed type it is, if it is one
     */
    record Members(
            Class<?> type,
            Creator creator,
            List<Parameter> members,
            List<String> ignored,
            @Nullable Tag tag) implements Shape {

        @Nullable
        Parameter member(String name) {
            for (Parameter member : members) {
                if (member.name().equals(name)) {
                    return member;
                }
            }
            return null;
        }
    }

    /** The name and value of the member that tells a variant. */
    record Tag(String property, String id) {}

    /** A value that is made of one other value; by several creators, if it has several forms. */
    record Wrapped(
            Class<?> type,
            List<Creator> creators,
            List<TypeRef> forms,
            @Nullable Members object) implements Shape {}

    /** One of the variants of a sealed type, told by a member. */
    record OneOf(Class<?> type, String property, Map<String, Class<?>> variants) implements Shape {

        /** Returns whether a variant has a member of that name. */
        boolean hasMember(String name) {
            return variants.values().stream()
                    .anyMatch(variant -> Shapes.of(variant) instanceof Members members && members.member(name) != null);
        }
    }

    /**
     * A parameter of a creator.
     *
     * @param name its name in documents
     * @param component the name of the record component that it is, or {@code null}
     * @param places where its annotations are
     */
    record Parameter(
            String name,
            TypeRef type,
            boolean required,
            @Nullable String component,
            List<AnnotatedElement> places) {}
}
