package org.cooplab.core.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.internal.CsvResource;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What is known about units: their dimension and exact factor. The table is {@code units.csv} beside this class. */
public final class Units {

    private record Unit(Dimension dimension, @Nullable BigDecimal factor) {}

    private static final Map<UnitCode, Unit> KNOWN = read();

    private Units() {}

    private static Map<UnitCode, Unit> read() {
        Map<UnitCode, Unit> known = new LinkedHashMap<>();
        for (List<String> row : CsvResource.rows(Units.class, "units.csv")) {
            @Nullable BigDecimal factor = row.get(2).isEmpty() ? null : new BigDecimal(row.get(2));
            known.put(UnitCode.of(row.get(0)), new Unit(Dimension.valueOf(row.get(1)), factor));
        }
        return known;
    }

    /** Returns the units of the table, in its order. */
    public static List<UnitCode> known() {
        return List.copyOf(KNOWN.keySet());
    }

    /** Returns what {@code unit} measures; empty if the table does not have it. */
    public static Optional<Dimension> dimensionOf(UnitCode unit) {
        return Optional.ofNullable(KNOWN.get(unit)).map(Unit::dimension);
    }

    /** Tells whether {@code unit} counts pieces, which are whole. */
    static boolean counts(UnitCode unit) {
        Unit known = KNOWN.get(unit);
        return known != null && known.dimension() == Dimension.COUNT;
    }

    /**
     * Returns how many of the base unit of its dimension one {@code unit} is: 0.001 for a gram, 12 for a dozen; 1 for a
     * package and for a unit the table does not have, which are counted in themselves.
     */
    public static BigDecimal factor(UnitCode unit) {
        Unit known = KNOWN.get(unit);
        return known == null || known.factor() == null ? BigDecimal.ONE : known.factor();
    }

    /** Tells whether quantities in {@code a} and {@code b} can be added, compared and converted. */
    public static boolean convertible(UnitCode a, UnitCode b) {
        if (a.equals(b)) {
            return true;
        }
        Unit first = KNOWN.get(a);
        Unit second = KNOWN.get(b);
        return first != null
                && second != null
                && first.dimension() == second.dimension()
                && first.factor() != null
                && second.factor() != null;
    }

    /**
     * Refuses two units that do not convert.
     *
     * @throws IllegalArgumentException if they do not measure the same
     */
    public static void requireConvertible(UnitCode from, UnitCode to) {
        if (!convertible(from, to)) {
            throw InvalidValue.otherUnit("unitCode", named(to), named(from));
        }
    }

    /**
     * Returns {@code value} of {@code from} in {@code to}, exactly.
     *
     * @throws IllegalArgumentException if the units do not measure the same
     * @throws ArithmeticException if no finite decimal is exact, as for one hour in days
     */
    public static BigDecimal convert(BigDecimal value, UnitCode from, UnitCode to) {
        requireConvertible(from, to);
        return from.equals(to) ? value : value.multiply(factor(from)).divide(factor(to));
    }

    private static String named(UnitCode unit) {
        return unit + " (" + dimensionOf(unit).map(Enum::name).orElse("unknown unit") + ")";
    }

    /** What a unit measures. Quantities convert only inside one dimension. */
    public enum Dimension {
        /** Mass; base unit kilogram. */
        MASS,
        /** Volume; base unit litre. */
        VOLUME,
        /** Count of pieces; base unit piece. Always a whole number of pieces. */
        COUNT,
        /** Length; base unit metre. */
        LENGTH,
        /** Area; base unit square metre. */
        AREA,
        /** Time; base unit hour. */
        TIME,
        /** Packages: bottle, jar, crate. The product says what one holds, so no package converts to another. */
        PACKAGE
    }
}
