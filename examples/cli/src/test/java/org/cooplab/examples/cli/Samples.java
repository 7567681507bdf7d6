package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.json.Documents;
import org.cooplab.core.time.DateRange;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.support.SupportRound;
import org.cooplab.examples.quickstart.pilot.MarketPrices;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.pilot.Support;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.pilot.WomensCall;
import org.cooplab.examples.quickstart.report.Applications;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;

/** A small document of every kind that the commands read, as text; made once. */
final class Samples {

    private static final Map<String, String> ALL = make();

    private Samples() {}

    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> make() {
        World world = World.of(7, LocalDate.of(2026, 3, 6), 3);
        PriceBook book = MarketPrices.book(world);
        Map<String, String> all = new TreeMap<>();
        all.put("price-book", Documents.writePretty(smaller(book)));
        all.put("order", Documents.writePretty(world.orders().get(0)));
        all.put(
                "priced-order",
                Documents.writePretty(Pricer.compile(book).price(world.orders().get(0), PricingContext.NONE)));
        all.put(
                "pricing-context",
                Documents.writePretty(PricingContext.on(world.day()).withCoupons(Set.of("A"))));
        all.put("catalogue", Documents.writePretty(Catalogue.of(List.of(), List.of())));
        all.put("cooperative", Documents.writePretty(world.cooperatives().get(3)));
        all.put("rule-set", Documents.writePretty(TrainingProgramme.rules()));
        all.put("facts", "{\"members\": 7, \"region\": \"MA-07\", \"rural\": true}");
        all.put("population", "{\"schemaVersion\": \"1\", \"facts\": {\"a\": {\"members\": 7}}}");
        all.put("call", Documents.writePretty(WomensCall.call()));
        all.put(
                "applications",
                Documents.writePretty(Applications.of(world.applications().subList(0, 2))));
        all.put("support-round", Documents.writePretty(smaller(Support.round(world, selection(world)))));
        all.put(
                "quote",
                Documents.writePretty(Pricer.compile(book)
                        .quote(
                                world.orders().get(0),
                                PricingContext.on(world.day()),
                                DateRange.of(world.day(), world.day()))));
        all.put("distribution-plan", Documents.writePretty(plan(world)));
        all.put("network", Documents.writePretty(smaller(Rounds.network(world))));
        all.put("day", Documents.writePretty(Day.of(world.day(), world.orders())));
        return all;
    }

    private static DistributionPlan plan(World world) {
        return DistributionPlanner.compile(Rounds.network(world))
                .plan(Day.of(world.day(), world.orders()), RoutingOptions.of(Budget.iterations(10)));
    }

    private static PriceBook smaller(PriceBook book) {
        PriceList list = book.priceLists().get(0);
        return PriceBook.builder(book.id(), book.version())
                .priceLists(List.of(PriceList.base(list.id(), list.prices().subList(0, 3))))
                .promotions(book.promotions())
                .fees(book.fees())
                .deliveries(book.deliveries().subList(0, 2))
                .taxRates(book.taxRates())
                .build();
    }

    private static Selection selection(World world) {
        return Selections.compile(WomensCall.call()).select(world.applications(), world.day());
    }

    private static SupportRound smaller(SupportRound round) {
        return SupportRound.of(
                        round.zone(),
                        round.cooperatives().subList(0, 1),
                        round.plans().subList(0, 1),
                        round.supporters().subList(0, 3))
                .withWorkshops(round.workshops().subList(1, 2), List.of());
    }

    private static Network smaller(Network network) {
        return Network.of(
                network.zone(),
                network.producers().subList(0, 2),
                network.partners(),
                network.relays(),
                network.vehicles(),
                network.travel());
    }
}
