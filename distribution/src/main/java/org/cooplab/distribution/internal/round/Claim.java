package org.cooplab.distribution.internal.round;

/** How much more than others goods must be carried because of what stands of an earlier plan; the least first. */
enum Claim {
    /** Nothing was planned before. */
    ALIKE(0, 99),
    /** The earlier plan does not carry them. */
    NEW(0, 9),
    /** The earlier plan carries them: nothing new may take their place. */
    PLANNED(99, 99),
    /** A route that stays carries another part of what they belong to: they must not be left. */
    UNDER_WAY(100, 100);

    private final int least;
    private final int most;

    Claim(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Returns the priority of so many consignments; of more it is higher, as far as it goes.
     *
     * @param rivals how many loads are new: all of them together weigh less than one that was planned, if they are fewer than 100
     */
    int priority(int consignments, int rivals) {
        int top = this == NEW ? Math.min(most, Math.max(0, PLANNED.least / rivals - 1)) : most;
        return Math.min(top, least + consignments - 1);
    }
}
