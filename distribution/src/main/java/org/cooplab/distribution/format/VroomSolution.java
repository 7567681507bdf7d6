package org.cooplab.distribution.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solution in the JSON of VROOM. Costs are whole numbers in the unit of the vehicles' costs; times are seconds, distances
 * metres.
 *
 * @param code 0: no error
 * @param summary sums over all routes
 * @param unassigned what no route serves
 * @param routes the routes
 * @param estimated {@code true} if travel was estimated from coordinates for want of matrices; absent otherwise. Not in VROOM
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record VroomSolution(
        @JsonProperty(required = true) int code,
        @JsonProperty(required = true) Summary summary,
        @JsonProperty(required = true) List<Unassigned> unassigned,
        @JsonProperty(required = true) List<Route> routes,
        @Nullable Boolean estimated) {

    /** Copies the lists. */
    public VroomSolution {
        unassigned = List.copyOf(unassigned);
        routes = List.copyOf(routes);
    }

    /**
     * Sums over all routes.
     *
     * @param unassigned number of tasks that no route serves
     * @param duration seconds of travel
     * @param priority sum of the priorities served
     * @param distance metres; absent if those of a route are not known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Summary(
            long cost,
            int routes,
            int unassigned,
            List<Long> delivery,
            List<Long> pickup,
            long setup,
            long service,
            long duration,
            @JsonProperty("waiting_time") long waitingTime,
            long priority,
            @Nullable Long distance,
            List<Violation> violations) {}

    /**
     * A task that no route serves.
     *
     * @param type {@code job}, {@code pickup} or {@code delivery}
     * @param reasons why not, as sentences, if they were asked for; absent otherwise. Not in VROOM
     * @param whatWouldHelp changes each of which would help, as sentences; absent like the reasons. Not in VROOM
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unassigned(
            long id,
            String type,
            @Nullable String description,
            @Nullable List<BigDecimal> location,
            @JsonProperty("location_index") @Nullable Integer locationIndex,
            @Nullable List<String> reasons,
            @JsonProperty("what_would_help") @Nullable List<String> whatWouldHelp) {

        /** Copies the lists. */
        public Unassigned {
            reasons = reasons == null ? null : List.copyOf(reasons);
            whatWouldHelp = whatWouldHelp == null ? null : List.copyOf(whatWouldHelp);
        }
    }

    /**
     * What a vehicle does.
     *
     * @param vehicle its id
     * @param duration seconds of travel
     * @param distance metres; absent if the matrices of its profile give none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Route(
            long vehicle,
            long cost,
            @Nullable String description,
            List<Long> delivery,
            List<Long> pickup,
            long setup,
            long service,
            long duration,
            @JsonProperty("waiting_time") long waitingTime,
            long priority,
            @Nullable Long distance,
            List<Step> steps,
            List<Violation> violations) {}

    /**
     * One step of a route.
     *
     * @param type {@code start}, {@code job}, {@code pickup}, {@code delivery}, {@code break} or {@code end}
     * @param duration seconds of travel so far
     * @param distance metres so far; absent like those of the route
     * @param load what is on board afterwards
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(
            String type,
            @Nullable Long id,
            @Nullable String description,
            @Nullable List<BigDecimal> location,
            @JsonProperty("location_index") @Nullable Integer locationIndex,
            long setup,
            long service,
            @JsonProperty("waiting_time") long waitingTime,
            List<Long> load,
            long arrival,
            long duration,
            @Nullable Long distance,
            List<Violation> violations) {}

    /**
     * What is wrong, in plan mode.
     *
     * @param cause VROOM's word for it: {@code delay}, {@code load}, {@code skills} and so on
     * @param duration by how many seconds, for delays
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Violation(String cause, @Nullable Long duration) {}
}
