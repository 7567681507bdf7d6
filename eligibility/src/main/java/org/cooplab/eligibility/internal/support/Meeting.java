package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A workshop in a calendar.
 *
 * @param workshop the workshop
 * @param roster who has a place in it, and who waits
 * @param colliding those before it in the calendar that are not over when it starts
 */
record Meeting(Workshop workshop, Workshop.Roster roster, List<Meeting> colliding) {

    /** Returns who has a place, in the order of asking. */
    List<CooperativeId> seated() {
        return roster.seated().stream().map(Enrolment::cooperative).toList();
    }

    /** Returns who waits for a place, in the order of asking. */
    List<CooperativeId> waiting() {
        return roster.waiting().stream().map(Enrolment::cooperative).toList();
    }

    /** Returns a warning about this workshop. */
    Reason warning(String code) {
        return Reason.of(code).with("workshop", workshop.id());
    }

    /** Returns a warning for each workshop that collides and shares something with this one, which has it. */
    List<Reason> shared(String code, String name, Function<Workshop, @Nullable Object> part) {
        List<Reason> warnings = new ArrayList<>();
        Object own = part.apply(workshop);
        for (Meeting other : colliding) {
            if (own != null && own.equals(part.apply(other.workshop))) {
                warnings.add(warning(code).with(name, own).with("other", other.workshop.id()));
            }
        }
        return warnings;
    }
}
