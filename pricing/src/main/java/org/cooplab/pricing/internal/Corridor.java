package org.cooplab.pricing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.Door;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.fee.FeeProgram;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.settlement.Publish;
import org.cooplab.pricing.internal.settlement.Vouchers;
import org.cooplab.pricing.internal.tax.LineTaxes;

/**
 * The rooms in their order: prices, deliveries, promotions, fees, taxes, vouchers. Each stage reads what
 * the ones before have left in the basket; what comes out is whole minor units.
 *
 * @param basket the lines and deliveries
 * @param taxes the taxes of the lines
 * @param fees the fees, of buyer and sellers
 * @param buyersCharges the deliveries and fees that the buyer pays
 * @param vouchers the vouchers given
 */
record Corridor(
        Basket basket, LineTaxes taxes, List<Charge> fees, List<Charge> buyersCharges, List<Vouchers.Given> vouchers) {

    /** Vouchers come last: as long as one exceeds its budget, the order is priced again without that promotion. */
    static Corridor walk(CompiledBook book, Order order, Facts facts) {
        Map<PromotionProgram, Reason> overspent = Map.of();
        Corridor walked = without(overspent, book, order, facts);
        while (walked.basket.overspent.size() > overspent.size()) {
            overspent = walked.basket.overspent;
            walked = without(overspent, book, order, facts);
        }
        return walked;
    }

    /** Prices in exact fractions; where these outgrow 64 bits, in the finest fixed unit that fits. */
    private static Corridor without(
            Map<PromotionProgram, Reason> overspent, CompiledBook book, Order order, Facts facts) {
        Basket basket = open(book, order, facts, overspent);
        try {
            return rooms(book, basket);
        } catch (ArithmeticException outgrown) {
            boolean fractions = basket.scale > 1 || book.rounding.allocation() == Remainder.EXACT;
            if (!fractions) {
                throw outgrown;
            }
            Basket coarser = open(book, order, facts, overspent);
            Fineness.fix(coarser);
            return rooms(book, coarser);
        }
    }

    private static Basket open(CompiledBook book, Order order, Facts facts, Map<PromotionProgram, Reason> overspent) {
        Basket basket = Door.open(book, order, facts);
        basket.overspent = overspent;
        basket.deliveries = book.deliveries.charges(basket);
        return basket;
    }

    private static Corridor rooms(CompiledBook book, Basket basket) {
        List<PromotionProgram> withVouchers = book.promotions.run(basket);
        List<Charge> fees = fees(book, basket);
        List<Charge> buyersCharges = new ArrayList<>(basket.deliveries.length + fees.size());
        for (Charge delivery : basket.deliveries) {
            delivery.taxes = delivery.tax.taxes(basket, delivery);
            buyersCharges.add(delivery);
        }
        LineTaxes taxes = LineTaxes.of(basket);
        Publish.round(basket);
        for (Charge fee : fees) {
            fee.taxes = fee.tax.taxes(basket, fee);
            if (fee.byBuyer()) {
                buyersCharges.add(fee);
            }
        }
        List<Vouchers.Given> vouchers = Vouchers.give(basket, taxes, buyersCharges, withVouchers);
        return new Corridor(basket, taxes, fees, buyersCharges, vouchers);
    }

    private static List<Charge> fees(CompiledBook book, Basket basket) {
        if (basket.lines == 0) {
            return List.of();
        }
        List<Charge> charges = new ArrayList<>(book.fees.size());
        for (FeeProgram fee : book.fees) {
            Charge charge = fee.charge(basket);
            if (charge != null) {
                charges.add(charge);
            }
        }
        return charges;
    }
}
