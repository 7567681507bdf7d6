package org.cooplab.benchmarks.peers.eligibility;

import java.util.List;
import org.cooplab.benchmarks.eligibility.EligibilityContender;
import org.cooplab.core.cooperative.Cooperative;
import org.kie.api.KieServices;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** kie-dmn: one decision of DMN, a literal expression in FEEL. */
public final class KieDmn implements EligibilityContender {

    private final DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                    List.of(KieServices.get().getResources().newClassPathResource("seventeen.dmn", KieDmn.class)))
            .getOrElseThrow(IllegalStateException::new);
    private final DMNModel model = runtime.getModels().get(0);

    @Override
    public String name() {
        return "kie-dmn";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        DMNContext context = new DMNContextImpl(new Applicant(cooperative).toMap());
        DMNResult result = runtime.evaluateAll(model, context);
        return Boolean.TRUE.equals(result.getDecisionResultByName("eligible").getResult());
    }
}
