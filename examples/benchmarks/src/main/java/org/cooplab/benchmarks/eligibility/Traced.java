package org.cooplab.benchmarks.eligibility;

import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Screen;
import org.cooplab.eligibility.Trace;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Truth;

/** This library, asked for the whole verdict, and every step of its trace read. */
public final class Traced implements EligibilityContender {

    private final Screen<Cooperative> screen = Screened.screen();

    @Override
    public String name() {
        return "cooplab, trace read";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        Verdict verdict = screen.assess(cooperative);
        Trace trace = verdict.trace();
        boolean all = true;
        for (int step = 0; step < trace.size(); step++) {
            all &= trace.depth(step) != 1 || trace.truth(step) == Truth.TRUE;
        }
        boolean accepted = verdict.kleene() == Outcome.ELIGIBLE;
        if (all != accepted) {
            throw new IllegalStateException("the trace of " + cooperative.id() + " must agree with its verdict");
        }
        return accepted;
    }
}
