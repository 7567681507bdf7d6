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
 * A tax on a category of goods or services, with the rates it had over time. Several taxes of one
 * category all apply.
 *
 * <p>With several included rates a price is the net amount times one plus all of them. An added rate
 * is taken on the amount as priced.
 *
 * @param id identifies it in the order
 * @param name its name for people, or {@code null}
 * @param category the category it is for
 * @param basis whether prices contain it
 * @param treatment what the law says; a treatment other than TAXED makes it zero
 * @param rates the rates over time, looked up by the tax point, with their sources; a day outside all
 *     periods has none of this tax, and where that leaves goods or a charge of the category without any, the order says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxRate(
        @JsonProperty(required = true) String id,
        @Nullable LocalizedText name,
        @JsonProperty(required = true) TaxCategory category,
        @JsonProperty(required = true) TaxBasis basis,
        TaxTreatment treatment,
        @JsonProperty(required = true) Dated<Rate> rates) {

    /** Requires the parts; a tax is TAXED unless it says otherwise. */
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
}
