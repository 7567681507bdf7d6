package org.cooplab.core.registry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cooplab.core.internal.validation.RibValidator;

/**
 * The text must be a RIB that {@link Rib#parse} accepts. {@code null} is accepted, as by all constraints; say {@code
 * @NotNull} where it must be there.
 */
@Documented
@Constraint(validatedBy = RibValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface RibNumber {

    /** What to tell the person; a key of the validation messages by default. */
    String message() default "{org.cooplab.core.registry.RibNumber.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};
}
