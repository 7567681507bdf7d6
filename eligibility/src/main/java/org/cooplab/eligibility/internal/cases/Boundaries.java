package org.cooplab.eligibility.internal.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.fact.Binding;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.CalendarDays;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases on and beside each bound of a rule: applicants whom the rule tells apart by that bound alone. A term that
 * is not a fact is turned back into facts where that is plain: an age into a day, a share into a number of members.
 */
public final class Boundaries {

    private static final int MAX_STEPS = 20_000;
    private static final int DECIMALS = 3;

    private final RuleSet rules;
    private final FactTable table;
    private final LocalDate date;
    private final Program program;
    private final Abstraction abstraction;
    private final Node node;
    private final List<One> cases = new ArrayList<>();
    private int steps;

    private Boundaries(RuleSet rules, Gazetteer gazetteer, LocalDate date, Rule inForce) {
        this.rules = rules;
        this.table = new FactTable(rules, gazetteer);
        this.date = date;
        this.program = Builder.build(rules, table, date);
        this.abstraction = new Abstraction(rules, table, date);
        this.node = abstraction.node(inForce);
    }

    /** One case. */
    public record One(String id, Facts facts, Outcome expected) {}

    /** Returns the cases of that day, in the order of the terms and their bounds. */
    public static List<One> of(RuleSet rules, Gazetteer gazetteer, LocalDate date) {
        Rule inForce = rules.requirement().at(date).orElse(null);
        if (inForce == null) {
            return List.of();
        }
        Boundaries boundaries = new Boundaries(rules, gazetteer, date, inForce);
        boundaries.abstraction.terms().forEach(boundaries::around);
        return List.copyOf(boundaries.cases);
    }

    private void around(Term term) {
        for (Object constant : term.constants()) {
            List<Object> near = neighbours(term, constant);
            for (int i = 0; i + 1 < near.size(); i++) {
                steps = 0;
                @Nullable
                Object[] values = new @Nullable Object[abstraction.terms().size()];
                if (apart(term, near.get(i), near.get(i + 1), values, 0)) {
                    keep(term, constant, near, values);
                    break;
                }
            }
        }
    }

    private List<Object> neighbours(Term term, Object constant) {
        if (constant instanceof Ratio ratio) {
            boolean limited = term.decimals >= 0;
            Ratio step = limited ? term.step() : Ratio.of(BigDecimal.valueOf(1, DECIMALS));
            Ratio on = limited ? term.last(ratio) : ratio;
            return List.of(on.minus(step), on, on.plus(step));
        } else if (constant instanceof LocalDate day) {
            return List.copyOf(CalendarDays.around(day));
        } else if (constant instanceof Boolean) {
            return List.of(false, true);
        }
        if (term.fact != null && term.fact.options() != null) {
            return term.fact.options().stream()
                    .filter(option -> !option.equals(constant))
                    .reduce((one, last) -> last)
                    .map(last -> List.<Object>of(constant, last))
                    .orElse(List.of(constant));
        }
        String behind = constant + term.other();
        return term.ordered() ? List.of("", constant, behind) : List.of(constant, term.other());
    }

    /** Looks for values of the other terms with which the rule tells the two apart. */
    private boolean apart(Term term, Object a, Object b, @Nullable Object[] values, int next) {
        if (++steps > MAX_STEPS) {
            return false;
        }
        values[term.index] = a;
        int one = node.eval(values);
        values[term.index] = b;
        int two = node.eval(values);
        if (one != Node.UNKNOWN && two != Node.UNKNOWN) {
            return one != two;
        }
        if (next == abstraction.terms().size()) {
            return false;
        }
        Term other = abstraction.terms().get(next);
        if (other == term) {
            return apart(term, a, b, values, next + 1);
        }
        for (Object cell : other.cells()) {
            values[other.index] = cell;
            if (apart(term, a, b, values, next + 1)) {
                return true;
            }
        }
        values[other.index] = null;
        return false;
    }

    private void keep(Term term, Object constant, List<Object> near, @Nullable Object[] values) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        List<One> written = new ArrayList<>();
        for (Object value : near) {
            values[term.index] = value;
            Map<String, Object> facts = facts(values, term);
            Faults faults = new Faults();
            Row row = facts == null ? null : Binding.bind(table, Facts.of(facts), "", faults);
            if (row == null || facts == null) {
                continue;
            }
            new Integrity(table).check(row, row, date, "", faults);
            if (!faults.isEmpty()) {
                continue;
            }
            Outcome outcome = Program.outcome(program.requirement().eval(row), Node.TRUE);
            outcomes.add(outcome);
            String id = term.shown() + " " + Shown.value(constant) + ": " + Shown.value(value);
            written.add(new One(id, Facts.of(facts), outcome));
        }
        if (outcomes.size() > 1) {
            cases.addAll(written);
        }
    }

    /** Turns terms back into facts; {@code null} if one cannot be, or two want the same fact to differ. */
    private @Nullable Map<String, Object> facts(@Nullable Object[] values, Term first) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (boolean plain : new boolean[] {true, false}) {
            if (plain == (first.fact != null) && !put(first, values[first.index], facts)) {
                return null;
            }
            for (Term term : abstraction.terms()) {
                Object value = values[term.index];
                if (term != first && value != null && plain == (term.fact != null) && !put(term, value, facts)) {
                    return null;
                }
            }
        }
        return facts;
    }

    private boolean put(Term term, @Nullable Object value, Map<String, Object> facts) {
        if (value == null) {
            return false;
        } else if (term.fact != null) {
            return same(term.fact.name(), natural(term.fact, value), facts);
        } else if (term.subject instanceof Expression.Elapsed elapsed
                && elapsed.from() instanceof Expression.Fact from
                && elapsed.to() instanceof Expression.Today
                && value instanceof Ratio units) {
            long count = units.floor().longValue();
            return same(from.name(), elapsed.unit().before(date, count), facts);
        } else if (unfolded(term.subject) instanceof Expression.Arithmetic division
                && division.operation() == Expression.Operation.DIVIDE
                && division.of().get(0) instanceof Expression.Fact over
                && division.of().get(1) instanceof Expression.Fact under
                && value instanceof Ratio share) {
            return share(over.name(), under.name(), share, facts);
        } else if (term.subject instanceof Expression.Fact derived) {
            return value instanceof Boolean && same(derived.name(), value, facts);
        }
        return false;
    }

    private Object unfolded(Object subject) {
        Expression derived =
                subject instanceof Expression.Fact fact ? rules.derived().get(fact.name()) : null;
        return derived == null ? subject : derived;
    }

    /** A share of so many: the whole that is there already, or a thousand times its denominator at most. */
    private boolean share(String over, String under, Ratio share, Map<String, Object> facts) {
        FactDefinition part = table.fact(over);
        FactDefinition whole = table.fact(under);
        if (part == null || whole == null) {
            return false;
        }
        Ratio least = Ratio.of(new BigDecimal(share.denominator().max(BigInteger.TEN)));
        Ratio count = share.times(number(facts.computeIfAbsent(under, none -> natural(whole, least))));
        Object made = natural(part, count);
        return (part.type() != FactType.INTEGER || count.whole())
                && number(made).compareTo(count) == 0
                && same(over, made, facts);
    }

    /** Reads a number or an amount back. */
    private static Ratio number(Object natural) {
        return Ratio.of(
                natural instanceof Map<?, ?> amount
                        ? new BigDecimal(String.valueOf(amount.get("amount")))
                        : (BigDecimal) natural);
    }

    private static boolean same(String name, Object value, Map<String, Object> facts) {
        Object before = facts.putIfAbsent(name, value);
        return before == null || before.equals(value);
    }

    private Object natural(FactDefinition fact, Object value) {
        if (value instanceof Ratio ratio) {
            int decimals = fact.type() == FactType.MONEY ? table.digits(table.slot(fact.name())) : 6;
            BigDecimal number = ratio.toDecimal(decimals, RoundingMode.DOWN);
            return fact.type() == FactType.MONEY && fact.unit() != null
                    ? Map.of("amount", number.toPlainString(), "currency", fact.unit())
                    : number.stripTrailingZeros();
        }
        return value instanceof String text ? text.replace(Term.NEXT, "-") : value;
    }
}
