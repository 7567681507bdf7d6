package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Phone;
import org.cooplab.core.registry.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link PhoneNumber}. */
public final class PhoneValidator implements ConstraintValidator<PhoneNumber, CharSequence> {

    /** For the validation provider. */
    public PhoneValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Phone.matches(text.toString());
    }
}
