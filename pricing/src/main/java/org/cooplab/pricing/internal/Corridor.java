package org.cooplab.pricing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.Door;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.delivery.TariffProgram;
import org.cooplab.pricing.internal.exact.TooLarge;
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
        basket.deliveries = deliveries(book, basket);
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

    private static Charge[] deliveries(CompiledBook book, Basket basket) {
        if (basket.lines == 0
                || (book.deliveries.isEmpty() && basket.facts.deliveries().isEmpty())) {
            return basket.deliveries;
        }
        List<Charge> charges = new ArrayList<>(1);
        if (basket.facts.deliveries().isEmpty()) {
            for (TariffProgram tariff : book.deliveries) {
                if (tariff.fits(basket)) {
                    add(charges, tariff, book, basket);
                    break;
                }
            }
            // What was tried and could not be charged has said so itself.
            if (charges.isEmpty() && basket.order.fulfilment() instanceof Fulfilment.Delivery && none(book, basket)) {
                basket.declined.add(Reason.of("delivery.none-fits"));
            }
        } else {
            for (String id : basket.facts.deliveries()) {
                TariffProgram tariff = book.deliveriesById.get(id);
                Reason refusal = tariff == null
                        ? Reason.of("delivery.unknown").at("/deliveries").with("delivery", id)
                        : tariff.refusal(basket);
                if (tariff == null || refusal != null) {
                    basket.declined.add(refusal);
                } else {
                    add(charges, tariff, book, basket);
                }
            }
        }
        return charges.toArray(Charge[]::new);
    }

    private static boolean none(CompiledBook book, Basket basket) {
        return book.deliveries.stream().noneMatch(tariff -> tariff.fits(basket));
    }

    private static void add(List<Charge> charges, TariffProgram tariff, CompiledBook book, Basket basket) {
        try {
            Charge charge = tariff.charge(basket);
            if (charge != null) {
                charges.add(charge);
            }
        } catch (ArithmeticException overflow) {
            throw TooLarge.of(
                    overflow,
                    Reason.of("delivery.too-large")
                            .at("/deliveries/" + book.deliveries.indexOf(tariff))
                            .with("delivery", tariff.id),
                    "the delivery " + tariff.id);
        }
    }

    private static List<Charge> fees(CompiledBook book, Basket basket) {
        if (book.fees.isEmpty() || basket.lines == 0) {
            return List.of();
        }
        List<Charge> charges = new ArrayList<>(book.fees.size());
        for (int k = 0; k < book.fees.size(); k++) {
            FeeProgram fee = book.fees.get(k);
            try {
                Charge charge = fee.charge(basket);
                if (charge != null) {
                    charges.add(charge);
                }
            } catch (ArithmeticException overflow) {
                throw TooLarge.of(
                        overflow,
                        Reason.of("fee.too-large").at("/fees/" + k).with("fee", fee.id()),
                        "the fee " + fee.id());
            }
        }
        return charges;
    }
}
