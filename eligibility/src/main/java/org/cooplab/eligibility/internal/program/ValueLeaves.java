package org.cooplab.eligibility.internal.program;

import java.util.List;
import java.util.Set;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The rules about values that are worked out first. They can say along which course they turn when a fact moves. Classes
 * with {@link Node#parts} say {@code isTrue} themselves, as {@link Leaves} do.
 */
final class ValueLeaves {

    private ValueLeaves() {}

    /** Two values compare as said. */
    static final class General extends Node {

        private final Value left;
        private final Comparison is;
        private final Value right;

        General(Value left, Comparison is, Value right) {
            this.left = left;
            this.is = is;
            this.right = right;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {left, is, right};
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the checker has seen that both are of one type
        public int eval(Object subject) {
            Object a = left.get(subject);
            Object b = a == null ? null : right.get(subject);
            return b == null || a == null ? UNKNOWN : of(is.accepts(((Comparable) a).compareTo(b)));
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            Course difference = left.sweep(subject, sweep).plus(right.sweep(subject, sweep));
            sweep.compare(difference, left.side(subject), right.side(subject));
        }
    }

    /** A yes-or-no value is yes. */
    static final class Holds extends Node {

        private final Value value;

        Holds(Value value) {
            this.value = value;
        }

        @Override
        public int eval(Object subject) {
            Object truth = value.get(subject);
            return truth == null ? UNKNOWN : of((Boolean) truth);
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            value.sweep(subject, sweep);
        }
    }

    /** A value is one of a set. */
    static final class OneOf extends Node {

        private final Value value;
        private final Set<Object> options;

        OneOf(Value value, Set<Object> options) {
            this.value = value;
            this.options = options;
        }

        @Override
        public int eval(Object subject) {
            Object found = value.get(subject);
            return found == null ? UNKNOWN : of(options.contains(found));
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            Course course = value.sweep(subject, sweep);
            for (Object option : options) {
                sweep.compare(course, value.side(subject), () -> option);
            }
        }
    }

    /** A text begins with one of the prefixes. */
    static final class Prefix extends Node {

        private final Value value;
        private final String[] prefixes;

        Prefix(Value value, List<String> prefixes) {
            this.value = value;
            this.prefixes = prefixes.toArray(new String[0]);
        }

        @Override
        public int eval(Object subject) {
            return Leaves.begins(value.get(subject), prefixes);
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            Course course = value.sweep(subject, sweep);
            for (String prefix : prefixes) {
                sweep.compare(course, value.side(subject), () -> prefix);
            }
        }
    }

    /** One element, or every element, of a list satisfies a rule. */
    static final class Quantified extends Node {

        private final boolean every;
        private final Value list;
        private final Node body;

        Quantified(boolean every, Value list, Node body) {
            this.every = every;
            this.list = list;
            this.body = body;
        }

        @Override
        public boolean isTrue(Object subject) {
            return eval(subject) == TRUE;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {every, list, body};
        }

        @Override
        public int eval(Object subject) {
            @Nullable List<?> elements = (List<?>) list.get(subject);
            if (elements == null) {
                return UNKNOWN;
            }
            int settles = every ? FALSE : TRUE;
            int truth = TRUE - settles;
            for (Object element : elements) {
                int one = body.eval(new Scope(subject, element));
                if (one == settles) {
                    return one;
                }
                truth = one == UNKNOWN ? UNKNOWN : truth;
            }
            return truth;
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            Node each = body; // a lambda that uses this instance would keep the class from being copied
            sweep.each(list, subject, scope -> each.sweep(scope, sweep));
        }
    }
}
