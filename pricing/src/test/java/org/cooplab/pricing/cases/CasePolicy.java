package org.cooplab.pricing.cases;

import static org.cooplab.pricing.cases.Case.has;
import static org.cooplab.pricing.cases.Case.text;

import java.math.RoundingMode;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.AllocationWeights;
import org.cooplab.pricing.book.RoundingPolicy.CatalogueRounding;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.book.RoundingPolicy.MultiRate;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.book.RoundingPolicy.TaxLevel;
import org.cooplab.pricing.promotion.DiscountLevel;
import tools.jackson.databind.JsonNode;

/** The rounding of a case as a rounding policy. */
final class CasePolicy {

    private CasePolicy() {}

    static RoundingPolicy of(JsonNode rounding) {
        RoundingMode mode = mode(text(rounding, "mode", "half_up"));
        return new RoundingPolicy(
                mode,
                has(rounding, "discount_mode") ? mode(text(rounding, "discount_mode")) : mode,
                level(text(rounding, "discount_level", "unit")),
                switch (text(rounding, "catalog_round_on", "discount")) {
                    case "discount" -> CatalogueRounding.DISCOUNT;
                    case "price" -> CatalogueRounding.PRICE;
                    default -> throw new IllegalArgumentException("catalog_round_on");
                },
                switch (text(rounding, "allocation", "largest_remainder")) {
                    case "largest_remainder" -> Remainder.LARGEST_REMAINDER;
                    case "floor_then_first" -> Remainder.FLOOR_THEN_FIRST;
                    case "nearest_half_down_then_first" -> Remainder.NEAREST_HALF_DOWN_THEN_FIRST;
                    case "last_takes_rest" -> Remainder.LAST_TAKES_REST;
                    case "none" -> Remainder.EXACT;
                    default -> throw new IllegalArgumentException("allocation");
                },
                switch (text(rounding, "allocation_weights", "current")) {
                    case "current" -> AllocationWeights.CURRENT;
                    case "gross" -> AllocationWeights.GROSS;
                    default -> throw new IllegalArgumentException("allocation_weights");
                },
                switch (text(rounding, "tax_level", "line")) {
                    case "unit" -> TaxLevel.UNIT;
                    case "line" -> TaxLevel.LINE;
                    case "order" -> TaxLevel.TOTAL;
                    default -> throw new IllegalArgumentException("tax_level");
                },
                switch (text(rounding, "included_tax", "round_tax")) {
                    case "round_tax" -> IncludedTax.ROUND_TAX;
                    case "round_net" -> IncludedTax.ROUND_NET;
                    default -> throw new IllegalArgumentException("included_tax");
                },
                switch (text(rounding, "multi_rate", "separate")) {
                    case "separate" -> MultiRate.SEPARATE;
                    case "combined" -> MultiRate.COMBINED;
                    default -> throw new IllegalArgumentException("multi_rate");
                },
                null,
                mode);
    }

    static RoundingMode mode(String word) {
        return switch (word) {
            case "half_up" -> RoundingMode.HALF_UP;
            case "half_even" -> RoundingMode.HALF_EVEN;
            case "half_down" -> RoundingMode.HALF_DOWN;
            case "down" -> RoundingMode.DOWN;
            case "up" -> RoundingMode.UP;
            default -> throw new IllegalArgumentException("mode " + word);
        };
    }

    static DiscountLevel level(String word) {
        return switch (word) {
            case "unit" -> DiscountLevel.UNIT;
            case "line" -> DiscountLevel.LINE;
            case "none" -> DiscountLevel.EXACT;
            default -> throw new IllegalArgumentException("discount_level " + word);
        };
    }
}
