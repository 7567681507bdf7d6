package org.cooplab.core.measure;

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
    /** Packages: bottle, jar, crate. What one holds is told by the product, so one package converts to no other. */
    PACKAGE
}
