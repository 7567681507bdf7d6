package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.promotion.StackingGroup;

/**
 * A stacking group, ready to run.
 *
 * @param id its name
 * @param best whether the best set is chosen
 * @param atMost how many of its promotions apply at most
 */
public record GroupProgram(String id, boolean best, int atMost) {

    /** Compiles a group. */
    public static GroupProgram of(StackingGroup group) {
        boolean best = group.choice() == StackingGroup.Choice.BEST;
        Integer limit = group.atMost();
        return new GroupProgram(group.id(), best, limit == null ? (best ? 1 : Integer.MAX_VALUE) : limit);
    }
}
