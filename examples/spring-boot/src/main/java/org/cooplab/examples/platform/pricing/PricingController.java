package org.cooplab.examples.platform.pricing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.examples.platform.door.Languages;
import org.cooplab.examples.platform.door.Parts;
import org.cooplab.examples.platform.door.TimeLimit;
import org.cooplab.examples.platform.sample.Sample;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Prices orders. */
@RestController
@Tag(name = "prices")
final class PricingController {

    private final Pricer platform;
    private final Languages languages;
    private final TimeLimit limit;

    PricingController(Sample sample, Languages languages, TimeLimit limit) {
        this.platform = sample.pricer();
        this.languages = languages;
        this.limit = limit;
    }

    @PostMapping("/prices")
    @Operation(summary = "What an order costs, why, and who earns what.")
    PriceAnswer price(@RequestBody PriceRequest request, Locale locale) {
        Messages messages = languages.in(locale);
        return limit.within(() -> {
            PriceBook book = request.book();
            Pricer pricer = book == null ? platform : Parts.at("/book", () -> Pricer.compile(book));
            PricingContext context = request.context();
            PricedOrder priced = priced(pricer, request.order(), context == null ? PricingContext.NONE : context);
            return PriceAnswer.of(pricer, priced, messages);
        });
    }

    private static PricedOrder priced(Pricer pricer, Order order, PricingContext context) {
        try {
            return pricer.price(order, context);
        } catch (InvalidValue tooLarge) {
            // The sentence names the line: an order does not keep its lines where they were in the request.
            String place = tooLarge.pointer().startsWith("/lines") ? "/order/lines" : "/order";
            throw new InvalidDocument(List.of(Fault.of(tooLarge.at(place))));
        }
    }
}
