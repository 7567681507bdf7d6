package org.cooplab.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.internal.Excerpt;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** One object with fixed members, on its way to what its creator makes of it. */
final class MembersBinding {

    private final Binder binder;
    private final Shape.Members shape;
    private final Node node;
    private final Set<String> misspelt = new HashSet<>();
    private boolean sound;

    MembersBinding(Binder binder, Shape.Members shape, Node node) {
        this.binder = binder;
        this.shape = shape;
        this.node = node;
        this.sound = node.whole();
    }

    /** Returns what is made, or {@code null} if anything is wrong. */
    @Nullable
    Object bind() {
        findUnknown();
        checkTag();
        @Nullable Object[] values = new @Nullable Object[shape.members().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.members().get(i));
        }
        if (!sound) {
            binder.maker.askBeside(shape, node, values);
            return null;
        }
        Object made = binder.maker.make(shape.creator(), node, shape, values);
        boolean holds = made == null || binder.constraints == null || binder.constraints.holdTogether(made, node);
        return holds ? made : null;
    }

    private void findUnknown() {
        List<Node.Member> unknown = node.members().stream()
                .filter(member -> !isKnown(member.name()))
                .toList();
        List<String> free = unknown.isEmpty() ? List.of() : free();
        for (Node.Member member : unknown) {
            sound = false;
            if (binder.faults.isFull()) {
                return;
            }
            Fault fault = unknown(member, free);
            misspelt.add(fault.parameters().getOrDefault("suggestion", ""));
            binder.faults.add(fault);
        }
    }

    private boolean isKnown(String name) {
        Shape.Tag tag = shape.tag();
        return shape.member(name) != null
                || shape.ignored().contains(name)
                || (tag != null && tag.property().equals(name))
                || Annotations.toleratesUnknown(shape.type());
    }

    /** Returns the names that no member has yet, one of which may have been meant. */
    private List<String> free() {
        List<String> names = new ArrayList<>();
        shape.members().forEach(parameter -> names.add(parameter.name()));
        if (shape.tag() != null) {
            names.add(shape.tag().property());
        }
        names.removeIf(name -> node.member(name) != null);
        return names;
    }

    /** Returns the fault of a member whose name is none of those. */
    static Fault unknown(Node.Member member, Collection<String> known) {
        String pointer = member.value().pointer().toString();
        if (member.name().equals("schemaVersion")) {
            return Fault.of("schema.version-misplaced", pointer).at(member.line(), member.column());
        }
        return Fault.of("json.unknown-member", pointer)
                .at(member.line(), member.column())
                .with("name", Excerpt.quoted(member.name()))
                .suggesting(member.name(), known);
    }

    private void checkTag() {
        Shape.Tag tag = shape.tag();
        if (tag == null || !node.whole()) {
            return;
        }
        Node.Member member = node.member(tag.property());
        if (member == null) {
            missing(tag.property());
        } else if (!tagFits(tag, member.value())) {
            sound = false;
        }
    }

    private boolean tagFits(Shape.Tag tag, Node value) {
        if (value.kind() != Node.Kind.STRING) {
            return binder.is(Node.Kind.STRING, value);
        }
        Class<?> sealed = Annotations.taggedType(shape.type());
        boolean fits = sealed != null
                && Shapes.of(sealed) instanceof Shape.OneOf oneOf
                && oneOf.variants().get(value.text()) == shape.type();
        if (!fits) {
            binder.unknownWord(value, Set.of(tag.id()));
        }
        return fits;
    }

    /** Returns the value of a parameter; if it is absent or has a fault, the default of its type. */
    private @Nullable Object value(Shape.Parameter parameter) {
        Node.Member member = node.member(parameter.name());
        Class<?> raw = parameter.type().raw();
        Object value = null;
        if (member == null) {
            value = Scalar.absent(raw);
            if (parameter.required()) {
                missing(parameter.name());
            }
            if (parameter.required() || !node.whole() || misspelt.contains(parameter.name())) {
                return value; // it may have been meant, or come after what was read
            }
        } else if (member.value().kind() != Node.Kind.NULL || parameter.required() || raw.isPrimitive()) {
            value = binder.bind(parameter.type().shape(), member.value());
            if (value == null) {
                sound = false;
                return Scalar.absent(raw);
            }
        }
        if (binder.constraints != null && parameter.component() != null) {
            Node place = member == null ? node : member.value();
            Pointer inside = node.pointer().to(parameter.name());
            sound &= binder.constraints.hold(shape.type(), parameter.component(), value, place, inside);
        }
        return value;
    }

    /** A name that was mistyped is a fault already. */
    private void missing(String name) {
        sound = false;
        if (node.whole() && !misspelt.contains(name)) {
            binder.faults.missing(node, name);
        }
    }
}
