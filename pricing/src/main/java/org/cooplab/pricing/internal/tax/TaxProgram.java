package org.cooplab.pricing.internal.tax;

import org.cooplab.core.money.Rate;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/** A tax rate on a day. */
public final class TaxProgram implements Comparable<TaxProgram> {

    /** Its place among the taxes of the book. */
    public final int index;

    public final String id;
    public final Rate rate;
    public final Fraction fraction;
    public final TaxBasis basis;
    public final boolean included;
    public final TaxTreatment treatment;

    TaxProgram(int index, String id, Rate rate, TaxBasis basis, TaxTreatment treatment) {
        this.index = index;
        this.id = id;
        this.rate = treatment == TaxTreatment.TAXED ? rate : Rate.ZERO;
        this.basis = basis;
        this.treatment = treatment;
        fraction = Fraction.of(this.rate.value());
        included = basis == TaxBasis.INCLUDED;
    }

    /** Orders by place in the book, then basis, treatment and rate. */
    @Override
    public int compareTo(TaxProgram other) {
        int byPlace = Integer.compare(index, other.index);
        if (byPlace != 0) {
            return byPlace;
        }
        int byBasis = basis.compareTo(other.basis);
        if (byBasis != 0) {
            return byBasis;
        }
        int byTreatment = treatment.compareTo(other.treatment);
        return byTreatment != 0 ? byTreatment : rate.compareTo(other.rate);
    }
}
