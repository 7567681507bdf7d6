package org.cooplab.core.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a record, in which order: the members that are read in the order of the creator,
 * then what is written only, by name.
 *
 * @param whole the method whose result stands for the whole value, or {@code null}
 * @param tag the member that tells the variant, or {@code null}
 */
record Outline(@Nullable Method whole, Shape.@Nullable Tag tag, List<Member> members) {

    /** A member, how to get it, and how it is written. */
    record Member(String name, Method accessor, boolean asString, boolean omitEmpty) {}

    private static final ClassValue<Outline> BY_CLASS = new ClassValue<>() {
        @Override
        protected Outline computeValue(Class<?> type) {
            return build(type);
        }
    };

    static Outline of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    private static Outline build(Class<?> type) {
        Method whole = Annotations.valueAccessor(type);
        if (whole != null) {
            whole.trySetAccessible();
            return new Outline(whole, null, List.of());
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be written: it must be a record or have a @JsonValue");
        }
        Map<String, Member> found = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedElement[] places = {Annotations.field(component), component.getAccessor()};
            if (!Annotations.ignored(places)) {
                add(found, component.getName(), component.getAccessor(), places);
            }
        }
        for (Method method : Annotations.writtenMethods(type)) {
            add(found, method.getName(), method, method);
        }
        return new Outline(null, Variants.tag(type), ordered(type, found));
    }

    private static void add(Map<String, Member> found, String plain, Method accessor, AnnotatedElement... places) {
        String name = Annotations.name(plain, places);
        boolean asString = false;
        boolean omitEmpty = false;
        for (AnnotatedElement place : places) {
            JsonFormat format = place.getAnnotation(JsonFormat.class);
            asString |= format != null && format.shape() == JsonFormat.Shape.STRING;
            JsonInclude include = place.getAnnotation(JsonInclude.class);
            omitEmpty |= include != null && include.value() == JsonInclude.Include.NON_EMPTY;
        }
        accessor.trySetAccessible();
        found.putIfAbsent(name, new Member(name, accessor, asString, omitEmpty));
    }

    private static List<Member> ordered(Class<?> type, Map<String, Member> found) {
        List<Member> members = new ArrayList<>();
        if (Shapes.of(type) instanceof Shape.Members shape) {
            for (Shape.Parameter parameter : shape.members()) {
                Member member = found.remove(parameter.name());
                if (member != null) {
                    members.add(member);
                }
            }
        }
        members.addAll(found.values());
        return List.copyOf(members);
    }
}
