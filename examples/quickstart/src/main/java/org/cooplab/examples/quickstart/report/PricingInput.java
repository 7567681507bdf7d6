package org.cooplab.examples.quickstart.report;

import org.cooplab.core.refusal.InvalidValue;

/** The inputs of a price, each a document; one of them is to blame if the price cannot be computed. */
public enum PricingInput {
    ORDER,
    BOOK,
    CONTEXT;

    /** Returns the input that the refusal of a price points into; the order if it points into none. */
    public static PricingInput of(InvalidValue refusal) {
        return switch (refusal.pointer().replaceFirst("^/([^/]*).*", "$1")) {
            case "fees", "deliveries", "promotions", "priceLists", "taxRates" -> BOOK;
            case "uses" -> CONTEXT;
            default -> ORDER;
        };
    }
}
