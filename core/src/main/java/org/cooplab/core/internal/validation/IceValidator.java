package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Ice;
import org.jspecify.annotations.Nullable;

/** Checks {@link Ice.Checked}. */
public final class IceValidator implements ConstraintValidator<Ice.Checked, CharSequence> {

    /** For the validation provider. */
    public IceValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Ice.matches(text.toString());
    }
}
