package org.cooplab.core.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expresses the standard Jakarta constraints in JSON Schema, as far as it can. */
final class SchemaConstraints {

    private SchemaConstraints() {}

    /** Writes the constraints on a member, except those that its definition has already. */
    static void write(JsonText out, Shape shape, List<AnnotatedElement> places) {
        if (shape instanceof Shape.Sequence) {
            size(out, "minItems", "maxItems", places);
        } else if (shape instanceof Shape.Mapping) {
            size(out, "minProperties", "maxProperties", places);
        } else if (shape instanceof Shape.Plain plain && plain.scalar() == Scalar.STRING) {
            size(out, "minLength", "maxLength", places);
            pattern(out, places);
        } else if (shape instanceof Shape.Plain plain && plain.scalar().isNumber()) {
            bounds(out, plain.scalar(), places);
        }
    }

    private static void size(JsonText out, String least, String most, List<AnnotatedElement> places) {
        Size size = find(Size.class, places);
        int min = Math.max(size == null ? 0 : size.min(), find(NotEmpty.class, places) == null ? 0 : 1);
        if (min > 0) {
            out.name(least).literal(min);
        }
        if (size != null && size.max() < Integer.MAX_VALUE) {
            out.name(most).literal(size.max());
        }
    }

    private static void pattern(JsonText out, List<AnnotatedElement> places) {
        Pattern pattern = find(Pattern.class, places);
        if (pattern != null && pattern.flags().length == 0) {
            out.name("pattern").string("^(?:" + pattern.regexp() + ")$");
        } else if (find(NotBlank.class, places) != null) {
            out.name("pattern").string("\\S");
        }
    }

    /** The bound that is stated, else the bound of the type. */
    private static void bounds(JsonText out, Scalar scalar, List<AnnotatedElement> places) {
        boolean bounded = scalar.isWhole() && scalar != Scalar.BIG_INTEGER;
        Min min = find(Min.class, places);
        Max max = find(Max.class, places);
        if (min != null) {
            out.name("minimum").literal(min.value());
        } else if (find(PositiveOrZero.class, places) != null) {
            out.name("minimum").literal(0);
        } else if (find(Positive.class, places) != null) {
            out.name("exclusiveMinimum").literal(0);
        } else if (bounded) {
            out.name("minimum").literal(scalar.min());
        }
        if (max != null) {
            out.name("maximum").literal(max.value());
        } else if (bounded) {
            out.name("maximum").literal(scalar.max());
        }
    }

    private static <A extends Annotation> @Nullable A find(Class<A> type, List<AnnotatedElement> places) {
        for (AnnotatedElement place : places) {
            A found = place.getAnnotation(type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
