package org.cooplab.distribution.internal.audit;

import static org.cooplab.distribution.circuit.Circuit.Handover.Kind.CUSTODY;
import static org.cooplab.distribution.circuit.Circuit.Handover.Kind.OWNERSHIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.Circuit.Handover;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Goods change hands where and when the stops say so, and no more often than the policy allows. */
final class HandoverAudit {

    private final Ground ground;
    private final Findings findings;

    HandoverAudit(Ground ground, Findings findings) {
        this.ground = ground;
        this.findings = findings;
    }

    /** Returns how goods change hands at a stop by a circuit of the earlier plan, if they do. */
    private static @Nullable Handover said(Circuit before, PlannedStop stop) {
        boolean outside = stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.DELIVER;
        return before.handovers().stream()
                .filter(each -> stop.departure().equals(each.at()) && (each.site() == null) == outside)
                .findFirst()
                .orElse(null);
    }

    /**
     * Checks one circuit; its passages are by twos where goods are taken and where they are brought.
     *
     * @param before that of the earlier plan, if there was one
     */
    void check(
            Order order,
            Consignment consignment,
            Circuit circuit,
            @Nullable Circuit before,
            List<RouteAudit.Passage> passages) {
        @Nullable
        Relay relay =
                Optional.ofNullable(circuit.relay()).flatMap(ground::relay).orElse(null);
        Party producer = Party.of(consignment.producer());
        Party seller = Party.of(consignment.seller());
        Party customer = Party.of(order.customer().id());
        List<Handover> due = new ArrayList<>();
        if (!seller.equals(producer)) {
            due.add(new Handover(OWNERSHIP, producer, seller, null, null));
        }
        Party owner = seller;
        Party keeper = producer;
        for (RouteAudit.Passage passage : passages) {
            PlannedStop stop = passage.stop();
            Vehicle vehicle = ground.vehicle(passage.route().vehicle()).orElse(null);
            if (vehicle == null) {
                findings.require(false, "goods on an unknown vehicle", consignment.id());
                return;
            }
            // Who carries, keeps or buys goods on a route that stays is who the earlier plan said, whoever would now.
            Circuit earlier = passage.kept() ? before : null;
            boolean stays = earlier != null;
            Handover said = earlier == null ? null : said(earlier, stop);
            Party carrier = said != null ? said.to() : stays ? keeper : vehicle.carrier();
            switch (stop.kind()) {
                case COLLECT, LOAD -> {
                    @Nullable SiteId site = stop.kind() == PlannedStop.Kind.LOAD ? circuit.relay() : null;
                    due.add(new Handover(CUSTODY, keeper, carrier, site, stop.departure()));
                    keeper = carrier;
                }
                case DELIVER -> due.add(new Handover(OWNERSHIP, owner, customer, null, stop.departure()));
                case DROP -> {
                    if (relay == null) {
                        return; // found elsewhere
                    }
                    Party partner = said != null ? said.to() : stays ? keeper : Party.of(relay.partner());
                    boolean buys = stays ? said != null && said.kind() == OWNERSHIP : relay.buys();
                    Party from = buys ? owner : keeper;
                    due.add(new Handover(buys ? OWNERSHIP : CUSTODY, from, partner, circuit.relay(), stop.departure()));
                    owner = buys ? partner : owner;
                    keeper = partner;
                }
            }
        }
        if (passages.get(passages.size() - 1).stop().kind() == PlannedStop.Kind.DROP) {
            due.add(new Handover(OWNERSHIP, owner, customer, circuit.relay(), null));
        }
        due.removeIf(each -> each.from().equals(each.to())); // nobody hands anything to himself
        findings.require(circuit.handovers().equals(due), "goods change hands otherwise", consignment.id() + " " + due);
        findings.require(
                circuit.intermediaries() <= ground.network.policy().maxIntermediaries()
                        || passages.stream().anyMatch(RouteAudit.Passage::kept),
                "more intermediaries than the policy allows",
                consignment.id());
    }
}
