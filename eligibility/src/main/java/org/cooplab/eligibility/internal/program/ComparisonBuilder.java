package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.DaySlot;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/** Builds comparisons; those of facts with constants become ranges of longs, which is most of what programmes ask. */
final class ComparisonBuilder {

    private final Lookup names;
    private final ValueBuilder values;
    private final boolean asWritten;

    ComparisonBuilder(Lookup names, ValueBuilder values, boolean asWritten) {
        this.names = names;
        this.values = values;
        this.asWritten = asWritten;
    }

    Node compare(Expression left, Comparison is, Expression right, int scope) {
        Value a = values.value(left, scope);
        Value b = values.value(right, scope);
        if (b instanceof Value.Fixed constant && constant.value != null && !(a instanceof Value.Fixed)) {
            Node fast = against(left, is, constant.value, scope);
            if (fast != null) {
                return fast;
            }
        } else if (a instanceof Value.Fixed constant && constant.value != null && !(b instanceof Value.Fixed)) {
            Node fast = against(right, is.mirrored(), constant.value, scope);
            if (fast != null) {
                return fast;
            }
        }
        Node general = new ValueLeaves.General(a, is, b);
        return a instanceof Value.Fixed && b instanceof Value.Fixed
                ? new Connectives.Fixed(general.eval(ValueBuilder.NOBODY))
                : general;
    }

    Node between(Rule.Between between, int scope) {
        int plain = names.plain(between.value());
        Value low = values.value(between.low(), scope);
        Value high = values.value(between.high(), scope);
        if (!asWritten
                && plain >= 0
                && names.table().kind(plain).keptAsLong()
                && low instanceof Value.Fixed a
                && a.value != null
                && high instanceof Value.Fixed b
                && b.value != null) {
            Kind kind = names.table().kind(plain);
            Range range = Range.of(between.bounds().low(), kind.toLongs(a.value))
                    .and(Range.of(between.bounds().high(), kind.toLongs(b.value)));
            return within(names.slot(plain, scope), range);
        }
        return new Connectives.All(new Node[] {
            compare(between.value(), between.bounds().low(), between.low(), scope),
            compare(between.value(), between.bounds().high(), between.high(), scope)
        });
    }

    /** A fact, a quotient of facts or an age against a constant; {@code null} where only the general way is left. */
    private @Nullable Node against(Expression side, Comparison is, Object constant, int scope) {
        if (asWritten) {
            return null;
        }
        int plain = names.plain(side);
        if (plain >= 0) {
            Kind kind = names.table().kind(plain);
            Slot slot = names.slot(plain, scope);
            if (kind.keptAsLong()) {
                return ranged(slot, is, Range.of(is, kind.toLongs(constant)));
            } else if (kind.type() == FactType.NUMBER) {
                BigDecimal decimal = ((Ratio) constant).exact(20);
                return decimal == null ? null : new Leaves.Decimal(slot, is, decimal);
            } else if (kind.type() == FactType.TEXT && is == Comparison.EQUAL) {
                return new Leaves.Word(slot, Set.of((String) constant));
            } else if (kind.type() == FactType.TEXT && is == Comparison.DIFFERENT) {
                return new Connectives.Not(new Leaves.Word(slot, Set.of((String) constant)));
            }
            return null;
        }
        Expression body = names.unfolded(side);
        if (body instanceof Expression.Arithmetic arithmetic && arithmetic.operation() == Expression.Operation.DIVIDE) {
            return quotient(arithmetic, is, (Ratio) constant, scope);
        }
        if (body instanceof Expression.Elapsed elapsed
                && names.plain(elapsed.from()) >= 0
                && values.value(elapsed.to(), scope) instanceof Value.Fixed to
                && to.value != null) {
            Range days = Range.of(is, (Ratio) constant).bornIn(elapsed.unit(), (LocalDate) to.value);
            return ranged(names.slot(names.plain(elapsed.from()), scope), is, days);
        }
        return null;
    }

    private static Node ranged(Slot slot, Comparison is, Range range) {
        Node node = within(slot, range);
        return is == Comparison.DIFFERENT ? new Connectives.Not(node) : node;
    }

    private static Node within(Slot slot, Range range) {
        return slot instanceof DaySlot day && range.low() <= range.high()
                ? new Leaves.Days(day, day(range.low()), day(range.high()))
                : new Leaves.Range(slot, range.low(), range.high());
    }

    private static LocalDate day(long epochDay) {
        return epochDay <= LocalDate.MIN.toEpochDay()
                ? LocalDate.MIN
                : epochDay >= LocalDate.MAX.toEpochDay() ? LocalDate.MAX : LocalDate.ofEpochDay(epochDay);
    }

    private @Nullable Node quotient(Expression.Arithmetic division, Comparison is, Ratio constant, int scope) {
        int over = names.plain(division.of().get(0));
        int under = names.plain(division.of().get(1));
        if (over < 0 || under < 0) {
            return null;
        }
        FactType a = names.table().kind(over).type();
        FactType b = names.table().kind(under).type();
        boolean wholes = a == b && (a == FactType.INTEGER || a == FactType.MONEY);
        boolean small =
                constant.numerator().bitLength() < 63 && constant.denominator().bitLength() < 63;
        return wholes && small
                ? new Leaves.Quotient(
                        names.slot(over, scope),
                        names.slot(under, scope),
                        is,
                        constant.numerator().longValueExact(),
                        constant.denominator().longValueExact())
                : null;
    }
}
