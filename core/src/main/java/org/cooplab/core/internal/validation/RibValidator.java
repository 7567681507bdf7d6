package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Rib;
import org.cooplab.core.registry.RibNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link RibNumber}. */
public final class RibValidator implements ConstraintValidator<RibNumber, CharSequence> {

    /** For the validation provider. */
    public RibValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Rib.matches(text.toString());
    }
}
