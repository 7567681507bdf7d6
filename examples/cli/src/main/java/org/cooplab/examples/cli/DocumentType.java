package org.cooplab.examples.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.order.Order;
import org.cooplab.core.programme.Programme;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.support.Matcher;
import org.cooplab.eligibility.support.SupportRound;
import org.cooplab.examples.quickstart.report.Applications;
import org.cooplab.examples.quickstart.report.PricedOrders;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.Quote;
import org.cooplab.pricing.book.PriceBook;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A kind of document that the commands read or write.
 *
 * @param name what it is called on the command line
 * @param type the record it is read into
 * @param compile finds the faults that the record alone does not show
 */
record DocumentType<T>(String name, Class<T> type, Function<T, ?> compile) {

    static final List<DocumentType<?>> ALL = List.of(
            new DocumentType<>("price-book", PriceBook.class, Pricer::compile),
            new DocumentType<>("pricing-context", PricingContext.class, context -> context),
            new DocumentType<>("priced-order", PricedOrder.class, priced -> priced),
            new DocumentType<>("priced-orders", PricedOrders.class, priced -> priced),
            new DocumentType<>("quote", Quote.class, quote -> quote),
            new DocumentType<>("network", Network.class, DistributionPlanner::compile),
            new DocumentType<>("day", Day.class, day -> day),
            new DocumentType<>("distribution-plan", DistributionPlan.class, plan -> plan),
            new DocumentType<>("rule-set", RuleSet.class, Eligibility::compile),
            new DocumentType<>("facts", Facts.class, facts -> facts),
            new DocumentType<>("population", DiffCommand.Population.class, population -> population),
            new DocumentType<>("call", CallForProjects.class, Selections::compile),
            new DocumentType<>("applications", Applications.class, applications -> applications),
            new DocumentType<>("support-round", SupportRound.class, Matcher::compile),
            new DocumentType<>("order", Order.class, order -> order),
            new DocumentType<>("catalogue", Catalogue.class, catalogue -> catalogue),
            new DocumentType<>("cooperative", Cooperative.class, cooperative -> cooperative),
            new DocumentType<>("programme", Programme.class, programme -> programme));

    /** Returns the classes beside which the modules keep their sentences. */
    static Class<?>[] anchors() {
        return new Class<?>[] {
            Pricer.class, DistributionPlanner.class, PlanChecker.class, Eligibility.class, Cooplab.class
        };
    }

    /** The names on the command line, and what they stand for. */
    static final class Names implements ITypeConverter<DocumentType<?>>, Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ALL.stream().map(DocumentType::name).iterator();
        }

        @Override
        public DocumentType<?> convert(String name) {
            return ALL.stream()
                    .filter(type -> type.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(name));
        }
    }

    /** Reads and compiles, to find every fault. */
    void check(Input input) {
        input.compiled(type, compile);
    }
}
