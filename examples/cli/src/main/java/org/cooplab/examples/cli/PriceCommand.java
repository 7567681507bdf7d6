package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
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
        Inputs inputs = new Inputs();
        Supplier<Pricer> compiled = inputs.read(() -> inputs.open(book).compiled(PriceBook.class, Pricer::compile));
        Supplier<Input> ordered = inputs.read(() -> inputs.open(order));
        Supplier<Order> read = inputs.read(() -> ordered.get().as(Order.class));
        Supplier<PricingContext> circumstances = inputs.read(() -> circumstances(inputs));
        inputs.requireSound();
        Pricer pricer = compiled.get();
        Order asked = read.get();
        PricedOrder priced = price(pricer, asked, circumstances.get(), ordered.get());
        answer(priced);
        Messages messages = voice().messages();
        if (explain) {
            pricer.explain(priced).sentences(messages).forEach(this::tell);
            voice().say(Reason.of("cli.total").with("amount", priced.total()));
        }
        for (Reason declined : priced.declined()) {
            voice().say(declined);
        }
        boolean whole = asked.lines().stream()
                .allMatch(line -> priced.lines().stream().anyMatch(done -> done.number() == line.number()));
        return whole ? Cooplab.FINE : Cooplab.REFUSED;
    }

    private PricingContext circumstances(Inputs inputs) {
        PricingContext known =
                context == null ? PricingContext.NONE : inputs.open(context).as(PricingContext.class);
        return coupons.isEmpty() ? known : known.withCoupons(coupons);
    }

    /** What is too large in a line is told with its line in the file. */
    private static PricedOrder price(Pricer pricer, Order asked, PricingContext circumstances, Input ordered) {
        try {
            return pricer.price(asked, circumstances);
        } catch (InvalidValue refusal) {
            if (!refusal.pointer().startsWith("/lines")) {
                throw refusal;
            }
            String number = refusal.parameters().get("line");
            InvalidValue inFile = number == null
                    ? refusal
                    : refusal.at("/lines/" + ordered.as(Rows.class).indexOf(Integer.parseInt(number)));
            throw ordered.located(List.of(Fault.of(inFile)));
        }
    }

    /** The lines in the order of the file, in which an order does not keep them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rows(List<Row> lines) {

        /** What a line is called by. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Row(int number) {}

        int indexOf(int number) {
            return lines.indexOf(new Row(number));
        }
    }
}
