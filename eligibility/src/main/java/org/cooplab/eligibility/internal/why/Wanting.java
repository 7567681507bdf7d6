package org.cooplab.eligibility.internal.why;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rule wants, as a reason: a code and values in canonical text. Facts are written {@code {members}} in
 * them; whoever prints the reason puts the words of the reader's language in their place.
 */
public final class Wanting {

    /** Stands behind an end that does not belong to its range. */
    public static final String EXCLUDED = " [excluded]";

    /** The words that stand in square brackets. */
    public static final List<String> SPOKEN = List.of(
            ("today days months years days.since months.since years.since excluded value by count sum min max in"
                            + " counted metres")
                    .split(" "));

    /** The parameter that names those parameters that are words. */
    public static final String WORDS = "words";

    private static final String NEED = "eligibility.need.";

    /** Days come before or after each other; they are not less or more. */
    private static final String DAY = NEED + "day.";

    private static final int DECIMALS = 4;

    private final RuleSet rules;
    private final FactTable table;
    private final Builder builder;
    private final Written written;

    /** Prepares to speak of the rules of that program. */
    public Wanting(RuleSet rules, FactTable table, Program program) {
        this.rules = rules;
        this.table = table;
        this.written = new Written(rules, program.date());
        this.builder = new Builder(rules, table, program.date(), Row.Place::new);
    }

    /**
     * Returns what a rule without rules of its own wants.
     *
     * @param wanted whether it must hold, or must not
     * @param row the facts, to say what was found
     */
    public Reason of(Rule rule, boolean wanted, String pointer, Row row) {
        return said(rule, wanted, row).at(pointer);
    }

    /** Writes the side of a rule without rules of its own that has no value, or else what it is about. */
    String withoutValue(Rule rule, Row row) {
        List<Expression> sides = sides(rule);
        return sides.stream()
                .filter(side -> found(side, row) == null)
                .findFirst()
                .or(() -> sides.stream().findFirst())
                .map(written::text)
                .orElse("[value]");
    }

    private static List<Expression> sides(Rule rule) {
        if (rule instanceof Rule.Compare compare) {
            return List.of(compare.left(), compare.right());
        } else if (rule instanceof Rule.Between between) {
            return List.of(between.value(), between.low(), between.high());
        } else if (rule instanceof Rule.In in) {
            return List.of(in.value());
        } else if (rule instanceof Rule.StartsWith starts) {
            return List.of(starts.value());
        } else if (rule instanceof Rule.Holds holds) {
            return List.of(holds.value());
        } else if (rule instanceof Rule.Some some) {
            return List.of(some.list());
        }
        return rule instanceof Rule.Every every ? List.of(every.list()) : List.of();
    }

    private Reason said(Rule rule, boolean wanted, Row row) {
        if (rule instanceof Rule.Compare compare) {
            return compared(compare, wanted, row);
        } else if (rule instanceof Rule.Between between) {
            return inRange(between, wanted, row);
        } else if (rule instanceof Rule.In in) {
            return oneOf(in, wanted, row);
        } else if (rule instanceof Rule.StartsWith starts) {
            Reason reason = about(
                            wanted ? "eligibility.need.prefix" : "eligibility.need.no-prefix", starts.value(), row)
                    .with("options", String.join(", ", starts.prefixes()));
            return words(reason, starts.value(), List.of("options"));
        } else if (rule instanceof Rule.Holds holds) {
            return about(wanted ? "eligibility.need.yes" : "eligibility.need.no", holds.value(), row);
        } else if (rule instanceof Rule.Known known) {
            return Reason.of(wanted ? "eligibility.need.known" : "eligibility.need.unknown")
                    .with("fact", "{" + known.fact() + "}");
        } else if (rule instanceof Rule.Some some) {
            return Reason.of(wanted ? "eligibility.need.some" : "eligibility.need.none")
                    .with("fact", written.text(some.list()));
        } else if (rule instanceof Rule.Every every) {
            return Reason.of(wanted ? "eligibility.need.every" : "eligibility.need.not-every")
                    .with("fact", written.text(every.list()));
        }
        return Reason.of("eligibility.need.never");
    }

    private Reason oneOf(Rule.In in, boolean wanted, Row row) {
        if (in.options().size() > 1) {
            Reason reason = about(NEED + (wanted ? "one-of" : "none-of"), in.value(), row)
                    .with("options", options(in));
            return words(reason, in.value(), List.of("options"));
        }
        boolean day = Kinds.of(rules, table, in.value()).type() == FactType.DATE;
        Reason reason = about((day ? DAY : NEED) + (wanted ? "equal" : "different"), in.value(), row)
                .with("bound", options(in));
        return words(reason, in.value(), List.of("bound"));
    }

    private Reason compared(Rule.Compare compare, boolean wanted, Row row) {
        Comparison is = wanted ? compare.is() : compare.is().opposite();
        boolean turned = fixed(compare.left()) && !fixed(compare.right());
        Expression side = turned ? compare.right() : compare.left();
        Expression bound = turned ? compare.left() : compare.right();
        if (bound instanceof Literal literal && literal.truth() != null) {
            boolean yes = literal.truth() == (is == Comparison.EQUAL);
            return about(yes ? "eligibility.need.yes" : "eligibility.need.no", side, row);
        }
        Object found = found(side, row);
        Object limit = limit(bound, row);
        String code = CodeWord.of(turned ? is.mirrored() : is);
        Reason reason = about((limit instanceof LocalDate ? DAY : NEED) + code, side, found, limit)
                .with("bound", shown(bound, limit, found));
        return words(reason, side, limit == null ? List.of() : List.of("bound"));
    }

    private Reason inRange(Rule.Between between, boolean wanted, Row row) {
        Object found = found(between.value(), row);
        Object low = limit(between.low(), row);
        Object high = limit(between.high(), row);
        Object other = wanted ? passed(found, low, high) : inside(between, found, low, high);
        List<String> values = new ArrayList<>();
        if (low != null) {
            values.add("low");
        }
        if (high != null) {
            values.add("high");
        }
        String need = low instanceof LocalDate && high instanceof LocalDate ? DAY : NEED;
        Reason reason = about(need + (wanted ? "between" : "outside"), between.value(), found, other)
                .with("low", end(between.low(), low, found, between.bounds().low() == Comparison.AT_LEAST))
                .with("high", end(between.high(), high, found, between.bounds().high() == Comparison.AT_MOST));
        return words(reason, between.value(), values);
    }

    private static @Nullable Object passed(@Nullable Object found, @Nullable Object low, @Nullable Object high) {
        return sign(found, high) > 0 ? high : low;
    }

    /** Returns the end from which what lies inside is rounded away: the high one, unless that would show the excluded low. */
    private @Nullable Object inside(
            Rule.Between between, @Nullable Object found, @Nullable Object low, @Nullable Object high) {
        if (found == null || low == null || sign(found, low) == 0) {
            return low == null ? high : low;
        }
        boolean meets = between.bounds().low() == Comparison.MORE
                && canonical(found, between.value(), high).equals(canonical(low, between.low(), found));
        return meets ? low : high;
    }

    /** Names those parameters that are words, which no language prints otherwise: a postcode looks like a number. */
    private Reason words(Reason reason, Expression side, List<String> values) {
        if (Kinds.of(rules, table, side).type() != FactType.TEXT) {
            return reason;
        }
        List<String> words = new ArrayList<>(values);
        if (reason.parameters().containsKey("found")) {
            words.add("found");
        }
        return words.isEmpty() ? reason : reason.with(WORDS, String.join(" ", words));
    }

    private String end(Expression bound, @Nullable Object limit, @Nullable Object found, boolean included) {
        return shown(bound, limit, found) + (included ? "" : EXCLUDED);
    }

    private String options(Rule.In in) {
        String currency = Kinds.currency(rules, table, in.value());
        return in.options().stream()
                .map(option -> currency == null ? option : option + " " + currency)
                .collect(Collectors.joining(", "));
    }

    private Reason about(String code, Expression side, Row row) {
        return about(code, side, found(side, row), null);
    }

    private Reason about(String code, Expression side, @Nullable Object found, @Nullable Object limit) {
        String fact = written.text(side);
        return found == null
                ? Reason.of(code).with("fact", fact)
                : Reason.of(code + ".found").with("fact", fact).with("found", canonical(found, side, limit));
    }

    private @Nullable Object found(Expression side, Row row) {
        return side instanceof Expression.Item ? null : builder.value(side).get(row);
    }

    private boolean fixed(Expression expression) {
        return Mentions.facts(rules, expression, builder.date()).isEmpty() && !(expression instanceof Expression.Item);
    }

    /** Returns the value of a bound that is a number, day or text of its own, and not one that facts make. */
    private @Nullable Object limit(Expression bound, Row row) {
        return fixed(bound) || bound instanceof Expression.Param
                ? builder.value(bound).get(row)
                : null;
    }

    private String shown(Expression bound, @Nullable Object limit, @Nullable Object found) {
        return limit == null ? written.text(bound) : canonical(limit, bound, found);
    }

    /** Rounds a fraction away from what it is compared with: 0.30001 is not shown as the 0.3 that it must not pass. */
    private String canonical(Object value, Expression of, @Nullable Object compared) {
        if (value instanceof Ratio ratio) {
            Kind kind = Kinds.of(rules, table, of);
            int sign = sign(value, compared);
            RoundingMode away = sign > 0 ? RoundingMode.CEILING : sign < 0 ? RoundingMode.FLOOR : RoundingMode.DOWN;
            return kind.type() == FactType.MONEY
                    ? ratio.toDecimal(kind.digits(), away).toPlainString() + " " + kind.unit()
                    : PlainNumber.of(ratio.toDecimal(DECIMALS, away)).toPlainString();
        } else if (value instanceof List<?> list) {
            return String.valueOf(list.size());
        }
        return value.toString();
    }

    private static int sign(@Nullable Object value, @Nullable Object other) {
        return value instanceof Ratio one && other instanceof Ratio two ? one.compareTo(two) : 0;
    }
}
