
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleCost;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;

/** Prices, assesses, plans and selects; only the package that reads and writes JSON wants Jackson. */
public final class Consumer {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private Consumer() {}

    public static void main(String[] args) {
        absent("tools.jackson.core.JsonParser");
        absent("com.fasterxml.jackson.annotation.JsonProperty");

        OfferedGoods honey = new OfferedGoods(
                OfferId.of("honey"),
                ProductId.of("honey"),
                CooperativeId.of("example-amal"),
                LocalizedText.of("عسل", "Miel", "Honey"),
                CategoryCode.of("honey"),
                Set.of(),
                null,
                new Packaging(UnitCode.of("XJR"), Quantity.of(250, UnitCode.GRM)),
                Weight.ofGrams(420),
                null,
                Storage.PLAIN);
        UnitPrice perJar = UnitPrice.of(Money.of("90.00", Currencies.MAD), Quantity.of(1, UnitCode.H87));
        Pricer pricer = Pricer.compile(PriceBook.builder("market", "1")
                .priceLists(List.of(PriceList.base("stalls", List.of(Price.of(honey.offer(), perJar, null)))))
                .build());
        Order order = Order.placed(
                OrderId.of("order-1"),
                Customer.of(CustomerId.of("customer-1")),
                DAY,
                Currencies.MAD,
                List.of(OrderLine.of(1, honey, Quantity.of(2, UnitCode.H87))),
                Fulfilment.pickup(SiteId.of("relay")));
        PricedOrder priced = pricer.price(order, PricingContext.NONE);
        expect("180.00 MAD", priced.total());
        pricer.explain(priced)
                .sentences(Messages.of(Locale.forLanguageTag("ar"), Pricer.class))
                .forEach(System.out::println);

        Eligibility rules = Eligibility.compile(
                RuleSet.of("training", "1", Expression.fact("members").atLeast(5)));
        expect("ELIGIBLE", rules.assess(Facts.none().with("members", 12), DAY).outcome());
        expect("INELIGIBLE", rules.assess(Facts.none().with("members", 4), DAY).outcome());

        DistributionPlan plan = DistributionPlanner.compile(network(honey.seller()))
                .plan(Day.of(DAY, List.of(order)), RoutingOptions.of(Budget.iterations(100)));
        expect("[]", plan.unassigned());

        Selections.compile(CallForProjects.builder(CallId.of("call"), LocalizedText.of("en", "Call"), 1)
                        .build())
                .select(List.of(), DAY);

        try {
            Documents.write(priced);
            throw new AssertionError("wrote JSON without Jackson");
        } catch (NoClassDefFoundError expected) {
            System.out.println("as expected: " + expected);
        }
    }

    private static Network network(CooperativeId cooperative) {
        Money dirham = Money.of("1.00", Currencies.MAD);
        Partner keeper = new Partner(
                PartnerId.of("keeper"),
                LocalizedText.of("en", "Keeper"),
                Set.of(Partner.Role.RELAY),
                Set.of(RegionCode.of("MA-07")),
                null,
                null);
        Site relay = site("relay", Site.Kind.RELAY, new GeoPoint(31.63, -8.0));
        return Network.of(
                ZoneId.of("Africa/Casablanca"),
                List.of(new ProducerSite(
                        cooperative, site("workshop", Site.Kind.WORKSHOP, new GeoPoint(31.5, -7.9)), Duration.ZERO)),
                List.of(keeper),
                List.of(Relay.of(relay, keeper.id(), Duration.ZERO)),
                List.of(Vehicle.of(
                        VehicleId.of("van"),
                        relay.id(),
                        Capacity.ofKilograms("500"),
                        Set.of(TemperatureClass.AMBIENT),
                        LocalTime.of(7, 0),
                        LocalTime.of(20, 0),
                        new VehicleCost(dirham, dirham, dirham))),
                TravelModel.DEFAULT);
    }

    private static Site site(String id, Site.Kind kind, GeoPoint position) {
        return new Site(
                SiteId.of(id), kind, LocalizedText.of("en", id), ProvinceCode.of("MA-MAR"), position, null);
    }

    private static void absent(String name) {
        try {
            Class.forName(name);
            throw new AssertionError(name + " is on the class path");
        } catch (ClassNotFoundException expected) {
            System.out.println("absent: " + name);
        }
    }

    private static void expect(String expected, Object actual) {
        if (!expected.equals(actual.toString())) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }
}
