package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Phone;
import org.jspecify.annotations.Nullable;

/** Checks {@link Phone.Checked}. */
public final class PhoneValidator implements ConstraintValidator<Phone.Checked, CharSequence> {

    /** For the validation provider. */
    public PhoneValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Phone.matches(text.toString());
    }
}
