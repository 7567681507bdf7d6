package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.world.World;

/**
 * A round as the page shows it: on the map of the country, on its own map, as a table.
 *
 * @param number from 1
 * @param home the name of the relay where it starts and ends
 * @param start where that is
 * @param visits at least one
 */
record Round(int number, PlannedRoute route, LocalizedText home, GeoPoint start, List<Visit> visits) {

    private static final List<String> COLOURS = List.of(
            "#b3261e", "#1f5fa8", "#16794c", "#8a3ea0", "#9a5608", "#0f7a86", "#5b4a1f", "#c2257d", "#40519c",
            "#46700e", "#7a2d2d", "#2a2a2a");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Returns the rounds of the plan, in its order. */
    static List<Round> all(World world, Rounds rounds) {
        List<Round> all = new ArrayList<>();
        for (PlannedRoute route : rounds.plan().routes()) {
            Site home = world.relays().stream()
                    .filter(relay -> relay.id().equals(route.home()))
                    .findFirst()
                    .orElseThrow();
            GeoPoint start = home.position();
            if (start == null) {
                throw new IllegalStateException("the home " + home.id() + " of a vehicle must have a place");
            }
            all.add(new Round(all.size() + 1, route, home.name(), start, Visit.of(route)));
        }
        return all;
    }

    /** Returns what links lead to. */
    String anchor() {
        return "round-" + number;
    }

    String colour() {
        return COLOURS.get((number - 1) % COLOURS.size());
    }

    /** Returns its places in order, from home to home. */
    List<GeoPoint> path() {
        List<GeoPoint> path = new ArrayList<>(List.of(start));
        visits.forEach(visit -> path.add(visit.position()));
        path.add(start);
        return path;
    }

    /** Returns the local time of day. */
    static String hour(Instant moment) {
        return HOUR.format(moment.atZone(World.ZONE));
    }

    /** Returns a visit in words: where, when, how much is aboard afterwards. */
    static String inWords(Visit visit, LocalizedText place, Messages messages) {
        return messages.text(Reason.of("report.stop")
                .with("number", visit.number())
                .with("place", place.in(messages.language()))
                .with("start", hour(visit.arrival()))
                .with("end", hour(visit.last().departure()))
                .with("load", kilograms(visit.last().aboard())));
    }

    /** Returns a weight in whole kilograms. */
    static Quantity kilograms(Weight weight) {
        return weight.toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP);
    }
}
