package org.cooplab.eligibility.internal.program;

import java.util.Arrays;
import java.util.Map;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.jspecify.annotations.Nullable;

/** A decision table. */
final class Rows extends Value {

    private final HitPolicy hits;
    private final Node[] when;
    private final Value[] then;
    private final @Nullable Value otherwise;
    private final Map<Object, Ranked> ranks;

    /** An output and its place in the order of PRIORITY. */
    record Ranked(int rank, Object output) {}

    Rows(HitPolicy hits, Node[] when, Value[] then, @Nullable Value otherwise, Map<Object, Ranked> ranks) {
        this.hits = hits;
        this.when = when;
        this.then = then;
        this.otherwise = otherwise;
        this.ranks = ranks;
    }

    @Override
    public @Nullable Object get(Object subject) {
        if (hits == HitPolicy.FIRST) {
            return first(subject);
        }
        int held = 0;
        boolean open = false;
        Object output = null;
        for (int i = 0; i < when.length; i++) {
            int truth = when[i].eval(subject);
            if (truth == Node.TRUE) {
                held++;
                output = joined(output, output(i, subject));
                if (output == null) {
                    return null;
                }
            }
            open |= truth == Node.UNKNOWN;
        }
        Object said = said(held, output, subject);
        return open && said != null && !settled(held, output, said, subject) ? null : said;
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

    private @Nullable Object first(Object subject) {
        for (int i = 0; i < when.length; i++) {
            int truth = when[i].eval(subject);
            if (truth != Node.FALSE) {
                return truth == Node.TRUE ? then[i].get(subject) : null;
            }
        }
        return otherwise == null ? null : otherwise.get(subject);
    }

    /** Rows that are unknown do not matter if the same is said with each of them, and with all, as without. */
    private boolean settled(int held, @Nullable Object output, Object said, Object subject) {
        int most = held;
        Object all = output;
        for (int i = 0; i < when.length; i++) {
            if (when[i].eval(subject) == Node.UNKNOWN) {
                Object own = output(i, subject);
                Object with = joined(output, own);
                most++;
                all = joined(all, own);
                if (with == null || all == null || !said.equals(said(held + 1, with, subject))) {
                    return false;
                }
            }
        }
        return said.equals(said(most, all, subject));
    }

    /** Returns what a row says by itself, of PRIORITY with its place; {@code null} if that is unknown or has none. */
    private @Nullable Object output(int row, Object subject) {
        if (hits == HitPolicy.COLLECT_COUNT) {
            return Ratio.ZERO; // how many rows hold is counted apart
        }
        Object output = then[row].get(subject);
        return hits == HitPolicy.PRIORITY && output != null ? ranks.get(output) : output;
    }

    /** Returns what a row more says together with those before; {@code null} if they clash. */
    private @Nullable Object joined(@Nullable Object before, @Nullable Object output) {
        if (before == null || output == null) {
            return output;
        }
        return switch (hits) {
            case UNIQUE -> null;
            case ANY -> before.equals(output) ? before : null;
            case PRIORITY -> ((Ranked) before).rank <= ((Ranked) output).rank ? before : output;
            case COLLECT_MIN -> Calculations.Sum.combine(Operation.MIN, before, output);
            case COLLECT_MAX -> Calculations.Sum.combine(Operation.MAX, before, output);
            default -> Calculations.Sum.combine(Operation.ADD, before, output);
        };
    }

    /** Returns what comes out when so many rows hold that say {@code output} together. */
    private @Nullable Object said(int held, @Nullable Object output, Object subject) {
        if (held == 0 && otherwise != null) {
            return otherwise.get(subject);
        }
        return switch (hits) {
            case COLLECT_COUNT -> Ratio.of(held);
            case COLLECT_SUM -> held == 0 ? Ratio.ZERO : output;
            case PRIORITY -> output == null ? null : ((Ranked) output).output;
            default -> output;
        };
    }
}
