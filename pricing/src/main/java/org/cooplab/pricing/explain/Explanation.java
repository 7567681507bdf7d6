package org.cooplab.pricing.explain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Messages;
import org.cooplab.pricing.internal.explain.Explainer;
import org.cooplab.pricing.internal.explain.Names;
import org.cooplab.pricing.settlement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of an order or of a statement came about, step by step, as data and as sentences.
 *
 * <p>It is a proof: the steps of each figure add up to the published figure, for the order, each line,
 * each party and each tax.
 *
 * @param order the order, or {@code null} for a statement of several
 * @param zero the amount zero in the currency of the order
 * @param steps the steps in the order of the calculation: line by line, then charges, then who gets what; of a statement its
 *     {@link Step.Account}, then its rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        @Nullable OrderId order,
        @JsonProperty(required = true) Money zero,
        @JsonProperty(required = true) List<Step> steps) {

    /** Copies the steps. */
    public Explanation {
        requireNonNull(zero, "zero");
        steps = List.copyOf(steps);
    }

    /** Explains a statement of orders whose books are not at hand: promotions, fees and taxes go by their ids. */
    public static Explanation of(Statement statement) {
        return Explainer.explain(requireNonNull(statement, "statement"), Names.NONE);
    }

    /** Returns the sum of the steps of a figure. */
    public Money sum(Step.Figure figure) {
        return sum(step -> step.figure() == figure);
    }

    /** Returns the sum of the steps of a figure for one line. */
    public Money sum(Step.Figure figure, int line) {
        return sum(step -> step.figure() == figure && Integer.valueOf(line).equals(step.line()));
    }

    /** Returns the sum of the steps of a party's balance. */
    public Money balance(Party party) {
        return sum(step -> step instanceof Step.Balance balance && party.equals(balance.party()));
    }

    private Money sum(Predicate<Step> meant) {
        return steps.stream().filter(meant).map(Step::amount).reduce(zero, Money::plus);
    }

    /** Returns a sentence for each step, in the language of the messages. */
    public List<String> sentences(Messages messages) {
        return steps.stream().map(step -> step.sentence(messages)).toList();
    }

    /** Returns a sentence for each party on what it gets or gives in all, in the language of the messages. */
    public List<String> balances(Messages messages) {
        Map<Party, Money> balances = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Balance balance) {
                balances.merge(balance.party(), balance.amount(), Money::plus);
            }
        }
        List<String> sentences = new ArrayList<>();
        balances.forEach(
                (party, amount) -> sentences.add(messages.text(Said.balance("-all", party, amount, messages))));
        return sentences;
    }
}
