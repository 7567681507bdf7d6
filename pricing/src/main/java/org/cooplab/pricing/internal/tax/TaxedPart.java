package org.cooplab.pricing.internal.tax;

/** A tax on a charge, or on the part of it that follows goods of one kind. */
public final class TaxedPart {

    public final TaxProgram tax;
    public final long base;
    public long amount;

    TaxedPart(TaxProgram tax, long base, long amount) {
        this.tax = tax;
        this.base = base;
        this.amount = amount;
    }
}
