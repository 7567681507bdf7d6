package org.cooplab.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the shape of Java types from their record components and annotations, once per class.
 *
 * <p>What is known of a class is kept with the class itself ({@link ClassValue}), so that an application
 * can unload it.
 */
final class Shapes {

    private static final ClassValue<Shape> BY_CLASS = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return build(type, Map.of());
        }
    };

    private Shapes() {}

    /**
     * Returns the shape of a type.
     *
     * @throws IllegalArgumentException if its values cannot stand in a document
     */
    static Shape of(Type type) {
        if (type instanceof Class<?> plain) {
            return BY_CLASS.get(plain);
        }
        if (!(type instanceof ParameterizedType generic)) {
            return of(Generics.raw(type));
        }
        Class<?> raw = Generics.raw(type);
        Type[] arguments = generic.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape.Mapping(new TypeRef(arguments[0]), new TypeRef(arguments[1]));
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return new Shape.Sequence(new TypeRef(arguments[0]), Set.class.isAssignableFrom(raw));
        }
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            bound.put(variables[i], arguments[i]);
        }
        return build(raw, bound);
    }

    static IllegalArgumentException unreadable(Class<?> type, @Nullable Exception cause) {
        return new IllegalArgumentException(
                type.getName() + " cannot be read from a document: it must be a record, an enum, a sealed type with"
                        + " @JsonTypeInfo or have a @JsonCreator, in an exported package",
                cause);
    }

    private static Shape build(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        Scalar scalar = Scalar.of(type);
        if (scalar != null) {
            return new Shape.Plain(scalar);
        }
        if (type == Object.class) {
            return new Shape.Free();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new Shape.Mapping(new TypeRef(String.class), new TypeRef(Object.class));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new Shape.Sequence(new TypeRef(Object.class), Set.class.isAssignableFrom(type));
        }
        List<Executable> creators = creators(type);
        List<Executable> wrapping = new ArrayList<>();
        Executable making = null;
        for (Executable creator : creators) {
            if (isWrapping(creator)) {
                wrapping.add(creator);
            } else {
                making = creator;
            }
        }
        if (!wrapping.isEmpty()) {
            return wrapped(type, wrapping, making, bound);
        }
        if (type.isEnum()) {
            return words(type);
        }
        JsonTypeInfo info = Annotations.typeInfo(type);
        boolean variants = type.isInterface() || Modifier.isAbstract(type.getModifiers());
        if (variants && info != null) {
            return new Shape.OneOf(type, Annotations.property(info), Variants.of(type));
        }
        if (making != null) {
            return members(type, making, bound);
        }
        if (type.isRecord()) {
            return members(type, canonical(type), bound);
        }
        throw unreadable(type, null);
    }

    private static List<Executable> creators(Class<?> type) {
        List<Executable> found = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isCreator(constructor)) {
                found.add(constructor);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && !method.isSynthetic() && isCreator(method)) {
                found.add(method);
            }
        }
        if (found.size() > 1) {
            found.sort((a, b) -> a.toString().compareTo(b.toString())); // reflection has no order
        }
        return found;
    }

    private static boolean isCreator(Executable executable) {
        JsonCreator creator = executable.getAnnotation(JsonCreator.class);
        return creator != null && creator.mode() != JsonCreator.Mode.DISABLED;
    }

    /** A creator without a stated mode wraps if its only parameter has no name of its own. */
    private static boolean isWrapping(Executable creator) {
        JsonCreator.Mode mode = creator.getAnnotation(JsonCreator.class).mode();
        if (mode == JsonCreator.Mode.DEFAULT) {
            return creator.getParameterCount() == 1
                    && creator.getParameters()[0].getAnnotation(JsonProperty.class) == null
                    && Annotations.valueAccessor(creator.getDeclaringClass()) != null;
        }
        return mode == JsonCreator.Mode.DELEGATING;
    }

    private static Shape wrapped(
            Class<?> type, List<Executable> wrapping, @Nullable Executable making, Map<TypeVariable<?>, Type> bound) {
        List<Creator> creators = new ArrayList<>();
        List<TypeRef> forms = new ArrayList<>();
        for (Executable creator : wrapping) {
            creators.add(accessible(creator));
            forms.add(new TypeRef(Generics.resolve(creator.getGenericParameterTypes()[0], bound)));
        }
        return new Shape.Wrapped(type, creators, forms, making == null ? null : members(type, making, bound));
    }

    private static Shape words(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Annotations.word((Enum<?>) constant), constant);
        }
        return new Shape.Words(type, constants);
    }

    private static Executable canonical(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw unreadable(type, e);
        }
    }

    private static Shape.Members members(Class<?> type, Executable creator, Map<TypeVariable<?>, Type> bound) {
        boolean canonical = creator instanceof Constructor<?> && type.isRecord() && creator.equals(canonical(type));
        RecordComponent[] components = canonical ? type.getRecordComponents() : new RecordComponent[0];
        Type[] types = canonical ? creator.getParameterTypes() : creator.getGenericParameterTypes();
        List<AnnotatedElement[]> placesOf = Annotations.places(creator, components);
        List<Shape.Parameter> members = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            AnnotatedElement[] places = placesOf.get(i);
            String plain = canonical ? components[i].getName() : creator.getParameters()[i].getName();
            Type generic = canonical ? components[i].getGenericType() : types[i];
            members.add(new Shape.Parameter(
                    Annotations.name(plain, places),
                    new TypeRef(Generics.resolve(generic, bound)),
                    Annotations.required(places),
                    canonical ? plain : null,
                    List.of(places)));
        }
        return new Shape.Members(
                type, accessible(creator), List.copyOf(members), Annotations.writtenOnly(type), Variants.tag(type));
    }

    private static Creator accessible(Executable executable) {
        // A record of the application's own tests or examples need not be public.
        executable.trySetAccessible();
        return new Creator(executable);
    }
}
