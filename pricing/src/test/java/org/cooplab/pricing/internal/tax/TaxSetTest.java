package org.cooplab.pricing.internal.tax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.junit.jupiter.api.Test;

class TaxSetTest {

    private static TaxProgram tax(int index, String rate, TaxBasis basis, TaxTreatment treatment) {
        return new TaxProgram(index, "tax-" + index, Rate.of(rate), basis, treatment);
    }

    private static TaxProgram added(int index, String rate) {
        return tax(index, rate, TaxBasis.ADDED, TaxTreatment.TAXED);
    }

    @Test
    void taxes_stand_by_their_place_in_the_book_then_basis_then_treatment_then_rate() {
        TaxProgram tax = added(1, "0.10");
        List<TaxProgram> later = List.of(
                added(2, "0.05"),
                tax(1, "0.05", TaxBasis.values()[TaxBasis.ADDED.ordinal() == 0 ? 1 : 0], TaxTreatment.TAXED),
                tax(1, "0.05", TaxBasis.ADDED, TaxTreatment.EXEMPT_WITHOUT_DEDUCTION),
                added(1, "0.20"));
        for (TaxProgram other : later) {
            assertTrue(tax.compareTo(other) * other.compareTo(tax) < 0, other.id);
        }
        assertTrue(tax.compareTo(later.get(0)) < 0);
        assertTrue(tax.compareTo(later.get(3)) < 0);
        assertEquals(0, tax.compareTo(added(1, "0.10")));
        assertEquals(0, tax.compareTo(added(1, "0.1")));
    }

    @Test
    void what_is_not_taxed_has_no_rate_whatever_the_book_says() {
        assertEquals(Rate.ZERO, tax(0, "0.20", TaxBasis.ADDED, TaxTreatment.EXEMPT_WITHOUT_DEDUCTION).rate);
    }

    @Test
    void weights_are_whole_numbers_over_the_least_common_denominator() {
        TaxSet set = new TaxSet(List.of(added(0, "0.20"), added(1, "0.015"), added(2, "0.07")));
        assertArrayEquals(new long[] {40, 3, 14}, set.addedWeights);
        assertArrayEquals(new long[] {0, 0, 0}, set.includedWeights);
        // fine rates alike do not make the denominator grow
        TaxSet fine = new TaxSet(List.of(added(0, "0.00001"), added(1, "0.00001"), added(2, "0.00001")));
        assertArrayEquals(new long[] {1, 1, 1}, fine.addedWeights);
    }
}
