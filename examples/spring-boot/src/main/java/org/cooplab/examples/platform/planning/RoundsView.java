package org.cooplab.examples.platform.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Unassigned;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.platform.door.Said;

/**
 * A plan in words, in the language asked.
 *
 * @param rounds the rounds, in the order of the plan
 * @param left the orders that are not carried, in whole or in part, and why
 */
record RoundsView(List<Round> rounds, List<Left> left) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** One round: a sentence about it, and its stops. */
    record Round(String id, String text, List<Stop> stops) {}

    /** One stop: when, where, and what is done. */
    record Stop(String hour, String place, String text) {}

    /** The lines of an order that are not carried: why, and what would help, each said once. */
    record Left(String order, List<Integer> lines, List<Said> reasons, List<Said> help) {}

    static RoundsView of(DistributionPlan plan, Names names, Messages messages) {
        return new RoundsView(
                plan.routes().stream()
                        .map(route -> round(route, plan.zone(), messages))
                        .toList(),
                plan.unassigned().stream()
                        .collect(groupingBy(Unassigned::order, TreeMap::new, toList()))
                        .values()
                        .stream()
                        .map(parts -> left(parts, names, messages))
                        .toList());
    }

    private static Round round(PlannedRoute route, ZoneId zone, Messages messages) {
        String text = messages.text(Reason.of("round")
                .with("vehicle", route.vehicle())
                .with("start", hour(route.start(), zone))
                .with("end", hour(route.end(), zone))
                .with("stops", route.stops().size())
                .with("distance", route.distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP))
                .with("load", route.heaviest().toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP))
                .with("cost", route.cost()));
        return new Round(
                route.id(),
                text,
                route.stops().stream().map(stop -> stop(stop, zone, messages)).toList());
    }

    private static Stop stop(PlannedStop stop, ZoneId zone, Messages messages) {
        LocalizedText name = stop.name();
        String place = name == null ? "" : name.in(messages.language());
        Reason what = Reason.of("stop." + stop.kind())
                .with("count", stop.consignments().size());
        return new Stop(hour(stop.start(), zone), place, messages.text(what));
    }

    private static Left left(List<Unassigned> parts, Names names, Messages messages) {
        return new Left(
                parts.get(0).order().value(),
                parts.stream()
                        .flatMap(part -> part.lines().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                once(parts, Unassigned::reasons, names, messages),
                once(parts, Unassigned::whatWouldHelp, names, messages));
    }

    private static List<Said> once(
            List<Unassigned> parts, Function<Unassigned, List<Reason>> reasons, Names names, Messages messages) {
        List<Reason> all =
                parts.stream().flatMap(part -> reasons.apply(part).stream()).toList();
        Map<String, Said> byText = new LinkedHashMap<>();
        Said.all(all, reason -> names.sentence(reason, messages))
                .forEach(said -> byText.putIfAbsent(said.text(), said));
        return List.copyOf(byText.values());
    }

    private static String hour(Instant instant, ZoneId zone) {
        return HOUR.format(instant.atZone(zone));
    }
}
