package org.cooplab.eligibility.internal.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.analysis.Finding.Severity;
import org.cooplab.eligibility.internal.number.Ratio;

/** Two bounds of one amount that are exactly twelve or a thousand times apart: a month for a year, a gram for a kilogram. */
final class UnitSlips {

    private static final long[] FACTORS = {12, 1_000};

    private UnitSlips() {}

    /** Notes those of all terms. */
    static void note(Inquiry inquiry, String at) {
        for (Term term : inquiry.abstraction().terms()) {
            List<Ratio> bounds = new ArrayList<>();
            for (Object constant : term.constants()) {
                if (constant instanceof Ratio ratio && ratio.compareTo(Ratio.of(1)) > 0) {
                    bounds.add(ratio);
                }
            }
            for (Ratio small : bounds) {
                for (Ratio great : bounds) {
                    for (long factor : FACTORS) {
                        if (great.equals(small.times(Ratio.of(BigDecimal.valueOf(factor))))) {
                            inquiry.add(
                                    Severity.NOTE,
                                    Reason.of("eligibility.finding.unit")
                                            .at(at)
                                            .with("term", term.shown())
                                            .with("small", Shown.value(small))
                                            .with("great", Shown.value(great))
                                            .with("factor", factor));
                        }
                    }
                }
            }
        }
    }
}
