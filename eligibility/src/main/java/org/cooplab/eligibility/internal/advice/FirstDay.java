package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.internal.program.Ratio;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something may turn while the facts stay as they are: where a period begins or has ended, on each day
 * that a fact or a rule names and the day after, and a whole number of days, months or years before or after those, for each
 * whole number that a rule or a fact names.
 */
public final class FirstDay {

    private static final long MOST = 1_200;

    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final TreeSet<LocalDate> anchors = new TreeSet<>();
    private final TreeSet<Long> spans = new TreeSet<>();

    private FirstDay() {}

    /** Returns those days that come after {@code date} within a century, in order. */
    public static List<LocalDate> after(LocalDate date, RuleSet rules, FactTable table, Row row) {
        FirstDay first = new FirstDay();
        first.period(rules.period());
        rules.requirement().entries().forEach(entry -> {
            first.period(entry.period());
            Mentions.walk(rules, entry.value(), first::rule, part -> first.constant(part, rules));
        });
        rules.relations().forEach(first::relation);
        first.facts(table, row);
        first.combine();
        return first.days.subSet(date.plusDays(1), date.plusYears(100)).stream().toList();
    }

    private void period(@Nullable DateRange period) {
        if (period != null && period.start() != null) {
            days.add(period.start());
        }
        if (period != null && period.end() != null) {
            days.add(period.end().plusDays(1));
        }
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Clause clause) {
            period(clause.period());
        } else if (rule instanceof Rule.In in) {
            in.options().stream()
                    .filter(option -> option.matches("\\d{1,6}"))
                    .forEach(o -> spans.add(Long.parseLong(o)));
        }
    }

    private void constant(Expression part, RuleSet rules) {
        if (part instanceof Literal literal) {
            literal(literal);
        } else if (part instanceof Expression.Param param) {
            for (Parameter parameter : rules.parameters()) {
                if (parameter.name().equals(param.name())) {
                    parameter.values().forEach(value -> {
                        period(value.period());
                        literal(value.literal());
                    });
                }
            }
        }
    }

    private void literal(Literal literal) {
        if (literal.date() != null) {
            anchors.add(literal.date());
        } else if (literal.number() != null) {
            span(literal.number());
        }
    }

    private void span(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(40_000)) < 0) {
            spans.add(number.setScale(0, RoundingMode.FLOOR).longValue());
        }
    }

    private void relation(Relation relation) {
        if (relation.years() != null) {
            spans.add(relation.years().longValue());
        }
    }

    private void facts(FactTable table, Row row) {
        for (int slot = 0; slot < table.size(); slot++) {
            FactType type = table.fact(slot).type();
            if (type == FactType.DATE && row.known(slot)) {
                anchors.add(LocalDate.ofEpochDay(row.getLong(slot)));
            } else if (type == FactType.INTEGER && row.known(slot) && Math.abs(row.getLong(slot)) <= MOST) {
                spans.add(row.getLong(slot));
            } else if (type == FactType.LIST && row.get(slot) instanceof List<?> elements) {
                elements.forEach(this::element);
            }
        }
    }

    private void element(@Nullable Object element) {
        if (element instanceof LocalDate day) {
            anchors.add(day);
        } else if (element instanceof Map<?, ?> fields) {
            fields.values().forEach(this::element);
        } else if (element instanceof Ratio number
                && number.whole()
                && number.numerator().bitLength() < 16) {
            spans.add(number.numerator().longValueExact());
        }
    }

    private void combine() {
        for (LocalDate anchor : anchors) {
            if (anchor.getYear() > 1800 && anchor.getYear() < 2500) {
                around(anchor);
                for (long span : spans) {
                    for (long near = span; near <= span + 1; near++) {
                        away(anchor, near);
                        away(anchor, -near);
                    }
                }
            }
        }
    }

    private void away(LocalDate anchor, long units) {
        around(anchor.plusDays(units));
        if (Math.abs(units) <= MOST) {
            around(anchor.plusMonths(units));
            around(anchor.plusYears(Math.max(-200, Math.min(units, 200))));
        }
    }

    private void around(LocalDate day) {
        days.add(day);
        days.add(day.plusDays(1));
    }
}
