package org.cooplab.benchmarks.peers.eligibility;

import org.cooplab.benchmarks.eligibility.EligibilityContender;
import org.cooplab.benchmarks.peers.Rules;
import org.cooplab.core.cooperative.Cooperative;
import org.kie.api.runtime.StatelessKieSession;

/** A rule of Drools, with a stateless session for each cooperative. */
public final class Drools implements EligibilityContender {

    private final StatelessKieSession session =
            Rules.compile(Drools.class, "seventeen.drl").newStatelessKieSession();

    @Override
    public String name() {
        return "Drools, stateless";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        Applicant applicant = new Applicant(cooperative);
        session.execute(applicant);
        return applicant.isEligible();
    }
}
