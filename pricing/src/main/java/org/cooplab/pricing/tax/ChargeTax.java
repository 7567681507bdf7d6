package org.cooplab.pricing.tax;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.order.TaxCategory;
import org.jspecify.annotations.Nullable;

/**
 * How a fee or a delivery is taxed. The supplier is whoever earns it, so a charge does not inherit the
 * status of an exempt producer unless that producer earns it. If the book gives the tax status of any supplier, a charge
 * that several sellers earn is taxed by the status of each. The buyer's tax status matters only for what the
 * buyer pays; a fee withheld from the sellers is a service to them, whoever buys the goods. The amounts of goods are those
 * after discounts; if nothing is left of any, those before.
 *
 * @param method where its rate comes from
 * @param category its own category, for {@link Method#OWN}
 * @param basis whether the tax is included or added; {@code null}: as the rate says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeTax(
        @JsonProperty(required = true) Method method,
        @Nullable TaxCategory category,
        @Nullable TaxBasis basis) {

    /** Not taxed. */
    public static final ChargeTax NONE = new ChargeTax(Method.NONE, null, null);

    /** Taxed at the rates of the category that makes up most of the goods. */
    public static final ChargeTax MAIN = new ChargeTax(Method.MAIN, null, null);

    /** Divided in proportion to the amounts of the goods, each part taxed at their rates. */
    public static final ChargeTax PROPORTIONAL = new ChargeTax(Method.PROPORTIONAL, null, null);

    /** Requires a method. */
    public ChargeTax {
        requireNonNull(method, "method");
    }

    /** Taxed at the rates of its own category. */
    public static ChargeTax own(TaxCategory category) {
        return new ChargeTax(Method.OWN, category, null);
    }

    /** Where the rate of a charge comes from. */
    public enum Method {
        /** No tax. */
        NONE,
        /** Its own category. */
        OWN,
        /** The category that makes up most of the goods; ties go to the lower line number. */
        MAIN,
        /** The categories of the goods, in proportion to their amounts. */
        PROPORTIONAL
    }
}
