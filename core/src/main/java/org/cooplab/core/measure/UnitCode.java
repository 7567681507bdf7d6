package org.cooplab.core.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A unit of measure by its code in UN/ECE Recommendation 20, or a package by its code in Recommendation 21 with an X in
 * front, as e-invoices write them. Codes unknown to {@link Units} are kept; they convert only to themselves. A plain string
 * on the wire.
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
