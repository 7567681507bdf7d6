package org.cooplab.eligibility.internal.program;

import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.eligibility.internal.fact.CooperativeSlots;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.Slot;
import org.jspecify.annotations.Nullable;

/** The expressions that are looked up: facts, fields of list elements, values of a place. */
final class Values {

    private Values() {}

    /** A fact; a long is turned into what it stands for. */
    static final class Of extends Value {

        private final Slot slot;
        private final Kind kind;

        Of(Slot slot, Kind kind) {
            this.slot = slot;
            this.kind = kind;
        }

        @Override
        public @Nullable Object get(Object subject) {
            return kind.read(slot, subject);
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            return sweep.moves(slot) ? Course.LINEAR : Course.STILL;
        }
    }

    /** A field of the list element at hand, or the element itself. */
    static final class Item extends Value {

        private final String field;

        Item(String field) {
            this.field = field;
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object item = ((Scope) subject).item();
            if (item instanceof PastSupport support) {
                return CooperativeSlots.field(support, field);
            }
            return item instanceof Map<?, ?> fields ? fields.get(field) : field.isEmpty() ? item : null;
        }
    }

    /** The value of the place of the applicant: of its province, else of its region, else of any place. */
    static final class Placed extends Value {

        private final Slot region;
        private final Slot province;
        private final Map<String, Object> byRegion;
        private final Map<String, Object> byProvince;
        private final @Nullable Object elsewhere;

        Placed(
                Slot region,
                Slot province,
                Map<String, Object> byRegion,
                Map<String, Object> byProvince,
                @Nullable Object elsewhere) {
            this.region = region;
            this.province = province;
            this.byRegion = byRegion;
            this.byProvince = byProvince;
            this.elsewhere = elsewhere;
        }

        @Override
        public @Nullable Object get(Object subject) {
            return in(byProvince, province.get(subject), in(byRegion, region.get(subject), elsewhere));
        }

        /** Returns the value of a place among those that have their own; of an unknown place what all of them say. */
        private static @Nullable Object in(
                Map<String, Object> places, @Nullable Object place, @Nullable Object others) {
            if (place != null) {
                return places.getOrDefault(place, others);
            }
            return others != null && places.values().stream().allMatch(others::equals) ? others : null;
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            Course course = compare(province, byProvince.keySet(), subject, sweep);
            return course.or(compare(region, byRegion.keySet(), subject, sweep));
        }

        private static Course compare(Slot place, Set<String> with, Object subject, Sweep sweep) {
            if (!sweep.moves(place)) {
                return Course.STILL;
            }
            with.forEach(one -> sweep.compare(Course.LINEAR, () -> place.get(subject), () -> one));
            return Course.LEVEL;
        }
    }
}
