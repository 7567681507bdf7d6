package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.exchange.FoodConsortium;
import org.cooplab.core.exchange.FoodConsortium.PackPrice;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes organisations, products and offers for other short-circuit platforms. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends Task {

    @Option(names = "--base", required = true, paramLabel = "URI")
    private FoodConsortium base;

    @Option(names = "--catalogue", required = true, paramLabel = FILE)
    private String catalogue;

    @Option(names = "--cooperative", paramLabel = FILE)
    private List<String> cooperatives = List.of();

    @ArgGroup(exclusive = false)
    private @Nullable Prices prices;

    private final List<OfferId> unpriced = new ArrayList<>();

    /** Which prices are written. */
    static final class Prices {

        @Option(names = "--book", required = true, paramLabel = FILE)
        private String book;

        @Option(names = "--day", required = true, paramLabel = DAY)
        private LocalDate day;

        @Option(names = "--currency", defaultValue = "MAD", paramLabel = CURRENCY)
        private Currency currency;
    }

    @Override
    public Integer call() {
        Prices asked = prices;
        Inputs inputs = new Inputs();
        Supplier<Catalogue> read = inputs.read(() -> inputs.open(catalogue).as(Catalogue.class));
        Supplier<@Nullable Pricer> pricer = inputs.read(
                () -> asked == null ? null : inputs.open(asked.book).compiled(PriceBook.class, Pricer::compile));
        List<Supplier<Cooperative>> sellers = cooperatives.stream()
                .map(file -> inputs.read(() -> inputs.open(file).as(Cooperative.class)))
                .toList();
        inputs.requireSound();
        Catalogue offered = read.get();
        FoodConsortium exporter = base.in(LanguageTag.of(locale()));
        if (pricer.get() != null && asked != null) {
            exporter = exporter.priced(prices(pricer.get(), offered, asked));
        }
        answer(document(exporter, sellers.stream().map(Supplier::get).toList(), offered));
        if (asked != null && !unpriced.isEmpty()) {
            voice().say(Reason.of("cli.export.unpriced")
                    .with("offers", unpriced.stream().map(OfferId::value).collect(Collectors.joining(", ")))
                    .with("day", asked.day)
                    .with("currency", asked.currency));
        }
        return unpriced.isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** Makes the document; a cooperative that is given twice is the fault of the option. */
    private Map<String, Object> document(FoodConsortium exporter, List<Cooperative> sellers, Catalogue offered) {
        try {
            return exporter.document(sellers, List.of(), offered, List.of());
        } catch (InvalidValue twice) {
            throw bad("--cooperative", Faults.of(twice).toArray(Fault[]::new));
        }
    }

    /** What somebody unknown pays for one pack of an offer. */
    private Function<OfferId, @Nullable PackPrice> prices(Pricer pricer, Catalogue offered, Prices asked) {
        return offer -> {
            var goods = offered.snapshot(offer);
            Quantity pack = Quantity.of(1, goods.packaging().pack());
            Order order = Order.placed(
                    OrderId.of("price-of-a-pack"),
                    Customer.of(CustomerId.of("somebody")),
                    asked.day,
                    asked.currency,
                    List.of(OrderLine.of(1, goods, pack)),
                    Fulfilment.pickup(SiteId.of("somewhere")));
            for (PricedLine line : pricer.price(order, PricingContext.NONE).lines()) {
                if (line.number() == 1) {
                    return price(line);
                }
            }
            unpriced.add(offer);
            return null;
        };
    }

    private static PackPrice price(PricedLine line) {
        // Two taxes on one line have no single rate.
        return new PackPrice(
                line.unitPrice(), line.taxes().size() == 1 ? line.taxes().get(0).rate() : null);
    }
}
