import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Binds each kind of document with a mapper that knows java.time, as it comes otherwise, uses it, and binds what came out. */
public final class Consumer {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The host's own form around applications. */
    record Applications(String schemaVersion, List<Application> applications) {}

    private Consumer() {}

    public static void main(String[] args) throws Exception {
        Path documents = Path.of(args[0]);

        Pricer pricer = Pricer.compile(read(PriceBook.class, documents, "price-book.json"));
        PricedOrder priced = pricer.price(read(Order.class, documents, "order.json"), PricingContext.NONE);
        expect("357.00 MAD", priced.total());
        roundTrip(priced);
        roundTrip(pricer.explain(priced));

        Eligibility rules = Eligibility.compile(read(RuleSet.class, documents, "rule-set.json"));
        Facts facts = read(Facts.class, documents, "facts.json");
        expect("UNKNOWN", rules.assess(facts, DAY).outcome());
        expect("ELIGIBLE", rules.assess(facts.with("registeredOn", LocalDate.of(2024, 1, 15)), DAY).outcome());
        roundTrip(rules.assess(read(Cooperative.class, documents, "cooperative.json"), DAY).record());

        Selections call = Selections.compile(read(CallForProjects.class, documents, "call.json"));
        Applications applications = read(Applications.class, documents, "applications.json");
        Selection selection = call.select(applications.applications(), DAY);
        expect(2, selection.selected().size());
        roundTrip(selection);

        DistributionPlan plan = DistributionPlanner.compile(read(Network.class, documents, "network.json"))
                .plan(read(Day.class, documents, "day.json"), RoutingOptions.of(Budget.iterations(500)));
        expect(List.of(), plan.unassigned());
        roundTrip(plan);
    }

    private static <T> T read(Class<T> type, Path folder, String name) throws Exception {
        T document = MAPPER.readValue(Files.readString(folder.resolve(name)), type);
        roundTrip(document);
        return document;
    }

    private static void roundTrip(Object document) throws Exception {
        expect(document, MAPPER.readValue(MAPPER.writeValueAsString(document), document.getClass()));
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual) && !expected.equals(actual.toString())) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }
}
