package org.cooplab.pricing.internal.tax;

import org.cooplab.core.id.Party;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.exact.Spread;
import org.jspecify.annotations.Nullable;

/** A tax on a charge, or on its part for one tax category or for one seller. */
public final class TaxedPart {

    public final TaxProgram tax;
    public final long base;
    public long amount;

    /** The seller who earns or pays the taxed part of the charge; {@code null}: the whole charge is taxed. */
    public final @Nullable Party seller;

    private long[] ofLines = {};

    TaxedPart(TaxProgram tax, long base, long amount, @Nullable Party seller) {
        this.tax = tax;
        this.base = base;
        this.amount = amount;
        this.seller = seller;
    }

    /** Shares it out to lines by their weights. */
    public void shareOut(long[] weights) {
        ofLines = Spread.of(amount, weights, Remainder.LARGEST_REMAINDER);
    }

    /** Returns the part of a line, once the tax is shared out. */
    public long ofLine(int i) {
        return ofLines[i];
    }
}
