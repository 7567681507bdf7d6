package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cooplab.core.cooperative.PastSupport;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.eligibility.rule.Expression.Aggregation;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
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
    }

    /** A decision table. */
    static final class Rows extends Value {

        private final HitPolicy hits;
        private final Node[] when;
        private final Value[] then;
        private final @Nullable Value otherwise;
        private final Map<Object, Integer> ranks;

        Rows(HitPolicy hits, Node[] when, Value[] then, @Nullable Value otherwise, Map<Object, Integer> ranks) {
            this.hits = hits;
            this.when = when;
            this.then = then;
            this.otherwise = otherwise;
            this.ranks = ranks;
        }

        @Override
        public @Nullable Object get(Object subject) {
            return switch (hits) {
                case FIRST -> first(subject);
                case UNIQUE, ANY -> agreed(subject);
                case PRIORITY -> strongest(subject);
                default -> collected(subject);
            };
        }

        private @Nullable Object none(Object subject) {
            return otherwise == null ? null : otherwise.get(subject);
        }

        private @Nullable Object first(Object subject) {
            for (int i = 0; i < when.length; i++) {
                int truth = when[i].eval(subject);
                if (truth != Node.FALSE) {
                    return truth == Node.TRUE ? then[i].get(subject) : null;
                }
            }
            return none(subject);
        }

        /** A row that is unknown matters only if it would say something else than is said without it. */
        private @Nullable Object agreed(Object subject) {
            boolean unknown = false;
            Object output = null;
            for (int i = 0; i < when.length; i++) {
                int truth = when[i].eval(subject);
                if (truth == Node.TRUE) {
                    Object value = then[i].get(subject);
                    if (value == null || (output != null && (hits == HitPolicy.UNIQUE || !output.equals(value)))) {
                        return null; // two rows of a unique table, or two that differ, say nothing
                    }
                    output = value;
                }
                unknown |= truth == Node.UNKNOWN;
            }
            Object said = output == null ? none(subject) : output;
            return unknown && !harmless(subject, said) ? null : said;
        }

        /** Says whether each row that is unknown would say what is said without it. */
        private boolean harmless(Object subject, @Nullable Object said) {
            for (int i = 0; i < when.length; i++) {
                boolean unknown = when[i].eval(subject) == Node.UNKNOWN;
                if (unknown && (hits == HitPolicy.UNIQUE || said == null || !said.equals(then[i].get(subject)))) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Object strongest(Object subject) {
            int best = Integer.MAX_VALUE;
            int possible = Integer.MAX_VALUE;
            Object output = null;
            for (int i = 0; i < when.length; i++) {
                int truth = when[i].eval(subject);
                if (truth == Node.FALSE) {
                    continue;
                }
                Object value = then[i].get(subject);
                Integer rank = value == null ? null : ranks.get(value);
                if (rank == null) {
                    return null; // an output that is unknown or not in the order
                }
                if (truth == Node.UNKNOWN) {
                    possible = Math.min(possible, rank);
                } else if (rank < best) {
                    best = rank;
                    output = value;
                }
            }
            Object said = output == null ? none(subject) : output;
            boolean settled = possible >= best || (output == null && harmless(subject, said));
            return settled ? said : null;
        }

        private @Nullable Object collected(Object subject) {
            long count = 0;
            long open = 0;
            Object total = null;
            for (int i = 0; i < when.length; i++) {
                int truth = when[i].eval(subject);
                open += truth == Node.UNKNOWN ? 1 : 0;
                if (truth == Node.TRUE) {
                    count++;
                    Object value = hits == HitPolicy.COLLECT_COUNT ? Ratio.ZERO : then[i].get(subject);
                    if (value == null) {
                        return null;
                    }
                    total = total == null ? value : Sum.combine(joining(), total, value);
                }
            }
            if (open > 0 && !idle(subject, total)) {
                return null;
            }
            if (count == 0 && otherwise != null) {
                return none(subject);
            }
            return switch (hits) {
                case COLLECT_COUNT -> Ratio.of(count);
                case COLLECT_SUM -> count == 0 ? Ratio.ZERO : total;
                default -> total;
            };
        }

        /** Says whether the rows that are unknown would not change what the others have made. */
        private boolean idle(Object subject, @Nullable Object total) {
            if (hits == HitPolicy.COLLECT_COUNT) {
                return false;
            } else if (total == null) {
                return hits != HitPolicy.COLLECT_SUM && harmless(subject, none(subject));
            }
            for (int i = 0; i < when.length; i++) {
                if (when[i].eval(subject) == Node.UNKNOWN) {
                    Object value = then[i].get(subject);
                    if (value == null || !total.equals(Sum.combine(joining(), total, value))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private Operation joining() {
            return switch (hits) {
                case COLLECT_MIN -> Operation.MIN;
                case COLLECT_MAX -> Operation.MAX;
                default -> Operation.ADD;
            };
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
    }
}
