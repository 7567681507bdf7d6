package org.cooplab.core.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the Jackson annotations on a class say. */
final class Annotations {

    private Annotations() {}

    /**
     * The field of a component, which carries the annotations of the component: those of Jackson do not
     * apply to record components themselves, and an accessor that is written out has only its own.
     */
    static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns where to look for the annotations of each parameter of a creator. For the canonical constructor of a record
     * the fields come first: they nearly always have them, and those of parameters, slow to read, are then not needed.
     *
     * @param components the components of the record, if the creator is its canonical constructor; else none
     */
    static List<AnnotatedElement[]> places(Executable creator, RecordComponent[] components) {
        Parameters parameters = new Parameters(creator);
        List<AnnotatedElement[]> places = new ArrayList<>();
        for (int i = 0; i < creator.getParameterCount(); i++) {
            AnnotatedElement own = parameters.at(i);
            places.add(
                    components.length == 0
                            ? new AnnotatedElement[] {own}
                            : new AnnotatedElement[] {field(components[i]), components[i].getAccessor(), own});
        }
        return places;
    }

    /**
     * The parameters of one creator. Their annotations are read together and once; a {@link java.lang.reflect.Parameter}
     * reads those of all its neighbours each time that it is asked.
     */
    private static final class Parameters {

        private final Executable creator;
        private Annotation @Nullable [][] read;

        Parameters(Executable creator) {
            this.creator = creator;
        }

        Annotation[] annotations(int index) {
            Annotation[][] all = read;
            if (all == null) {
                all = creator.getParameterAnnotations();
                read = all;
            }
            return all[index];
        }

        AnnotatedElement at(int index) {
            return new AnnotatedElement() {
                @Override
                public <T extends Annotation> @Nullable T getAnnotation(Class<T> type) {
                    for (Annotation each : annotations(index)) {
                        if (each.annotationType() == type) {
                            return type.cast(each);
                        }
                    }
                    return null;
                }

                @Override
                public Annotation[] getAnnotations() {
                    return annotations(index).clone();
                }

                @Override
                public Annotation[] getDeclaredAnnotations() {
                    return getAnnotations();
                }
            };
        }
    }

    /** Returns where the annotations of the only component of a record are; nowhere for other types. */
    static List<AnnotatedElement> single(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return components.length == 1 ? List.of(field(components[0])) : List.of();
    }

    static String name(String plain, AnnotatedElement... places) {
        JsonProperty property = property(places);
        return property == null || property.value().isEmpty() ? plain : property.value();
    }

    static boolean required(AnnotatedElement... places) {
        JsonProperty property = property(places);
        return property != null && property.required();
    }

    /** Returns the annotation of the first place that has it. */
    private static @Nullable JsonProperty property(AnnotatedElement... places) {
        for (AnnotatedElement place : places) {
            JsonProperty property = place.getAnnotation(JsonProperty.class);
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    static boolean ignored(AnnotatedElement... places) {
        for (AnnotatedElement place : places) {
            JsonIgnore ignore = place.getAnnotation(JsonIgnore.class);
            if (ignore != null && ignore.value()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether unknown members of a class are ignored, as for documents that others define. */
    static boolean toleratesUnknown(Class<?> type) {
        JsonIgnoreProperties properties = type.getAnnotation(JsonIgnoreProperties.class);
        return properties != null && properties.ignoreUnknown();
    }

    /** Returns the word of an enum constant. */
    static String word(Enum<?> constant) {
        try {
            return name(constant.name(), constant.getDeclaringClass().getField(constant.name()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    static String property(JsonTypeInfo info) {
        return info.property().isEmpty() ? "@type" : info.property();
    }

    /** Returns how a member distinguishes the variants of a type, or {@code null} if none does. */
    static @Nullable JsonTypeInfo typeInfo(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        return info != null && info.use() == JsonTypeInfo.Id.NAME ? info : null;
    }

    /** Returns the class, or the type above it, that declares how variants are distinguished. */
    static @Nullable Class<?> taggedType(Class<?> type) {
        if (typeInfo(type) != null) {
            return type;
        }
        for (Class<?> parent : type.getInterfaces()) {
            Class<?> found = taggedType(parent);
            if (found != null) {
                return found;
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class || parent == Record.class ? null : taggedType(parent);
    }

    /** Returns the method whose result stands for the whole value, or {@code null}. */
    static @Nullable Method valueAccessor(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (isValue(field(component))) {
                    return component.getAccessor();
                }
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isBridge() && isValue(method)) {
                return method;
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            Method found = valueAccessor(parent);
            if (found != null) {
                return found;
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class || parent == Record.class ? null : valueAccessor(parent);
    }

    private static boolean isValue(AnnotatedElement element) {
        JsonValue value = element.getAnnotation(JsonValue.class);
        return value != null && value.value();
    }

    /**
     * Returns the methods that are written as members without being accessors, sorted by name: reflection has no order.
     */
    static List<Method> writtenMethods(Class<?> type) {
        Set<String> components = new HashSet<>();
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            components.add(component.getName());
        }
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0
                    && !components.contains(method.getName())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isBridge()
                    && method.getAnnotation(JsonProperty.class) != null) {
                methods.add(method);
            }
        }
        if (methods.size() > 1) {
            methods.sort((a, b) -> a.getName().compareTo(b.getName()));
        }
        return methods;
    }

    /** Returns the names that are written for information and not read. */
    static List<String> writtenOnly(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Method method : writtenMethods(type)) {
            if (method.getAnnotation(JsonProperty.class).access() == JsonProperty.Access.READ_ONLY) {
                names.add(name(method.getName(), method));
            }
        }
        return names;
    }
}
