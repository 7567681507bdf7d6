package com.example.consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;

/** The same as on the class path, from a run-time image that holds these modules and no more. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Set<String> modules = ModuleLayer.boot().modules().stream()
                .map(Module::getName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .collect(Collectors.toCollection(TreeSet::new));
        expect(
                "[com.example.consumer, com.fasterxml.jackson.annotation, jakarta.validation, org.cooplab.core, org.cooplab.distribution,"
                        + " org.cooplab.eligibility, org.cooplab.pricing, org.slf4j, tools.jackson.core]",
                modules);
        Path documents = Path.of(args[0]);
        Pricer pricer = Pricer.compile(
                Documents.read(PriceBook.class, Files.readString(documents.resolve("price-book.json"))));
        PricedOrder priced = pricer.price(
                Documents.read(Order.class, Files.readString(documents.resolve("order.json"))), PricingContext.NONE);
        expect("357.00 MAD", priced.total());
        expect(priced, Documents.read(PricedOrder.class, Documents.write(priced)));
        // Sentences are files of the modules, which a module path hides unless they are opened.
        for (String language : new String[] {"ar", "fr", "en"}) {
            Messages messages = Messages.of(
                    Locale.forLanguageTag(language), Pricer.class, Eligibility.class, DistributionPlanner.class);
            pricer.explain(priced).sentences(messages).forEach(System.out::println);
        }
        Eligibility.compile(Documents.read(RuleSet.class, Files.readString(documents.resolve("rule-set.json"))));
        DistributionPlan plan = DistributionPlanner.compile(
                        Documents.read(Network.class, Files.readString(documents.resolve("network.json"))))
                .plan(
                        Documents.read(Day.class, Files.readString(documents.resolve("day.json"))),
                        RoutingOptions.of(Budget.iterations(500)));
        expect("[]", plan.unassigned());
        Examples.run();
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.toString().equals(actual.toString())) {
            throw new AssertionError("expected " + expected + ", but was " + actual);
        }
    }
}
