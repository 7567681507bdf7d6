package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Ice;
import org.cooplab.core.registry.IceNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link IceNumber}. */
public final class IceValidator implements ConstraintValidator<IceNumber, CharSequence> {

    /** For the validation provider. */
    public IceValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Ice.matches(text.toString());
    }
}
