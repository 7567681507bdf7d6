package org.cooplab.examples.platform.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request.
 *
 * @param size the largest body
 * @param depth the deepest nesting of a body
 * @param faults the most faults that are listed
 * @param time the longest that an answer is waited for; plans are no part of it, they are made in the background
 * @param waiting the most requests that wait for a free processor
 */
@ConfigurationProperties("platform.request")
public record RequestLimits(
        @DefaultValue("4MB") DataSize size,
        @DefaultValue("64") int depth,
        @DefaultValue("100") int faults,
        @DefaultValue("10s") Duration time,
        @DefaultValue("64") int waiting) {}
