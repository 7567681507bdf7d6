package org.cooplab.examples.quickstart.report;

import org.cooplab.core.refusal.InvalidValue;

/** What a price is made of: a document for each, one of which is to blame for a price that cannot be reckoned. */
public enum PricingInput {
    ORDER,
    BOOK,
    CONTEXT;

    /** Returns that in which the refusal of a price points; the order where the refusal points in none. */
    public static PricingInput of(InvalidValue refusal) {
        return switch (refusal.pointer().replaceFirst("^/([^/]*).*", "$1")) {
            case "fees", "deliveries", "promotions", "priceLists", "taxRates" -> BOOK;
            case "uses" -> CONTEXT;
            default -> ORDER;
        };
    }
}
