package org.cooplab.pricing.internal.tax;

import org.cooplab.core.id.Party;
import org.jspecify.annotations.Nullable;

/** A tax on a charge, or on the part of it that follows goods of one kind or is earned by one seller. */
public final class TaxedPart {

    public final TaxProgram tax;
    public final long base;
    public long amount;

    /** The seller who owes it; {@code null}: who earns the charge. */
    public final @Nullable Party supplier;

    TaxedPart(TaxProgram tax, long base, long amount, @Nullable Party supplier) {
        this.tax = tax;
        this.base = base;
        this.amount = amount;
        this.supplier = supplier;
    }
}
