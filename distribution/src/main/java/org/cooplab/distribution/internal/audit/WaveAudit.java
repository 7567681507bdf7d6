package org.cooplab.distribution.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.consignment.Consignment;
import org.jspecify.annotations.Nullable;

/** Each consignment in the one wave of its order, and in time for its shelf life. */
final class WaveAudit {

    private final Day day;
    private final ZoneId zone;
    private final Findings findings;
    private final List<Wave> byCutOff = new ArrayList<>();

    WaveAudit(Day day, ZoneId zone, Findings findings) {
        this.day = day;
        this.zone = zone;
        this.findings = findings;
        byCutOff.addAll(day.waves());
        byCutOff.sort(Comparator.comparing(Wave::cutOff));
    }

    /** Checks one consignment; its passages are in the order of time. */
    void check(Order order, Consignment consignment, List<RouteAudit.Passage> passages) {
        Instant begin = day.date().atStartOfDay(zone).toInstant();
        Instant last = passages.get(passages.size() - 1).stop().start();
        if (!byCutOff.isEmpty()) {
            Wave wave = first(order);
            findings.require(wave != null, "an order that no wave takes is carried", order.id());
            if (wave == null) {
                return;
            }
            boolean kept = passages.stream().anyMatch(passage -> passage.stop().kind() == PlannedStop.Kind.DROP);
            passages.forEach(passage -> inTurn(consignment, passage.stop(), wave, kept));
            begin = wave.collection().start();
            last = gone(order).map(end -> end.minusSeconds(1)).orElse(last);
        }
        Instant ready = day.ready().getOrDefault(consignment.producer(), begin);
        findings.require(
                !passages.get(0).stop().start().isBefore(ready),
                "goods are taken before they are ready",
                consignment.id());
        for (Consignment.Line part : consignment.lines()) {
            Instant end = order.line(part.number())
                    .flatMap(line -> line.goods().storage().keepsUntil(ready))
                    .orElse(Instant.MAX);
            findings.require(!last.isAfter(end), "goods reach their customer too late to keep", consignment.id());
        }
    }

    private void inTurn(Consignment consignment, PlannedStop stop, Wave wave, boolean kept) {
        if (stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.DROP) {
            findings.require(
                    wave.collection().contains(stop.start()),
                    "goods are fetched out of the hours of their wave",
                    consignment.id());
            return;
        }
        findings.require(
                wave.distribution().contains(LocalDate.ofInstant(stop.start(), zone)),
                "goods leave on a day that is not one of their wave",
                consignment.id());
        findings.require(
                !kept || !stop.start().isBefore(wave.collection().end()),
                "goods leave before their wave is collected",
                consignment.id());
    }

    /** Returns the moment from which on goods that a customer collects are no longer at the relay, if a wave says so. */
    Optional<Instant> gone(Order order) {
        if (!(order.fulfilment() instanceof Fulfilment.Pickup)) {
            return Optional.empty();
        }
        return Optional.ofNullable(first(order))
                .map(wave -> wave.lastDay().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private @Nullable Wave first(Order order) {
        Instant known = day.placed().get(order.id());
        Instant placed = known != null
                ? known
                : order.placedOn().plusDays(1).atStartOfDay(zone).toInstant();
        for (Wave wave : byCutOff) {
            if (wave.cutOff().isAfter(placed) && reaches(wave, order)) {
                return wave;
            }
        }
        return null;
    }

    private boolean reaches(Wave wave, Order order) {
        if (!(order.fulfilment() instanceof Fulfilment.Delivery delivery)
                || delivery.windows().isEmpty()) {
            return true;
        }
        for (TimeWindow window : delivery.windows()) {
            LocalDate first = window.firstDay(zone);
            LocalDate last = window.lastDay(zone);
            Set<LocalDate> days = wave.distribution();
            if (days.stream().anyMatch(date -> !date.isBefore(first) && !date.isAfter(last))) {
                return true;
            }
        }
        return false;
    }
}
