package org.cooplab.benchmarks.eligibility;

import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Screen;

/** This library, asked for yes or no. */
public final class Screened implements EligibilityContender {

    private final Screen<Cooperative> screen = screen();

    static Screen<Cooperative> screen() {
        return Eligibility.compile(SeventeenLeaves.rules()).screen(Cooperative.class, SeventeenLeaves.DAY);
    }

    @Override
    public String name() {
        return "cooplab, yes or no";
    }

    @Override
    public boolean accepts(Cooperative cooperative) {
        return screen.accepts(cooperative);
    }
}
