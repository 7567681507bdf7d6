package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A unit of measure by its code in UN/ECE Recommendation 20, or a package by its code in Recommendation 21 with an X in
 * front, as e-invoices write them. Codes that the library does not {@linkplain #known() know} are kept; they convert
 * only to themselves. A plain string on the wire. Immutable.
 *
 * @param value 2 or 3 capital letters or digits: KGM, H87, XJR
 */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    /** Kilogram. */
    public static final UnitCode KGM = new UnitCode("KGM");

    /** Gram. */
    public static final UnitCode GRM = new UnitCode("GRM");

    /** Milligram. */
    public static final UnitCode MGM = new UnitCode("MGM");

    /** Tonne. */
    public static final UnitCode TNE = new UnitCode("TNE");

    /** Litre. */
    public static final UnitCode LTR = new UnitCode("LTR");

    /** Hectolitre. */
    public static final UnitCode HLT = new UnitCode("HLT");

    /** Cubic metre. */
    public static final UnitCode MTQ = new UnitCode("MTQ");

    /** Decilitre. */
    public static final UnitCode DLT = new UnitCode("DLT");

    /** Centilitre. */
    public static final UnitCode CLT = new UnitCode("CLT");

    /** Millilitre. */
    public static final UnitCode MLT = new UnitCode("MLT");

    /** Metre. */
    public static final UnitCode MTR = new UnitCode("MTR");

    /** Centimetre. */
    public static final UnitCode CMT = new UnitCode("CMT");

    /** Kilometre. */
    public static final UnitCode KMT = new UnitCode("KMT");

    /** Square metre. */
    public static final UnitCode MTK = new UnitCode("MTK");

    /** Piece. */
    public static final UnitCode H87 = new UnitCode("H87");

    /** Dozen. */
    public static final UnitCode DZN = new UnitCode("DZN");

    /** Pair. */
    public static final UnitCode PR = new UnitCode("PR");

    /** Hour. */
    public static final UnitCode HUR = new UnitCode("HUR");

    /** Day. */
    public static final UnitCode DAY = new UnitCode("DAY");

    /** Bottle. */
    public static final UnitCode XBO = new UnitCode("XBO");

    /** Jar. */
    public static final UnitCode XJR = new UnitCode("XJR");

    /** Box. */
    public static final UnitCode XBX = new UnitCode("XBX");

    /** Bag. */
    public static final UnitCode XBG = new UnitCode("XBG");

    /** Sack. */
    public static final UnitCode XSA = new UnitCode("XSA");

    /** Packet. */
    public static final UnitCode XPA = new UnitCode("XPA");

    /** Package. */
    public static final UnitCode XPK = new UnitCode("XPK");

    /** Carton. */
    public static final UnitCode XCT = new UnitCode("XCT");

    /** Crate. */
    public static final UnitCode XCR = new UnitCode("XCR");

    /** Basket. */
    public static final UnitCode XBK = new UnitCode("XBK");

    /** Tin. */
    public static final UnitCode XTN = new UnitCode("XTN");

    /** Tub. */
    public static final UnitCode XTB = new UnitCode("XTB");

    /** Roll. */
    public static final UnitCode XRO = new UnitCode("XRO");

    /** Pallet. */
    public static final UnitCode XPX = new UnitCode("XPX");

    /**
     * Checks the form of the code, not whether it is known.
     *
     * @throws IllegalArgumentException if {@code value} is not 2 or 3 capital letters or digits
     */
    public UnitCode {
        requireNonNull(value, "unitCode");
        boolean fits = value.length() == 2 || value.length() == 3;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            fits &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (!fits) {
            throw InvalidValue.malformed("unitCode", "unit", "a UN/ECE unit code such as KGM, LTR or H87", value);
        }
    }

    /** Returns the unit of code {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    /** Returns the units that the library knows: measures, counts, packages. */
    public static List<UnitCode> known() {
        return Units.codes();
    }

    /** Returns what it measures; empty if the library does not know it. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(Units.of(this)).map(Units.Row::dimension);
    }

    /**
     * Tells whether it is a measure, in parts of which goods may be sold: a unit of mass, volume, length, area or time;
     * not a count, a package or a unit that is not known.
     */
    public boolean measures() {
        return dimension()
                .filter(known -> known != Dimension.COUNT && known != Dimension.PACKAGE)
                .isPresent();
    }

    /** Tells whether it counts pieces, which are whole. */
    boolean counts() {
        Units.Row known = Units.of(this);
        return known != null && known.dimension() == Dimension.COUNT;
    }

    /**
     * Returns how many of the base unit of its dimension it is: 0.001 for a gram, 12 for a dozen; 1 for a package and for a
     * unit that is not known, which are counted in themselves.
     */
    public BigDecimal factor() {
        Units.Row known = Units.of(this);
        return known == null || known.factor() == null ? BigDecimal.ONE : known.factor();
    }

    /** Tells whether quantities of this unit and of {@code other} can be added, compared and converted. */
    public boolean convertsTo(UnitCode other) {
        if (equals(requireNonNull(other, "other"))) {
            return true;
        }
        Units.Row own = Units.of(this);
        Units.Row its = Units.of(other);
        return own != null
                && its != null
                && own.dimension() == its.dimension()
                && own.factor() != null
                && its.factor() != null;
    }

    /**
     * Refuses a unit to which this does not convert.
     *
     * @throws IllegalArgumentException if they do not measure the same
     */
    public void requireConvertsTo(UnitCode other) {
        if (!convertsTo(other)) {
            throw InvalidValue.otherUnit("unitCode", other.described(), described());
        }
    }

    private String described() {
        return value + " (" + dimension().map(Enum::name).orElse("unknown unit") + ")";
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

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return value;
    }
}
