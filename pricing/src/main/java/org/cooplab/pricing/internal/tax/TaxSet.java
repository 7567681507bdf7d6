package org.cooplab.pricing.internal.tax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;

/** The rates that apply to a category on a day, included and added. */
public final class TaxSet {

    /** No tax at all. */
    public static final TaxSet NOTHING = new TaxSet(List.of());

    public final TaxProgram[] rates;

    /** The sum of the included rates. */
    public final Fraction includedSum;

    /** The sum of the added rates. */
    public final Fraction addedSum;

    /** Whether no rate is above zero. */
    public final boolean zero;

    /** The part of a price that is tax of each included rate. */
    final Fraction[] inside;

    /** The part of a price that is included tax. */
    final Fraction insideSum;

    /** The part of a price that is net of included tax. */
    final Fraction net;

    private final Map<TaxTreatment, TaxSet> treated = new EnumMap<>(TaxTreatment.class);

    final long[] includedWeights;
    final long[] addedWeights;

    TaxSet(List<TaxProgram> list) {
        rates = list.toArray(TaxProgram[]::new);
        Fraction included = Fraction.ZERO;
        Fraction added = Fraction.ZERO;
        Fraction[] fractions = new Fraction[rates.length];
        for (int k = 0; k < rates.length; k++) {
            fractions[k] = rates[k].fraction;
            if (rates[k].included) {
                included = included.plus(fractions[k]);
            } else {
                added = added.plus(fractions[k]);
            }
        }
        includedSum = included;
        addedSum = added;
        zero = included.numerator() == 0 && added.numerator() == 0;
        Fraction gross = Fraction.ONE.plus(included);
        net = Fraction.ONE.over(gross);
        insideSum = included.over(gross);
        inside = new Fraction[rates.length];
        includedWeights = new long[rates.length];
        addedWeights = new long[rates.length];
        long[] weights = Fraction.weights(fractions);
        for (int k = 0; k < rates.length; k++) {
            inside[k] = fractions[k].over(gross);
            (rates[k].included ? includedWeights : addedWeights)[k] = weights[k];
        }
    }

    /** Returns the same rates at zero, for a supplier or buyer of another status. */
    TaxSet treated(TaxTreatment treatment) {
        TaxSet known = treated.get(treatment);
        return known == null ? at(treatment) : known;
    }

    /** Prepares the sets of all other statuses, so that pricing makes none. */
    TaxSet prepared() {
        for (TaxTreatment treatment : TaxTreatment.values()) {
            treated.put(treatment, at(treatment));
        }
        return this;
    }

    private TaxSet at(TaxTreatment treatment) {
        List<TaxProgram> list = new ArrayList<>();
        for (TaxProgram each : rates) {
            list.add(new TaxProgram(each.index, each.id, Rate.ZERO, each.basis, treatment));
        }
        return new TaxSet(list);
    }

    /** Returns the same rates, all included or all added. */
    TaxSet on(TaxBasis basis) {
        List<TaxProgram> list = new ArrayList<>();
        for (TaxProgram each : rates) {
            list.add(new TaxProgram(each.index, each.id, each.rate, basis, each.treatment));
        }
        return new TaxSet(list);
    }
}
