package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.network.Legible;
import org.cooplab.distribution.internal.round.Remainder.Left;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Unserved;
import org.jspecify.annotations.Nullable;

/**
 * Says of goods and places what the routing engine says of requests and dimensions. Reasons that have no meaning here are left out.
 */
final class Retold {

    private static final int MOST_REASONS = 3;
    private static final int MOST_REMEDIES = 3;

    private final Fleet fleet;

    Retold(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Retells why hauls are not served. Only where one is in the way is it said what would help: for two it would not be enough. */
    Left of(List<Unserved> stuck, List<Haul> hauls) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Unserved why : stuck) {
            int told = 0;
            for (Reason reason : why.reasons()) {
                Reason retold = retell(reason, hauls, "full.");
                if (retold != null && told < MOST_REASONS) {
                    reasons.add(retold);
                    told++;
                }
            }
        }
        return new Left(new ArrayList<>(reasons), stuck.size() == 1 ? help(stuck.get(0), hauls) : List.of());
    }

    private List<Reason> help(Unserved stuck, List<Haul> hauls) {
        List<Reason> help = new ArrayList<>();
        for (Remedy remedy : stuck.whatWouldHelp()) {
            Reason change = remedy.changes().get(0);
            if (remedy.changes().size() == 1 && help.size() < MOST_REMEDIES && isPossible(change)) {
                Reason retold = retell(change, hauls, "help.by-");
                if (retold != null && help.stream().noneMatch(told -> isMore(retold, told))) {
                    help.add(retold);
                }
            }
        }
        return help;
    }

    private boolean isPossible(Reason change) {
        String type = change.parameters().getOrDefault("vehicle", "");
        return switch (rule(change)) {
            case "shift-start" -> fleet.mayBeginSooner(type, by(change, "by"));
            case "shift-end" -> fleet.mayEndLater(type, by(change, "by"));
            default -> true;
        };
    }

    /** Returns whether it is the same as was said before, by more: on another day of the vehicle. */
    private static boolean isMore(Reason told, Reason before) {
        Map<String, String> parameters = new HashMap<>(told.parameters());
        parameters.replace("by", before.parameters().getOrDefault("by", ""));
        return new Reason(told.code(), told.path(), parameters).equals(before);
    }

    private static String rule(Reason reason) {
        return reason.code().substring(reason.code().indexOf('.') + 1);
    }

    private @Nullable Reason retell(Reason reason, List<Haul> hauls, String prefix) {
        String rule = rule(reason);
        String vehicle = fleet.nameOf(reason.parameters().getOrDefault("vehicle", ""));
        return switch (rule) {
            case "fleet", "fleet-empty", "fleet-pinned" -> told(prefix + "fleet", vehicle);
            case "vehicle", "sequence" -> told(prefix + "round", vehicle);
            case "skill" -> {
                String skill = reason.parameters().getOrDefault("skill", "");
                yield isTemperature(skill)
                        ? told(prefix + "temperature", vehicle).with("temperature", skill)
                        : null;
            }
            case "capacity" ->
                by(reason, "dimension") == 0
                        ? told(prefix + "weight", vehicle).with("by", Legible.of(Weight.ofGrams(by(reason, "by"))))
                        : told(prefix + "volume", vehicle)
                                .with("by", Legible.of(Volume.ofMillilitres(by(reason, "by"))));
            case "max-tasks" -> told(prefix + "stops", vehicle).with("by", by(reason, "by"));
            case "max-distance" ->
                told(prefix + "distance", vehicle).with("by", Legible.of(Distance.ofMetres(by(reason, "by"))));
            case "shift-end", "shift-start" ->
                told(prefix + rule, vehicle).with("by", Duration.ofSeconds(by(reason, "by")));
            case "closes", "opens" ->
                told(prefix + rule, vehicle)
                        .with("by", Duration.ofSeconds(by(reason, "by")))
                        .with("place", place(reason, hauls));
            default -> null;
        };
    }

    private static Reason told(String code, String vehicle) {
        return Reason.of(code).with("vehicle", vehicle);
    }

    private static long by(Reason reason, String name) {
        return Long.parseLong(requireNonNull(reason.parameters().get(name), name));
    }

    private static boolean isTemperature(String skill) {
        for (TemperatureClass each : TemperatureClass.values()) {
            if (each.name().equals(skill)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place of the stop that a reason is about, if it is one of these goods: its relay, producer or customer. */
    private static String place(Reason reason, List<Haul> hauls) {
        String stop = reason.parameters().getOrDefault("stop", "");
        for (Haul haul : hauls) {
            if (haul.id().equals(stop)) {
                return haul.placeOf(reason.path().contains("/pickups") ? haul.taken() : haul.brought());
            }
        }
        return stop;
    }
}
