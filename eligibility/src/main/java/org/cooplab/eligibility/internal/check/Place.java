package org.cooplab.eligibility.internal.check;

import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.internal.fact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule or an expression stands.
 *
 * @param at its JSON Pointer
 * @param list the list whose element it is about; {@code null} outside of lists
 * @param depth within how many others it stands
 * @param inForce the days on which it is in force
 */
record Place(String at, @Nullable Kind list, int depth, DateRange inForce) {

    /** Returns the place of a part of what stands here. */
    Place in(String member) {
        return new Place(at + "/" + member, list, depth + 1, inForce);
    }

    /** Returns the place of a part in a list of parts. */
    Place in(String member, int index) {
        return in(member + "/" + index);
    }

    /** Returns this place, for what is said of each element of a list. */
    Place ofElements(Kind elements) {
        return new Place(at, elements, depth, inForce);
    }
}
