package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.fee.CalculatorFigures;
import org.cooplab.pricing.tax.ChargeTax;

/** Finds what is wrong with fees, deliveries and their calculators. */
final class ChargeCheck {

    private static final Quantity NO_WEIGHT = Quantity.of(0, UnitCode.MGM);
    private static final Quantity LEAST_WEIGHT = Quantity.of(1, UnitCode.MGM);
    private static final Quantity MOST_WEIGHT = Quantity.of(1_000, UnitCode.TNE);

    private final SharedChecks checks;
    private final Set<String> provinces = new HashSet<>();
    private final Set<String> regions = new HashSet<>();

    ChargeCheck(SharedChecks checks, Gazetteer gazetteer) {
        this.checks = checks;
        gazetteer.provinces().forEach(province -> provinces.add(province.code().value()));
        gazetteer.regions().forEach(region -> regions.add(region.code().value()));
    }

    void fee(Fee fee, String at) {
        checks.notCustomer(fee.beneficiary(), at + "/beneficiary");
        // No seller gives more than all of its goods; who writes 8 means 8 %.
        boolean withheld = fee.payer() == Fee.Payer.SELLER;
        calculator(fee.calculator(), withheld ? BigDecimal.ONE : SharedChecks.MOST_RATE, at + "/calculator");
        checks.target(fee.target(), CalculatorFigures.first(fee.calculator()), at + "/target");
        tax(fee.tax(), at + "/tax");
        checks.when(fee.when(), at + "/when");
    }

    void delivery(DeliveryTariff tariff, String at) {
        checks.notCustomer(tariff.carrier(), at + "/carrier");
        calculator(tariff.calculator(), SharedChecks.MOST_RATE, at + "/calculator");
        notNegative(tariff.calculator(), at + "/calculator");
        zones(tariff, at);
        checks.notNegative(tariff.freeFrom(), at + "/freeFrom");
        checks.oneCurrency(
                Arrays.asList(CalculatorFigures.first(tariff.calculator()), tariff.freeFrom()), at + "/freeFrom");
        tax(tariff.tax(), at + "/tax");
        checks.when(tariff.when(), at + "/when");
    }

    /** Finds places that nobody knows, and places of delivery for what is picked up. */
    private void zones(DeliveryTariff tariff, String at) {
        List<String> inProvinces =
                tariff.provinces().stream().map(ProvinceCode::value).toList();
        List<String> inRegions =
                tariff.regions().stream().map(RegionCode::value).toList();
        checks.allKnown(inProvinces, provinces, at + "/provinces");
        checks.allKnown(inRegions, regions, at + "/regions");
        if (tariff.service() == DeliveryTariff.Service.PICKUP && !(inProvinces.isEmpty() && inRegions.isEmpty())) {
            checks.add("delivery.pickup-zone", at + "/service", "delivery", tariff.id());
        }
    }

    private void tax(ChargeTax tax, String at) {
        TaxCategory own = tax.category();
        if (tax.method() == ChargeTax.Method.OWN && own == null) {
            checks.add("tax.category-missing", at + "/category");
        }
        if (own != null) {
            checks.known(own.value(), checks.categories, at + "/category");
        }
    }

    /** A fee may be negative, which gives back; a delivery never is, so that discounts have a bound. */
    private void notNegative(Calculator calculator, String at) {
        for (Money each : CalculatorFigures.money(calculator)) {
            checks.notNegative(each, at);
        }
        for (Rate each : CalculatorFigures.rates(calculator)) {
            checks.notNegative(each.value(), at);
        }
    }

    private void calculator(Calculator calculator, BigDecimal mostRate, String at) {
        checks.oneCurrency(CalculatorFigures.money(calculator), at);
        if (calculator instanceof Calculator.Percent percent) {
            checks.rate(percent.rate().value(), mostRate, at + "/rate");
        } else if (calculator instanceof Calculator.PercentOfUnits percent) {
            checks.rate(percent.rate().value(), mostRate, at + "/rate");
        } else if (calculator instanceof Calculator.AtCost cost) {
            checks.rate(cost.rate().value(), at + "/rate");
        } else if (calculator instanceof Calculator.PerWeight weight) {
            weight(weight.per(), LEAST_WEIGHT, at + "/per");
            if (weight.assumed() != null) {
                weight(weight.assumed(), NO_WEIGHT, at + "/assumed");
            }
        } else if (calculator instanceof Calculator.Flexi flexi && flexi.maxItems() != null) {
            checks.positive(BigDecimal.valueOf(flexi.maxItems()), at + "/maxItems");
        } else if (calculator instanceof Calculator.Steps steps) {
            checks.positive(steps.step(), at + "/step");
            checks.notNegative(steps.freeUpTo(), at + "/freeUpTo");
        } else if (calculator instanceof Calculator.FirstThen then) {
            checks.positive(BigDecimal.valueOf(then.fromUnit()), at + "/fromUnit");
        } else if (calculator instanceof Calculator.Bands bands) {
            checks.notEmpty(bands.bands(), at + "/bands");
            checks.each(bands.bands(), at + "/bands", (band, here) -> band(band, mostRate, here));
        }
    }

    private void band(Calculator.Band band, BigDecimal mostRate, String at) {
        checks.notNegative(band.from(), at + "/from");
        checks.oneOf(at, "amount, rate", band.amount(), band.rate());
        if (band.rate() != null) {
            checks.rate(band.rate().value(), mostRate, at + "/rate");
        }
    }

    private void weight(Quantity weight, Quantity least, String at) {
        if (!weight.unitCode().convertsTo(UnitCode.MGM)) {
            checks.add("unit.not-mass", at + "/unitCode", "weight", weight);
        } else if (weight.compare(least) < 0 || weight.compare(MOST_WEIGHT) > 0) {
            checks.add("weight.out-of-range", at, "weight", weight, "from", least, "to", MOST_WEIGHT);
        }
    }
}
