package org.cooplab.examples.spark;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.distribution.DistributionPlan;

/**
 * The plan of a region for a day.
 *
 * @param region the region
 * @param plan the plan, which names the day
 */
public record RegionalPlan(
        @JsonProperty(required = true) RegionCode region,
        @JsonProperty(required = true) DistributionPlan plan) {}
