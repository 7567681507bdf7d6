package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.travel.TravelModel;
import org.jspecify.annotations.Nullable;

/**
 * Who makes, keeps and carries, where and under which rules; a document. Reading it tells all values that cannot be at once; then
 * {@link DistributionPlanner#compile} tells all that does not fit together.
 *
 * <p>Lists may be in any order: nothing that is planned depends on it.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param zone the zone of its days and hours
 * @param producers where the goods of each cooperative are fetched; copied
 * @param partners who runs the relays; copied
 * @param relays where goods are kept; copied
 * @param depots further sites where vehicles may be at home; copied
 * @param vehicles what carries the goods; copied
 * @param cutOffs the hours at which goods leave the relays: what has come to a relay before a cut-off may go on to customers from then
 *     on; ignored on a {@link Day} with waves of its own; copied; absent or empty means noon
 * @param customerHandling how long a vehicle stands at a customer's door, all of it while the customer is there; not negative; absent
 *     means no time
 * @param policy which circuits are allowed; absent means {@link CircuitPolicy#DEFAULT}
 * @param travel how far it is from place to place; absent means {@link TravelModel#DEFAULT}
 * @param knownRounds rounds that drivers know and that stay as they are; copied
 * @param balance how much it matters that the vehicles share the work evenly, or {@code null} if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Network(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotNull ZoneId zone,
        @JsonProperty(required = true) @NotNull List<@Valid ProducerSite> producers,
        List<@Valid Partner> partners,
        List<@Valid Relay> relays,
        List<@Valid Site> depots,
        @JsonProperty(required = true) @NotNull List<@Valid Vehicle> vehicles,
        @JsonFormat(shape = JsonFormat.Shape.STRING) List<LocalTime> cutOffs,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration customerHandling,

        @Valid CircuitPolicy policy,
        @Valid TravelModel travel,
        List<@Valid KnownRound> knownRounds,
        @Nullable @Valid Balance balance) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies the lists and fills what is absent.
     *
     * @throws IllegalArgumentException if the schema version is another, or {@code customerHandling} is negative
     */
    public Network {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(zone, "zone");
        producers = List.copyOf(requireNonNull(producers, "producers"));
        partners = partners == null ? List.of() : List.copyOf(partners);
        relays = relays == null ? List.of() : List.copyOf(relays);
        depots = depots == null ? List.of() : List.copyOf(depots);
        vehicles = List.copyOf(requireNonNull(vehicles, "vehicles"));
        cutOffs = cutOffs == null || cutOffs.isEmpty()
                ? List.of(LocalTime.NOON)
                : cutOffs.stream().distinct().sorted().toList();
        customerHandling = customerHandling == null ? Duration.ZERO : customerHandling;
        if (customerHandling.isNegative()) {
            throw InvalidValue.negative("customerHandling", customerHandling);
        }
        policy = policy == null ? CircuitPolicy.DEFAULT : policy;
        travel = travel == null ? TravelModel.DEFAULT : travel;
        knownRounds = knownRounds == null ? List.of() : List.copyOf(knownRounds);
    }

    /** Returns a network whose vehicles are at home at its producers and relays, with one cut-off at noon and the default policy. */
    public static Network of(
            ZoneId zone,
            List<ProducerSite> producers,
            List<Partner> partners,
            List<Relay> relays,
            List<Vehicle> vehicles,
            TravelModel travel) {
        return new Network(
                SCHEMA_VERSION,
                zone,
                producers,
                partners,
                relays,
                List.of(),
                vehicles,
                List.of(),
                Duration.ZERO,
                CircuitPolicy.DEFAULT,
                travel,
                List.of(),
                null);
    }

    /** Returns this network with other sites that are neither a producer's nor a relay, where vehicles may be at home. */
    public Network withDepots(List<Site> sites) {
        return with(sites, cutOffs, customerHandling, policy, knownRounds, balance);
    }

    /** Returns this network with other cut-off hours. */
    public Network withCutOffs(List<LocalTime> hours) {
        return with(depots, hours, customerHandling, policy, knownRounds, balance);
    }

    /** Returns this network with another time at each customer's door. */
    public Network withCustomerHandling(Duration time) {
        return with(depots, cutOffs, time, policy, knownRounds, balance);
    }

    /** Returns this network under another policy. */
    public Network withPolicy(CircuitPolicy newPolicy) {
        return with(depots, cutOffs, customerHandling, newPolicy, knownRounds, balance);
    }

    /** Returns this network with rounds that stay as they are. */
    public Network withKnownRounds(List<KnownRound> rounds) {
        return with(depots, cutOffs, customerHandling, policy, rounds, balance);
    }

    /** Returns this network whose vehicles should do alike, or need not. */
    public Network withBalance(@Nullable Balance newBalance) {
        return with(depots, cutOffs, customerHandling, policy, knownRounds, newBalance);
    }

    private Network with(
            List<Site> sites,
            List<LocalTime> hours,
            Duration handling,
            CircuitPolicy newPolicy,
            List<KnownRound> rounds,
            @Nullable Balance newBalance) {
        return new Network(
                schemaVersion,
                zone,
                producers,
                partners,
                relays,
                sites,
                vehicles,
                hours,
                handling,
                newPolicy,
                travel,
                rounds,
                newBalance);
    }
}
