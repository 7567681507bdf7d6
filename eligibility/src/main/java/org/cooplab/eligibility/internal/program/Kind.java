package org.cooplab.eligibility.internal.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.cooplab.core.money.Currencies;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What a value is: its type and its unit.
 *
 * @param type the type
 * @param unit the unit of a number or the currency of money; {@code null} for none
 * @param fields for a list the types of the fields of an element; else {@code null}
 */
record Kind(FactType type, @Nullable String unit, @Nullable Map<String, FactType> fields) {

    static final Kind TRUTH = new Kind(FactType.TRUTH, null, null);
    static final Kind NUMBER = new Kind(FactType.NUMBER, null, null);
    static final Kind INTEGER = new Kind(FactType.INTEGER, null, null);
    static final Kind DATE = new Kind(FactType.DATE, null, null);
    static final Kind TEXT = new Kind(FactType.TEXT, null, null);

    static Kind of(FactDefinition fact) {
        return new Kind(fact.type(), fact.unit(), fact.fields());
    }

    static Kind money(String currency) {
        return new Kind(FactType.MONEY, currency, null);
    }

    static Kind number(FactType type, @Nullable String unit) {
        return new Kind(type, unit, null);
    }

    boolean numeric() {
        return type == FactType.NUMBER || type == FactType.INTEGER;
    }

    /** Says whether values of this kind have an order. */
    boolean ordered() {
        return numeric() || type == FactType.MONEY || type == FactType.DATE || type == FactType.TEXT;
    }

    /** Says whether facts of this kind are kept as longs. */
    boolean keptAsLong() {
        return switch (type) {
            case TRUTH, INTEGER, MONEY, DATE -> true;
            case NUMBER, TEXT, POSITION, LIST -> false;
        };
    }

    /** Returns what the long of a fact stands for. */
    Object fromLong(long value) {
        return switch (type) {
            case TRUTH -> value != 0;
            case INTEGER -> Ratio.of(value);
            case MONEY -> Ratio.of(BigDecimal.valueOf(value, digits()));
            case DATE -> LocalDate.ofEpochDay(value);
            default -> throw new IllegalStateException(type + " is not kept as a long");
        };
    }

    /** Returns the decimals of the currency of money. */
    int digits() {
        return unit == null ? 2 : Currencies.digits(Currency.getInstance(unit));
    }

    /** Returns how people write this kind in messages about faults. */
    String shown() {
        return unit == null ? type.name() : type.name() + " " + unit;
    }
}
