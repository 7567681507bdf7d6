package org.cooplab.core.json;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Makes records out of nodes, by their shapes.
 *
 * <p>A value that cannot be made leaves a fault and becomes {@code null} here; what holds it is then not
 * made either, so that one mistake is one fault. Everything beside it is still looked at.
 */
final class Binder {

    final FaultList faults;
    final Maker maker;
    final @Nullable Constraints constraints;

    Binder(FaultList faults, @Nullable Validator validator) {
        this.faults = faults;
        this.maker = new Maker(faults);
        this.constraints = validator == null ? null : new Constraints(validator, faults);
    }

    /** Returns the value of a node, or {@code null} if it has a fault. */
    @Nullable
    Object bind(Shape shape, Node node) {
        if (faults.isFull()) {
            return null;
        }
        if (node.kind() == Node.Kind.NULL) {
            faults.add("json.null", node);
            return null;
        }
        if (shape instanceof Shape.Plain plain) {
            return ScalarBinder.bind(plain.scalar(), node, faults);
        }
        if (shape instanceof Shape.Words words) {
            return word(words, node);
        }
        if (shape instanceof Shape.Sequence sequence) {
            return sequence(sequence, node);
        }
        if (shape instanceof Shape.Mapping mapping) {
            return mapping(mapping, node);
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            return wrapped(wrapped, node);
        }
        if (shape instanceof Shape.OneOf oneOf) {
            return variant(oneOf, node);
        }
        if (shape instanceof Shape.Members members) {
            return object(members, node);
        }
        return free(node);
    }

    private @Nullable Object word(Shape.Words words, Node node) {
        if (!is(Node.Kind.STRING, node)) {
            return null;
        }
        Object constant = words.constants().get(node.text());
        if (constant == null) {
            unknownWord(node, words.constants().keySet());
        }
        return constant;
    }

    void unknownWord(Node node, Set<String> known) {
        faults.add(Fault.of("json.unknown-word", node.pointer().toString())
                .at(node.line(), node.column())
                .with("found", node.shown())
                .with("allowed", String.join(", ", known))
                .suggesting(node.text(), known));
    }

    private @Nullable Object sequence(Shape.Sequence sequence, Node node) {
        if (!is(Node.Kind.ARRAY, node)) {
            return null;
        }
        List<Object> items = new ArrayList<>(node.items().size());
        Set<Object> seen = new LinkedHashSet<>();
        boolean sound = node.whole();
        for (int i = 0; i < node.items().size(); i++) {
            Node item = node.items().get(i);
            boolean nothing = isNothing(sequence.element(), item);
            Object value = nothing ? null : bind(sequence.element().shape(), item);
            if (value == null && !nothing) {
                sound = false;
            } else if (sequence.distinct() && !seen.add(value)) {
                faults.add("json.repeated", item, "found", item.shown());
                sound = false;
            } else {
                items.add(value);
            }
        }
        if (!sound) {
            return null;
        }
        return sequence.distinct() ? Collections.unmodifiableSet(seen) : Collections.unmodifiableList(items);
    }

    private @Nullable Object mapping(Shape.Mapping mapping, Node node) {
        if (!is(Node.Kind.OBJECT, node)) {
            return null;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        boolean sound = node.whole();
        for (Node.Member member : node.members()) {
            Node name = member.nameAsValue();
            Object key = bind(mapping.key().shape(), name);
            boolean nothing = isNothing(mapping.value(), member.value());
            Object value = nothing ? null : bind(mapping.value().shape(), member.value());
            if (key == null || (value == null && !nothing)) {
                sound = false;
            } else if (map.containsKey(key)) {
                faults.add("json.duplicate", name, "name", member.name());
                sound = false;
            } else {
                map.put(key, value);
            }
        }
        return sound ? Collections.unmodifiableMap(map) : null;
    }

    /** Inside what is kept as it is, {@code null} is kept too. */
    private static boolean isNothing(TypeRef type, Node node) {
        return node.kind() == Node.Kind.NULL && type.shape() instanceof Shape.Free;
    }

    private @Nullable Object wrapped(Shape.Wrapped wrapped, Node node) {
        for (int i = 0; i < wrapped.forms().size(); i++) {
            Shape form = wrapped.forms().get(i).shape();
            if (accepts(form, node.kind())) {
                Object value = bind(form, node);
                return value == null ? null : maker.make(wrapped.creators().get(i), node, null, value);
            }
        }
        if (wrapped.object() != null
                && (node.kind() == Node.Kind.OBJECT || wrapped.forms().isEmpty())) {
            return object(wrapped.object(), node);
        }
        // None of the forms: the first says what is expected.
        bind(wrapped.forms().get(0).shape(), node);
        return null;
    }

    private static boolean accepts(Shape shape, Node.Kind kind) {
        if (shape instanceof Shape.Plain plain) {
            return switch (kind) {
                case STRING ->
                    (!plain.scalar().isNumber() && plain.scalar() != Scalar.BOOLEAN)
                            || plain.scalar() == Scalar.DECIMAL;
                case NUMBER -> plain.scalar().isNumber();
                case BOOLEAN -> plain.scalar() == Scalar.BOOLEAN;
                default -> false;
            };
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            for (TypeRef form : wrapped.forms()) {
                if (accepts(form.shape(), kind)) {
                    return true;
                }
            }
            return kind == Node.Kind.OBJECT && wrapped.object() != null;
        }
        return switch (kind) {
            case STRING -> shape instanceof Shape.Words || shape instanceof Shape.Free;
            case ARRAY -> shape instanceof Shape.Sequence || shape instanceof Shape.Free;
            case OBJECT -> !(shape instanceof Shape.Words || shape instanceof Shape.Sequence);
            default -> shape instanceof Shape.Free;
        };
    }

    private @Nullable Object variant(Shape.OneOf oneOf, Node node) {
        if (!is(Node.Kind.OBJECT, node)) {
            return null;
        }
        Node.Member told = node.member(oneOf.property());
        if (told == null) {
            untold(oneOf, node);
            return null;
        }
        if (!is(Node.Kind.STRING, told.value())) {
            return null;
        }
        Class<?> variant = oneOf.variants().get(told.value().text());
        if (variant == null) {
            unknownWord(told.value(), oneOf.variants().keySet());
            return null;
        }
        return bind(Shapes.of(variant), node);
    }

    /** No member says which variant it is; one that no variant has may be that member, mistyped. */
    private void untold(Shape.OneOf oneOf, Node node) {
        String property = oneOf.property();
        for (Node.Member member : node.members()) {
            if (!oneOf.hasMember(member.name()) && Suggestion.of(member.name(), Set.of(property)) != null) {
                faults.add(MembersBinding.unknown(member, Set.of(property)));
                return;
            }
        }
        if (node.whole()) {
            faults.missing(node, property);
        }
    }

    private @Nullable Object object(Shape.Members members, Node node) {
        return is(Node.Kind.OBJECT, node) ? new MembersBinding(this, members, node).bind() : null;
    }

    private @Nullable Object free(Node node) {
        return switch (node.kind()) {
            case NULL -> null;
            case STRING -> node.text();
            case BOOLEAN -> node.text().equals("true");
            case NUMBER -> ScalarBinder.bind(Scalar.DECIMAL, node, faults);
            case ARRAY -> sequence(new Shape.Sequence(new TypeRef(Object.class), false), node);
            case OBJECT -> mapping(new Shape.Mapping(new TypeRef(String.class), new TypeRef(Object.class)), node);
        };
    }

    boolean is(Node.Kind expected, Node node) {
        if (node.kind() == expected) {
            return node.whole() || expected == Node.Kind.OBJECT || expected == Node.Kind.ARRAY;
        }
        faults.add("json.type", node, "expected", expected.word, "found", node.kind().word);
        return false;
    }
}
