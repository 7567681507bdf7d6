package org.cooplab.eligibility.internal.program;

import org.jspecify.annotations.Nullable;

/** Both hold. */
final class And extends Node {

    private final Node a;
    private final Node b;

    And(Node a, Node b) {
        this.a = a;
        this.b = b;
    }

    @Override
    @Nullable
    Object[] parts() {
        return new Object[] {a, b};
    }

    @Override
    public int eval(Object subject) {
        int first = a.eval(subject);
        return first == FALSE ? FALSE : Math.min(first, b.eval(subject));
    }

    @Override
    public boolean isTrue(Object subject) {
        return a.isTrue(subject) && b.isTrue(subject);
    }

    @Override
    public boolean isFalse(Object subject) {
        return a.isFalse(subject) || b.isFalse(subject);
    }
}
