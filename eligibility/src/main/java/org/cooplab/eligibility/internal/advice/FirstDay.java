package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day on which somebody becomes eligible while the facts stay as they are.
 *
 * <p>Looked at are the days on which something may turn: where a period begins or has ended, each day that a fact or a rule
 * names and the day after, and a whole number of days, months or years before or after those, for each number that a rule or
 * a fact names: itself or, of a fraction, the whole number below it, and the next one. Beside them one day of each year is
 * looked at, for ages with which a rule does arithmetic. Between one that is eligible and the one before it that is not the
 * turn is found by halving.
 */
public final class FirstDay {

    private static final long MOST = 1_200;
    private static final long MOST_YEARS = 200;
    private static final long YEAR = 365;
    private static final LocalDate LAST = LocalDate.MAX;

    private final LocalDate from;
    private final long length;

    /** The days found, by how many days they come after {@code from}. */
    private final BitSet days = new BitSet();

    private final Set<LocalDate> anchors = new HashSet<>();
    private final Set<Long> spans = new HashSet<>();

    private FirstDay(LocalDate from, LocalDate end) {
        this.from = from;
        this.length = end.toEpochDay() - from.toEpochDay();
    }

    /** Returns a day after {@code date}, within a century, that is eligible and follows one that is not, if one is found. */
    public static Optional<LocalDate> after(
            LocalDate date, RuleSet rules, FactTable table, Row row, Predicate<LocalDate> eligible) {
        LocalDate before = date;
        for (LocalDate day : days(date, rules, table, row)) {
            if (eligible.test(day)) {
                return Optional.of(turn(before, day, eligible));
            }
            before = day;
        }
        return Optional.empty();
    }

    private static LocalDate turn(LocalDate before, LocalDate day, Predicate<LocalDate> eligible) {
        long low = before.toEpochDay();
        long high = day.toEpochDay();
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (eligible.test(LocalDate.ofEpochDay(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return LocalDate.ofEpochDay(high);
    }

    private static List<LocalDate> days(LocalDate date, RuleSet rules, FactTable table, Row row) {
        FirstDay first = new FirstDay(date, date.isBefore(LAST.minusYears(100)) ? date.plusYears(100) : LAST);
        first.period(rules.period());
        rules.requirement().entries().forEach(entry -> {
            first.period(entry.period());
            Mentions.walk(rules, entry.value(), first::rule, part -> first.constant(part, rules));
        });
        rules.relations().forEach(first::relation);
        first.facts(table, row);
        first.years();
        first.combine();
        return first.days.stream().mapToObj(first.from::plusDays).toList();
    }

    private void period(@Nullable DateRange period) {
        if (period != null && period.start() != null) {
            day(period.start().toEpochDay());
        }
        if (period != null && period.end() != null) {
            day(period.end().toEpochDay() + 1);
        }
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Clause clause) {
            period(clause.period());
        } else if (rule instanceof Rule.In in) {
            in.options().forEach(this::option);
        }
    }

    private void option(String option) {
        if (Kind.NUMBER.parse(option) instanceof Ratio number) {
            span(new BigDecimal(number.floor()));
        } else if (Kind.DATE.parse(option) instanceof LocalDate day) {
            anchors.add(day);
        }
    }

    private void constant(Expression part, RuleSet rules) {
        if (part instanceof Literal literal) {
            literal(literal);
        } else if (part instanceof Expression.Param param) {
            rules.parameter(param.name()).orElseThrow().values().forEach(value -> {
                period(value.period());
                literal(value.literal());
            });
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
            } else if (type == FactType.INTEGER && row.known(slot)) {
                span(BigDecimal.valueOf(row.getLong(slot)));
            } else if (type == FactType.NUMBER && row.get(slot) instanceof BigDecimal number) {
                span(number);
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
        } else if (element instanceof Ratio number) {
            span(new BigDecimal(number.floor()));
        }
    }

    private void years() {
        for (long day = YEAR; day < length; day += YEAR) {
            days.set((int) day);
        }
    }

    private void combine() {
        long[] units = spans.stream()
                .flatMap(span -> Stream.of(span, span + 1, -span, -span - 1))
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
        long[] months =
                LongStream.of(units).filter(unit -> Math.abs(unit) <= MOST).toArray();
        long[] years = LongStream.of(months)
                .map(unit -> Math.max(-MOST_YEARS, Math.min(unit, MOST_YEARS)))
                .distinct()
                .toArray();
        for (LocalDate anchor : anchors) {
            if (anchor.getYear() > 1800 && anchor.getYear() < 2500) {
                long day = anchor.toEpochDay();
                around(day);
                LongStream.of(units).forEach(unit -> around(day + unit));
                LongStream.of(months)
                        .forEach(unit -> around(anchor.plusMonths(unit).toEpochDay()));
                LongStream.of(years)
                        .forEach(unit -> around(anchor.plusYears(unit).toEpochDay()));
            }
        }
    }

    private void around(long epochDay) {
        day(epochDay);
        day(epochDay + 1);
    }

    private void day(long epochDay) {
        long after = epochDay - from.toEpochDay();
        if (after > 0 && after < length) {
            days.set((int) after);
        }
    }
}
