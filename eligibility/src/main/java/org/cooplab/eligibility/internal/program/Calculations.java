package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression.Aggregation;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The expressions that are worked out of others. */
final class Calculations {

    private Calculations() {}

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
        private final Operation joining;
        private final Value list;
        private final @Nullable Node where;
        private final @Nullable Value of;

        Gathered(Aggregation operation, Value list, @Nullable Node where, @Nullable Value of) {
            this.operation = operation;
            this.joining = operation == Aggregation.MIN
                    ? Operation.MIN
                    : operation == Aggregation.MAX ? Operation.MAX : Operation.ADD;
            this.list = list;
            this.where = where;
            this.of = of;
        }

        static @Nullable Object ofNothing(Aggregation operation) {
            return operation == Aggregation.COUNT || operation == Aggregation.SUM ? Ratio.ZERO : null;
        }

        @Override
        public @Nullable Object get(Object subject) {
            @Nullable List<?> elements = (List<?>) list.get(subject);
            if (elements == null) {
                return null;
            }
            long count = 0;
            Object total = ofNothing(operation);
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
                    total = total == null ? value : Sum.combine(joining, total, value);
                }
            }
            return operation == Aggregation.COUNT ? Ratio.of(count) : total;
        }

        @Override
        Course sweep(Object subject, Sweep sweep) {
            List<Course> courses = new ArrayList<>();
            List<Sweep.Side> sides = new ArrayList<>();
            sweep.each(list, subject, scope -> {
                if (where != null) {
                    where.sweep(scope, sweep);
                }
                courses.add(of == null ? Course.STILL : of.sweep(scope, sweep));
                sides.add(of == null ? scope::item : of.side(scope));
            });
            if (operation == Aggregation.MIN || operation == Aggregation.MAX) {
                sweep.compareAll(courses.toArray(new Course[0]), sides.toArray(new Sweep.Side[0]));
                return courses.stream().reduce(Course.LEVEL, Course::or);
            }
            return operation == Aggregation.COUNT
                    ? Course.LEVEL
                    : courses.stream().reduce(Course.LEVEL, Course::plus);
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
