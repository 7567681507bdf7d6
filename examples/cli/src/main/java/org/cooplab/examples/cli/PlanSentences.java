package org.cooplab.examples.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Unassigned;

/**
 * A plan in sentences: each round, then the orders that are left, those of which the same is said together; with the names
 * that the network has for its ids.
 */
final class PlanSentences {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DistributionPlan plan;
    private final Messages messages;
    private final Map<String, LocalizedText> names = new HashMap<>();

    PlanSentences(DistributionPlan plan, Network network, Messages messages) {
        this.plan = plan;
        this.messages = messages;
        network.partners().forEach(partner -> names.put(partner.id().value(), partner.name()));
        network.depots().forEach(depot -> names.put(depot.id().value(), depot.name()));
        network.relays()
                .forEach(relay ->
                        names.put(relay.site().id().value(), relay.site().name()));
        network.producers().forEach(producer -> {
            names.put(producer.site().id().value(), producer.site().name());
            names.put(producer.cooperative().value(), producer.site().name());
        });
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        plan.routes().forEach(route -> all.add(round(all.size() + 1, route)));
        Map<List<String>, List<String>> left = left();
        left.forEach((why, orders) -> {
            all.add(messages.text(Reason.of("cli.left").with("orders", String.join(", ", orders))));
            all.addAll(why);
        });
        all.add(messages.text(Reason.of("cli.planned")
                .with("routes", plan.routes().size())
                .with("consignments", plan.consignments().size())
                .with("left", left.values().stream().mapToInt(List::size).sum())));
        return all;
    }

    private String round(int number, PlannedRoute route) {
        return messages.text(Reason.of("cli.round")
                .with("number", number)
                .with("vehicle", route.vehicle())
                .with("start", hour(route.start(), plan.zone()))
                .with("end", hour(route.end(), plan.zone()))
                .with("stops", route.stops().size())
                .with("distance", route.distance().toQuantity().to(UnitCode.KMT, 0, RoundingMode.HALF_UP))
                .with("load", route.heaviest().toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP))
                .with("cost", route.cost()));
    }

    private static String hour(Instant instant, ZoneId zone) {
        return HOUR.format(instant.atZone(zone));
    }

    /** Returns the orders that are left, each with its lines, by all that is said of them. */
    private Map<List<String>, List<String>> left() {
        Map<List<String>, List<String>> left = new LinkedHashMap<>();
        plan.unassigned().stream()
                .collect(groupingBy(Unassigned::order, TreeMap::new, toList()))
                .forEach((order, parts) -> {
                    List<String> why = new ArrayList<>();
                    once(parts, Unassigned::reasons).forEach(reason -> why.add("  " + reason));
                    once(parts, Unassigned::whatWouldHelp).forEach(change -> why.add("  + " + change));
                    left.computeIfAbsent(why, none -> new ArrayList<>()).add(order + " (" + lines(parts) + ")");
                });
        return left;
    }

    private static String lines(List<Unassigned> parts) {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private Set<String> once(List<Unassigned> parts, Function<Unassigned, List<Reason>> reasons) {
        Set<String> once = new LinkedHashSet<>();
        parts.forEach(part -> reasons.apply(part).forEach(reason -> once.add(messages.text(named(reason)))));
        return once;
    }

    private Reason named(Reason reason) {
        Reason named = reason;
        for (Map.Entry<String, String> one : reason.parameters().entrySet()) {
            LocalizedText name = names.get(one.getValue());
            named = name == null ? named : named.with(one.getKey(), name.in(messages.language()));
        }
        return named;
    }
}
