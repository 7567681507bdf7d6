package org.cooplab.distribution.internal.round;

/** How much more than others goods must be carried because of what stands of an earlier plan; the least first. */
enum Claim {
    /** Nothing was planned before. */
    ALIKE(0, 99),
    /** The earlier plan does not carry them. */
    NEW(0, 9),
    /** The earlier plan carries them: nothing new may take their place. */
    PLANNED(50, 99),
    /** A route that stays carries another part of what they belong to: they must not be left. */
    UNDER_WAY(100, 100);

    private final int least;
    private final int most;

    Claim(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Returns the priority of so many consignments; of more it is higher, as far as it goes. */
    int priority(int consignments) {
        return Math.min(most, least + consignments - 1);
    }
}
