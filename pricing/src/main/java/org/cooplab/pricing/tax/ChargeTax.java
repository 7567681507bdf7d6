package org.cooplab.pricing.tax;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.order.TaxCategory;
import org.jspecify.annotations.Nullable;

/**
 * How a fee or a delivery is taxed. Its supplier is who earns it, so that it never inherits the
 * status of an exempt producer unless the producer earns it; what the sellers earn together is taxed by the status
 * of each, where the book says of some supplier how it is taxed. The tax status of the buyer counts for what the
 * buyer pays; a fee withheld from the sellers is a service to them, whoever buys the goods.
 *
 * @param method where its rate comes from
 * @param category its own category, for {@link Method#OWN}
 * @param basis whether the tax is inside or on top; {@code null}: as the rate says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeTax(
        @JsonProperty(required = true) Method method,
        @Nullable TaxCategory category,
        @Nullable TaxBasis basis) {

    /** Not taxed. */
    public static final ChargeTax NONE = new ChargeTax(Method.NONE, null, null);

    /** At the rate of the goods that make most of the order. */
    public static final ChargeTax MAIN = new ChargeTax(Method.MAIN, null, null);

    /** Divided by the amounts of the goods, each part at their rate. */
    public static final ChargeTax PROPORTIONAL = new ChargeTax(Method.PROPORTIONAL, null, null);

    /** Requires a method. */
    public ChargeTax {
        requireNonNull(method, "method");
    }

    /** At the rates of its own category. */
    public static ChargeTax own(TaxCategory category) {
        return new ChargeTax(Method.OWN, category, null);
    }

    /** Where the rate of a charge comes from. */
    public enum Method {
        /** No tax. */
        NONE,
        /** Its own category. */
        OWN,
        /** The category that makes most of the goods; ties: the one of the lower line number. */
        MAIN,
        /** The categories of the goods, in proportion to their amounts. */
        PROPORTIONAL
    }
}
