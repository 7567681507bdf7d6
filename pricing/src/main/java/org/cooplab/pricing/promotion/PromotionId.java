package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.refusal.Refusals;

/**
 * Identifies a promotion of a price book in the host's own system; opaque, compared as it is, case matters. A plain
 * string on the wire.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record PromotionId(@JsonValue String value) implements Comparable<PromotionId> {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public PromotionId {
        Refusals.requireCode(value, "promotion id");
    }

    /** Returns the id written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromotionId of(String value) {
        return new PromotionId(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
