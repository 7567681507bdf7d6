package org.cooplab.examples.quickstart.pilot;

/** Is told which step begins. */
@FunctionalInterface
public interface Progress {

    /** The steps in their order; {@link Pilot} begins all but the last. */
    enum Step {
        /** Screening for the training. */
        SCREEN,
        /** Selecting in the call. */
        SELECT,
        /** Finding who helps whom. */
        SUPPORT,
        /** Pricing the orders. */
        PRICE,
        /** Planning the rounds. */
        PLAN,
        /** Writing the report. */
        REPORT
    }

    /** A step begins. */
    void begins(Step step);
}
