package org.cooplab.eligibility.internal.program;

import org.jspecify.annotations.Nullable;

/** The expressions that are one of several. */
final class Choices {

    private Choices() {}

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
}
