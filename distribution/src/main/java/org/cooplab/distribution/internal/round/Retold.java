package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.round.Remainder.Left;
import org.cooplab.distribution.routing.Explanation.Remedy;
import org.cooplab.distribution.routing.Explanation.Unserved;

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
            why.reasons().stream()
                    .flatMap(reason -> retell(reason, hauls, "full.").stream())
                    .limit(MOST_REASONS)
                    .forEach(reasons::add);
        }
        Set<Reason> help = new LinkedHashSet<>();
        if (stuck.size() == 1) {
            stuck.get(0).whatWouldHelp().stream()
                    .map(Remedy::changes)
                    .filter(changes -> changes.size() == 1 && isPossible(changes.get(0)))
                    .flatMap(changes -> retell(changes.get(0), hauls, "help.by-").stream())
                    .filter(told -> help.stream().noneMatch(other -> isMore(told, other)))
                    .limit(MOST_REMEDIES)
                    .forEach(help::add);
        }
        return new Left(new ArrayList<>(reasons), new ArrayList<>(help));
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

    private Optional<Reason> retell(Reason reason, List<Haul> hauls, String prefix) {
        String rule = rule(reason);
        String vehicle = fleet.nameOf(reason.parameters().getOrDefault("vehicle", ""));
        return switch (rule) {
            case "fleet", "fleet-empty", "fleet-pinned" -> told(prefix + "fleet", vehicle);
            case "vehicle", "sequence" -> told(prefix + "round", vehicle);
            case "skill" ->
                temperature(reason)
                        .flatMap(word ->
                                told(prefix + "temperature", vehicle).map(each -> each.with("temperature", word)));
            case "capacity" ->
                by(reason, "dimension") == 0
                        ? told(prefix + "weight", vehicle)
                                .map(each -> each.with("by", Weight.ofGrams(by(reason, "by"))))
                        : told(prefix + "volume", vehicle)
                                .map(each -> each.with("by", Volume.ofMillilitres(by(reason, "by"))));
            case "max-tasks" -> told(prefix + "stops", vehicle).map(each -> each.with("by", by(reason, "by")));
            case "max-distance" ->
                told(prefix + "distance", vehicle).map(each -> each.with("by", Distance.ofMetres(by(reason, "by"))));
            case "shift-end", "shift-start" ->
                told(prefix + rule, vehicle).map(each -> each.with("by", Duration.ofSeconds(by(reason, "by"))));
            case "closes", "opens" ->
                told(prefix + rule, vehicle)
                        .map(each -> each.with("by", Duration.ofSeconds(by(reason, "by"))))
                        .map(each -> each.with("place", place(reason, hauls)));
            default -> Optional.empty();
        };
    }

    private static Optional<Reason> told(String code, String vehicle) {
        return Optional.of(new Reason(code, "", Map.of("vehicle", vehicle)));
    }

    private static long by(Reason reason, String name) {
        return Long.parseLong(requireNonNull(reason.parameters().get(name), name));
    }

    private static Optional<String> temperature(Reason reason) {
        String skill = reason.parameters().getOrDefault("skill", "");
        for (TemperatureClass each : TemperatureClass.values()) {
            if (each.name().equals(skill)) {
                return Optional.of(skill);
            }
        }
        return Optional.empty();
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
