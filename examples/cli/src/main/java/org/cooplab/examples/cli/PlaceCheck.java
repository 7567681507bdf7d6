package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.Network;
import org.cooplab.eligibility.support.SupportRound;
import org.cooplab.examples.quickstart.report.Applications;
import org.jspecify.annotations.Nullable;

/**
 * Holds the places of a document against the provinces of Morocco. What an engine says of a place too is left to it: one
 * mistake is one fault.
 */
final class PlaceCheck {

    private final Gazetteer gazetteer = Gazetteer.morocco();
    private final Faults faults = new Faults();

    private PlaceCheck() {}

    static Cooperative cooperative(Cooperative cooperative) {
        return require(cooperative, same -> same, check -> check.of(cooperative, ""));
    }

    static Applications applications(Applications all) {
        return require(all, same -> same, check -> {
            for (int i = 0; i < all.applications().size(); i++) {
                check.of(all.applications().get(i).cooperative(), "/applications/" + i + "/cooperative");
            }
        });
    }

    static Order order(Order order) {
        return require(order, same -> same, check -> {
            if (order.fulfilment() instanceof Fulfilment.Delivery to) {
                check.at(to.place().province(), to.place().position(), "/fulfilment/place");
            }
        });
    }

    static <R> R network(Network network, Function<Network, R> compile) {
        return require(network, compile, check -> {
            for (int i = 0; i < network.producers().size(); i++) {
                check.of(network.producers().get(i).site(), "/producers/" + i + "/site");
            }
            for (int i = 0; i < network.relays().size(); i++) {
                check.of(network.relays().get(i).site(), "/relays/" + i + "/site");
            }
            check.all(network.depots(), "/depots/");
        });
    }

    static <R> R round(SupportRound round, Function<SupportRound, R> compile) {
        return require(round, compile, check -> {
            for (int i = 0; i < round.cooperatives().size(); i++) {
                check.of(round.cooperatives().get(i), "/cooperatives/" + i);
            }
            check.all(round.sites(), "/sites/");
        });
    }

    private static <T, R> R require(T document, Function<T, R> compile, Consumer<PlaceCheck> places) {
        PlaceCheck check = new PlaceCheck();
        R compiled = null;
        try {
            compiled = compile.apply(document);
        } catch (InvalidDocument unfit) {
            check.faults.addAll(unfit.faults());
        }
        places.accept(check);
        check.faults.throwIfAny();
        return requireNonNull(compiled);
    }

    private void of(Cooperative cooperative, String pointer) {
        at(cooperative.province(), cooperative.position(), pointer);
    }

    private void of(Site site, String pointer) {
        at(site.province(), site.position(), pointer);
    }

    private void all(List<Site> sites, String pointer) {
        for (int i = 0; i < sites.size(); i++) {
            of(sites.get(i), pointer + i);
        }
    }

    private void at(@Nullable ProvinceCode province, @Nullable GeoPoint position, String pointer) {
        for (Fault fault : gazetteer.check(province, position)) {
            Fault placed = fault.under(pointer);
            if (faults.list().stream().noneMatch(told -> told.pointer().equals(placed.pointer()))) {
                faults.add(placed);
            }
        }
    }
}
