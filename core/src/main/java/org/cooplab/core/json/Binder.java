package org.cooplab.core.json;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Makes records out of nodes, by their shapes.
 *
 * <p>A value that cannot be made leaves a fault and becomes {@code null} here; what holds it is then not
 * made either, so that one mistake is one fault. Everything beside it is still looked at.
 */
final class Binder {

    private final FaultList faults;
    private final @Nullable Constraints constraints;

    Binder(FaultList faults, @Nullable Validator validator) {
        this.faults = faults;
        this.constraints = validator == null ? null : new Constraints(validator, faults);
    }

    /** Returns the value of a node, or {@code null} if it has a fault. */
    @Nullable
    Object bind(Shape shape, Node node, Pointer pointer) {
        if (faults.isFull()) {
            return null;
        }
        if (node.kind() == Node.Kind.NULL) {
            faults.add("json.null", node, pointer);
            return null;
        }
        if (shape instanceof Shape.Plain plain) {
            return ScalarBinder.bind(plain.scalar(), node, pointer, faults);
        }
        if (shape instanceof Shape.Words words) {
            return word(words, node, pointer);
        }
        if (shape instanceof Shape.Sequence sequence) {
            return sequence(sequence, node, pointer);
        }
        if (shape instanceof Shape.Mapping mapping) {
            return mapping(mapping, node, pointer);
        }
        if (shape instanceof Shape.Wrapped wrapped) {
            return wrapped(wrapped, node, pointer);
        }
        if (shape instanceof Shape.OneOf oneOf) {
            return variant(oneOf, node, pointer);
        }
        if (shape instanceof Shape.Members members) {
            return object(members, node, pointer);
        }
        return free(node, pointer);
    }

    private @Nullable Object word(Shape.Words words, Node node, Pointer pointer) {
        if (!is(Node.Kind.STRING, node, pointer)) {
            return null;
        }
        Object constant = words.constants().get(node.text());
        if (constant == null) {
            unknownWord(node, pointer, words.constants().keySet());
        }
        return constant;
    }

    private void unknownWord(Node node, Pointer pointer, Set<String> known) {
        String suggestion = Suggestion.of(node.text(), known);
        String allowed = String.join(", ", known);
        if (suggestion == null) {
            faults.add("json.unknown-word", node, pointer, "found", shown(node), "allowed", allowed);
        } else {
            faults.add(
                    "json.unknown-word.suggestion",
                    node,
                    pointer,
                    "found",
                    shown(node),
                    "allowed",
                    allowed,
                    "suggestion",
                    suggestion);
        }
    }

    private @Nullable Object sequence(Shape.Sequence sequence, Node node, Pointer pointer) {
        if (!is(Node.Kind.ARRAY, node, pointer)) {
            return null;
        }
        List<Object> items = new ArrayList<>(node.items().size());
        Set<Object> seen = new LinkedHashSet<>();
        boolean sound = node.whole();
        for (int i = 0; i < node.items().size(); i++) {
            Node item = node.items().get(i);
            boolean nothing = isNothing(sequence.element(), item);
            Object value = nothing ? null : bind(sequence.element().shape(), item, pointer.to(i));
            if (value == null && !nothing) {
                sound = false;
            } else if (sequence.distinct() && !seen.add(value)) {
                faults.add("json.repeated", item, pointer.to(i), "found", shown(item));
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

    private @Nullable Object mapping(Shape.Mapping mapping, Node node, Pointer pointer) {
        if (!is(Node.Kind.OBJECT, node, pointer)) {
            return null;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        boolean sound = node.whole();
        for (Node.Member member : node.members()) {
            Pointer inside = pointer.to(member.name());
            Node name = new Node(
                    Node.Kind.STRING, member.line(), member.column(), member.name(), List.of(), List.of(), true);
            Object key = bind(mapping.key().shape(), name, inside);
            boolean nothing = isNothing(mapping.value(), member.value());
            Object value = nothing ? null : bind(mapping.value().shape(), member.value(), inside);
            if (key == null || (value == null && !nothing)) {
                sound = false;
            } else if (map.containsKey(key)) {
                faults.add("json.duplicate", name, inside, "name", member.name());
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

    private @Nullable Object wrapped(Shape.Wrapped wrapped, Node node, Pointer pointer) {
        for (int i = 0; i < wrapped.forms().size(); i++) {
            Shape form = wrapped.forms().get(i).shape();
            if (accepts(form, node.kind())) {
                Object value = bind(form, node, pointer);
                return value == null ? null : make(wrapped.creators().get(i), node, pointer, null, value);
            }
        }
        if (wrapped.object() != null
                && (node.kind() == Node.Kind.OBJECT || wrapped.forms().isEmpty())) {
            return object(wrapped.object(), node, pointer);
        }
        // None of the forms: the first says what is expected.
        bind(wrapped.forms().get(0).shape(), node, pointer);
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

    private @Nullable Object variant(Shape.OneOf oneOf, Node node, Pointer pointer) {
        if (!is(Node.Kind.OBJECT, node, pointer)) {
            return null;
        }
        Node.Member told = node.member(oneOf.property());
        if (told == null) {
            if (node.whole()) {
                faults.add("json.missing", node, pointer.to(oneOf.property()), "name", oneOf.property());
            }
            return null;
        }
        Pointer inside = pointer.to(oneOf.property());
        if (!is(Node.Kind.STRING, told.value(), inside)) {
            return null;
        }
        Class<?> variant = oneOf.variants().get(told.value().text());
        if (variant == null) {
            unknownWord(told.value(), inside, oneOf.variants().keySet());
            return null;
        }
        return bind(Shapes.of(variant), node, pointer);
    }

    private @Nullable Object object(Shape.Members shape, Node node, Pointer pointer) {
        if (!is(Node.Kind.OBJECT, node, pointer)) {
            return null;
        }
        boolean sound = node.whole() && tagFits(shape, node, pointer);
        Set<String> misspelt = new LinkedHashSet<>();
        for (Node.Member member : node.members()) {
            if (shape.member(member.name()) == null && !isKnown(shape, member.name())) {
                unknownMember(shape, node, member, pointer, misspelt);
                sound = false;
            }
        }
        List<Shape.Parameter> parameters = shape.members();
        @Nullable Object[] values = new @Nullable Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Parameter parameter = parameters.get(i);
            Node.Member member = node.member(parameter.name());
            Pointer inside = pointer.to(parameter.name());
            Class<?> raw = parameter.type().raw();
            if (member == null) {
                values[i] = Scalar.absent(raw);
                if (parameter.required() && node.whole() && !misspelt.contains(parameter.name())) {
                    faults.add("json.missing", node, inside, "name", parameter.name());
                }
                sound &= !parameter.required();
            } else if (member.value().kind() == Node.Kind.NULL && !parameter.required() && !raw.isPrimitive()) {
                values[i] = null;
            } else {
                values[i] = bind(parameter.type().shape(), member.value(), inside);
                if (values[i] == null) {
                    values[i] = Scalar.absent(raw);
                    sound = false;
                    continue;
                }
            }
            if (constraints != null && parameter.component() != null && (member != null || !parameter.required())) {
                Node place = member == null ? node : member.value();
                sound &= constraints.hold(shape.type(), parameter.component(), values[i], place, inside);
            }
        }
        if (!sound) {
            unknownForm(shape, node, pointer, values);
            return null;
        }
        Object made = make(shape.creator(), node, pointer, shape, values);
        if (made != null && constraints != null && !constraints.holdTogether(made, node, pointer)) {
            return null;
        }
        return made;
    }

    private boolean tagFits(Shape.Members shape, Node node, Pointer pointer) {
        Shape.Tag tag = shape.tag();
        if (tag == null) {
            return true;
        }
        Node.Member member = node.member(tag.property());
        Pointer inside = pointer.to(tag.property());
        if (member == null) {
            if (node.whole()) {
                faults.add("json.missing", node, inside, "name", tag.property());
            }
            return false;
        }
        if (member.value().kind() != Node.Kind.STRING) {
            return is(Node.Kind.STRING, member.value(), inside);
        }
        Class<?> sealed = Annotations.taggedType(shape.type());
        boolean fits = sealed != null
                && Shapes.of(sealed) instanceof Shape.OneOf oneOf
                && oneOf.variants().get(member.value().text()) == shape.type();
        if (!fits) {
            unknownWord(member.value(), inside, Set.of(tag.id()));
        }
        return fits;
    }

    private static boolean isKnown(Shape.Members shape, String name) {
        Shape.Tag tag = shape.tag();
        return shape.ignored().contains(name)
                || (tag != null && tag.property().equals(name))
                || Annotations.toleratesUnknown(shape.type());
    }

    private void unknownMember(
            Shape.Members shape, Node node, Node.Member member, Pointer pointer, Set<String> misspelt) {
        List<String> free = new ArrayList<>();
        for (Shape.Parameter parameter : shape.members()) {
            if (node.member(parameter.name()) == null) {
                free.add(parameter.name());
            }
        }
        String suggestion = Suggestion.of(member.name(), free);
        Pointer inside = pointer.to(member.name());
        if (suggestion == null) {
            faults.add("json.unknown-member", member.line(), member.column(), inside, "name", shown(member.name()));
        } else {
            misspelt.add(suggestion);
            faults.add(
                    "json.unknown-member.suggestion",
                    member.line(),
                    member.column(),
                    inside,
                    "name",
                    shown(member.name()),
                    "suggestion",
                    suggestion);
        }
    }

    /** Calls the creator; what it refuses is a fault of the node, or of the member that it names. */
    private @Nullable Object make(
            Creator creator, Node node, Pointer pointer, Shape.@Nullable Members shape, @Nullable Object... values) {
        try {
            return creator.make(values);
        } catch (InvalidDocument e) {
            e.faults().forEach(fault -> faults.add(within(fault, node, pointer)));
        } catch (InvalidValue e) {
            faults.add(within(ofDocument(Fault.of(e), node, pointer, shape), node, pointer));
        } catch (NullPointerException e) {
            String name = e.getMessage();
            Shape.Parameter missing = shape == null || name == null ? null : shape.member(name);
            if (missing != null && node.member(missing.name()) == null) {
                faults.add("json.missing", node, pointer.to(missing.name()), "name", missing.name());
            } else {
                refused(e, node, pointer, shape);
            }
        } catch (RuntimeException e) {
            refused(e, node, pointer, shape);
        }
        return null;
    }

    /**
     * What has faults is not made; but a form that is not known explains them, and constructors look at it first, whatever
     * else is missing.
     */
    private void unknownForm(Shape.Members shape, Node node, Pointer pointer, @Nullable Object[] values) {
        InvalidValue refusal = shape.member("schemaVersion") == null ? null : refusal(shape.creator(), values);
        if (refusal != null && refusal.code().equals(FaultList.UNKNOWN_FORM)) {
            faults.add(within(Fault.of(refusal), node, pointer));
        }
    }

    private static @Nullable InvalidValue refusal(Creator creator, @Nullable Object[] values) {
        try {
            creator.make(values);
            return null;
        } catch (InvalidValue e) {
            return e;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Returns the fault of a value as one of the document that holds the value. */
    private static Fault within(Fault fault, Node node, Pointer pointer) {
        Fault placed = Places.placed(fault.at(0, 0), node);
        return placed.under(pointer.toString());
    }

    /** Points at a member, or at the value as a whole: a value made of one other has the name that its holder gives it. */
    private static Fault ofDocument(Fault refusal, Node node, Pointer pointer, Shape.@Nullable Members shape) {
        String[] steps = refusal.pointer().split("/", 3);
        if (steps.length > 1 && (shape == null ? node.member(steps[1]) != null : shape.member(steps[1]) != null)) {
            return refusal;
        }
        Fault whole = new Fault(refusal.code(), "", 0, 0, refusal.parameters());
        String name = pointer.name();
        return shape == null && name != null && refusal.parameters().containsKey("name")
                ? whole.with("name", name)
                : whole;
    }

    private void refused(RuntimeException refusal, Node node, Pointer pointer, Shape.@Nullable Members shape) {
        String message = refusal.getMessage();
        if (message == null || message.isBlank()) {
            message = refusal.getClass().getSimpleName();
        }
        String subject = message.indexOf(' ') < 0 ? message : message.substring(0, message.indexOf(' '));
        Node.Member member = shape == null || shape.member(subject) == null ? null : node.member(subject);
        if (member == null) {
            faults.add("json.value", node, pointer, "message", message);
        } else {
            faults.add("json.value", member.value(), pointer.to(subject), "message", message);
        }
    }

    private @Nullable Object free(Node node, Pointer pointer) {
        return switch (node.kind()) {
            case NULL -> null;
            case STRING -> node.text();
            case BOOLEAN -> node.text().equals("true");
            case NUMBER -> ScalarBinder.bind(Scalar.DECIMAL, node, pointer, faults);
            case ARRAY -> sequence(new Shape.Sequence(new TypeRef(Object.class), false), node, pointer);
            case OBJECT ->
                mapping(new Shape.Mapping(new TypeRef(String.class), new TypeRef(Object.class)), node, pointer);
        };
    }

    private boolean is(Node.Kind expected, Node node, Pointer pointer) {
        if (node.kind() == expected) {
            return node.whole() || expected == Node.Kind.OBJECT || expected == Node.Kind.ARRAY;
        }
        faults.add("json.type", node, pointer, "expected", expected.word, "found", node.kind().word);
        return false;
    }

    static String shown(Node node) {
        return switch (node.kind()) {
            case STRING -> shown(node.text());
            case NUMBER, BOOLEAN -> node.text();
            default -> node.kind().word;
        };
    }

    /** Quotes what was found, up to a length that a message can carry. */
    static String shown(String text) {
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 59) + "…") + "\"";
    }

    /** Returns the parts of a value by their pointers, for whoever knows only these. */
    static Map<String, Node> places(Node node) {
        Map<String, Node> places = new HashMap<>();
        addPlaces(node, Pointer.ROOT, places);
        return places;
    }

    private static void addPlaces(Node node, Pointer pointer, Map<String, Node> places) {
        places.put(pointer.toString(), node);
        for (Node.Member member : node.members()) {
            addPlaces(member.value(), pointer.to(member.name()), places);
        }
        for (int i = 0; i < node.items().size(); i++) {
            addPlaces(node.items().get(i), pointer.to(i), places);
        }
    }
}
