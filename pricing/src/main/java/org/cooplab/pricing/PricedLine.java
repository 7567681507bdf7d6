package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.tax.AppliedTax;
import org.jspecify.annotations.Nullable;

/**
 * A line of the order with its price.
 *
 * @param number the number of the line
 * @param offer what was offered
 * @param product the product
 * @param seller who sells it
 * @param name its name for people
 * @param quantity the quantity charged: as delivered if that is known, else as ordered
 * @param pricedAs what packs contain that are priced by weight or volume, or how many pieces there are of what was weighed;
 *     {@code null} where the price is for units of the same kind as {@code quantity}
 * @param listPrice the unit price found in the book, or locked in the order
 * @param unitPrice the unit price charged, after tiers and catalogue promotions
 * @param reductions how catalogue promotions changed the unit price, in their order
 * @param priceList the id of the price list, or the book named by the lock
 * @param graduated whether the price has graduated tiers; {@code unitPrice} is then that of the first tier
 * @param amount the quantity at the unit price, or the sum of the graduated tiers, rounded once; before discounts
 * @param discounts what promotions took off
 * @param total {@code amount} less the discounts, with included tax but without added tax
 * @param taxCategory its tax category, or {@code null}
 * @param taxes the taxes on it
 * @param gift the promotion that gave the line, or {@code null} if it was ordered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricedLine(
        @JsonProperty(required = true) int number,
        @JsonProperty(required = true) OfferId offer,
        @JsonProperty(required = true) ProductId product,
        @JsonProperty(required = true) CooperativeId seller,
        @JsonProperty(required = true) LocalizedText name,
        @JsonProperty(required = true) Quantity quantity,
        @Nullable Quantity pricedAs,
        @JsonProperty(required = true) UnitPrice listPrice,
        @JsonProperty(required = true) UnitPrice unitPrice,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PriceReduction> reductions,
        @JsonProperty(required = true) String priceList,
        boolean graduated,
        @JsonProperty(required = true) Money amount,
        @JsonProperty(required = true) List<AppliedDiscount> discounts,
        @JsonProperty(required = true) Money total,
        @Nullable TaxCategory taxCategory,
        @JsonProperty(required = true) List<AppliedTax> taxes,
        @Nullable PromotionId gift) {

    /** Copies the lists. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public PricedLine {
        requireNonNull(amount, "amount");
        requireNonNull(total, "total");
        reductions = reductions == null ? List.of() : List.copyOf(reductions);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }
}
