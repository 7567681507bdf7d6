package org.cooplab.core.internal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cooplab.core.registry.Iban;
import org.jspecify.annotations.Nullable;

/** Checks {@link Iban.Checked}. */
public final class IbanValidator implements ConstraintValidator<Iban.Checked, CharSequence> {

    /** For the validation provider. */
    public IbanValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || Iban.matches(text.toString());
    }
}
