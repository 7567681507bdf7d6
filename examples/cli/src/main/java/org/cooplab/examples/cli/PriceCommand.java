package org.cooplab.examples.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.examples.quickstart.report.OrderLines;
import org.cooplab.examples.quickstart.report.PricingInput;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prices an order by a price book. */
@Command(name = "price", mixinStandardHelpOptions = true)
final class PriceCommand extends Task {

    @Option(names = "--book", required = true, paramLabel = FILE)
    private String book;

    @Option(names = "--order", required = true, paramLabel = FILE)
    private String order;

    @Option(names = "--context", paramLabel = FILE)
    private @Nullable String context;

    @Option(names = "--coupon", paramLabel = CODE)
    private Set<String> coupons = Set.of();

    @Option(names = "--explain")
    private boolean explain;

    @Override
    public Integer call() {
        if (coupons.contains("")) {
            throw bad("--coupon", Fault.of("cli.coupon.empty", ""));
        }
        Inputs inputs = new Inputs();
        Supplier<Input> booked = inputs.read(() -> inputs.open(book));
        Supplier<Pricer> compiled = inputs.read(() -> booked.get().compiled(PriceBook.class, Pricer::compile));
        Supplier<Input> ordered = inputs.read(() -> inputs.open(order));
        Supplier<Order> read = inputs.read(() -> ordered.get().as(Order.class));
        Supplier<@Nullable Input> stated = inputs.read(() -> context == null ? null : inputs.open(context));
        Supplier<PricingContext> circumstances = inputs.read(() -> circumstances(stated.get()));
        inputs.requireSound();
        Pricer pricer = compiled.get();
        Order asked = read.get();
        PricedOrder priced;
        try {
            priced = pricer.price(asked, circumstances.get());
        } catch (InvalidValue refusal) {
            throw placed(refusal, booked.get(), ordered.get(), stated.get());
        }
        answer(priced);
        said(pricer, priced).forEach(this::tell);
        boolean whole = asked.lines().stream()
                .allMatch(line -> priced.lines().stream().anyMatch(done -> done.number() == line.number()));
        boolean taxed =
                priced.declined().stream().noneMatch(declined -> declined.code().equals("tax.no-rate"));
        return whole && taxed ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** Returns what a person is told, each thing once: an explanation has much of what was declined. */
    private Set<String> said(Pricer pricer, PricedOrder priced) {
        Messages messages = voice().messages();
        Set<String> said = new LinkedHashSet<>();
        if (explain) {
            Explanation explanation = pricer.explain(priced);
            said.addAll(explanation.sentences(messages));
            said.addAll(explanation.balances(messages));
        }
        priced.declined().forEach(declined -> said.add(messages.text(declined)));
        if (explain) {
            said.add(messages.text(Reason.of("cli.total").with("amount", priced.total())));
        }
        return said;
    }

    private PricingContext circumstances(@Nullable Input stated) {
        PricingContext known = stated == null ? PricingContext.NONE : stated.as(PricingContext.class);
        return coupons.isEmpty() ? known : known.withCoupons(coupons);
    }

    /** Returns what is too large, at its line in the file to blame. */
    private static BadInput placed(InvalidValue refusal, Input booked, Input ordered, @Nullable Input stated) {
        PricingInput part = PricingInput.of(refusal);
        if (part == PricingInput.BOOK) {
            return booked.located(Faults.of(refusal));
        }
        return part == PricingInput.CONTEXT && stated != null
                ? stated.located(Faults.of(refusal))
                : ordered.located(Faults.of(ordered.as(OrderLines.class).placed(refusal)));
    }
}
