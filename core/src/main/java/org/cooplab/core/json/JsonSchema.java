package org.cooplab.core.json;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a document type in JSON Schema (draft 2020-12), for editors, forms and other languages.
 *
 * <p>The schema is made from the same components and annotations that {@link Documents} reads by, and
 * adds the standard Jakarta constraints. It accepts what the reader accepts, except that absent members must be left out,
 * where the reader also takes {@code null}; and it accepts more, since it does not know what constructors refuse. The same
 * type gives the same text.
 */
public final class JsonSchema {

    private final JsonText out = new JsonText(true);
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Deque<TypeRef> waiting = new ArrayDeque<>();

    private JsonSchema() {}

    /**
     * Returns the schema of a document type, with line breaks.
     *
     * @throws IllegalArgumentException if the values of the type cannot stand in a document
     */
    public static String of(Class<?> type) {
        return new JsonSchema().write(new TypeRef(requireNonNull(type, "type"))) + "\n";
    }

    private String write(TypeRef root) {
        out.open('{');
        out.name("$schema").string("https://json-schema.org/draft/2020-12/schema");
        out.name("title").string(root.shortName());
        reference(root);
        out.name("$defs").open('{');
        while (!waiting.isEmpty()) {
            TypeRef next = waiting.remove();
            out.name(defined(next)).open('{');
            definition(next.shape());
            out.close('}');
        }
        out.close('}');
        out.close('}');
        return out.toString();
    }

    /** Writes the members that describe a type: in place if it is simple, else where its definition is. */
    private void reference(TypeRef type) {
        Shape shape = type.shape();
        if (shape instanceof Shape.Plain plain) {
            plain(plain.scalar());
        } else if (shape instanceof Shape.Sequence sequence) {
            out.name("type").string("array");
            inner("items", sequence.element());
            if (sequence.distinct()) {
                out.name("uniqueItems").literal(true);
            }
        } else if (shape instanceof Shape.Mapping mapping) {
            out.name("type").string("object");
            if (!(mapping.key().shape() instanceof Shape.Plain)) {
                inner("propertyNames", mapping.key());
            }
            inner("additionalProperties", mapping.value());
        } else if (!(shape instanceof Shape.Free)) {
            out.name("$ref").string("#/$defs/" + defined(type));
        }
    }

    private void inner(String keyword, TypeRef type) {
        out.name(keyword).open('{');
        reference(type);
        SchemaConstraints.write(out, type.shape(), List.of());
        out.close('}');
    }

    private String defined(TypeRef type) {
        String known = names.get(type.fullName());
        if (known != null) {
            return known;
        }
        String shortName = type.shortName();
        String name = names.containsValue(shortName) ? type.fullName().replaceAll("[^A-Za-z0-9]+", ".") : shortName;
        names.put(type.fullName(), name);
        waiting.add(type);
        return name;
    }

    private void plain(Scalar scalar) {
        if (scalar == Scalar.DECIMAL) {
            out.name("type")
                    .open('[')
                    .item()
                    .string("number")
                    .item()
                    .string("string")
                    .close(']');
            out.name("pattern").string("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$");
        } else if (scalar.isWhole()) {
            out.name("type").string("integer");
        } else {
            out.name("type").string(scalar.isNumber() ? "number" : scalar == Scalar.BOOLEAN ? "boolean" : "string");
            if (scalar.format != null) {
                out.name("format").string(scalar.format);
            }
            if (scalar == Scalar.CURRENCY) {
                out.name("pattern").string("^[A-Z]{3}$");
            } else if (scalar == Scalar.TIME) {
                out.name("pattern").string("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
            }
        }
    }

    private void definition(Shape shape) {
        if (shape instanceof Shape.Words words) {
            out.name("enum").open('[');
            words.constants().keySet().forEach(word -> out.item().string(word));
            out.close(']');
        } else if (shape instanceof Shape.Members members) {
            object(members);
        } else if (shape instanceof Shape.OneOf oneOf) {
            List<TypeRef> variants = new ArrayList<>();
            oneOf.variants().values().stream().distinct().forEach(variant -> variants.add(new TypeRef(variant)));
            out.name("oneOf").open('[');
            items(variants);
            out.close(']');
        } else if (shape instanceof Shape.Wrapped wrapped) {
            wrapped(wrapped);
        }
    }

    private void items(Iterable<TypeRef> types) {
        for (TypeRef type : types) {
            out.item().open('{');
            reference(type);
            out.close('}');
        }
    }

    private void wrapped(Shape.Wrapped wrapped) {
        if (wrapped.forms().size() == 1 && wrapped.object() == null) {
            TypeRef form = wrapped.forms().get(0);
            reference(form);
            SchemaConstraints.write(out, form.shape(), Annotations.single(wrapped.type()));
            return;
        }
        out.name("anyOf").open('[');
        items(wrapped.forms());
        if (wrapped.object() != null) {
            out.item().open('{');
            object(wrapped.object());
            out.close('}');
        }
        out.close(']');
    }

    private void object(Shape.Members members) {
        out.name("type").string("object");
        out.name("properties").open('{');
        Shape.Tag tag = members.tag();
        if (tag != null) {
            out.name(tag.property()).open('{').name("const").string(tag.id()).close('}');
        }
        for (Shape.Parameter member : members.members()) {
            out.name(member.name()).open('{');
            reference(member.type());
            SchemaConstraints.write(out, member.type().shape(), member.places());
            out.close('}');
        }
        for (String name : members.ignored()) {
            out.name(name).open('{').name("readOnly").literal(true).close('}');
        }
        out.close('}');
        required(members);
        if (!Annotations.toleratesUnknown(members.type())) {
            out.name("additionalProperties").literal(false);
        }
    }

    private void required(Shape.Members members) {
        List<String> required = new ArrayList<>();
        Shape.Tag tag = members.tag();
        if (tag != null) {
            required.add(tag.property());
        }
        for (Shape.Parameter member : members.members()) {
            if (member.required()) {
                required.add(member.name());
            }
        }
        if (!required.isEmpty()) {
            out.name("required").open('[');
            required.forEach(name -> out.item().string(name));
            out.close(']');
        }
    }
}
