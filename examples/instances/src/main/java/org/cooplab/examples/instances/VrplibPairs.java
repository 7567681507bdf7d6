package org.cooplab.examples.instances;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.cooplab.core.text.Faults;
import org.cooplab.examples.instances.Draft.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the section whose rows are {@code id demand ready due service pickup delivery}. The last two are the numbers of the node
 * where the goods come from and of the one where they go; in problems of deliveries mixed with collections they are how much is
 * collected and how much is brought, and the demand says nothing.
 */
final class VrplibPairs {

    static final String SECTION = "PICKUP_AND_DELIVERY_SECTION";

    /** Sections that say once more what these rows say. */
    private static final List<String> SAID_HERE = List.of(
            "BACKHAUL_SECTION", "DEMAND_SECTION", "LINEHAUL_SECTION", "SERVICE_TIME_SECTION", "TIME_WINDOW_SECTION");

    /** Sections that speak of one place, where it is two that are served together or not at all. */
    private static final List<String> OF_SINGLE_PLACES =
            List.of("PRIZE_SECTION", "RELEASE_TIME_SECTION", VrplibFleet.ALLOWED);

    private final Sections file;
    private final Draft draft;
    private final Faults faults;

    VrplibPairs(Sections file, Draft draft, Faults faults) {
        this.file = file;
        this.draft = draft;
        this.faults = faults;
    }

    /** Reads the section, if the file has it. */
    void read(boolean mixed) {
        if (!file.has(SECTION)) {
            return;
        }
        file.clash(SAID_HERE, SECTION);
        if (mixed) {
            each(this::readAmounts);
            return;
        }
        file.clash(OF_SINGLE_PLACES, SECTION);
        int before = faults.list().size();
        Pairing pairing = new Pairing(draft, 5, faults);
        each((line, node) -> {
            Place place = draft.places.get(node);
            place.demand = line.whole(1, -Line.MANY, Line.MANY, faults);
            place.amounts = code -> line.fault(code, 1);
            pairing.says(line, node, named(line, 5), named(line, 6));
        });
        if (faults.list().size() == before) {
            pairing.join();
        }
    }

    private void each(ObjIntConsumer<Line> row) {
        file.each(SECTION, 7, draft.places.size(), node -> !draft.depots.contains(node), (line, node) -> {
            Place place = draft.places.get(node);
            Vrplib.readWindow(line, 2, place, faults);
            BigDecimal service = line.amount(4, faults);
            place.service = draft.depots.contains(node) ? BigDecimal.ZERO : service;
            row.accept(line, node);
        });
    }

    private void readAmounts(Line line, int node) {
        Place place = draft.places.get(node);
        place.backhaul = line.whole(5, 0, Line.MANY, faults);
        place.demand = line.whole(6, 0, Line.MANY, faults);
        int greater = place.backhaul > place.demand ? 5 : 6;
        place.amounts = code -> line.fault(code, greater);
    }

    /** Returns the node of a number, or {@code null} if it is 0. */
    private @Nullable Integer named(Line line, int word) {
        int number = (int) line.whole(word, 0, draft.places.size(), faults);
        return number == 0 ? null : number - 1;
    }
}
