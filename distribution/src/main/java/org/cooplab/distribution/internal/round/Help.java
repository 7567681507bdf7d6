package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.text.Reason;

/** What would help against a reason for which goods are left, whatever else may stand in the way. */
final class Help {

    private Help() {}

    static Reason against(Reason reason) {
        String code = switch (reason.code()) {
            case "place.position-unknown" -> "help.state-position";
            case "place.province-unknown" -> "help.state-province";
            case "delivery.other-day" -> "help.other-day";
            case "wave.too-late" -> "help.later-wave";
            case "wave.other-days" -> "help.other-window";
            case "wave.keeps-too-short" -> "help.sooner-distribution";
            case "relay.unknown" -> "help.other-relay";
            case "relay.position-unknown" -> "help.state-relay-position";
            case "relay.temperature" -> "help.relay-that-keeps";
            case "relay.full" -> "help.other-relays";
            case "relay.too-heavy", "relay.too-bulky", "relay.too-large-together" -> "help.larger-relay";
            case "relay.closed" -> "help.relay-open";
            case "region.no-relay" -> "help.relay-in-region";
            case "policy.distance", "policy.distance-direct" -> "help.nearer";
            case "known-round.full" -> "help.other-round";
            case "rounds.full" -> "help.more-vehicles";
            default -> throw new IllegalArgumentException("nothing is known to help against " + reason);
        };
        return switch (code) {
            case "help.nearer" -> Reason.of(code); // whichever relay it is
            case "help.relay-that-keeps" ->
                Reason.of(code)
                        .with("temperature", requireNonNull(reason.parameters().get("temperature")));
            default -> new Reason(code, reason.path(), reason.parameters());
        };
    }
}
