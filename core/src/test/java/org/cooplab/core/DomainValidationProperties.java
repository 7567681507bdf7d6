package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.order.Order;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

@Domain(MarketArbitraries.class)
@Domain(SupportArbitraries.class)
@Domain(DomainContext.Global.class)
class DomainValidationProperties {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    @Label("what a constructor lets in, the constraints let in too")
    void constraints_agree_with_constructors(
            @ForAll Cooperative cooperative,
            @ForAll Order order,
            @ForAll Programme programme,
            @ForAll SupportPlan plan,
            @ForAll Application application) {
        for (Object record : List.of(cooperative, order, programme, plan, application)) {
            assertEquals(List.of(), Faults.of(VALIDATOR.validate(record)));
        }
    }

    @Example
    @Label("a form learns all bounds at once, before anything is constructed")
    void constraints_are_checked_before_construction() throws NoSuchMethodException {
        List<Fault> faults = Faults.of(VALIDATOR
                .forExecutables()
                .validateConstructorParameters(
                        Membership.class.getConstructor(int.class, Integer.class, Integer.class),
                        new Object[] {-1, -2, null}));
        assertEquals(
                List.of("/total", "/women"), faults.stream().map(Fault::pointer).toList());
    }
}
