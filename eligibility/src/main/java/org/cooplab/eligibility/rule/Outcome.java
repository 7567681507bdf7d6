package org.cooplab.eligibility.rule;

/** What a rule set says about one applicant on one day. */
public enum Outcome {
    /** Every requirement is met, whatever the facts that are still unknown may be. */
    ELIGIBLE,
    /** A requirement is not met, whatever the facts that are still unknown may be. */
    INELIGIBLE,
    /** It depends on facts that are not known. */
    UNKNOWN,
    /** The question does not arise: not yet open, closed, no rule in force, or excluded by another programme. */
    NOT_APPLICABLE
}
