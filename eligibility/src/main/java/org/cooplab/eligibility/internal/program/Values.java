package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.PastSupport;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.eligibility.rule.Expression.Aggregation;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The expressions, ready to run. */
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

        private static Course compare(Slot place, Set<String> with, Object subject, Sweep sweep) {
            if (!sweep.moves(place)) {
                return Course.STILL;
            }
            with.forEach(one -> sweep.compare(Course.LINEAR, () -> place.get(subject), () -> one));
            return Course.LEVEL;
        }
    }

    /** Arithmetic; of days and texts only the smallest and the greatest. */
    static final class Sum extends Value {

        private final Operation operation;
        private final Value[] of;

        Sum(Operation operation, Value[] of) {
            this.operation = operation;
            this.of = of;
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object total = of[0].get(subject);
            for (int i = 1; i < of.length && total != null; i++) {
                Object next = of[i].get(subject);
                total = next == null ? null : combine(operation, total, next);
            }
            return total;
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            Course course = of[0].sweep(subject, sweep);
            Course[] courses = new Course[of.length];
            courses[0] = course;
            for (int i = 1; i < of.length; i++) {
                courses[i] = of[i].sweep(subject, sweep);
                course = switch (operation) {
                    case ADD, SUBTRACT -> course.plus(courses[i]);
                    case MULTIPLY -> course.times(courses[i]);
                    case DIVIDE -> course.over(courses[i]);
                    case MIN, MAX -> course.or(courses[i]);
                };
                if (operation == Operation.DIVIDE) {
                    sweep.compare(courses[i], of[i].side(subject), () -> Ratio.ZERO);
                }
            }
            if (operation == Operation.MIN || operation == Operation.MAX) {
                Sweep.Side[] sides = new Sweep.Side[of.length];
                Arrays.setAll(sides, i -> of[i].side(subject));
                sweep.compareAll(courses, sides);
            }
            return course;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the checker has seen that both are of one type
        static @Nullable Object combine(Operation operation, Object a, Object b) {
            return switch (operation) {
                case ADD -> ((Ratio) a).plus((Ratio) b);
                case SUBTRACT -> ((Ratio) a).minus((Ratio) b);
                case MULTIPLY -> ((Ratio) a).times((Ratio) b);
                case DIVIDE -> ((Ratio) a).dividedBy((Ratio) b);
                case MIN -> ((Comparable) a).compareTo(b) <= 0 ? a : b;
                case MAX -> ((Comparable) a).compareTo(b) >= 0 ? a : b;
            };
        }
    }

    /** Full units of time between two days, rounded down. */
    static final class Elapsed extends Value {

        private final TimeUnit unit;
        private final Value from;
        private final Value to;

        Elapsed(TimeUnit unit, Value from, Value to) {
            this.unit = unit;
            this.from = from;
            this.to = to;
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object first = from.get(subject);
            Object last = first == null ? null : to.get(subject);
            return first == null || last == null ? null : Ratio.of(between(unit, (LocalDate) first, (LocalDate) last));
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            Course begin = from.sweep(subject, sweep);
            Course end = to.sweep(subject, sweep);
            if (unit == TimeUnit.DAYS || (!begin.moves() && !end.moves())) {
                return begin.plus(end);
            }
            return begin.moves() && end.moves() ? Course.OTHER : Course.MONOTONE.or(begin.plus(end));
        }

        static long between(TimeUnit unit, LocalDate from, LocalDate to) {
            return switch (unit) {
                case DAYS -> ChronoUnit.DAYS.between(from, to);
                case MONTHS -> months(from, to);
                case YEARS -> Math.floorDiv(months(from, to), 12);
            };
        }

        /** Counts a month as full once its day is reached; the 31st is reached on the first day after a short month. */
        private static long months(LocalDate from, LocalDate to) {
            long months = (to.getYear() - (long) from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
            return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
        }
    }

    /** A number out of a list. */
    static final class Gathered extends Value {

        private final Aggregation operation;
        private final Value list;
        private final @Nullable Node where;
        private final @Nullable Value of;

        Gathered(Aggregation operation, Value list, @Nullable Node where, @Nullable Value of) {
            this.operation = operation;
            this.list = list;
            this.where = where;
            this.of = of;
        }

        @Override
        public @Nullable Object get(Object subject) {
            @Nullable List<?> elements = (List<?>) list.get(subject);
            if (elements == null) {
                return null;
            }
            long count = 0;
            Object total = operation == Aggregation.SUM ? Ratio.ZERO : null;
            for (Object element : elements) {
                Scope scope = new Scope(subject, element);
                int counts = where == null ? Node.TRUE : where.eval(scope);
                if (counts == Node.UNKNOWN) {
                    return null;
                }
                if (counts == Node.FALSE) {
                    continue;
                }
                count++;
                if (operation != Aggregation.COUNT) {
                    Object value = of == null ? element : of.get(scope);
                    if (value == null) {
                        return null;
                    }
                    total = total == null ? value : Sum.combine(joining(), total, value);
                }
            }
            return operation == Aggregation.COUNT ? Ratio.of(count) : total;
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            sweep.list(list, subject);
            List<Course> courses = new ArrayList<>();
            List<Sweep.Side> sides = new ArrayList<>();
            Course sum = Course.LEVEL;
            if (list.get(subject) instanceof List<?> elements) {
                for (Object element : elements) {
                    Scope scope = new Scope(subject, element);
                    if (where != null) {
                        where.sweep(scope, sweep);
                    }
                    Course course = of == null ? Course.STILL : of.sweep(scope, sweep);
                    courses.add(course);
                    sides.add(of == null ? () -> element : of.side(scope));
                    sum = sum.plus(course);
                }
            }
            if (operation == Aggregation.MIN || operation == Aggregation.MAX) {
                sweep.compareAll(courses.toArray(new Course[0]), sides.toArray(new Sweep.Side[0]));
                return courses.stream().reduce(Course.LEVEL, Course::or);
            }
            return operation == Aggregation.COUNT ? Course.LEVEL : sum;
        }

        private Operation joining() {
            return switch (operation) {
                case MIN -> Operation.MIN;
                case MAX -> Operation.MAX;
                default -> Operation.ADD;
            };
        }
    }

    /** The value of the last step reached. */
    static final class Steps extends Value {

        private final Value of;
        private final Value[] from;
        private final Value[] value;
        private final Value below;

        Steps(Value of, Value[] from, Value[] value, Value below) {
            this.of = of;
            this.from = from;
            this.value = value;
            this.below = below;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the checker has seen that all are of one type
        public @Nullable Object get(Object subject) {
            Object found = of.get(subject);
            if (found == null) {
                return null;
            }
            Value reached = below;
            for (int i = 0; i < from.length; i++) {
                Object threshold = from[i].get(subject);
                if (threshold == null) {
                    return null;
                }
                if (((Comparable) found).compareTo(threshold) >= 0) {
                    reached = value[i];
                }
            }
            return reached.get(subject);
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            Course found = of.sweep(subject, sweep);
            Course course = Course.LEVEL.or(below.sweep(subject, sweep));
            for (int i = 0; i < from.length; i++) {
                Value threshold = from[i];
                Course difference = found.plus(threshold.sweep(subject, sweep));
                sweep.compare(difference, of.side(subject), threshold.side(subject));
                course = course.or(value[i].sweep(subject, sweep));
            }
            return course;
        }
    }

    /** One of two. */
    static final class Choice extends Value {

        private final Node condition;
        private final Value then;
        private final Value otherwise;

        Choice(Node condition, Value then, Value otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        public @Nullable Object get(Object subject) {
            return switch (condition.eval(subject)) {
                case Node.TRUE -> then.get(subject);
                case Node.FALSE -> otherwise.get(subject);
                default -> null;
            };
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            condition.sweep(subject, sweep);
            return Course.LEVEL.or(then.sweep(subject, sweep)).or(otherwise.sweep(subject, sweep));
        }
    }

    /** Metres to the nearest of some places. */
    static final class Nearest extends Value {

        private final Value from;
        private final List<GeoPoint> to;

        Nearest(Value from, List<GeoPoint> to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object point = from.get(subject);
            if (point == null) {
                return null;
            }
            long metres = Long.MAX_VALUE;
            for (GeoPoint place : to) {
                metres = Math.min(metres, ((GeoPoint) point).metresTo(place));
            }
            return Ratio.of(BigDecimal.valueOf(metres));
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            return from.sweep(subject, sweep);
        }
    }
}
