package org.cooplab.eligibility.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value made out of facts, parameters, constants and the day of judgement.
 *
 * <p>Arithmetic is exact: division gives a fraction, so a third times three is one, and 0.1 + 0.2 is 0.3. An
 * expression is unknown when something it needs is; a division by zero, and a table in which no row holds and nothing
 * stands for that case, have no value and count as unknown as well.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "expr")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Literal.class, name = "literal"),
    @JsonSubTypes.Type(value = Expression.Fact.class, name = "fact"),
    @JsonSubTypes.Type(value = Expression.Item.class, name = "item"),
    @JsonSubTypes.Type(value = Expression.Param.class, name = "param"),
    @JsonSubTypes.Type(value = Expression.Today.class, name = "today"),
    @JsonSubTypes.Type(value = Expression.Arithmetic.class, name = "arithmetic"),
    @JsonSubTypes.Type(value = Expression.Elapsed.class, name = "elapsed"),
    @JsonSubTypes.Type(value = Expression.Aggregate.class, name = "aggregate"),
    @JsonSubTypes.Type(value = Expression.Bracket.class, name = "bracket"),
    @JsonSubTypes.Type(value = Expression.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Expression.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Expression.Distance.class, name = "distance")
})
public sealed interface Expression
        permits Literal,
                Expression.Fact,
                Expression.Item,
                Expression.Param,
                Expression.Today,
                Expression.Arithmetic,
                Expression.Elapsed,
                Expression.Aggregate,
                Expression.Bracket,
                Expression.Choose,
                Expression.Table,
                Expression.Distance {

    /** Returns the value of the fact. */
    static Fact fact(String name) {
        return new Fact(name);
    }

    /** Returns the exact share of a part of the members, {@code share("women")}; it has no value without members. */
    static Expression share(String part) {
        return fact(part).dividedBy(fact("members"));
    }

    /** Returns a field of the list element at hand; the empty name is the element itself. */
    static Item item(String field) {
        return new Item(field);
    }

    /** Returns the value of the parameter on the day of judgement, in the place of the applicant. */
    static Param param(String name) {
        return new Param(name);
    }

    /** Returns the day of judgement. */
    static Today today() {
        return new Today();
    }

    /** Returns a whole number. */
    static Literal number(long number) {
        return Literal.of(BigDecimal.valueOf(number));
    }

    /** Returns a decimal number as written: {@code number("0.5")}. */
    static Literal number(String number) {
        return Literal.of(new BigDecimal(number));
    }

    /** Returns a text. */
    static Literal text(String text) {
        return Literal.of(text);
    }

    /** Returns a day, written {@code 2026-03-08}. */
    static Literal date(String date) {
        return Literal.of(LocalDate.parse(date));
    }

    /** Returns an amount of money. */
    static Literal money(Money money) {
        return Literal.of(money);
    }

    /** Returns the full units of time from one day to another. */
    static Elapsed elapsed(TimeUnit unit, Expression from, Expression to) {
        return new Elapsed(unit, from, to);
    }

    /** Returns {@code then} if the condition holds, {@code otherwise} if it does not. */
    static Choose choose(Rule condition, Expression then, Expression otherwise) {
        return new Choose(condition, then, otherwise);
    }

    /** Returns the smallest of the values. */
    static Arithmetic least(Expression... of) {
        return new Arithmetic(Operation.MIN, List.of(of));
    }

    /** Returns the greatest of the values. */
    static Arithmetic greatest(Expression... of) {
        return new Arithmetic(Operation.MAX, List.of(of));
    }

    /** Returns the rule that this yes-or-no value is yes. */
    default Rule holds() {
        return new Rule.Holds(this);
    }

    /** Returns the rule that this stands to {@code right} as said. */
    default Rule is(Rule.Comparison comparison, Expression right) {
        return new Rule.Compare(this, comparison, right);
    }

    /** Returns the rule that this is {@code bound} or more. */
    default Rule atLeast(Expression bound) {
        return is(Rule.Comparison.AT_LEAST, bound);
    }

    /** Returns the rule that this is {@code bound} or more. */
    default Rule atLeast(long bound) {
        return atLeast(number(bound));
    }

    /** Returns the rule that this is {@code bound} or less. */
    default Rule atMost(Expression bound) {
        return is(Rule.Comparison.AT_MOST, bound);
    }

    /** Returns the rule that this is {@code bound} or less. */
    default Rule atMost(long bound) {
        return atMost(number(bound));
    }

    /** Returns the rule that this is more than {@code bound}. */
    default Rule moreThan(Expression bound) {
        return is(Rule.Comparison.MORE, bound);
    }

    /** Returns the rule that this is less than {@code bound}. */
    default Rule lessThan(Expression bound) {
        return is(Rule.Comparison.LESS, bound);
    }

    /** Returns the rule that this equals {@code other}. */
    default Rule equalTo(Expression other) {
        return is(Rule.Comparison.EQUAL, other);
    }

    /** Returns the rule that this is the text {@code other}. */
    default Rule equalTo(String other) {
        return equalTo(text(other));
    }

    /** Returns the rule that this is one of {@code options}, each written as this value's type is written. */
    default Rule in(String... options) {
        return new Rule.In(this, List.of(options));
    }

    /** Returns the rule that this lies in the range. */
    default Rule between(Expression low, Expression high, Rule.Bounds bounds) {
        return new Rule.Between(this, low, high, bounds);
    }

    /** Returns the rule that this lies in the range, both ends included. */
    default Rule between(long low, long high) {
        return between(number(low), number(high), Rule.Bounds.CLOSED);
    }

    /** Returns the rule that this text begins with one of {@code prefixes}. */
    default Rule startsWith(String... prefixes) {
        return new Rule.StartsWith(this, List.of(prefixes));
    }

    /** Returns the rule that one element of this list satisfies {@code rule}. */
    default Rule some(Rule rule) {
        return new Rule.Some(this, rule);
    }

    /** Returns the rule that every element of this list satisfies {@code rule}. */
    default Rule every(Rule rule) {
        return new Rule.Every(this, rule);
    }

    /** Returns the sum. */
    default Arithmetic plus(Expression other) {
        return new Arithmetic(Operation.ADD, List.of(this, other));
    }

    /** Returns the difference. */
    default Arithmetic minus(Expression other) {
        return new Arithmetic(Operation.SUBTRACT, List.of(this, other));
    }

    /** Returns the product. */
    default Arithmetic times(Expression other) {
        return new Arithmetic(Operation.MULTIPLY, List.of(this, other));
    }

    /** Returns the exact quotient; it has no value when {@code other} is zero. */
    default Arithmetic dividedBy(Expression other) {
        return new Arithmetic(Operation.DIVIDE, List.of(this, other));
    }

    /** Returns the number of elements of this list. */
    default Aggregate size() {
        return new Aggregate(Aggregation.COUNT, this, null, null);
    }

    /**
     * The value of a fact.
     *
     * @param name the name of the fact
     */
    record Fact(@JsonProperty(required = true) @NotBlank String name) implements Expression {
        /** Checks that the name is there. */
        public Fact {
            requireNonNull(name, "name");
        }
    }

    /**
     * A field of the list element that {@code some}, {@code every} or an aggregate looks at.
     *
     * @param field the name of the field; empty for the element itself
     */
    record Item(@JsonProperty(required = true) @NotNull String field) implements Expression {
        /** Checks that the name is there. */
        public Item {
            requireNonNull(field, "field");
        }
    }

    /**
     * The value of a parameter on the day of judgement, in the place of the applicant.
     *
     * @param name the name of the parameter
     */
    record Param(@JsonProperty(required = true) @NotBlank String name) implements Expression {
        /** Checks that the name is there. */
        public Param {
            requireNonNull(name, "name");
        }
    }

    /** The day of judgement. */
    record Today() implements Expression {}

    /**
     * Exact arithmetic over numbers, or over amounts of one currency.
     *
     * @param operation what is done; SUBTRACT and DIVIDE take two
     * @param of what it is done to; at least one, copied
     */
    record Arithmetic(
            @JsonProperty(required = true) @NotNull Operation operation,
            @JsonProperty(required = true) @NotEmpty List<@NotNull @Valid Expression> of)
            implements Expression {
        /** Copies the operands. */
        public Arithmetic {
            requireNonNull(operation, "operation");
            of = List.copyOf(requireNonNull(of, "of"));
        }
    }

    /**
     * The full units of time that have passed from one day to another: on the day before the anniversary the year
     * is not full, and someone born on 29 February is a year older on 1 March. Negative, and rounded down, when
     * {@code to} comes before {@code from}.
     *
     * @param unit what is counted
     * @param from the first day
     * @param to the last day
     */
    record Elapsed(
            @JsonProperty(required = true) @NotNull TimeUnit unit,
            @JsonProperty(required = true) @NotNull @Valid Expression from,
            @JsonProperty(required = true) @NotNull @Valid Expression to)
            implements Expression {
        /** Checks that all are there. */
        public Elapsed {
            requireNonNull(unit, "unit");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    /**
     * A number out of a list. An element for which it is unknown whether it counts makes the whole unknown; the
     * smallest and the greatest of nothing have no value, the count and the sum of nothing are zero.
     *
     * @param operation what is made of the list
     * @param list an expression of type LIST
     * @param where which elements count, or {@code null} for all
     * @param of the value of an element for SUM, MIN and MAX; {@code null} for COUNT, and for the element itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aggregate(
            @JsonProperty(required = true) @NotNull Aggregation operation,
            @JsonProperty(required = true) @NotNull @Valid Expression list,
            @Nullable @Valid Rule where,
            @Nullable @Valid Expression of)
            implements Expression {
        /** Checks that the list is there. */
        public Aggregate {
            requireNonNull(operation, "operation");
            requireNonNull(list, "list");
        }
    }

    /**
     * The value of the last step whose threshold is reached.
     *
     * @param of the number, amount or day that is looked up
     * @param steps the steps, thresholds rising; copied
     * @param below the value under the first threshold, or {@code null} for zero
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bracket(
            @JsonProperty(required = true) @NotNull @Valid Expression of,
            @JsonProperty(required = true) @NotEmpty List<@NotNull @Valid Step> steps,
            @Nullable @Valid Expression below)
            implements Expression {
        /** Copies the steps. */
        public Bracket {
            requireNonNull(of, "of");
            steps = List.copyOf(requireNonNull(steps, "steps"));
        }
    }

    /**
     * A step of a {@link Bracket}.
     *
     * @param from the threshold; belongs to the step
     * @param value the value from there on
     */
    record Step(
            @JsonProperty(required = true) @NotNull @Valid Expression from,
            @JsonProperty(required = true) @NotNull @Valid Expression value) {
        /** Checks that both are there. */
        public Step {
            requireNonNull(from, "from");
            requireNonNull(value, "value");
        }
    }

    /**
     * One of two values. An unknown condition makes it unknown; the branch not taken is not looked at.
     *
     * @param condition the condition
     * @param then the value if it holds
     * @param otherwise the value if it does not
     */
    record Choose(
            @JsonProperty(required = true) @NotNull @Valid Rule condition,
            @JsonProperty(required = true) @NotNull @Valid Expression then,
            @JsonProperty(required = true) @NotNull @Valid Expression otherwise)
            implements Expression {
        /** Checks that all are there. */
        public Choose {
            requireNonNull(condition, "condition");
            requireNonNull(then, "then");
            requireNonNull(otherwise, "otherwise");
        }
    }

    /**
     * A decision table. With an unknown row that matters the table is unknown; FIRST does not look beyond the first
     * row that holds.
     *
     * @param hits what is done when several rows hold
     * @param rows the rows; copied
     * @param otherwise the value when no row holds, or {@code null} for none: then the sum and the count are zero, and
     *     all others have no value
     * @param order for PRIORITY the outputs from the strongest to the weakest, each written as its type is written;
     *     copied, empty for all other policies
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(
            @JsonProperty(required = true) @NotNull HitPolicy hits,
            @JsonProperty(required = true) @NotNull List<@NotNull @Valid Row> rows,
            @Nullable @Valid Expression otherwise,
            List<@NotNull String> order)
            implements Expression {
        /** Copies the rows and the order. */
        public Table {
            requireNonNull(hits, "hits");
            rows = List.copyOf(requireNonNull(rows, "rows"));
            order = order == null ? List.of() : List.copyOf(order);
        }

        /** Returns a table without an order of outputs. */
        public static Table of(HitPolicy hits, @Nullable Expression otherwise, Row... rows) {
            return new Table(hits, List.of(rows), otherwise, List.of());
        }
    }

    /**
     * A row of a {@link Table}.
     *
     * @param when when the row holds
     * @param then its output
     */
    record Row(
            @JsonProperty(required = true) @NotNull @Valid Rule when,
            @JsonProperty(required = true) @NotNull @Valid Expression then) {
        /** Checks that both are there. */
        public Row {
            requireNonNull(when, "when");
            requireNonNull(then, "then");
        }
    }

    /**
     * The great-circle distance to the nearest of some places, in whole metres.
     *
     * @param from an expression of type POSITION
     * @param to the places; at least one, copied
     */
    record Distance(
            @JsonProperty(required = true) @NotNull @Valid Expression from,
            @JsonProperty(required = true) @NotEmpty List<@NotNull @Valid GeoPoint> to)
            implements Expression {
        /** Copies the places. */
        public Distance {
            requireNonNull(from, "from");
            to = List.copyOf(requireNonNull(to, "to"));
        }
    }

    /** What arithmetic does. */
    enum Operation {
        /** The sum. */
        @JsonProperty("add")
        ADD,
        /** The first minus the second. */
        @JsonProperty("subtract")
        SUBTRACT,
        /** The product. */
        @JsonProperty("multiply")
        MULTIPLY,
        /** The first over the second. */
        @JsonProperty("divide")
        DIVIDE,
        /** The smallest. */
        @JsonProperty("min")
        MIN,
        /** The greatest. */
        @JsonProperty("max")
        MAX
    }

    /** What an aggregate makes of a list. */
    enum Aggregation {
        /** How many elements count. */
        @JsonProperty("count")
        COUNT,
        /** The sum of their values. */
        @JsonProperty("sum")
        SUM,
        /** The smallest of their values. */
        @JsonProperty("min")
        MIN,
        /** The greatest of their values. */
        @JsonProperty("max")
        MAX
    }

    /** Units in which time is counted. */
    enum TimeUnit {
        /** Days. */
        @JsonProperty("days")
        DAYS,
        /** Full months. */
        @JsonProperty("months")
        MONTHS,
        /** Full years. */
        @JsonProperty("years")
        YEARS;

        /**
         * Returns the last day from which so many of them have passed on {@code day}; of a month that lacks the day its own
         * last one.
         *
         * @throws java.time.DateTimeException if there is no such day
         */
        public LocalDate before(LocalDate day, long units) {
            return day.minus(units, ChronoUnit.valueOf(name()));
        }
    }

    /** What a table does when several of its rows hold. */
    enum HitPolicy {
        /** At most one row may hold; the author says so and the analysis checks it. */
        @JsonProperty("unique")
        UNIQUE,
        /** Rows that hold must agree on their output. */
        @JsonProperty("any")
        ANY,
        /** The first row that holds. */
        @JsonProperty("first")
        FIRST,
        /** Of the rows that hold, the output that stands first in the order. */
        @JsonProperty("priority")
        PRIORITY,
        /** The sum of the outputs of all rows that hold. */
        @JsonProperty("collect-sum")
        COLLECT_SUM,
        /** The smallest output of all rows that hold. */
        @JsonProperty("collect-min")
        COLLECT_MIN,
        /** The greatest output of all rows that hold. */
        @JsonProperty("collect-max")
        COLLECT_MAX,
        /** How many rows hold. */
        @JsonProperty("collect-count")
        COLLECT_COUNT
    }
}
