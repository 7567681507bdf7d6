package org.cooplab.examples.quickstart.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.pricing.PricedOrder;

/**
 * The document of many priced orders, which the report writes and the command line reads.
 *
 * @param schemaVersion the form of the document
 * @param orders all orders
 */
public record PricedOrders(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) List<PricedOrder> orders) {

    private static final String SCHEMA_VERSION = "1";

    /** Refuses a document of another form. */
    public PricedOrders {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        orders = List.copyOf(orders);
    }

    /** Returns the document of these orders. */
    public static PricedOrders of(List<PricedOrder> orders) {
        return new PricedOrders(SCHEMA_VERSION, orders);
    }
}
