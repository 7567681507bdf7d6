package org.cooplab.pricing.internal.tax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.SellerShares;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.tax.ChargeTax;
import org.jspecify.annotations.Nullable;

/** How a charge is taxed, ready to be asked: at its own rate, at that of the goods, or in proportion to them. */
public final class ChargeTaxProgram {

    private final ChargeTax tax;
    private final TaxTable table;
    private final int category;

    /** Compiles it. */
    public ChargeTaxProgram(ChargeTax tax, TaxTable table) {
        this.tax = tax;
        this.table = table;
        category = table.placeOf(tax.category());
    }

    /**
     * Returns the taxes on what is left of a charge. It is taxed seller by seller if the sellers earn it and the book gives the
     * tax status of any supplier, or if some sellers pay what others get, because one sum of taxes could not tell these apart.
     */
    public List<TaxedPart> taxes(Basket basket, Charge charge) {
        if (tax.method() == ChargeTax.Method.NONE) {
            return List.of();
        }
        boolean known = charge.beneficiary == null && table.knowsSuppliers();
        boolean ofSellers = charge.beneficiary == null || !charge.byBuyer();
        if (!known && !(ofSellers && charge.hasBothSigns())) {
            return charge.left == 0 ? List.of() : taxes(basket, charge, charge.left, charge.beneficiary);
        }
        long[] shares = SellerShares.of(basket, charge);
        List<TaxedPart> all = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] != 0) {
                Party seller = basket.sellers.at(k);
                Party supplier = charge.beneficiary == null ? seller : charge.beneficiary;
                for (TaxedPart part : taxes(basket, charge, shares[k], supplier)) {
                    all.add(new TaxedPart(part.tax, part.base, part.amount, seller));
                }
            }
        }
        return all;
    }

    private List<TaxedPart> taxes(Basket basket, Charge charge, long amount, @Nullable Party supplier) {
        TaxSet[] sets = table.on(basket.facts.taxDay());
        List<TaxedPart> all = new ArrayList<>(2);
        byCategory(basket, amount).forEach((taxed, part) -> {
            if (taxed != TaxTable.NONE && part != 0) {
                all.addAll(on(basket, charge, sets[taxed], part, supplier));
            }
        });
        return all;
    }

    /** Divides an amount among the tax categories at whose rates it is taxed; the part of goods without a category is untaxed. */
    private Map<Integer, Long> byCategory(Basket basket, long amount) {
        TaxCategory own = tax.category();
        if (tax.method() == ChargeTax.Method.OWN && own != null) {
            if (table.on(basket.facts.taxDay())[category].rates.length == 0) {
                TaxTable.declineWithoutRate(own, basket);
            }
            return Map.of(category, amount);
        }
        Map<Integer, Long> goods = new LinkedHashMap<>();
        long[] amounts = Exact.sum(basket.left, basket.lines) == 0 ? basket.amount : basket.left;
        for (int i = 0; i < basket.lines; i++) {
            goods.merge(basket.slot[i].taxCategory, amounts[i], Math::addExact);
        }
        long[] weights = goods.values().stream().mapToLong(Long::longValue).toArray();
        long total = Exact.sum(weights);
        if (tax.method() == ChargeTax.Method.MAIN || total == 0) {
            // The largest, the first of equals; a charge is only made on goods.
            return Map.of(
                    Collections.max(goods.entrySet(), Map.Entry.comparingByValue())
                            .getKey(),
                    amount);
        }
        long[] parts = Spread.of(amount, weights, Remainder.LARGEST_REMAINDER);
        int k = 0;
        for (Map.Entry<Integer, Long> each : goods.entrySet()) {
            each.setValue(parts[k++]);
        }
        return goods;
    }

    private List<TaxedPart> on(Basket basket, Charge charge, TaxSet found, long amount, @Nullable Party supplier) {
        long scale = basket.scale;
        // A fee withheld from the sellers is a service to them: the status of the buyer does not matter.
        Customer.TaxStatus served = charge.byBuyer() ? basket.facts.buyer() : Customer.TaxStatus.TAXED;
        TaxSet set = table.forSupplier(found, supplier, basket.facts, served);
        if (tax.basis() != null) {
            set = set.on(tax.basis());
        }
        long[] taxes = new long[set.rates.length];
        TaxRounding.of(set, amount, scale, basket.rounding, taxes, 0);
        List<TaxedPart> parts = new ArrayList<>(taxes.length);
        long base = Exact.divide(amount, scale, basket.rounding.mode());
        for (int k = 0; k < taxes.length; k++) {
            parts.add(new TaxedPart(set.rates[k], base, taxes[k], null));
        }
        return parts;
    }
}
