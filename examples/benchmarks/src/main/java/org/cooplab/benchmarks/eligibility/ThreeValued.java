package org.cooplab.benchmarks.eligibility;

import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Screen;
import org.cooplab.eligibility.rule.Outcome;

/** This library, asked for the outcome by strong Kleene logic. */
public final class ThreeValued implements EligibilityContender {

    private final Screen<Cooperative> screen = Screened.screen();

    @Override
    public String name() {
        return "cooplab, three values";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        return screen.outcome(cooperative) == Outcome.ELIGIBLE;
    }
}
