package org.cooplab.eligibility.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A condition on what is known, judged in strong Kleene logic.
 *
 * <p>Rules are data: compared, stored as JSON, hashed. A comparison with an unknown side is UNKNOWN. {@code all} is
 * FALSE as soon as one is FALSE, {@code any} TRUE as soon as one is TRUE, whatever else is unknown; {@code all} and
 * {@code every} of nothing hold, {@code any} and {@code some} of nothing do not. Judging is pure and the order of
 * rules never changes the result.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Rule.All.class, name = "all"),
    @JsonSubTypes.Type(value = Rule.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Rule.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Rule.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Rule.Holds.class, name = "holds"),
    @JsonSubTypes.Type(value = Rule.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Rule.In.class, name = "in"),
    @JsonSubTypes.Type(value = Rule.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Rule.StartsWith.class, name = "starts-with"),
    @JsonSubTypes.Type(value = Rule.Some.class, name = "some"),
    @JsonSubTypes.Type(value = Rule.Every.class, name = "every"),
    @JsonSubTypes.Type(value = Rule.Clause.class, name = "clause")
})
public sealed interface Rule {

    /**
     * Says whether this is in force on that day: a clause outside its period is not; nor is a clause, {@code not},
     * {@code all}, {@code some} or {@code every} that holds nothing but such clauses.
     */
    default boolean inForce(LocalDate day) {
        return true;
    }

    /** Returns the rule that holds when each of {@code rules} does; holds when there are none. */
    static Rule all(Rule... rules) {
        return new All(List.of(rules));
    }

    /** Returns the rule that holds when one of {@code rules} does; does not hold when there are none. */
    static Rule any(Rule... rules) {
        return new Any(List.of(rules));
    }

    /** Returns the rule that holds when {@code rule} does not. */
    static Rule not(Rule rule) {
        return new Not(rule);
    }

    /** Returns the rule that holds when at least {@code count} of {@code rules} do. */
    static Rule atLeast(int count, Rule... rules) {
        return new AtLeast(count, List.of(rules));
    }

    /** Returns the rule that says whether the fact is known; never UNKNOWN itself. */
    static Rule known(String fact) {
        return new Known(fact);
    }

    /** Returns the rule that always, or never, holds. */
    static Rule constant(boolean holds) {
        return new Constant(holds);
    }

    /** Returns this rule under an id, ready to be given its text, source, period and documents. */
    default Clause named(String id) {
        return new Clause(id, null, null, null, List.of(), this);
    }

    /**
     * Always holds or never does.
     *
     * @param holds which of the two
     */
    record Constant(@JsonProperty(required = true) boolean holds) implements Rule {}

    /**
     * Each holds.
     *
     * @param of the rules; may be empty, copied
     */
    record All(@JsonProperty(required = true) @NotNull List<@NotNull @Valid Rule> of) implements Rule {
        /** Copies the rules. */
        public All {
            of = List.copyOf(requireNonNull(of, "of"));
        }

        @Override
        public boolean inForce(LocalDate day) {
            return of.isEmpty() || of.stream().anyMatch(rule -> rule.inForce(day));
        }
    }

    /**
     * One holds.
     *
     * @param of the rules; may be empty, copied
     */
    record Any(@JsonProperty(required = true) @NotNull List<@NotNull @Valid Rule> of) implements Rule {
        /** Copies the rules. */
        public Any {
            of = List.copyOf(requireNonNull(of, "of"));
        }
    }

    /**
     * Does not hold.
     *
     * @param of the rule that must not hold
     */
    record Not(
            @JsonProperty(required = true) @NotNull @Valid Rule of) implements Rule {
        /** Checks that the rule is there. */
        public Not {
            requireNonNull(of, "of");
        }

        @Override
        public boolean inForce(LocalDate day) {
            return of.inForce(day);
        }
    }

    /**
     * At least so many hold: TRUE once they are reached, FALSE once they can no longer be.
     *
     * @param count how many must hold; from 0
     * @param of the rules; copied
     */
    record AtLeast(
            @JsonProperty(required = true) @PositiveOrZero int count,
            @JsonProperty(required = true) @NotNull List<@NotNull @Valid Rule> of)
            implements Rule {
        /** Copies the rules. */
        public AtLeast {
            of = List.copyOf(requireNonNull(of, "of"));
        }
    }

    /**
     * The fact is known. TRUE or FALSE, never UNKNOWN; the only rule that learning a fact can reverse.
     *
     * @param fact the name of a fact
     */
    record Known(@JsonProperty(required = true) @NotBlank String fact) implements Rule {
        /** Checks that the name is there. */
        public Known {
            requireNonNull(fact, "fact");
        }
    }

    /**
     * A yes-or-no value is yes.
     *
     * @param value an expression of type TRUTH
     */
    record Holds(
            @JsonProperty(required = true) @NotNull @Valid Expression value) implements Rule {
        /** Checks that the value is there. */
        public Holds {
            requireNonNull(value, "value");
        }
    }

    /**
     * Two values of one type compare as said. Numbers compare exactly, texts by code point, {@code 5} equals
     * {@code 5.0}.
     *
     * @param left the left side
     * @param is how the left stands to the right
     * @param right the right side
     */
    record Compare(
            @JsonProperty(required = true) @NotNull @Valid Expression left,
            @JsonProperty(required = true) @NotNull Comparison is,
            @JsonProperty(required = true) @NotNull @Valid Expression right)
            implements Rule {
        /** Checks that both sides are there. */
        public Compare {
            requireNonNull(left, "left");
            requireNonNull(is, "is");
            requireNonNull(right, "right");
        }
    }

    /**
     * The value is one of a set.
     *
     * @param value an expression of type TEXT, NUMBER, INTEGER, MONEY or DATE
     * @param options the set, each written as the value's type is written: {@code "MA-07"}, {@code "5"},
     *     {@code "2026-03-08"}, for money the amount alone; copied
     */
    record In(
            @JsonProperty(required = true) @NotNull @Valid Expression value,
            @JsonProperty(required = true) @NotNull List<@NotNull String> options)
            implements Rule {
        /** Copies the options. */
        public In {
            requireNonNull(value, "value");
            options = List.copyOf(requireNonNull(options, "options"));
        }
    }

    /**
     * The value lies in a range. Judged as two comparisons, so that it is FALSE once one bound is missed, even if the
     * other is unknown.
     *
     * @param value the value
     * @param low the lower end
     * @param high the upper end
     * @param bounds which ends belong to the range; both when absent
     */
    record Between(
            @JsonProperty(required = true) @NotNull @Valid Expression value,
            @JsonProperty(required = true) @NotNull @Valid Expression low,
            @JsonProperty(required = true) @NotNull @Valid Expression high,
            Bounds bounds)
            implements Rule {
        /** Fills in closed bounds. */
        public Between {
            requireNonNull(value, "value");
            requireNonNull(low, "low");
            requireNonNull(high, "high");
            bounds = bounds == null ? Bounds.CLOSED : bounds;
        }
    }

    /**
     * The text begins with one of the prefixes.
     *
     * @param value an expression of type TEXT
     * @param prefixes the prefixes; copied
     */
    record StartsWith(
            @JsonProperty(required = true) @NotNull @Valid Expression value,
            @JsonProperty(required = true) @NotNull List<@NotNull String> prefixes)
            implements Rule {
        /** Copies the prefixes. */
        public StartsWith {
            requireNonNull(value, "value");
            prefixes = List.copyOf(requireNonNull(prefixes, "prefixes"));
        }
    }

    /**
     * One element of the list satisfies the rule; one and the same element satisfies the whole of it.
     *
     * @param list an expression of type LIST
     * @param satisfies the rule; {@link Expression.Item} is the element
     */
    record Some(
            @JsonProperty(required = true) @NotNull @Valid Expression list,
            @JsonProperty(required = true) @NotNull @Valid Rule satisfies)
            implements Rule {
        /** Checks that both are there. */
        public Some {
            requireNonNull(list, "list");
            requireNonNull(satisfies, "satisfies");
        }

        @Override
        public boolean inForce(LocalDate day) {
            return satisfies.inForce(day);
        }
    }

    /**
     * Every element of the list satisfies the rule; true of an empty list.
     *
     * @param list an expression of type LIST
     * @param satisfies the rule; {@link Expression.Item} is the element
     */
    record Every(
            @JsonProperty(required = true) @NotNull @Valid Expression list,
            @JsonProperty(required = true) @NotNull @Valid Rule satisfies)
            implements Rule {
        /** Checks that both are there. */
        public Every {
            requireNonNull(list, "list");
            requireNonNull(satisfies, "satisfies");
        }

        @Override
        public boolean inForce(LocalDate day) {
            return satisfies.inForce(day);
        }
    }

    /**
     * A rule with what belongs to it: its text, its source, its period, and the documents that prove it.
     *
     * <p>Out of force, a clause requires nothing and grants nothing. It drops out of the {@code all}, {@code any} or
     * {@code atLeast} that holds it, as does a {@code not}, {@code all}, {@code some}, {@code every} or clause that
     * holds nothing else; an {@code any} left without alternatives does not hold. A requirement with nothing left
     * requires nothing. A condition with nothing left grants nothing: a table row is dropped, {@code choose} takes
     * its other value, {@code where} counts no element, and a group, criterion or pot of a call applies to nobody.
     *
     * @param id names the clause in traces and messages; unique in the rule set
     * @param text what the clause asks for, in the words of the programme, or {@code null} for words made from the rule
     * @param source where the clause is written, or {@code null}
     * @param period the days on which it is in force, or {@code null} for always
     * @param documents codes of the documents to bring as proof; copied
     * @param requires the rule itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clause(
            @JsonProperty(required = true) @NotBlank String id,
            @Nullable @Valid LocalizedText text,
            @Nullable @Valid Source source,
            @Nullable @Valid DateRange period,
            List<@NotBlank String> documents,
            @JsonProperty(required = true) @NotNull @Valid Rule requires)
            implements Rule {
        /** Copies the documents; absent is none. */
        public Clause {
            requireNonNull(id, "id");
            requireNonNull(requires, "requires");
            documents = documents == null ? List.of() : List.copyOf(documents);
        }

        @Override
        public boolean inForce(LocalDate day) {
            return (period == null || period.contains(day)) && requires.inForce(day);
        }

        /** Returns a copy that says {@code text}. */
        public Clause saying(LocalizedText text) {
            return new Clause(id, text, source, period, documents, requires);
        }

        /** Returns a copy written in {@code source}. */
        public Clause from(Source source) {
            return new Clause(id, text, source, period, documents, requires);
        }

        /** Returns a copy in force during {@code period} only. */
        public Clause during(DateRange period) {
            return new Clause(id, text, source, period, documents, requires);
        }

        /** Returns a copy proved by the documents of these codes. */
        public Clause provedBy(String... documents) {
            return new Clause(id, text, source, period, List.of(documents), requires);
        }
    }

    /** How one value stands to another. */
    enum Comparison {
        /** Less than. */
        @JsonProperty("<")
        LESS,
        /** At most. */
        @JsonProperty("<=")
        AT_MOST,
        /** Greater than. */
        @JsonProperty(">")
        MORE,
        /** At least. */
        @JsonProperty(">=")
        AT_LEAST,
        /** Equal. */
        @JsonProperty("==")
        EQUAL,
        /** Different. */
        @JsonProperty("!=")
        DIFFERENT;

        /** Says whether {@code sign}, the sign of left compared with right, is as asked. */
        public boolean accepts(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
                case EQUAL -> sign == 0;
                case DIFFERENT -> sign != 0;
            };
        }

        /** Returns the comparison with its sides swapped: {@code a < b} is {@code b > a}. */
        public Comparison mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
                case EQUAL -> EQUAL;
                case DIFFERENT -> DIFFERENT;
            };
        }

        /** Returns the comparison that holds of two values where this one does not. */
        public Comparison opposite() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
                case EQUAL -> DIFFERENT;
                case DIFFERENT -> EQUAL;
            };
        }
    }

    /** Which ends belong to a range. */
    enum Bounds {
        /** Both. */
        @JsonProperty("[]")
        CLOSED,
        /** The lower only. */
        @JsonProperty("[)")
        CLOSED_OPEN,
        /** The upper only. */
        @JsonProperty("(]")
        OPEN_CLOSED,
        /** Neither. */
        @JsonProperty("()")
        OPEN;

        /** Returns how the value must stand to the lower end. */
        public Comparison low() {
            return this == CLOSED || this == CLOSED_OPEN ? Comparison.AT_LEAST : Comparison.MORE;
        }

        /** Returns how the value must stand to the upper end. */
        public Comparison high() {
            return this == CLOSED || this == OPEN_CLOSED ? Comparison.AT_MOST : Comparison.LESS;
        }
    }
}
