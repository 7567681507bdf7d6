package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.jspecify.annotations.Nullable;

/** What may be gathered out of values of which some may count and some not: a sum or the smallest or greatest. */
final class Gathering {

    private final Operation joining;
    private final List<Prospect> perhaps = new ArrayList<>();
    private @Nullable Prospect sure;

    /** Starts with nothing; how many count is the sum of ones. */
    Gathering(Operation joining) {
        this.joining = joining;
    }

    /** Adds a value that is joined to the others if {@code counts} holds. */
    void add(Prospect counts, Prospect value) {
        if (counts.holds()) {
            sure = sure == null ? value : sure.combined(joining, value);
        } else if (!counts.fails()) {
            perhaps.add(value.given(counts));
        }
    }

    /** Returns what may come out, {@code none} if nothing counts. */
    Prospect over(Prospect none) {
        Prospect all = sure;
        for (Prospect one : perhaps) {
            all = all == null ? one : all.or(all.combined(joining, one)).or(sure == null ? one : all);
        }
        return all == null ? none : sure == null ? all.or(none) : all;
    }
}
