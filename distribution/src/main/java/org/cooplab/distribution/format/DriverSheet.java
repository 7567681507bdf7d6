package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.consignment.Consignment;

/**
 * A route as a sheet for its driver: CSV (RFC 4180, lines end in CR LF), a header and a line for each stop.
 *
 * <p>Header and words are in the language of the reader: Arabic, French or English. The columns are, in this order: stop (from 1),
 * kind, place (at a door the name of the customer's place or, without one, the orders), latitude, longitude, arrival, departure (local
 * hours, to the minute below), km (from the stop before), kg (taken or brought), aboard (kg afterwards), temperature (the coldest class
 * of what is handled), fragile (yes or no), orders. Decimal numbers have a point. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class DriverSheet {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "stop",
            "kind",
            "place",
            "latitude",
            "longitude",
            "arrival",
            "departure",
            "km",
            "kg",
            "aboard",
            "temperature",
            "fragile",
            "orders");

    private DriverSheet() {}

    /**
     * Returns the sheet of a route of a plan.
     *
     * @param language the language of the reader, also of the names of places
     */
    public static String of(DistributionPlan plan, PlannedRoute route, Locale language) {
        Map<String, Consignment> consignments = new HashMap<>();
        plan.consignments().forEach(consignment -> consignments.put(consignment.id(), consignment));
        Messages words = Messages.of(language, DistributionPlan.class);
        StringBuilder sheet = new StringBuilder(row(COLUMNS.stream().map(column -> word(words, "sheet." + column))));
        for (int i = 0; i < route.stops().size(); i++) {
            PlannedStop stop = route.stops().get(i);
            List<Consignment> goods = new ArrayList<>();
            stop.consignments().forEach(id -> {
                Consignment consignment = consignments.get(id);
                if (consignment != null) {
                    goods.add(consignment);
                }
            });
            sheet.append(row(cells(i + 1, stop, goods, plan.zone(), words, language)));
        }
        return sheet.toString();
    }

    private static Stream<String> cells(
            int number, PlannedStop stop, List<Consignment> goods, ZoneId zone, Messages words, Locale language) {
        Weight handled = goods.stream().map(Consignment::weight).reduce(Weight.ZERO, Weight::plus);
        String orders = goods.stream()
                .map(each -> each.order().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return Stream.of(
                Integer.toString(number),
                word(words, "sheet." + stop.kind()),
                text(stop.name() == null ? orders : stop.name().in(language)),
                Double.toString(stop.position().latitude()),
                Double.toString(stop.position().longitude()),
                hour(stop.arrival(), zone),
                hour(stop.departure(), zone),
                thousandth(stop.leg().metres()),
                thousandth(handled.grams()),
                thousandth(stop.aboard().grams()),
                goods.stream()
                        .map(Consignment::temperature)
                        .max(Enum::compareTo)
                        .map(coldest -> word(words, "temperature." + coldest))
                        .orElse(""),
                word(words, goods.stream().anyMatch(Consignment::fragile) ? "sheet.yes" : "sheet.no"),
                text(orders));
    }

    private static String row(Stream<String> cells) {
        return cells.map(DriverSheet::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String word(Messages words, String code) {
        return words.text(Reason.of(code));
    }

    private static String hour(Instant instant, ZoneId zone) {
        LocalTime local = instant.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return HOUR.format(local);
    }

    private static String thousandth(long amount) {
        return BigDecimal.valueOf(amount, 3).toPlainString();
    }

    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
