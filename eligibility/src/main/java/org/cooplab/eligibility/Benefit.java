package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.internal.program.Value;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.jspecify.annotations.Nullable;

/** What an applicant gets. */
final class Benefit {

    private static final int DECIMALS = 20;

    private Benefit() {}

    static Optional<Literal> of(Judgement judgement, Row row) {
        Value value = judgement.program().benefit();
        Expression expression = judgement.rules().benefit();
        Object found = value == null ? null : value.get(row);
        if (found == null || expression == null) {
            return Optional.empty();
        }
        String currency = Kinds.currency(judgement.rules(), judgement.table(), expression);
        if (currency == null) {
            return Optional.of(literal(found));
        }
        Money amount = money((Ratio) found, currency);
        Money most = ceiling(judgement, row, amount);
        return most == null ? Optional.empty() : Optional.of(Literal.of(most));
    }

    /** Holds the amount under what is left of each ceiling; {@code null} if that is not known. */
    private static @Nullable Money ceiling(Judgement judgement, Row row, Money amount) {
        Money most = amount;
        for (int i = 0; i < judgement.rules().relations().size(); i++) {
            if (judgement.rules().relations().get(i).ceiling() != null) {
                Money left = left(judgement, row, i);
                if (left == null) {
                    return null;
                }
                most = most.min(left);
            }
        }
        return most;
    }

    /** Returns what is left of the ceiling of a relation; {@code null} if it has none, or it is not known. */
    static @Nullable Money left(Judgement judgement, Row row, int relation) {
        Money ceiling = judgement.rules().relations().get(relation).ceiling();
        Object paid = ceiling == null
                ? null
                : judgement.program().paid().get(relation).get(row);
        if (ceiling == null || paid == null) {
            return null;
        }
        Money left = ceiling.minus(money((Ratio) paid, ceiling.currency().getCurrencyCode()));
        return left.max(Money.zero(ceiling.currency()));
    }

    private static Money money(Ratio value, String code) {
        Currency currency = Currency.getInstance(code);
        int digits = Currencies.digits(currency);
        return Money.of(value.toDecimal(digits, RoundingMode.FLOOR), currency);
    }

    /** Returns the fact of a slot as a constant. */
    static Literal literal(FactTable table, Row row, int slot) {
        FactDefinition fact = table.fact(slot);
        if (fact.type() == FactType.MONEY) {
            return Literal.of(Money.ofMinor(row.getLong(slot), Currency.getInstance(requireNonNull(fact.unit()))));
        }
        return literal(requireNonNull(table.value(row, slot)));
    }

    private static Literal literal(Object found) {
        if (found instanceof Ratio ratio) {
            return Literal.of(ratio.toDecimal(DECIMALS, RoundingMode.HALF_EVEN));
        } else if (found instanceof LocalDate date) {
            return Literal.of(date);
        } else if (found instanceof Boolean truth) {
            return Literal.of(truth.booleanValue());
        }
        return Literal.of(found.toString());
    }
}
