package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.cooplab.core.text.LanguageTag;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--book", paramLabel = FILE)
    private @Nullable String book;

    @Option(names = "--day", paramLabel = DAY)
    private @Nullable LocalDate day;

    @Option(names = "--currency", defaultValue = "MAD", paramLabel = CURRENCY)
    private Currency currency;

    @Override
    public Integer call() {
        if (book != null && day == null) {
            throw missing("--day");
        }
        Inputs inputs = new Inputs();
        Supplier<Catalogue> read = inputs.read(() -> inputs.open(catalogue).as(Catalogue.class));
        Supplier<@Nullable Pricer> pricer =
                inputs.read(() -> book == null ? null : inputs.open(book).compiled(PriceBook.class, Pricer::compile));
        List<Supplier<Cooperative>> sellers = cooperatives.stream()
                .map(file -> inputs.read(() -> inputs.open(file).as(Cooperative.class)))
                .toList();
        inputs.requireSound();
        Catalogue offered = read.get();
        FoodConsortium exporter = base.in(LanguageTag.of(locale()));
        if (pricer.get() != null && day != null) {
            exporter = exporter.priced(prices(pricer.get(), offered, day));
        }
        answer(exporter.document(sellers.stream().map(Supplier::get).toList(), List.of(), offered, List.of()));
        return Cooplab.FINE;
    }

    /** What somebody unknown pays for one pack of an offer. */
    private Function<OfferId, @Nullable PackPrice> prices(Pricer pricer, Catalogue offered, LocalDate on) {
        return offer -> {
            var goods = offered.snapshot(offer);
            Quantity pack = Quantity.of(1, goods.packaging().pack());
            Order order = Order.placed(
                    OrderId.of("price-of-a-pack"),
                    Customer.of(CustomerId.of("somebody")),
                    on,
                    currency,
                    List.of(OrderLine.of(1, goods, pack)),
                    Fulfilment.pickup(SiteId.of("somewhere")));
            return pricer.price(order, PricingContext.NONE).lines().stream()
                    .filter(line -> line.number() == 1)
                    .findFirst()
                    .map(ExportCommand::price)
                    .orElse(null);
        };
    }

    private static PackPrice price(PricedLine line) {
        // Two taxes on one line have no single rate.
        return new PackPrice(
                line.unitPrice(), line.taxes().size() == 1 ? line.taxes().get(0).rate() : null);
    }
}
