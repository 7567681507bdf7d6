package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.internal.settlement.Balances;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;

/**
 * The reversal of a sale for returned goods.
 *
 * @param order the order
 * @param returned what comes back with this refund, by line
 * @param total what the buyer gets back; negative if it gives more back, of a rebate (a negative fee), than the goods cost
 * @param settlement the entries of the sale, reversed in part; they sum to zero
 */
public record Refund(
        @JsonProperty(required = true) OrderId order,
        @JsonProperty(required = true) List<Returned> returned,
        @JsonProperty(required = true) Money total,
        @JsonProperty(required = true) List<Entry> settlement) {

    /** Copies the collections. */
    public Refund {
        requireNonNull(order, "order");
        requireNonNull(total, "total");
        returned = List.copyOf(returned);
        settlement = List.copyOf(settlement);
    }

    /** Returns what each party gets from the refund; negative if it gives back. */
    public Map<Party, Money> balances() {
        return Balances.of(settlement, total.currency());
    }

    /** Returns the entries in the form that {@link Statement} takes. */
    public Statement.Posting posting(LocalDate day) {
        return new Statement.Posting(order, day, settlement);
    }

    /**
     * What comes back of a line.
     *
     * @param line the number of the line
     * @param quantity how much
     */
    public record Returned(
            @JsonProperty(required = true) int line,
            @JsonProperty(required = true) Quantity quantity) {

        /** Requires a quantity. */
        public Returned {
            requireNonNull(quantity, "quantity");
        }
    }
}
