package org.cooplab.distribution.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the JSON of VROOM: coordinates are {@code [longitude, latitude]}, times are seconds, distances metres.
 *
 * <p>As in VROOM, unknown members are ignored. All members that VROOM knows are here: what is not supported is refused by
 * {@link Vroom#compile}, so that no other problem is solved in its place. Absent lists are empty.
 *
 * @param jobs tasks at one place
 * @param shipments paired pickups and deliveries
 * @param vehicles the vehicles, one by one
 * @param matrix the old name of the durations of {@code car} in {@code matrices}
 * @param matrices by profile, the travel from each {@code location_index} to each other; without them, travel is estimated from the
 *     coordinates
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VroomProblem(
        List<Job> jobs,
        List<Shipment> shipments,
        List<Vehicle> vehicles,
        List<List<Long>> matrix,
        Map<String, Matrices> matrices) {

    /** Copies the lists; absent ones become empty. */
    public VroomProblem {
        if (matrix != null && !matrix.isEmpty() && (matrices == null || matrices.isEmpty())) {
            matrices = Map.of("car", new Matrices(matrix, List.of(), List.of()));
        }
        matrix = List.of();
        jobs = copy(jobs);
        shipments = copy(shipments);
        vehicles = copy(vehicles);
        matrices = matrices == null ? Map.of() : Map.copyOf(matrices);
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * A task at one place.
     *
     * @param id unique among the jobs
     * @param location {@code [longitude, latitude]}
     * @param locationIndex row and column in the matrices
     * @param setup seconds spent once on arriving from elsewhere
     * @param service seconds of service
     * @param delivery what is brought from the depot
     * @param pickup what is taken to the depot
     * @param amount the old name of {@code delivery}
     * @param skills numbers that the vehicle must all have
     * @param priority from 0 to 100
     * @param timeWindows {@code [from, to]} in seconds, both inside
     * @param servicePerType seconds of service of vehicles of a {@code type}, in place of {@code service}
     * @param setupPerType the same for {@code setup}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Job(
            @JsonProperty(required = true) long id,
            @Nullable String description,
            List<BigDecimal> location,
            @JsonProperty("location_index") @Nullable Integer locationIndex,
            @Nullable Long setup,
            @Nullable Long service,
            List<Long> delivery,
            List<Long> pickup,
            List<Long> amount,
            List<Integer> skills,
            @Nullable Integer priority,
            @JsonProperty("time_windows") List<List<Long>> timeWindows,
            @JsonProperty("service_per_type") Map<String, Long> servicePerType,
            @JsonProperty("setup_per_type") Map<String, Long> setupPerType) {

        /** Copies the lists; absent ones become empty. */
        public Job {
            location = copy(location);
            delivery = copy(delivery);
            pickup = copy(pickup);
            amount = copy(amount);
            skills = copy(skills);
            timeWindows = copy(timeWindows);
            servicePerType = servicePerType == null ? Map.of() : Map.copyOf(servicePerType);
            setupPerType = setupPerType == null ? Map.of() : Map.copyOf(setupPerType);
        }
    }

    /**
     * Something to take at one place and bring to another.
     *
     * @param amount what is on board in between
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Shipment(
            @JsonProperty(required = true) End pickup,
            @JsonProperty(required = true) End delivery,
            List<Long> amount,
            List<Integer> skills,
            @Nullable Integer priority) {

        /** Copies the lists; absent ones become empty. */
        public Shipment {
            amount = copy(amount);
            skills = copy(skills);
        }
    }

    /**
     * One end of a shipment.
     *
     * @param id unique among the pickups or among the deliveries
     * @param servicePerType seconds of service of vehicles of a {@code type}, in place of {@code service}
     * @param setupPerType the same for {@code setup}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record End(
            @JsonProperty(required = true) long id,
            @Nullable String description,
            List<BigDecimal> location,
            @JsonProperty("location_index") @Nullable Integer locationIndex,
            @Nullable Long setup,
            @Nullable Long service,
            @JsonProperty("time_windows") List<List<Long>> timeWindows,
            @JsonProperty("service_per_type") Map<String, Long> servicePerType,
            @JsonProperty("setup_per_type") Map<String, Long> setupPerType) {

        /** Copies the lists; absent ones become empty. */
        public End {
            location = copy(location);
            timeWindows = copy(timeWindows);
            servicePerType = servicePerType == null ? Map.of() : Map.copyOf(servicePerType);
            setupPerType = setupPerType == null ? Map.of() : Map.copyOf(setupPerType);
        }
    }

    /**
     * One vehicle. At least one of start and end is given.
     *
     * @param profile which matrices it uses; {@code car} if absent
     * @param speedFactor travel times are divided by it; rounded to whole percents of slowness
     * @param type the name under which tasks state its times
     * @param timeWindow its working time
     * @param maxTravelTime most seconds on the road
     * @param maxDistance most metres
     * @param maxTasks most tasks
     * @param steps a route to start from, or to give times to in plan mode
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Vehicle(
            @JsonProperty(required = true) long id,
            @Nullable String profile,
            @Nullable String description,
            List<BigDecimal> start,
            @JsonProperty("start_index") @Nullable Integer startIndex,
            List<BigDecimal> end,
            @JsonProperty("end_index") @Nullable Integer endIndex,
            List<Long> capacity,
            @Nullable Costs costs,
            List<Integer> skills,
            @Nullable String type,
            @JsonProperty("time_window") List<Long> timeWindow,
            List<Break> breaks,
            @JsonProperty("speed_factor") @Nullable BigDecimal speedFactor,
            @JsonProperty("max_tasks") @Nullable Integer maxTasks,
            @JsonProperty("max_travel_time") @Nullable Long maxTravelTime,
            @JsonProperty("max_distance") @Nullable Long maxDistance,
            List<Step> steps) {

        /** Copies the lists; absent ones become empty. */
        public Vehicle {
            start = copy(start);
            end = copy(end);
            capacity = copy(capacity);
            skills = copy(skills);
            timeWindow = copy(timeWindow);
            breaks = copy(breaks);
            steps = copy(steps);
        }

        /** Returns what makes two vehicles interchangeable: all but their names and steps. */
        Vehicle nameless() {
            return new Vehicle(
                    0,
                    profile,
                    null,
                    start,
                    startIndex,
                    end,
                    endIndex,
                    capacity,
                    costs,
                    skills,
                    type,
                    timeWindow,
                    breaks,
                    speedFactor,
                    maxTasks,
                    maxTravelTime,
                    maxDistance,
                    List.of());
        }
    }

    /**
     * What a vehicle costs.
     *
     * @param fixed once if it is used; 0 if absent
     * @param perHour for each hour of travel; 3600 if absent, so that the cost is the travel time in seconds
     * @param perKm for each kilometre; 0 if absent
     * @param perTaskHour for each hour of set-up and service; 0 if absent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Costs(
            @Nullable Long fixed,
            @JsonProperty("per_hour") @Nullable Long perHour,
            @JsonProperty("per_km") @Nullable Long perKm,
            @JsonProperty("per_task_hour") @Nullable Long perTaskHour) {}

    /**
     * A break of the driver.
     *
     * @param timeWindows when it may begin; any time if absent
     * @param service how long it lasts
     * @param maxLoad the most that may be on board; anything if absent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Break(
            @JsonProperty(required = true) long id,
            @JsonProperty("time_windows") List<List<Long>> timeWindows,
            @Nullable Long service,
            @Nullable String description,
            @JsonProperty("max_load") List<Long> maxLoad) {

        /** Copies the lists; absent ones become empty. */
        public Break {
            timeWindows = copy(timeWindows);
            maxLoad = copy(maxLoad);
        }
    }

    /**
     * A step of a route that exists already.
     *
     * @param type {@code start}, {@code job}, {@code pickup}, {@code delivery}, {@code break} or {@code end}
     * @param id which job, pickup, delivery or break
     * @param serviceAt in plan mode, when the service must begin
     * @param serviceAfter in plan mode, the earliest beginning
     * @param serviceBefore in plan mode, the latest beginning
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(
            @JsonProperty(required = true) String type,
            @Nullable Long id,
            @JsonProperty("service_at") @Nullable Long serviceAt,
            @JsonProperty("service_after") @Nullable Long serviceAfter,
            @JsonProperty("service_before") @Nullable Long serviceBefore) {}

    /**
     * Travel of a profile, by rows of departure.
     *
     * @param durations seconds
     * @param distances metres; absent means unknown: then nothing may be limited or priced by distance, and answers have none
     * @param costs if given, the costs of travel, instead of time and distance
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Matrices(
            @JsonProperty(required = true) List<List<Long>> durations,
            List<List<Long>> distances,
            List<List<Long>> costs) {

        /** Copies the matrices; absent ones become empty. */
        public Matrices {
            durations = copy(durations);
            distances = copy(distances);
            costs = copy(costs);
        }

        /** Returns whether distances are known. */
        boolean measured() {
            return !distances.isEmpty();
        }

        /** Returns whether travel has costs of its own. */
        boolean priced() {
            return !costs.isEmpty();
        }
    }
}
