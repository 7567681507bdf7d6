package org.cooplab.pricing.tax;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A tax on a category of goods or services, with its rates over time. If a category has several taxes, all
 * of them apply.
 *
 * <p>With several included rates, a price is the net amount times one plus their sum. An added rate
 * is calculated on the amount as priced.
 *
 * @param id identifies it in the order
 * @param name its name for people, or {@code null}
 * @param category the category it is for
 * @param basis whether prices include it
 * @param treatment how the law treats the category; any treatment other than TAXED makes the tax zero
 * @param rates the rates over time with their sources, looked up by the tax point. On a day outside all
 *     periods this tax does not apply; if that leaves goods or a charge without any rate, the priced order says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxRate(
        @JsonProperty(required = true) String id,
        @Nullable LocalizedText name,
        @JsonProperty(required = true) TaxCategory category,
        @JsonProperty(required = true) TaxBasis basis,
        TaxTreatment treatment,
        @JsonProperty(required = true) Dated<Rate> rates) {

    /** Requires the parts; the treatment is TAXED unless given. */
    @SuppressWarnings("ConstantValue")
    public TaxRate {
        requireNonNull(id, "id");
        requireNonNull(category, "category");
        requireNonNull(basis, "basis");
        requireNonNull(rates, "rates");
        treatment = treatment == null ? TaxTreatment.TAXED : treatment;
    }

    /** Returns a tax with one rate for all time. */
    public static TaxRate of(String id, TaxCategory category, TaxBasis basis, Rate rate) {
        return new TaxRate(id, null, category, basis, TaxTreatment.TAXED, Dated.always(rate));
    }

    /** Returns this tax with a name for people. */
    public TaxRate named(LocalizedText newName) {
        return new TaxRate(id, newName, category, basis, treatment, rates);
    }
}
