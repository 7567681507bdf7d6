package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Rib;
import org.jspecify.annotations.Nullable;

/** Checks {@link Rib.Checked}. */
public final class RibValidator implements ConstraintValidator<Rib.Checked, CharSequence> {

    /** For the validation provider. */
    public RibValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Rib.matches(text.toString());
    }
}
