package org.cooplab.core.programme;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.internal.copy.Copies;

/**
 * A cooperative's request for a place in a workshop.
 *
 * @param workshop the workshop
 * @param cooperative who asks; one place for each cooperative
 * @param askedAt when it asked; places are given in this order, ties in the order of the ids
 * @param needs what its participant needs in order to take part
 */
public record Enrolment(
        @JsonProperty(required = true) @NotNull @Valid WorkshopId workshop,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Instant askedAt,

        Set<@Valid AccessNeed> needs) {

    /** The order in which places are given. */
    static final Comparator<Enrolment> FIRST_COME =
            Comparator.comparing(Enrolment::askedAt).thenComparing(Enrolment::cooperative);

    /** Checks what must be there and copies the needs; an absent set is an empty one. */
    public Enrolment {
        requireNonNull(workshop, "workshop");
        requireNonNull(cooperative, "cooperative");
        requireNonNull(askedAt, "askedAt");
        needs = Copies.set(needs, "needs");
    }
}
