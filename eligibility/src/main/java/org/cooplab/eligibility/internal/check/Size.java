package org.cooplab.eligibility.internal.check;

/** How much a rule set asks to be worked out: its rules, expressions and rows, those of a derived fact wherever it is used. */
final class Size {

    /** The most of them in a rule set. */
    static final int MAX_NODES = 20_000;

    /** Within how many others one may stand. */
    static final int MAX_DEPTH = 60;

    /** How deep elements of lists may be looked at within elements of lists. */
    static final int MAX_LEVELS = 3;

    private final Findings findings;
    private final long[] byLevel = new long[MAX_LEVELS + 1];
    private long nodes;
    private int level;

    Size(Findings findings) {
        this.findings = findings;
    }

    /** Counts what stands at a place; returns whether the walk may go on into it. */
    boolean enter(Place place) {
        count(1, level);
        if (place.depth() > MAX_DEPTH) {
            findings.add("eligibility.too-deep", place.at(), "max", MAX_DEPTH);
            return false;
        }
        return nodes <= MAX_NODES;
    }

    /** Counts what a derived fact is made of, where it is used. */
    void use(int size) {
        count(size, Math.min(level + 1, MAX_LEVELS)); // it may hold lists itself
    }

    private void count(int more, int onLevel) {
        nodes += more;
        byLevel[onLevel] += more;
    }

    /** Enters the elements of a list, unless that is too many lists within lists; {@link #leaveElements} follows. */
    boolean enterElements(Place place) {
        if (level == MAX_LEVELS) {
            findings.add("eligibility.too-deep", place.at(), "max", MAX_LEVELS);
            return false;
        }
        level++;
        return true;
    }

    void leaveElements() {
        level--;
    }

    long nodes() {
        return nodes;
    }

    /** Returns how many are worked out once, once for each element of a list, for each pair of elements, for each three. */
    long[] byLevel() {
        return byLevel.clone();
    }
}
