package org.cooplab.pricing.internal.delivery;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.delivery.DeliveryTariff.Service;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.book.Days;
import org.cooplab.pricing.internal.book.When;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.internal.fee.CalculatorFigures;
import org.cooplab.pricing.internal.fee.CalculatorProgram;
import org.cooplab.pricing.internal.tax.ChargeTaxProgram;
import org.cooplab.pricing.internal.tax.TaxTable;
import org.jspecify.annotations.Nullable;

/** A delivery tariff, ready to be charged. */
public final class TariffProgram {

    final String id;
    private final String pointer;
    private final DeliveryTariff tariff;
    private final CalculatorProgram calculator;
    private final ChargeTaxProgram tax;
    private final Days days;
    private final When when;
    private final Set<ProvinceCode> provinces;
    private final boolean anywhere;
    private final @Nullable Currency currency;

    /** Compiles a tariff that has been checked; regions become their provinces. */
    public TariffProgram(DeliveryTariff tariff, String pointer, TaxTable taxes, Gazetteer gazetteer) {
        this.tariff = tariff;
        this.pointer = pointer;
        id = tariff.id();
        calculator = CalculatorProgram.of(tariff.calculator());
        tax = new ChargeTaxProgram(tariff.tax(), taxes);
        days = Days.of(tariff.period());
        when = When.of(tariff.when(), Map.of());
        provinces = new HashSet<>(tariff.provinces());
        gazetteer.provinces().forEach(province -> {
            RegionCode region = province.region();
            if (tariff.regions().contains(region)) {
                provinces.add(province.code());
            }
        });
        anywhere = tariff.provinces().isEmpty() && tariff.regions().isEmpty();
        currency = CalculatorFigures.currency(tariff.calculator());
    }

    /** Returns whether it is for orders like this one. */
    boolean fits(Basket basket) {
        if (!days.contain(basket.facts.day())
                || (currency != null && !currency.equals(basket.facts.currency()))
                || !when.holds(basket.facts)) {
            return false;
        }
        Fulfilment way = basket.order.fulfilment();
        if (way instanceof Fulfilment.Pickup pickup) {
            return tariff.service() != Service.DELIVERY
                    && anywhere
                    && (tariff.relays().isEmpty() || tariff.relays().contains(pickup.relay()));
        }
        Fulfilment.Delivery delivery = (Fulfilment.Delivery) way;
        boolean place = anywhere
                || (delivery.place().province() != null
                        && provinces.contains(delivery.place().province()));
        boolean relay = tariff.relays().isEmpty()
                || (delivery.relay() != null && tariff.relays().contains(delivery.relay()));
        return tariff.service() != Service.PICKUP && place && relay;
    }

    /** Returns why it cannot be chosen for an order, or {@code null} if it can. */
    @Nullable
    Reason refusal(Basket basket) {
        boolean other = currency != null && !currency.equals(basket.facts.currency());
        String code = other ? "delivery.other-currency" : "delivery.not-fitting";
        return fits(basket) ? null : Reason.of(code).with("delivery", id);
    }

    /**
     * Adds its charge for the goods before discounts, or declines it if what it measures is not known.
     *
     * @throws TooLarge if the charge outgrows 64 bits
     */
    void charge(Basket basket, List<Charge> charges) {
        OptionalLong amount;
        try {
            amount = free(basket) ? OptionalLong.of(0) : calculator.charge(basket);
        } catch (ArithmeticException overflow) {
            Reason where = Reason.of("delivery.too-large").at(pointer).with("delivery", id);
            throw TooLarge.of(overflow, where);
        }
        if (amount.isPresent()) {
            charges.add(new Charge(id, null, Fee.Payer.BUYER, tariff.carrier(), tax, amount.getAsLong()));
        } else {
            basket.declined.add(Reason.of("delivery.unknown-measure").with("delivery", id));
        }
    }

    /** Says whether the goods reach the amount from which it is free, whatever else is not known. */
    private boolean free(Basket basket) {
        Money free = tariff.freeFrom();
        return free != null
                && free.currency().equals(basket.facts.currency())
                && Exact.sum(basket.amount, basket.lines) >= free.minor();
    }
}
