package org.cooplab.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out the words that distinguish the variants of a sealed type. */
final class Variants {

    private Variants() {}

    /** Returns the variants of a type by their words. */
    static Map<String, Class<?>> of(Class<?> type) {
        Map<String, Class<?>> variants = new LinkedHashMap<>();
        JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
        if (named != null) {
            for (JsonSubTypes.Type variant : named.value()) {
                if (!variant.name().isEmpty()) {
                    variants.put(variant.name(), variant.value());
                }
                for (String name : variant.names()) {
                    variants.putIfAbsent(name, variant.value());
                }
                if (variant.name().isEmpty() && variant.names().length == 0) {
                    variants.put(ownName(variant.value()), variant.value());
                }
            }
        }
        addPermitted(type, variants);
        return variants;
    }

    private static void addPermitted(Class<?> type, Map<String, Class<?>> variants) {
        if (!type.isSealed()) {
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                addPermitted(permitted, variants);
            } else if (!variants.containsValue(permitted)) {
                variants.put(ownName(permitted), permitted);
            }
        }
    }

    private static String ownName(Class<?> variant) {
        JsonTypeName name = variant.getAnnotation(JsonTypeName.class);
        return name != null && !name.value().isEmpty()
                ? name.value()
                : variant.getName().substring(variant.getName().lastIndexOf('.') + 1);
    }

    /** Returns the member and value that distinguish a class among the variants of its sealed type. */
    static Shape.@Nullable Tag tag(Class<?> type) {
        Class<?> sealed = Annotations.taggedType(type);
        if (sealed == null || sealed == type || !(Shapes.of(sealed) instanceof Shape.OneOf oneOf)) {
            return null;
        }
        for (Map.Entry<String, Class<?>> variant : oneOf.variants().entrySet()) {
            if (variant.getValue() == type) {
                return new Shape.Tag(oneOf.property(), variant.getKey());
            }
        }
        return null;
    }
}
