package org.cooplab.eligibility.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class CallValidationTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void the_real_calls_keep_every_constraint() {
        for (CallForProjects call : RealCalls.all()) {
            assertEquals(List.of(), Faults.of(VALIDATOR.validate(call)));
        }
    }

    @Test
    void what_a_form_must_not_hold_is_reported_all_at_once_with_pointers() {
        CallForProjects call = RealCalls.edition2021().toBuilder()
                .seats(-1)
                .criteria(Criterion.of(" ", "-1", "0"))
                .quotas(Quota.atLeast(-2, Quota.REGION, "MA-07"))
                .build();
        assertEquals(
                List.of("/criteria/0/id", "/criteria/0/outOf", "/criteria/0/weight", "/quotas/0/min", "/seats"),
                Faults.of(VALIDATOR.validate(call)).stream().map(Fault::pointer).toList());
    }
}
