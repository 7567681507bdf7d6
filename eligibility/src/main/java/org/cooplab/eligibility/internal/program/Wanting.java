package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.internal.number.PlainNumber;
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

    private final RuleSet rules;
    private final FactTable table;
    private final Builder builder;

    /** Prepares to speak of the rules of that program. */
    public Wanting(RuleSet rules, FactTable table, Program program) {
        this.rules = rules;
        this.table = table;
        this.builder = new Builder(rules, table, program.date(), Row.Place::new);
    }

    /**
     * Returns what a rule without rules of its own wants.
     *
     * @param wanted whether it must hold, or must not
     * @param row the facts, to say what was found
     */
    public Reason of(Rule rule, boolean wanted, String pointer, @Nullable Row row) {
        return said(rule, wanted, row).at(pointer);
    }

    private Reason said(Rule rule, boolean wanted, @Nullable Row row) {
        if (rule instanceof Rule.Compare compare) {
            Comparison is = wanted ? compare.is() : opposite(compare.is());
            boolean turned = fixed(compare.left()) && !fixed(compare.right());
            Expression side = turned ? compare.right() : compare.left();
            Expression bound = turned ? compare.left() : compare.right();
            if (bound instanceof Literal literal && literal.truth() != null) {
                boolean yes = literal.truth() == (is == Comparison.EQUAL);
                return about(yes ? "eligibility.need.yes" : "eligibility.need.no", side, row);
            }
            return about("eligibility.need." + code(turned ? is.mirrored() : is), side, row)
                    .with("bound", shown(bound, row));
        } else if (rule instanceof Rule.Between between) {
            return about(wanted ? "eligibility.need.between" : "eligibility.need.outside", between.value(), row)
                    .with("low", shown(between.low(), row))
                    .with("high", shown(between.high(), row));
        } else if (rule instanceof Rule.In in) {
            return about(wanted ? "eligibility.need.one-of" : "eligibility.need.none-of", in.value(), row)
                    .with("options", String.join(", ", in.options()));
        } else if (rule instanceof Rule.StartsWith starts) {
            return about(wanted ? "eligibility.need.prefix" : "eligibility.need.no-prefix", starts.value(), row)
                    .with("options", String.join(", ", starts.prefixes()));
        } else if (rule instanceof Rule.Holds holds) {
            return about(wanted ? "eligibility.need.yes" : "eligibility.need.no", holds.value(), row);
        } else if (rule instanceof Rule.Known known) {
            return Reason.of(wanted ? "eligibility.need.known" : "eligibility.need.unknown")
                    .with("fact", "{" + known.fact() + "}");
        } else if (rule instanceof Rule.Some some) {
            return Reason.of(wanted ? "eligibility.need.some" : "eligibility.need.none")
                    .with("fact", text(some.list()));
        } else if (rule instanceof Rule.Every every) {
            return Reason.of(wanted ? "eligibility.need.every" : "eligibility.need.not-every")
                    .with("fact", text(every.list()));
        }
        return Reason.of("eligibility.need.never");
    }

    private Reason about(String code, Expression side, @Nullable Row row) {
        Reason reason = Reason.of(code).with("fact", text(side));
        Object found = row == null || inList(side) ? null : builder.value(side).get(row);
        return found == null
                ? reason
                : Reason.of(code + ".found").with("fact", text(side)).with("found", canonical(found, side));
    }

    private static boolean inList(Expression side) {
        return side instanceof Expression.Item;
    }

    private static Comparison opposite(Comparison is) {
        return switch (is) {
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.MORE;
            case MORE -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.LESS;
            case EQUAL -> Comparison.DIFFERENT;
            case DIFFERENT -> Comparison.EQUAL;
        };
    }

    private static String code(Comparison is) {
        return switch (is) {
            case LESS -> "less";
            case AT_MOST -> "at-most";
            case MORE -> "more";
            case AT_LEAST -> "at-least";
            case EQUAL -> "equal";
            case DIFFERENT -> "different";
        };
    }

    private boolean fixed(Expression expression) {
        return Mentions.facts(rules, expression).isEmpty() && !(expression instanceof Expression.Item);
    }

    private String shown(Expression bound, @Nullable Row row) {
        boolean placed = row != null && bound instanceof Expression.Param;
        Object value = fixed(bound) || placed ? builder.value(bound).get(row == null ? new Row(0) : row) : null;
        return value == null ? text(bound) : canonical(value, bound);
    }

    private String canonical(Object value, Expression of) {
        if (value instanceof Ratio ratio) {
            String currency = currency(of);
            BigDecimal decimal = ratio.toDecimal(currency == null ? 4 : 2, RoundingMode.DOWN);
            return currency == null
                    ? PlainNumber.of(decimal).toPlainString()
                    : decimal.toPlainString() + " " + currency;
        } else if (value instanceof List<?> list) {
            return String.valueOf(list.size());
        }
        return value.toString();
    }

    private @Nullable String currency(Expression of) {
        Kind kind = Kinds.of(rules, table, of);
        return kind.type() == org.cooplab.eligibility.fact.FactType.MONEY ? kind.unit() : null;
    }

    /** Writes an expression with its facts in braces: {@code {women} / {members}}. */
    private String text(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.canonical();
        } else if (expression instanceof Expression.Fact fact) {
            return "{" + fact.name() + "}";
        } else if (expression instanceof Expression.Param param) {
            return "{" + param.name() + "}";
        } else if (expression instanceof Expression.Item item) {
            return item.field();
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            String sign = switch (arithmetic.operation()) {
                case ADD -> " + ";
                case SUBTRACT -> " - ";
                case MULTIPLY -> " \u00D7 ";
                case DIVIDE -> " / ";
                case MIN, MAX -> "; ";
            };
            String joined = arithmetic.of().stream().map(this::text).collect(Collectors.joining(sign));
            return switch (arithmetic.operation()) {
                case MIN -> "min(" + joined + ")";
                case MAX -> "max(" + joined + ")";
                default -> joined;
            };
        } else if (expression instanceof Expression.Elapsed elapsed) {
            return "[" + elapsed.unit().name().toLowerCase(java.util.Locale.ROOT) + "] " + text(elapsed.from())
                    + " \u2192 " + text(elapsed.to());
        } else if (expression instanceof Expression.Today) {
            return "[today]";
        }
        List<String> facts = new ArrayList<>(Mentions.facts(rules, expression));
        return facts.stream().map(fact -> "{" + fact + "}").collect(Collectors.joining(", "));
    }
}
