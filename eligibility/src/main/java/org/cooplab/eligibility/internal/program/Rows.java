package org.cooplab.eligibility.internal.program;

import java.util.Arrays;
import java.util.Map;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.jspecify.annotations.Nullable;

/** A decision table. */
final class Rows extends Value {

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

    @Override
    Course sweep(Object subject, Sweep sweep) {
        for (Node condition : when) {
            condition.sweep(subject, sweep);
        }
        Value[] outputs = outputs();
        Course[] courses = new Course[outputs.length];
        Sweep.Side[] sides = new Sweep.Side[outputs.length];
        Course any = Course.LEVEL;
        Course sum = Course.LEVEL;
        for (int i = 0; i < outputs.length; i++) {
            courses[i] = outputs[i].sweep(subject, sweep);
            sides[i] = outputs[i].side(subject);
            any = any.or(courses[i]);
            sum = sum.plus(courses[i]);
        }
        switch (hits) {
            case COLLECT_COUNT -> any = Course.LEVEL;
            case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, UNIQUE -> sweep.compareAll(courses, sides);
            case ANY, PRIORITY -> any = any.moves() ? Course.OTHER : any; // they look at how outputs compare
            case FIRST -> {}
        }
        return hits == HitPolicy.COLLECT_SUM ? sum : any;
    }

    /** Returns what may come out: of a row, of all rows while none is known to hold, of none. */
    private Value[] outputs() {
        Value[] outputs = Arrays.copyOf(then, then.length + 2);
        outputs[then.length] = new Value.Fixed(Ratio.ZERO);
        outputs[then.length + 1] = otherwise == null ? outputs[then.length] : otherwise;
        return outputs;
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
        boolean alone = hits != HitPolicy.UNIQUE || output == null;
        return unknown && !(alone && harmless(subject, said)) ? null : said;
    }

    /** Says whether the rows that are unknown, if some of them held, would say what is said while none is known to. */
    private boolean harmless(Object subject, @Nullable Object said) {
        int open = 0;
        for (int i = 0; i < when.length; i++) {
            if (when[i].eval(subject) == Node.UNKNOWN) {
                if (said == null || !said.equals(then[i].get(subject))) {
                    return false;
                }
                open++;
            }
        }
        return switch (hits) {
            case UNIQUE -> open == 1;
            case COLLECT_SUM -> open == 1 || Ratio.ZERO.equals(said);
            default -> true;
        };
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
                total = total == null ? value : Calculations.Sum.combine(joining(), total, value);
            }
        }
        if (open > 0 && !idle(subject, total, open)) {
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
    private boolean idle(Object subject, @Nullable Object total, long open) {
        if (hits == HitPolicy.COLLECT_COUNT) {
            return total == null && open == 1 && Ratio.of(1).equals(none(subject));
        } else if (total == null) {
            boolean zero = hits == HitPolicy.COLLECT_SUM && otherwise == null;
            return harmless(subject, zero ? Ratio.ZERO : none(subject));
        }
        for (int i = 0; i < when.length; i++) {
            if (when[i].eval(subject) == Node.UNKNOWN) {
                Object value = then[i].get(subject);
                if (value == null || !total.equals(Calculations.Sum.combine(joining(), total, value))) {
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
