package org.cooplab.eligibility.internal.fact;

import java.util.Map;
import org.cooplab.core.cooperative.Cooperative;
import org.jspecify.annotations.Nullable;

/** The region of the province of a cooperative. */
public final class RegionSlot extends Slot {

    private final Map<String, String> regions;

    /** Takes the region of each province. */
    RegionSlot(Map<String, String> regions) {
        this.regions = regions;
    }

    @Override
    public @Nullable Object get(Object subject) {
        return regions.get(((Cooperative) subject).province().value());
    }

    /** Returns the region of each province. */
    public Map<String, String> regions() {
        return regions;
    }
}
