import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;

/** Reads documents, prices, assesses, plans, and runs the examples of the README. */
public final class Consumer {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private Consumer() {}

    public static void main(String[] args) throws Exception {
        Path documents = Path.of(args[0]);
        Pricer pricer = Pricer.compile(read(PriceBook.class, documents, "price-book.json"));
        PricedOrder priced = pricer.price(read(Order.class, documents, "order.json"), PricingContext.NONE);
        // 2 x 90.00 less a tenth, and 3 x 65.00
        expect("357.00 MAD", priced.total());
        Map<Party, Money> balances = priced.balances();
        expect("0.00 MAD", Money.sum(priced.currency(), balances.values()));

        Eligibility rules = Eligibility.compile(read(RuleSet.class, documents, "rule-set.json"));
        Verdict verdict = rules.assess(read(Facts.class, documents, "facts.json"), DAY);
        expect("[registeredOn]", verdict.missing());
        for (Locale language : new Locale[] {Locale.forLanguageTag("ar"), Locale.FRENCH, Locale.ENGLISH}) {
            Messages messages = Messages.of(language, Pricer.class);
            pricer.explain(priced).sentences(messages).forEach(System.out::println);
            System.out.println(verdict.reasons().stream()
                    .map(reason -> rules.sentence(reason, language))
                    .collect(Collectors.joining(" ")));
        }

        DistributionPlanner planner = DistributionPlanner.compile(read(Network.class, documents, "network.json"));
        DistributionPlan plan =
                planner.plan(read(Day.class, documents, "day.json"), RoutingOptions.of(Budget.iterations(500)));
        expect("[]", plan.unassigned());
        expect("2", plan.consignments().size());
        expect(plan.toString(), Documents.read(DistributionPlan.class, Documents.write(plan)));
        Examples.run();
    }

    private static <T> T read(Class<T> type, Path folder, String name) throws Exception {
        return Documents.read(type, Files.readString(folder.resolve(name)));
    }

    private static void expect(String expected, Object actual) {
        if (!expected.equals(actual.toString())) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }
}
