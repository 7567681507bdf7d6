import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
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
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;

/** Prices and assesses; only the package that reads and writes JSON wants Jackson. */
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
        PricedOrder priced = pricer.price(
                Order.placed(
                        OrderId.of("order-1"),
                        Customer.of(CustomerId.of("customer-1")),
                        DAY,
                        Currencies.MAD,
                        List.of(OrderLine.of(1, honey, Quantity.of(2, UnitCode.H87))),
                        Fulfilment.pickup(SiteId.of("relay-1"))),
                PricingContext.NONE);
        expect("180.00 MAD", priced.total());
        pricer.explain(priced)
                .sentences(Messages.of(Locale.forLanguageTag("ar"), Pricer.class))
                .forEach(System.out::println);

        Eligibility rules = Eligibility.compile(
                RuleSet.of("training", "1", Expression.fact("members").atLeast(5)));
        expect("ELIGIBLE", rules.assess(Facts.none().with("members", 12), DAY).outcome());
        expect("INELIGIBLE", rules.assess(Facts.none().with("members", 4), DAY).outcome());

        try {
            Documents.write(priced);
            throw new AssertionError("wrote JSON without Jackson");
        } catch (NoClassDefFoundError expected) {
            System.out.println("as expected: " + expected);
        }
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
