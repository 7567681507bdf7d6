package org.cooplab.eligibility.internal.fact;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.jspecify.annotations.Nullable;

/** The slots of a host's own objects. */
public final class HostSlots {

    private HostSlots() {}

    /** Returns the slots of the table for objects that the reader reads. */
    public static <T> IntFunction<Slot> of(FactTable table, FactReader<T> reader) {
        Slot[] slots = new Slot[table.size()];
        return index -> {
            Slot slot = slots[index];
            if (slot == null) {
                slot = slot(table, index, reader);
                slots[index] = slot;
            }
            return slot;
        };
    }

    /** Reads all facts of an object into a row. */
    public static Row row(FactTable table, IntFunction<Slot> slots, Object subject) {
        Row row = new Row(table.size());
        for (int i = 0; i < table.size(); i++) {
            if (table.kind(i).keptAsLong()) {
                row.put(i, slots.apply(i).getLong(subject));
            } else {
                row.put(i, slots.apply(i).get(subject));
            }
        }
        return row;
    }

    private static <T> Slot slot(FactTable table, int index, FactReader<T> reader) {
        String name = table.fact(index).name();
        if (table.asksForRegion() && name.equals("region") && reader.columns().containsKey("province")) {
            return new Region(table, column(table, index, reader), column(table, table.slot("province"), reader));
        } else if (reader.columns().containsKey(name) || reader.type() != Cooperative.class) {
            return column(table, index, reader);
        }
        return CooperativeSlots.of(table.fact(index), table);
    }

    private static <T> Slot column(FactTable table, int index, FactReader<T> reader) {
        String name = table.fact(index).name();
        return new Column<>(reader.type(), reader.columns().getOrDefault(name, subject -> null), table, index);
    }

    /** The region that the host gives, or else that of the province which it gives. */
    private static final class Region extends Slot {

        private final FactTable table;
        private final Slot given;
        private final Slot province;

        Region(FactTable table, Slot given, Slot province) {
            this.table = table;
            this.given = given;
            this.province = province;
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object region = given.get(subject);
            return region == null ? table.regionOf(province.get(subject)) : region;
        }
    }

    /** A fact that a function of the host gives, or that it does not give; a word that is none of its options is not known. */
    private static final class Column<T> extends Slot {

        private static final long BEYOND = 1_000_000_000_000_000L;

        private final Class<T> type;
        private final Function<? super T, ? extends @Nullable Object> column;
        private final String name;
        private final Kind kind;
        private final Options options;

        Column(Class<T> type, Function<? super T, ? extends @Nullable Object> column, FactTable table, int index) {
            this.type = type;
            this.column = column;
            FactDefinition fact = table.fact(index);
            name = fact.name();
            kind = table.kind(index);
            options = table.options(fact);
        }

        @Override
        public long getLong(Object subject) {
            Object value = column.apply(type.cast(subject));
            if (value == null) {
                return UNKNOWN;
            } else if (value instanceof Integer || value instanceof Long) {
                if (kind.type() == FactType.INTEGER) {
                    return ((Number) value).longValue();
                }
            } else if (value instanceof Boolean truth) {
                if (kind.type() == FactType.TRUTH) {
                    return truth ? 1 : 0;
                }
            } else if (value instanceof LocalDate day) {
                if (kind.type() == FactType.DATE) {
                    return day.toEpochDay();
                }
            } else if (value instanceof Money amount && kind.type() == FactType.MONEY && inUnit(amount)) {
                return amount.minor();
            }
            return (Long) read(value);
        }

        @Override
        public @Nullable Object get(Object subject) {
            Object value = column.apply(type.cast(subject));
            Object read = value == null ? null : read(value);
            return read instanceof String word ? options.read(word) : read;
        }

        /** An amount of another currency, or one beyond all bounds, is refused where the others are read. */
        private boolean inUnit(Money amount) {
            return amount.currency().getCurrencyCode().equals(kind.unit())
                    && amount.minor() < BEYOND
                    && amount.minor() > -BEYOND;
        }

        private Object read(Object value) {
            if (value instanceof String && kind.type() == FactType.TEXT) {
                return value;
            }
            Object natural = Facts.none().with(name, value).values().get(name);
            Object read = natural == null ? null : NaturalForm.read(kind, natural);
            if (read == null) {
                throw new IllegalArgumentException(
                        "the column of " + name + " must give " + kind.shown() + ", but gave " + value);
            }
            return read;
        }
    }
}
