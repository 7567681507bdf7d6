package org.cooplab.examples.platform.planning;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Unassigned;
import org.cooplab.examples.platform.door.Said;

/**
 * A plan in words, in the language asked.
 *
 * @param rounds the rounds, in the order of the plan
 * @param left what is not carried, and why
 */
record RoundsView(List<Round> rounds, List<Left> left) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** One round: a sentence about it, and its stops. */
    record Round(String id, String text, List<Stop> stops) {}

    /** One stop: when, where, and what is done. */
    record Stop(String hour, String place, String text) {}

    /** Lines of an order that are not carried: why, and what would help. */
    record Left(String order, List<Integer> lines, List<Said> reasons, List<Said> help) {}

    static RoundsView of(DistributionPlan plan, Messages messages) {
        return new RoundsView(
                plan.routes().stream()
                        .map(route -> round(route, plan.zone(), messages))
                        .toList(),
                plan.unassigned().stream().map(left -> left(left, messages)).toList());
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

    private static Left left(Unassigned left, Messages messages) {
        return new Left(
                left.order().value(),
                left.lines(),
                Said.all(left.reasons(), messages::text),
                Said.all(left.whatWouldHelp(), messages::text));
    }

    private static String hour(Instant instant, ZoneId zone) {
        return HOUR.format(instant.atZone(zone));
    }
}
