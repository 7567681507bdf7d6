package org.cooplab.examples.platform.planning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many plans are made at once.
 *
 * @param running the most plans that are searched side by side, each on one processor
 * @param waiting the most that wait for their turn
 * @param kept how many finished plans are kept, the latest
 */
@ConfigurationProperties("platform.plans")
public record PlanLimits(
        @DefaultValue("1") int running,
        @DefaultValue("8") int waiting,
        @DefaultValue("50") int kept) {}
