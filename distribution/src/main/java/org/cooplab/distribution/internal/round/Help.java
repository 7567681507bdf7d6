package org.cooplab.distribution.internal.round;

import org.cooplab.core.text.Reason;

/** What would help against the reasons for which goods are left. */
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
            case "known-round.cannot", "known-round.full" -> "help.other-round";
            case "relay.unknown" -> "help.other-relay";
            case "relay.position-unknown" -> "help.state-relay-position";
            case "relay.temperature" -> "help.relay-that-keeps";
            case "relay.full" -> "help.other-relays";
            case "relay.too-small" -> "help.larger-relay";
            case "relay.closed" -> "help.relay-open";
            case "region.no-relay" -> "help.relay-in-region";
            case "policy.intermediaries", "policy.intermediaries-direct" -> "help.fewer-intermediaries";
            case "policy.distance", "policy.distance-direct" -> "help.nearer";
            case "haul.no-vehicle-of-class" -> "help.vehicle-of-class";
            case "haul.too-large" -> "help.larger-vehicle";
            case "haul.not-in-time" -> "help.more-time";
            case "haul.beyond-limits" -> "help.wider-limits";
            case "haul.only-apart" -> "help.apart";
            default -> "help.more-vehicles";
        };
        return new Reason(code, reason.path(), reason.parameters());
    }
}
