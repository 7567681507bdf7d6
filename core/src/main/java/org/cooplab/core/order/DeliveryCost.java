package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The cost of carrying an order in a distribution plan; distribution hands it to pricing.
 *
 * @param order the order
 * @param cost the cost of carrying all of it; not negative
 * @param carrier who carries it and is paid
 * @param byCooperative the part of the cost that each cooperative's goods caused; empty or absent if it was not split, else
 *     the parts sum to {@code cost}; no part is negative
 * @param rule the code of the rule by which the cost was split ({@code kg-km})
 * @param distance how far the goods are carried from the last relay, or from the producer where there is none, or
 *     {@code null} if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryCost(
        @JsonProperty(required = true) @NotNull @Valid OrderId order,
        @JsonProperty(required = true) @NotNull @Valid Money cost,
        @JsonProperty(required = true) @NotNull @Valid Party carrier,
        Map<@Valid CooperativeId, @Valid Money> byCooperative,
        @JsonProperty(required = true) @NotBlank String rule,
        @Nullable @Valid Distance distance) {

    /**
     * Copies the parts, in the order of the ids, and checks that they are the whole.
     *
     * @throws IllegalArgumentException if an amount is negative, in another currency, or the parts are not the whole
     */
    public DeliveryCost {
        requireNonNull(order, "order");
        requireNonNull(cost, "cost");
        requireNonNull(carrier, "carrier");
        requireNonNull(rule, "rule");
        byCooperative = Copies.map(byCooperative, "byCooperative");
        Refusals refusals = new Refusals();
        if (cost.signum() < 0) {
            refusals.add(InvalidValue.negative("cost", cost));
        }
        for (Map.Entry<CooperativeId, Money> entry : byCooperative.entrySet()) {
            Money part = entry.getValue();
            if (part.signum() < 0) {
                refusals.add(InvalidValue.negative("byCooperative", part).atEntry("byCooperative", entry.getKey()));
            }
            if (!part.currency().equals(cost.currency())) {
                refusals.add(InvalidValue.otherCurrency("byCooperative", cost.currency(), part)
                        .atEntry("byCooperative", entry.getKey()));
            }
        }
        refusals.throwIfAny();
        if (!byCooperative.isEmpty()) {
            Money sum = sum(cost.currency(), byCooperative);
            if (!sum.equals(cost)) {
                throw InvalidValue.notTheSum("byCooperative", "cost", cost, sum);
            }
        }
    }

    private static Money sum(Currency currency, Map<CooperativeId, Money> parts) {
        try {
            return Money.sum(currency, parts.values());
        } catch (ArithmeticException overflow) {
            throw InvalidValue.tooLarge("byCooperative", parts.values());
        }
    }
}
