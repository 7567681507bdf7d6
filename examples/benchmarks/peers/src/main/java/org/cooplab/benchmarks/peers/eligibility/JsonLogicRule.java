package org.cooplab.benchmarks.peers.eligibility;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import org.cooplab.benchmarks.eligibility.EligibilityContender;
import org.cooplab.core.cooperative.Cooperative;

/** JsonLogic for Java, which keeps the rule it has parsed. */
public final class JsonLogicRule implements EligibilityContender {

    private final JsonLogic logic = new JsonLogic();
    private final String rule = Resources.read("seventeen.json");

    @Override
    public String name() {
        return "JsonLogic";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        try {
            return JsonLogic.truthy(logic.apply(rule, new Applicant(cooperative).toMap()));
        } catch (JsonLogicException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
