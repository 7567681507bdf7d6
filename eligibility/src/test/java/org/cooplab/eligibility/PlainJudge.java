package org.cooplab.eligibility;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;

/**
 * Judges rules the slow and obvious way, straight from the records: what programs are compared with. Numbers are pairs of
 * a numerator and a denominator, everything else is what it looks like; null is unknown.
 */
final class PlainJudge {

    private final RuleSet rules;
    private final Facts facts;
    private final LocalDate today;
    private final Object item;

    PlainJudge(Facts facts, LocalDate today) {
        this(RuleSet.of("none", "1", Rule.constant(true)), facts, today);
    }

    /** Judges by the parameters and the derived facts of that rule set. */
    PlainJudge(RuleSet rules, Facts facts, LocalDate today) {
        this(rules, facts, today, null);
    }

    private PlainJudge(RuleSet rules, Facts facts, LocalDate today, Object item) {
        this.rules = rules;
        this.facts = facts;
        this.today = today;
        this.item = item;
    }

    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
        static Fraction of(BigDecimal number) {
            return new Fraction(number.movePointRight(30).toBigIntegerExact(), BigInteger.TEN.pow(30));
        }

        @Override
        public int compareTo(Fraction other) {
            int sign = under.signum() * other.under.signum();
            return sign * over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    /** Returns whether anything of the rule is left today. */
    private boolean left(Rule rule) {
        if (rule instanceof Rule.Clause clause) {
            boolean over = clause.period() != null && !clause.period().contains(today);
            return !over && left(clause.requires());
        } else if (rule instanceof Rule.All all && !all.of().isEmpty()) {
            return all.of().stream().anyMatch(this::left);
        } else if (rule instanceof Rule.Some some) {
            return left(some.satisfies());
        } else if (rule instanceof Rule.Every every) {
            return left(every.satisfies());
        }
        return !(rule instanceof Rule.Not not) || left(not.of());
    }

    private List<Rule> left(List<Rule> of) {
        return of.stream().filter(this::left).toList();
    }

    /** What gives something gives nothing when nothing of it is left. */
    private Truth gives(Rule condition) {
        return left(condition) ? judge(condition) : Truth.FALSE;
    }

    Truth judge(Rule rule) {
        if (!left(rule)) {
            return Truth.TRUE;
        } else if (rule instanceof Rule.Constant constant) {
            return Truth.of(constant.holds());
        } else if (rule instanceof Rule.All all) {
            return left(all.of()).stream().map(this::judge).reduce(Truth.TRUE, Truth::and);
        } else if (rule instanceof Rule.Any any) {
            return left(any.of()).stream().map(this::judge).reduce(Truth.FALSE, Truth::or);
        } else if (rule instanceof Rule.Not not) {
            return judge(not.of()).not();
        } else if (rule instanceof Rule.AtLeast atLeast) {
            long held = left(atLeast.of()).stream()
                    .filter(one -> judge(one) == Truth.TRUE)
                    .count();
            long open = left(atLeast.of()).stream()
                    .filter(one -> judge(one) == Truth.UNKNOWN)
                    .count();
            return held >= atLeast.count() ? Truth.TRUE : held + open < atLeast.count() ? Truth.FALSE : Truth.UNKNOWN;
        } else if (rule instanceof Rule.Known known) {
            return Truth.of(facts.knows(known.fact()));
        } else if (rule instanceof Rule.Holds holds) {
            Object value = value(holds.value());
            return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
        } else if (rule instanceof Rule.Compare compare) {
            return compare(value(compare.left()), compare.is(), value(compare.right()));
        } else if (rule instanceof Rule.Between between) {
            Object value = value(between.value());
            return compare(value, between.bounds().low(), value(between.low()))
                    .and(compare(value, between.bounds().high(), value(between.high())));
        } else if (rule instanceof Rule.In in) {
            Object value = value(in.value());
            return value == null
                    ? Truth.UNKNOWN
                    : Truth.of(in.options().stream().anyMatch(option -> equal(value, option)));
        } else if (rule instanceof Rule.StartsWith starts) {
            Object value = value(starts.value());
            return value == null
                    ? Truth.UNKNOWN
                    : Truth.of(starts.prefixes().stream().anyMatch(((String) value)::startsWith));
        } else if (rule instanceof Rule.Some some) {
            List<?> list = (List<?>) value(some.list());
            return list == null
                    ? Truth.UNKNOWN
                    : list.stream()
                            .map(one -> with(one).judge(some.satisfies()))
                            .reduce(Truth.FALSE, Truth::or);
        } else if (rule instanceof Rule.Every every) {
            List<?> list = (List<?>) value(every.list());
            return list == null
                    ? Truth.UNKNOWN
                    : list.stream()
                            .map(one -> with(one).judge(every.satisfies()))
                            .reduce(Truth.TRUE, Truth::and);
        } else if (rule instanceof Rule.Clause clause) {
            return judge(clause.requires());
        }
        throw new IllegalStateException("no truth for " + rule);
    }

    private PlainJudge with(Object element) {
        return new PlainJudge(rules, facts, today, element);
    }

    private static boolean equal(Object value, String option) {
        return value instanceof Fraction number
                ? number.compareTo(Fraction.of(new BigDecimal(option))) == 0
                : value.toString().equals(option);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the rules under test are well typed
    private static Truth compare(Object left, Rule.Comparison is, Object right) {
        return left == null || right == null
                ? Truth.UNKNOWN
                : Truth.of(is.accepts(((Comparable) left).compareTo(right)));
    }

    private Object value(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.money() != null
                    ? natural(literal.money())
                    : literal.number() != null
                            ? Fraction.of(literal.number())
                            : literal.date() != null
                                    ? literal.date()
                                    : literal.truth() != null ? literal.truth() : literal.text();
        } else if (expression instanceof Expression.Fact fact) {
            Expression derived = rules.derived().get(fact.name());
            return derived == null
                    ? natural(facts.values().get(fact.name()))
                    : with(null).value(derived);
        } else if (expression instanceof Expression.Param param) {
            return rules.parameter(param.name()).orElseThrow().values().stream()
                    .filter(value -> value.period().contains(today))
                    .map(value -> value(value.literal()))
                    .findFirst()
                    .orElse(null);
        } else if (expression instanceof Expression.Item name) {
            return name.field().isEmpty() ? natural(item) : natural(((Map<?, ?>) item).get(name.field()));
        } else if (expression instanceof Expression.Today) {
            return today;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            Object total = value(arithmetic.of().get(0));
            for (Expression next : arithmetic.of().subList(1, arithmetic.of().size())) {
                total = combine(arithmetic.operation(), total, value(next));
            }
            return total;
        } else if (expression instanceof Expression.Elapsed elapsed) {
            LocalDate from = (LocalDate) value(elapsed.from());
            LocalDate to = (LocalDate) value(elapsed.to());
            return from == null || to == null
                    ? null
                    : Fraction.of(BigDecimal.valueOf(elapsed(elapsed.unit(), from, to)));
        } else if (expression instanceof Expression.Choose choose) {
            return switch (gives(choose.condition())) {
                case TRUE -> value(choose.then());
                case FALSE -> value(choose.otherwise());
                case UNKNOWN -> null;
            };
        }
        if (expression instanceof Expression.Bracket bracket) {
            return bracket(bracket);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Expression.Table table) {
            return table(table);
        }
        throw new IllegalStateException("no value for " + expression);
    }

    private Object bracket(Expression.Bracket bracket) {
        Fraction of = (Fraction) value(bracket.of());
        if (of == null) {
            return null;
        }
        Expression reached = bracket.below() == null ? Expression.number(0) : bracket.below();
        for (Expression.Step step : bracket.steps()) {
            if (((Fraction) value(step.from())).compareTo(of) <= 0) {
                reached = step.value();
            }
        }
        return value(reached);
    }

    private Object aggregate(Expression.Aggregate aggregate) {
        boolean none = aggregate.where() != null && !left(aggregate.where());
        List<?> list = none ? List.of() : (List<?>) value(aggregate.list());
        if (list == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Object one : list) {
            Truth counts = aggregate.where() == null ? Truth.TRUE : with(one).judge(aggregate.where());
            if (counts == Truth.UNKNOWN) {
                return null;
            } else if (counts == Truth.TRUE) {
                boolean count = aggregate.operation() == Expression.Aggregation.COUNT;
                values.add(count ? Fraction.of(BigDecimal.ONE) : with(one).value(aggregate.of()));
            }
        }
        return switch (aggregate.operation()) {
            case COUNT, SUM -> joined(Expression.Operation.ADD, values, Fraction.of(BigDecimal.ZERO));
            case MIN -> joined(Expression.Operation.MIN, values, null);
            case MAX -> joined(Expression.Operation.MAX, values, null);
        };
    }

    private static Object joined(Expression.Operation operation, List<Object> values, Fraction none) {
        Object total = values.isEmpty() ? none : values.get(0);
        for (Object value : values.subList(Math.min(1, values.size()), values.size())) {
            total = combine(operation, total, value);
        }
        return total;
    }

    /** Says what the table says whichever of the rows that are unknown may hold; FIRST looks no further than those. */
    private Object table(Expression.Table table) {
        List<Truth> rows = table.rows().stream().map(row -> gives(row.when())).toList();
        if (table.hits() == Expression.HitPolicy.FIRST) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) != Truth.FALSE) {
                    return rows.get(i) == Truth.TRUE ? value(table.rows().get(i).then()) : null;
                }
            }
            return none(table);
        }
        Object said = null;
        for (int chosen = 0; chosen < 1 << rows.size(); chosen++) {
            List<Object> outputs = new ArrayList<>();
            boolean possible = true;
            for (int i = 0; i < rows.size(); i++) {
                boolean holds = (chosen >> i & 1) == 1;
                possible &= rows.get(i) != (holds ? Truth.FALSE : Truth.TRUE);
                if (holds) {
                    outputs.add(value(table.rows().get(i).then()));
                }
            }
            if (possible) {
                Object one = output(table, outputs);
                if (one == null || (said != null && ((Fraction) said).compareTo((Fraction) one) != 0)) {
                    return null;
                }
                said = one;
            }
        }
        return said;
    }

    private Object none(Expression.Table table) {
        return table.otherwise() == null ? null : value(table.otherwise());
    }

    private Object output(Expression.Table table, List<Object> outputs) {
        boolean sums =
                table.hits() == Expression.HitPolicy.COLLECT_SUM || table.hits() == Expression.HitPolicy.COLLECT_COUNT;
        if (outputs.isEmpty() && !(sums && table.otherwise() == null)) {
            return none(table);
        } else if (table.hits() == Expression.HitPolicy.COLLECT_COUNT) {
            return Fraction.of(BigDecimal.valueOf(outputs.size()));
        } else if (outputs.contains(null)) {
            return null;
        }
        return switch (table.hits()) {
            case UNIQUE -> outputs.size() == 1 ? outputs.get(0) : null;
            case COLLECT_SUM -> joined(Expression.Operation.ADD, outputs, Fraction.of(BigDecimal.ZERO));
            case COLLECT_MIN -> joined(Expression.Operation.MIN, outputs, null);
            case COLLECT_MAX -> joined(Expression.Operation.MAX, outputs, null);
            case PRIORITY ->
                table.order().stream()
                        .flatMap(first -> outputs.stream().filter(output -> equal(output, first)))
                        .findFirst()
                        .orElse(null);
            default ->
                outputs.stream().allMatch(output -> ((Fraction) output).compareTo((Fraction) outputs.get(0)) == 0)
                        ? outputs.get(0)
                        : null;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the rules under test are well typed
    private static Object combine(Expression.Operation operation, Object one, Object other) {
        if (one == null || other == null) {
            return null;
        } else if (operation == Expression.Operation.MIN || operation == Expression.Operation.MAX) {
            int sign = ((Comparable) one).compareTo(other);
            return (operation == Expression.Operation.MIN ? sign <= 0 : sign >= 0) ? one : other;
        }
        Fraction a = (Fraction) one;
        Fraction b = (Fraction) other;
        return switch (operation) {
            case ADD -> new Fraction(a.over.multiply(b.under).add(b.over.multiply(a.under)), a.under.multiply(b.under));
            case SUBTRACT ->
                new Fraction(a.over.multiply(b.under).subtract(b.over.multiply(a.under)), a.under.multiply(b.under));
            case MULTIPLY -> new Fraction(a.over.multiply(b.over), a.under.multiply(b.under));
            case DIVIDE ->
                b.over.signum() == 0 ? null : new Fraction(a.over.multiply(b.under), a.under.multiply(b.over));
            case MIN, MAX -> throw new IllegalStateException();
        };
    }

    /** Counts units one by one until the day is passed. */
    static long elapsed(Expression.TimeUnit unit, LocalDate from, LocalDate to) {
        long units = 0;
        while (!reached(unit, from, units + 1).isAfter(to)) {
            units++;
        }
        while (reached(unit, from, units).isAfter(to)) {
            units--;
        }
        return units;
    }

    /** The first day on which so many units have passed: the same day of the month, or the first of the next. */
    private static LocalDate reached(Expression.TimeUnit unit, LocalDate from, long units) {
        if (unit == Expression.TimeUnit.DAYS) {
            return from.plusDays(units);
        }
        LocalDate month = from.withDayOfMonth(1).plusMonths(unit == Expression.TimeUnit.YEARS ? 12 * units : units);
        return from.getDayOfMonth() <= month.lengthOfMonth()
                ? month.withDayOfMonth(from.getDayOfMonth())
                : month.plusMonths(1);
    }

    private static Object natural(Object value) {
        if (value instanceof BigDecimal number) {
            return Fraction.of(number);
        } else if (value instanceof Money money) {
            return Fraction.of(money.toDecimal());
        } else if (value instanceof Map<?, ?> money && money.get("amount") instanceof String amount) {
            return Fraction.of(new BigDecimal(amount));
        } else if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text);
        }
        return value;
    }
}
