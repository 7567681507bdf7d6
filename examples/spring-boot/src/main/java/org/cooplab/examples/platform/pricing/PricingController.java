package org.cooplab.examples.platform.pricing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.cooplab.core.text.Messages;
import org.cooplab.examples.platform.door.Languages;
import org.cooplab.examples.platform.door.Parts;
import org.cooplab.examples.platform.door.TimeLimit;
import org.cooplab.examples.platform.sample.Sample;
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
            return PriceAnswer.of(
                    pricer, pricer.price(request.order(), context == null ? PricingContext.NONE : context), messages);
        });
    }
}
