package org.cooplab.examples.quickstart.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.examples.quickstart.world.World;

/** A stop in words. */
final class Stops {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Stops() {}

    /** Returns the local time of day. */
    static String hour(Instant moment) {
        return HOUR.format(moment.atZone(World.ZONE));
    }

    /** Returns the words that appear over a stop of the map: where, when, how much is aboard. */
    static String inWords(PlannedStop stop, Messages messages) {
        return messages.text(Reason.of("report.stop")
                .with("place", name(stop).in(messages.language()))
                .with("start", hour(stop.arrival()))
                .with("end", hour(stop.departure()))
                .with("load", aboard(stop)));
    }

    static LocalizedText name(PlannedStop stop) {
        return stop.name() == null ? LocalizedText.of(stop.kind().name()) : stop.name();
    }

    /** Returns what is aboard afterwards, in whole kilograms. */
    static Quantity aboard(PlannedStop stop) {
        return stop.aboard().toQuantity().to(UnitCode.KGM, 0, RoundingMode.HALF_UP);
    }
}
