package org.cooplab.examples.platform.pricing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.examples.platform.door.Languages;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.platform.door.Parts;
import org.cooplab.examples.platform.door.TimeLimit;
import org.cooplab.examples.platform.sample.Sample;
import org.cooplab.examples.quickstart.report.OrderLines;
import org.cooplab.examples.quickstart.report.PricingInput;
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
    private final Names names;
    private final Languages languages;
    private final TimeLimit limit;

    PricingController(Sample sample, Languages languages, TimeLimit limit) {
        this.platform = sample.pricer();
        this.names = sample.names();
        this.languages = languages;
        this.limit = limit;
    }

    @PostMapping("/prices")
    @Operation(summary = "What an order costs, why, and who earns what.")
    PriceAnswer price(@RequestBody PriceRequest request, Locale locale) {
        Messages messages = languages.in(locale);
        try {
            return limit.within(() -> {
                PriceBook book = request.book();
                Pricer pricer = book == null ? platform : Parts.at("/book", () -> Pricer.compile(book));
                PricingContext context = request.context();
                PricedOrder priced = pricer.price(request.order(), context == null ? PricingContext.NONE : context);
                return PriceAnswer.of(pricer, priced, book == null ? names : Names.of(book), messages);
            });
        } catch (InvalidValue refusal) {
            throw new InvalidDocument(List.of(Fault.of(placed(refusal, request))));
        }
    }

    /** Returns what is too large at its place in the request; what is in the platform's own book is told of the order. */
    private static InvalidValue placed(InvalidValue refusal, PriceRequest request) {
        PricingInput part = PricingInput.of(refusal);
        if (part == PricingInput.BOOK) {
            return refusal.at(request.book() == null ? "/order" : "/book" + refusal.pointer());
        }
        if (part == PricingInput.CONTEXT) {
            return refusal.at("/context" + refusal.pointer());
        }
        InvalidValue inOrder = Parts.read(Asked.class).order().placed(refusal);
        return inOrder.at("/order" + inOrder.pointer());
    }

    /** The request as far as its record does not keep it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(OrderLines order) {}
}
