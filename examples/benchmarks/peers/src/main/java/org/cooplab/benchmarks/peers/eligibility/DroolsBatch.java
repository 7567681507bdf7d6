package org.cooplab.benchmarks.peers.eligibility;

import java.util.List;
import org.cooplab.benchmarks.eligibility.EligibilityContender;
import org.cooplab.benchmarks.peers.Rules;
import org.cooplab.core.cooperative.Cooperative;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The same rule of Drools, a thousand cooperatives in each session, which is where it is fastest. */
public final class DroolsBatch implements EligibilityContender {

    private static final int BATCH = 1_000;

    private final KieBase rules = Rules.compile(DroolsBatch.class, "seventeen.drl");

    @Override
    public String name() {
        return "Drools, a thousand a session";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        return count(List.of(cooperative)) == 1;
    }

    @Override
    public int count(List<Cooperative> cooperatives) {
        int count = 0;
        for (int from = 0; from < cooperatives.size(); from += BATCH) {
            count += batch(cooperatives.subList(from, Math.min(from + BATCH, cooperatives.size())));
        }
        return count;
    }

    private int batch(List<Cooperative> cooperatives) {
        KieSession session = rules.newKieSession();
        try {
            cooperatives.forEach(each -> session.insert(new Applicant(each)));
            return session.fireAllRules(); // each firing is one eligible applicant
        } finally {
            session.dispose();
        }
    }
}
