package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import org.cooplab.eligibility.internal.fact.Row;
import org.jspecify.annotations.Nullable;

/**
 * One value that a fact could be changed to.
 *
 * @param slot the fact
 * @param whole the new long, or {@code null} for a fact that is kept as an object
 * @param object the new object, or {@code null}
 * @param cost what the change costs
 */
record Option(int slot, @Nullable Long whole, @Nullable Object object, BigDecimal cost) {

    /** Changes the fact. */
    void put(Row row) {
        if (whole != null) {
            row.put(slot, whole.longValue());
        } else {
            row.put(slot, object);
        }
    }
}
