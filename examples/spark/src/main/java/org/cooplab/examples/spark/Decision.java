package org.cooplab.examples.spark;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.eligibility.DecisionRecord;

/**
 * What was decided about a cooperative.
 *
 * @param cooperative the cooperative
 * @param record how it was decided
 */
public record Decision(
        @JsonProperty(required = true) CooperativeId cooperative,
        @JsonProperty(required = true) DecisionRecord record) {}
