package org.cooplab.examples.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
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
import org.cooplab.examples.instances.BenchmarkInstance;
import org.cooplab.examples.quickstart.report.Applications;
import org.cooplab.examples.quickstart.report.PricedOrders;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.Quote;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A kind of document that the commands read or write.
 *
 * @param name what it is called on the command line
 * @param type the record it is read into
 * @param check reads it, and finds the faults that the record alone does not show
 * @param unchecked what to say of a sound one: which faults only another document would show; {@code null} if there are none
 */
record DocumentType<T>(
        String name,
        Class<T> type,
        Consumer<Input> check,
        @Nullable String unchecked) {

    static final List<DocumentType<?>> ALL = List.of(
            of("price-book", PriceBook.class, Pricer::compile),
            of("pricing-context", PricingContext.class),
            new DocumentType<>("priced-order", PricedOrder.class, input -> new Postings().addOrder(input), null),
            new DocumentType<>("priced-orders", PricedOrders.class, input -> new Postings().addOrders(input), null),
            of("quote", Quote.class),
            of("network", Network.class, network -> PlaceCheck.network(network, DistributionPlanner::compile)),
            of("day", Day.class, DocumentCheck::day).without("cli.fine.without-network"),
            of("distribution-plan", DistributionPlan.class),
            of("rule-set", RuleSet.class, Eligibility::compile),
            of("facts", Facts.class).without("cli.fine.without-rules"),
            of("population", Population.class).without("cli.fine.without-rules"),
            of("call", CallForProjects.class, Selections::compile),
            of("applications", Applications.class, PlaceCheck::applications),
            of("support-round", SupportRound.class, round -> PlaceCheck.round(round, Matcher::compile)),
            of("order", Order.class, PlaceCheck::order),
            of("catalogue", Catalogue.class),
            of("cooperative", Cooperative.class, PlaceCheck::cooperative),
            of("programme", Programme.class));

    /** Returns the classes beside which the modules keep their sentences. */
    static Class<?>[] anchors() {
        return new Class<?>[] {
            Pricer.class,
            DistributionPlanner.class,
            PlanChecker.class,
            Eligibility.class,
            BenchmarkInstance.class,
            Cooplab.class
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

    private static <T> DocumentType<T> of(String name, Class<T> type) {
        return of(name, type, document -> document);
    }

    private static <T> DocumentType<T> of(String name, Class<T> type, Function<T, ?> compile) {
        return new DocumentType<>(name, type, input -> input.compiled(type, compile), null);
    }

    private DocumentType<T> without(String said) {
        return new DocumentType<>(name, type, check, said);
    }

    /**
     * Returns the faults of a document that was read as another type than it is of, and which type that is before them; of
     * any other document, the faults alone.
     */
    static List<Fault> introduced(List<Fault> faults, byte[] document) {
        if (faults.stream().noneMatch(DocumentType::isUnknownMember)) {
            return faults;
        }
        return ALL.stream()
                .filter(other -> other.type() != Facts.class && other.reads(document))
                .findFirst()
                .map(other -> Fault.of("cli.other-type", "").with("type", other.name()))
                .map(first -> Stream.concat(Stream.of(first), faults.stream()).toList())
                .orElse(faults);
    }

    private static boolean isUnknownMember(Fault fault) {
        return fault.code().startsWith("json.unknown-member") && fault.pointer().lastIndexOf('/') == 0;
    }

    /** Returns whether a document is of this type; facts take nearly every document, since their names are free. */
    private boolean reads(byte[] document) {
        try {
            Documents.read(type, document);
            return true;
        } catch (InvalidDocument other) {
            return false;
        }
    }
}
