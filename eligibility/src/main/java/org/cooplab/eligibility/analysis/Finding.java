package org.cooplab.eligibility.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.text.Reason;

/**
 * Something that an author of rules should look at.
 *
 * @param severity how much it matters
 * @param reason what it is; its path is the JSON Pointer of the rule or row
 */
public record Finding(
        @JsonProperty(required = true) Severity severity,
        @JsonProperty(required = true) Reason reason) {

    /** How much a finding matters. */
    public enum Severity {
        /** A mistake: somebody will be judged by rules that contradict each other or say nothing. */
        ERROR,
        /** Very likely not what was meant. */
        WARNING,
        /** Worth a second look. */
        NOTE
    }
}
