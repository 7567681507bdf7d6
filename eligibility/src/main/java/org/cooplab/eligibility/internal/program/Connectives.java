package org.cooplab.eligibility.internal.program;

import org.jspecify.annotations.Nullable;

/** The rules made of rules. */
final class Connectives {

    private Connectives() {}

    /** Always the same. */
    static final class Fixed extends Node {

        private final int truth;

        Fixed(int truth) {
            this.truth = truth;
        }

        @Override
        public int eval(Object subject) {
            return truth;
        }
    }

    /** How so many rules turn out decides. */
    abstract static class Several extends Node {

        final Node[] of;

        Several(Node[] of) {
            this.of = of;
        }

        Node[] of() {
            return of;
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            for (Node node : of) {
                node.sweep(subject, sweep);
            }
        }
    }

    /** Each holds. */
    static final class All extends Several {

        All(Node[] of) {
            super(of);
        }

        @Override
        public int eval(Object subject) {
            int truth = TRUE;
            for (Node node : of) {
                int one = node.eval(subject);
                if (one == FALSE) {
                    return FALSE;
                }
                truth = Math.min(truth, one);
            }
            return truth;
        }

        @Override
        public boolean isTrue(Object subject) {
            for (Node node : of) {
                if (!node.isTrue(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isFalse(Object subject) {
            for (Node node : of) {
                if (node.isFalse(subject)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int trace(Object subject, byte[] out) {
            int truth = TRUE;
            for (Node node : of) {
                truth = Math.min(truth, node.trace(subject, out));
            }
            return noted(truth, out);
        }
    }

    /** One holds. */
    static final class Any extends Several {

        Any(Node[] of) {
            super(of);
        }

        @Override
        public int eval(Object subject) {
            int truth = FALSE;
            for (Node node : of) {
                int one = node.eval(subject);
                if (one == TRUE) {
                    return TRUE;
                }
                truth = Math.max(truth, one);
            }
            return truth;
        }

        @Override
        public boolean isTrue(Object subject) {
            for (Node node : of) {
                if (node.isTrue(subject)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean isFalse(Object subject) {
            for (Node node : of) {
                if (!node.isFalse(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int trace(Object subject, byte[] out) {
            int truth = FALSE;
            for (Node node : of) {
                truth = Math.max(truth, node.trace(subject, out));
            }
            return noted(truth, out);
        }
    }

    /** Does not hold. */
    static final class Not extends Node {

        private final Node of;

        Not(Node of) {
            this.of = of;
        }

        @Override
        @Nullable
        Object[] parts() {
            return new Object[] {of};
        }

        @Override
        public int eval(Object subject) {
            return TRUE - of.eval(subject);
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            of.sweep(subject, sweep);
        }

        @Override
        public boolean isTrue(Object subject) {
            return of.isFalse(subject);
        }

        @Override
        public boolean isFalse(Object subject) {
            return of.isTrue(subject);
        }

        @Override
        public int trace(Object subject, byte[] out) {
            return noted(TRUE - of.trace(subject, out), out);
        }
    }

    /** At least so many hold. */
    static final class AtLeast extends Several {

        private final int count;

        AtLeast(int count, Node[] of) {
            super(of);
            this.count = count;
        }

        @Override
        public int eval(Object subject) {
            int held = 0;
            int open = 0;
            for (int i = 0; i < of.length; i++) {
                int one = of[i].eval(subject);
                held += one == TRUE ? 1 : 0;
                open += one == UNKNOWN ? 1 : 0;
                if (held >= count) {
                    return TRUE;
                }
                if (held + open + (of.length - 1 - i) < count) {
                    return FALSE;
                }
            }
            return verdict(held, open);
        }

        @Override
        public int trace(Object subject, byte[] out) {
            int held = 0;
            int open = 0;
            for (Node node : of) {
                int one = node.trace(subject, out);
                held += one == TRUE ? 1 : 0;
                open += one == UNKNOWN ? 1 : 0;
            }
            return noted(verdict(held, open), out);
        }

        private int verdict(int held, int open) {
            return held >= count ? TRUE : held + open < count ? FALSE : UNKNOWN;
        }
    }

    /** A rule under the name of its clause; two places in the trace, one answer. */
    static final class Named extends Node {

        private final Node of;

        Named(Node of) {
            this.of = of;
        }

        Node of() {
            return of;
        }

        @Override
        public void sweep(Object subject, Sweep sweep) {
            of.sweep(subject, sweep);
        }

        @Override
        public int eval(Object subject) {
            return of.eval(subject);
        }

        @Override
        public boolean isTrue(Object subject) {
            return of.isTrue(subject);
        }

        @Override
        public boolean isFalse(Object subject) {
            return of.isFalse(subject);
        }

        @Override
        public int trace(Object subject, byte[] out) {
            return noted(of.trace(subject, out), out);
        }
    }
}
