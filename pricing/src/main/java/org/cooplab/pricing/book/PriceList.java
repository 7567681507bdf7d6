package org.cooplab.pricing.book;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * Prices that apply together: for a channel, a region, a customer group, a season.
 *
 * <p>When several prices fit a line, a declared order decides: the higher {@code rank} of
 * the list, then the greater number of conditions (of list and price together), then the offer before the product,
 * then {@link PriceBook.PriceTie}.
 *
 * @param id its name in explanations
 * @param name its name for people, or {@code null}
 * @param rank the list with the higher rank goes first; the base list has 0
 * @param when attributes the context must have: for each name, one of the values. Usual names are {@code group},
 *     {@code region} and {@code channel}; {@code group} also includes the customer's own
 * @param period the days of order on which it holds; {@code null}: always
 * @param prices its prices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceList(
        @JsonProperty(required = true) String id,
        @Nullable LocalizedText name,
        int rank,
        Map<String, List<String>> when,
        @Nullable DateRange period,
        List<Price> prices) {

    /** Fills in what was left out and copies the rest. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public PriceList {
        requireNonNull(id, "id");
        when = InOrder.conditions(when);
        prices = prices == null ? List.of() : List.copyOf(prices);
    }

    /** Returns the base list: rank 0, always, for everyone. */
    public static PriceList base(String id, List<Price> prices) {
        return new PriceList(id, null, 0, Map.of(), null, prices);
    }
}
