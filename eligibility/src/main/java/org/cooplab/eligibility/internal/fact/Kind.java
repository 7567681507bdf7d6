package org.cooplab.eligibility.internal.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.money.Currencies;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Literal;
import org.jspecify.annotations.Nullable;

/**
 * What a value is: its type and its unit.
 *
 * @param type the type
 * @param unit the unit of a number or the currency of money; {@code null} for none
 * @param fields for a list the types of the fields of an element; else {@code null}
 */
public record Kind(
        FactType type, @Nullable String unit, @Nullable Map<String, FactType> fields) {

    /** The kind of yes or no. */
    public static final Kind TRUTH = new Kind(FactType.TRUTH, null, null);
    /** The kind of plain numbers. */
    public static final Kind NUMBER = new Kind(FactType.NUMBER, null, null);
    /** The kind of plain whole numbers. */
    public static final Kind INTEGER = new Kind(FactType.INTEGER, null, null);
    /** The kind of days. */
    public static final Kind DATE = new Kind(FactType.DATE, null, null);
    /** The kind of words. */
    public static final Kind TEXT = new Kind(FactType.TEXT, null, null);

    /** Returns the kind of a fact. */
    public static Kind of(FactDefinition fact) {
        return new Kind(fact.type(), fact.unit(), fact.fields());
    }

    /** Returns the kind of a literal, of which only a number can have a unit besides. */
    public static Kind of(Literal literal, @Nullable String unit) {
        if (literal.number() != null) {
            return number(literal.number().scale() == 0 ? FactType.INTEGER : FactType.NUMBER, unit);
        } else if (literal.money() != null) {
            return money(literal.money().currency().getCurrencyCode());
        } else if (literal.date() != null) {
            return DATE;
        }
        return literal.truth() != null ? TRUTH : TEXT;
    }

    /** Returns a literal as programs handle it. */
    public static Object constant(Literal literal) {
        if (literal.number() != null) {
            return Ratio.of(literal.number());
        } else if (literal.money() != null) {
            return Ratio.of(literal.money().toDecimal());
        } else if (literal.date() != null) {
            return literal.date();
        } else if (literal.truth() != null) {
            return literal.truth();
        }
        return requireNonNull(literal.text());
    }

    /** Reads an option as a value of this kind; {@code null} if it is none. */
    public @Nullable Object parse(String option) {
        try {
            return switch (type) {
                case TEXT -> option;
                case NUMBER, INTEGER -> Ratio.of(PlainNumber.of(new BigDecimal(option)));
                case MONEY -> {
                    BigDecimal amount = PlainNumber.of(new BigDecimal(option));
                    yield amount.scale() > digits() ? null : Ratio.of(amount);
                }
                case DATE -> LocalDate.parse(option);
                case TRUTH -> option.equals("true") ? Boolean.TRUE : option.equals("false") ? Boolean.FALSE : null;
                default -> null;
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    /** Returns the kind of amounts in a currency. */
    public static Kind money(String currency) {
        return new Kind(FactType.MONEY, currency, null);
    }

    /** Returns the kind of numbers in a unit. */
    public static Kind number(FactType type, @Nullable String unit) {
        return new Kind(type, unit, null);
    }

    /** Returns the kind of that field of the elements of a list of this kind; {@code null} if they have none. */
    public @Nullable Kind field(String name) {
        FactType field = fields == null ? null : fields.get(name);
        return field == null || field == FactType.LIST
                ? null
                : new Kind(field, field == FactType.MONEY ? unit : null, null);
    }

    /** Says whether values of this kind are plain numbers. */
    public boolean numeric() {
        return type == FactType.NUMBER || type == FactType.INTEGER;
    }

    /** Says whether values of this kind have an order. */
    public boolean ordered() {
        return numeric() || type == FactType.MONEY || type == FactType.DATE || type == FactType.TEXT;
    }

    /** Says whether values of both kinds can stand side by side, units aside. */
    public boolean like(Kind other) {
        return type == other.type || (numeric() && other.numeric());
    }

    /** Returns the kind of a value that is of one or the other; they are alike. */
    public Kind joined(Kind other) {
        return new Kind(type == other.type ? type : FactType.NUMBER, unit == null ? other.unit : unit, fields);
    }

    /** Says whether both have the same unit, or none. */
    public boolean sameUnit(Kind other) {
        return Objects.equals(unit, other.unit);
    }

    /** Says whether two units meet; a plain number takes the unit of the other. */
    public boolean unitClashes(Kind other) {
        return unit != null && other.unit != null && !unit.equals(other.unit);
    }

    /** Says whether facts of this kind are kept as longs. */
    public boolean keptAsLong() {
        return switch (type) {
            case TRUTH, INTEGER, MONEY, DATE -> true;
            case NUMBER, TEXT, POSITION, LIST -> false;
        };
    }

    /** Reads a fact of this kind as programs handle it, a long as what it stands for; {@code null} if unknown. */
    public @Nullable Object read(Slot slot, Object subject) {
        if (!keptAsLong()) {
            Object value = slot.get(subject);
            return value instanceof BigDecimal number ? Ratio.of(number) : value;
        }
        long value = slot.getLong(subject);
        return value == Slot.UNKNOWN ? null : fromLong(value);
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

    /** Returns where a constant stands among the longs of facts of this kind; not one of them if it lies between two. */
    public Ratio toLongs(Object constant) {
        return switch (type) {
            case TRUTH -> Ratio.of((Boolean) constant ? 1 : 0);
            case DATE -> Ratio.of(((LocalDate) constant).toEpochDay());
            case MONEY -> ((Ratio) constant).times(Ratio.of(BigDecimal.TEN.pow(digits())));
            default -> (Ratio) constant;
        };
    }

    /** Returns the decimals of the currency of money. */
    public int digits() {
        return unit == null ? 2 : Currencies.digits(Currency.getInstance(unit));
    }

    /** Returns how people write this kind in messages about faults. */
    public String shown() {
        return unit == null ? type.name() : type.name() + " " + unit;
    }
}
