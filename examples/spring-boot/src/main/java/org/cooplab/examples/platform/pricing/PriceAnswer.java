package org.cooplab.examples.platform.pricing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Messages;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.platform.door.Said;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.explain.Step;
import org.jspecify.annotations.Nullable;

/**
 * A bill that can be read.
 *
 * @param priced the bill as data, to be kept: refunds need nothing else
 * @param balances who gets what out of the order, by party; sums to zero
 * @param explanation how each figure came about
 * @param declined what did not apply, and why
 */
public record PriceAnswer(
        PricedOrder priced, Map<String, Money> balances, List<Line> explanation, List<Said> declined) {

    /**
     * One step of the explanation.
     *
     * @param figure the figure it is a part of
     * @param line the line of the order, or {@code null} if it is about the whole
     * @param party whose balance it is a part of, or {@code null}
     * @param text the sentence, in the language asked
     * @param amount its part
     */
    public record Line(
            Step.Figure figure,
            @Nullable Integer line,
            @Nullable String party,
            String text,
            Money amount) {

        static Line of(Step step, Names names, Messages messages) {
            return new Line(
                    step.figure(),
                    step.line(),
                    step instanceof Step.Balance balance ? balance.party().toString() : null,
                    names.sentence(step, messages),
                    step.amount());
        }
    }

    static PriceAnswer of(Pricer pricer, PricedOrder priced, Names names, Messages messages) {
        Map<String, Money> balances = new TreeMap<>();
        priced.balances().forEach((party, amount) -> balances.put(party.toString(), amount));
        List<Line> explanation = pricer.explain(priced).steps().stream()
                .map(step -> Line.of(step, names, messages))
                .toList();
        return new PriceAnswer(
                priced, balances, explanation, Said.all(priced.declined(), reason -> names.sentence(reason, messages)));
    }
}
