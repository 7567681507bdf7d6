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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cooplab.core.measure.Weight;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.consignment.Consignment;

/**
 * A route as a sheet for its driver: CSV (RFC 4180, lines end in CR LF), a header and a line for each stop.
 *
 * <p>Columns: {@code stop} (from 1), {@code kind}, {@code place}, {@code latitude}, {@code longitude}, {@code arrival},
 * {@code departure} (local hours, to the minute below), {@code km} (from the stop before), {@code kg} (taken or brought),
 * {@code aboard} (kg afterwards), {@code temperature} (the coldest class of what is handled), {@code fragile} (yes or no),
 * {@code orders}. Decimal numbers have a point. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class DriverSheet {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String HEADER =
            "stop,kind,place,latitude,longitude,arrival,departure,km,kg,aboard,temperature," + "fragile,orders";

    private DriverSheet() {}

    /**
     * Returns the sheet of a route of a plan.
     *
     * @param language the language of the names of places
     */
    public static String of(DistributionPlan plan, PlannedRoute route, Locale language) {
        Map<String, Consignment> consignments = new HashMap<>();
        plan.consignments().forEach(consignment -> consignments.put(consignment.id(), consignment));
        StringBuilder sheet = new StringBuilder(HEADER).append("\r\n");
        for (int i = 0; i < route.stops().size(); i++) {
            PlannedStop stop = route.stops().get(i);
            List<Consignment> goods = new ArrayList<>();
            stop.consignments().forEach(id -> {
                Consignment consignment = consignments.get(id);
                if (consignment != null) {
                    goods.add(consignment);
                }
            });
            sheet.append(line(i + 1, stop, goods, plan.zone(), language)).append("\r\n");
        }
        return sheet.toString();
    }

    private static String line(int number, PlannedStop stop, List<Consignment> goods, ZoneId zone, Locale language) {
        Weight handled = goods.stream().map(Consignment::weight).reduce(Weight.ZERO, Weight::plus);
        List<String> cells = List.of(
                Integer.toString(number),
                stop.kind().name().toLowerCase(Locale.ROOT),
                stop.name() == null ? "" : text(stop.name().in(language)),
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
                        .map(coldest -> coldest.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                goods.stream().anyMatch(Consignment::fragile) ? "yes" : "no",
                text(String.join(
                        " ",
                        goods.stream()
                                .map(each -> each.order().value())
                                .collect(Collectors.toCollection(TreeSet::new)))));
        return cells.stream().map(DriverSheet::quoted).collect(Collectors.joining(","));
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
