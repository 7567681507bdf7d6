package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.PastSupport;
import org.jspecify.annotations.Nullable;

/** The expressions that are looked up: facts, fields of list elements, values of a place. */
final class Values {

    private Values() {}

    /** A fact; a long is turned into what it stands for. */
    static final class Of extends Value {

        private final Slot slot;
        private final FactTable table;
        private final int place;
        private final Kind kind;

        Of(Slot slot, FactTable table, int place) {
            this.slot = slot;
            this.table = table;
            this.place = place;
            this.kind = table.kind(place);
        }

        @Override
        public @Nullable Object get(Object subject) {
            if (!kind.keptAsLong()) {
                Object value = slot.get(subject);
                return value instanceof BigDecimal number ? Ratio.of(number) : value;
            }
            long value = slot.getLong(subject);
            return value == Slot.UNKNOWN ? null : kind.fromLong(value);
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            return sweep.moves(slot) ? Course.LINEAR : Course.STILL;
        }

        @Override
        Prospect foresee(Object subject) {
            Object value = get(subject);
            return value == null ? Prospect.missing(place, table.fact(place)) : Prospect.of(value);
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

        @Override
        Prospect foresee(Object subject) {
            Object value = get(subject);
            return value == null ? Prospect.open(false, Set.of(Prospect.ELEMENT)) : Prospect.of(value);
        }
    }

    /** The value of the place of the applicant: of its province, else of its region, else of any place. */
    static final class Placed extends Value {

        private final Of region;
        private final Of province;
        private final Map<String, Object> byRegion;
        private final Map<String, Object> byProvince;
        private final @Nullable Object elsewhere;

        Placed(
                Of region,
                Of province,
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
            if (!byProvince.isEmpty()) {
                Object in = province.get(subject);
                Object value = in == null ? null : byProvince.get(in);
                if (in == null || value != null) {
                    return value;
                }
            }
            if (!byRegion.isEmpty()) {
                Object in = region.get(subject);
                Object value = in == null ? null : byRegion.get(in);
                if (in == null || value != null) {
                    return value;
                }
            }
            return elsewhere;
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            Course course = compare(province, byProvince.keySet(), subject, sweep);
            return course.or(compare(region, byRegion.keySet(), subject, sweep));
        }

        @Override
        Prospect foresee(Object subject) {
            Prospect general = Prospect.of(elsewhere);
            return in(province, byProvince, subject, in(region, byRegion, subject, general));
        }

        private static Prospect in(Of place, Map<String, Object> values, Object subject, Prospect elsewhere) {
            if (values.isEmpty()) {
                return elsewhere;
            }
            Object known = place.get(subject);
            if (known != null) {
                Object value = values.get(known);
                return value == null ? elsewhere : Prospect.of(value);
            }
            Prospect any = elsewhere;
            for (Object value : values.values()) {
                any = any.or(Prospect.of(value));
            }
            return any.given(place.prospect(subject));
        }

        private static Course compare(Of place, Set<String> with, Object subject, Sweep sweep) {
            if (place.sweep(subject, sweep) == Course.STILL) {
                return Course.STILL;
            }
            with.forEach(one -> sweep.compare(Course.LINEAR, place.side(subject), () -> one));
            return Course.LEVEL;
        }
    }
}
