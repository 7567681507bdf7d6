package org.cooplab.eligibility.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a programme relates to others.
 *
 * <p>Judged against the fact {@code supports}, the list of what an applicant was or is supported by. An applicant that
 * meets all requirements, or may still meet them, but not a relation gets NOT_APPLICABLE with the relation as the reason.
 *
 * @param kind what the relation is
 * @param programmes the other programmes; at least one, sorted, copied
 * @param years for NOT_WITHIN how many years must have passed since the end of the support; else {@code null}
 * @param ceiling for CUMULATES the most that all together may pay, this programme included; else {@code null}
 * @param source where it is written, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Relation(
        @JsonProperty(required = true) @NotNull Kind kind,
        @JsonProperty(required = true) @NotEmpty Set<@NotNull @Valid ProgrammeId> programmes,
        @Nullable @Positive Integer years,
        @Nullable @Valid Money ceiling,
        @Nullable @Valid Source source) {

    /** The kinds of relation. */
    public enum Kind {
        /** Not while one of the others supports the applicant. */
        EXCLUDES,
        /** Only after, or during, the support of one of the others. */
        REQUIRES,
        /** Not within so many years after the support of one of the others has ended. */
        NOT_WITHIN,
        /** Together with the others up to an amount; what is left of it caps the benefit. */
        CUMULATES
    }

    /**
     * Checks that the kind has what it needs, and nothing else.
     *
     * @throws IllegalArgumentException if years or ceiling are missing or are there for another kind, or the years are
     *     fewer than 1
     */
    public Relation {
        requireNonNull(kind, "kind");
        programmes = Collections.unmodifiableSortedSet(new TreeSet<>(requireNonNull(programmes, "programmes")));
        Refusals refusals = new Refusals();
        checkOnly("years", years, kind, Kind.NOT_WITHIN, refusals);
        if (kind == Kind.NOT_WITHIN && years != null && years < 1) {
            refusals.add(InvalidValue.below("years", 1, years));
        }
        checkOnly("ceiling", ceiling, kind, Kind.CUMULATES, refusals);
        refusals.throwIfAny();
    }

    private static void checkOnly(String name, @Nullable Object value, Kind kind, Kind only, Refusals refusals) {
        if (kind == only && value == null) {
            refusals.add(InvalidValue.needed(name, "kind", kind));
        } else if (kind != only && value != null) {
            refusals.add(InvalidValue.unexpected(name, "kind", kind));
        }
    }

    /** Returns the relation that none of {@code programmes} may be running. */
    public static Relation excludes(ProgrammeId... programmes) {
        return new Relation(Kind.EXCLUDES, Set.of(programmes), null, null, null);
    }

    /** Returns the relation that one of {@code programmes} must be, or have been, granted. */
    public static Relation requires(ProgrammeId... programmes) {
        return new Relation(Kind.REQUIRES, Set.of(programmes), null, null, null);
    }

    /** Returns the relation that none of {@code programmes} may have ended less than {@code years} years ago. */
    public static Relation notWithin(int years, ProgrammeId... programmes) {
        return new Relation(Kind.NOT_WITHIN, Set.of(programmes), years, null, null);
    }

    /** Returns the relation that this and {@code programmes} may pay {@code ceiling} together. */
    public static Relation cumulatesUpTo(Money ceiling, ProgrammeId... programmes) {
        return new Relation(Kind.CUMULATES, Set.of(programmes), null, ceiling, null);
    }

    /** Returns a copy written in {@code source}. */
    public Relation from(Source source) {
        return new Relation(kind, programmes, years, ceiling, source);
    }
}
