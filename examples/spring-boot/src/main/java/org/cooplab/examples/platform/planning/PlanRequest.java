package org.cooplab.examples.platform.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Network;
import org.cooplab.examples.platform.door.Document;
import org.jspecify.annotations.Nullable;

/**
 * A day to plan.
 *
 * @param network who makes, keeps and carries, or {@code null} for the network of the platform
 * @param day the orders of the day, or {@code null} for the example day
 * @param seconds how long to search, from 1 to 600; absent means 10
 * @param seed which of many equally good searches to make; absent means 1
 */
public record PlanRequest(
        @Nullable @Valid Network network,
        @Nullable @Valid Day day,
        @Nullable @Min(1) @Max(600) Integer seconds,
        @Nullable Long seed)
        implements Document {}
