package org.cooplab.examples.quickstart.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.examples.quickstart.world.World;

/** How a stop is told. */
final class Stops {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Stops() {}

    /** Returns the local time of day. */
    static String hour(Instant moment) {
        return HOUR.format(moment.atZone(World.ZONE));
    }

    /** Returns the words that appear over a stop of the map: where, when, how much is aboard. */
    static String inWords(PlannedStop stop) {
        return name(stop).in(Locale.FRENCH) + ", " + hour(stop.arrival()) + "–" + hour(stop.departure()) + ", "
                + kilograms(stop) + " kg";
    }

    static LocalizedText name(PlannedStop stop) {
        return stop.name() == null ? LocalizedText.of(stop.kind().name()) : stop.name();
    }

    static long kilograms(PlannedStop stop) {
        return (stop.aboard().grams() + 500) / 1000;
    }
}
