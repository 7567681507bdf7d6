package org.cooplab.eligibility.internal.check;

import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.jspecify.annotations.Nullable;

/** Says which kinds of values go together, and what comes out. A kind of {@code null} has its own fault already. */
final class KindCheck {

    private final Findings findings;

    KindCheck(Findings findings) {
        this.findings = findings;
    }

    void expect(FactType type, @Nullable Kind kind, String at) {
        if (kind != null && kind.type() != type) {
            mismatch(type, kind, at);
        }
    }

    void mismatch(Object expected, Kind found, String at) {
        findings.add("eligibility.type", at, "expected", expected, "found", found.shown());
    }

    private void requireOneUnit(Kind left, Kind right, String at) {
        if (left.unit() != null && right.unit() != null && left.unitClashes(right)) {
            findings.add("eligibility.unit", at, "left", left.unit(), "right", right.unit());
        }
    }

    /** Two sides of a comparison; only some kinds have an order. */
    void comparable(@Nullable Kind left, @Nullable Kind right, String at, boolean order) {
        if (left == null || right == null) {
            return;
        }
        boolean allowed = left.ordered() || (left.type() == FactType.TRUTH && !order);
        if (!left.like(right) || !allowed) {
            mismatch(left.shown(), right, at);
        } else {
            requireOneUnit(left, right, at);
        }
    }

    /** Two values of which one is taken. */
    @Nullable
    Kind joined(@Nullable Kind left, @Nullable Kind right, String at) {
        return left == null ? right : right == null ? left : bothJoined(left, right, at);
    }

    private Kind bothJoined(Kind left, Kind right, String at) {
        if (left.like(right)) {
            requireOneUnit(left, right, at);
        } else {
            mismatch(left.shown(), right, at);
        }
        return left.joined(right);
    }

    /** One operand by itself. */
    Kind operand(Operation operation, Kind kind, String at) {
        boolean compares = operation == Operation.MIN || operation == Operation.MAX;
        if (!kind.numeric() && kind.type() != FactType.MONEY && !(compares && kind.ordered())) {
            mismatch(FactType.NUMBER, kind, at);
        }
        return kind;
    }

    /** What comes out of all operands so far and the next. */
    Kind combined(Operation operation, Kind left, Kind right, String at) {
        if (operation == Operation.MULTIPLY) {
            return product(left, right, at);
        } else if (operation == Operation.DIVIDE) {
            return quotient(left, right, at);
        }
        return bothJoined(left, operand(operation, right, at), at);
    }

    private Kind product(Kind left, Kind right, String at) {
        boolean numbers = left.numeric() && right.numeric();
        boolean amount = (left.type() == FactType.MONEY && right.numeric())
                || (left.numeric() && right.type() == FactType.MONEY);
        if (!numbers && !amount) {
            mismatch(FactType.NUMBER, right, at);
        }
        boolean money = left.type() == FactType.MONEY || right.type() == FactType.MONEY;
        String unit = left.unit() == null ? right.unit() : right.unit() == null ? left.unit() : null;
        FactType type = money ? FactType.MONEY : left.type() == right.type() ? left.type() : FactType.NUMBER;
        return new Kind(type, unit, null);
    }

    private Kind quotient(Kind left, Kind right, String at) {
        if (left.type() == FactType.MONEY && right.type() == FactType.MONEY) {
            requireOneUnit(left, right, at);
            return Kind.NUMBER;
        }
        if (!right.numeric()) {
            mismatch(FactType.NUMBER, right, at);
        }
        if (left.type() == FactType.MONEY) {
            return left;
        }
        return Kind.number(FactType.NUMBER, left.sameUnit(right) ? null : left.unit());
    }
}
