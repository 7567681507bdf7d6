package org.cooplab.eligibility.internal.program;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Cooperative;
import org.jspecify.annotations.Nullable;

/** The region of the province of a cooperative. */
final class RegionSlot extends Slot {

    private final Map<String, String> regions;

    /** Takes the region of each province. */
    RegionSlot(Map<String, String> regions) {
        this.regions = regions;
    }

    @Override
    public @Nullable Object get(Object subject) {
        return regions.get(((Cooperative) subject).province().value());
    }

    /** Returns the node that the region is one of these: a look-up of the province alone. */
    Node node(Set<String> wanted) {
        Map<String, Integer> truths = new HashMap<>();
        regions.forEach((province, region) -> truths.put(province, Node.of(wanted.contains(region))));
        return new OneOf(truths);
    }

    /** The region of the province is one of a set. */
    static final class OneOf extends Node {

        private final Map<String, Integer> truths;

        OneOf(Map<String, Integer> truths) {
            this.truths = truths;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {truths};
        }

        @Override
        public int eval(Object subject) {
            Integer truth = truths.get(((Cooperative) subject).province().value());
            return truth == null ? UNKNOWN : truth;
        }
    }
}
