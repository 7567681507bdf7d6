package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Units;
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

    private final BookFaults faults;

    ChargeCheck(BookFaults faults) {
        this.faults = faults;
    }

    void fee(Fee fee, String at) {
        faults.notCustomer(fee.beneficiary(), at + "/beneficiary");
        calculator(fee.calculator(), at + "/calculator");
        faults.target(fee.target(), at + "/target");
        tax(fee.tax(), at + "/tax");
        faults.when(fee.when(), at + "/when");
    }

    void delivery(DeliveryTariff tariff, String at) {
        faults.notCustomer(tariff.carrier(), at + "/carrier");
        calculator(tariff.calculator(), at + "/calculator");
        notNegative(tariff.calculator(), at + "/calculator");
        Money free = tariff.freeFrom();
        if (free != null) {
            faults.notNegative(free, at + "/freeFrom");
            for (Money each : CalculatorFigures.money(tariff.calculator())) {
                if (!each.currency().equals(free.currency())) {
                    faults.add("currency.mixed", at + "/freeFrom", "one", each.currency(), "other", free.currency());
                    break;
                }
            }
        }
        tax(tariff.tax(), at + "/tax");
        faults.when(tariff.when(), at + "/when");
    }

    private void tax(ChargeTax tax, String at) {
        TaxCategory own = tax.category();
        if (tax.method() == ChargeTax.Method.OWN && own == null) {
            faults.add("tax.category-missing", at + "/category");
        }
        if (own != null) {
            faults.known(own.value(), faults.categories, at + "/category");
        }
    }

    /** A fee may be negative, which gives back; a delivery never is, so that discounts have a bound. */
    private void notNegative(Calculator calculator, String at) {
        for (Money each : CalculatorFigures.money(calculator)) {
            faults.notNegative(each, at);
        }
        for (Rate each : CalculatorFigures.rates(calculator)) {
            faults.notNegative(each.value(), at);
        }
    }

    private void calculator(Calculator calculator, String at) {
        List<Money> money = CalculatorFigures.money(calculator);
        for (Money each : money) {
            if (!each.currency().equals(money.get(0).currency())) {
                faults.add("currency.mixed", at, "one", money.get(0).currency(), "other", each.currency());
                break;
            }
        }
        if (calculator instanceof Calculator.Percent percent) {
            faults.rate(percent.rate().value(), at + "/rate");
        } else if (calculator instanceof Calculator.PercentOfUnits percent) {
            faults.rate(percent.rate().value(), at + "/rate");
        } else if (calculator instanceof Calculator.AtCost cost) {
            faults.rate(cost.rate().value(), at + "/rate");
        } else if (calculator instanceof Calculator.PerWeight weight) {
            weight(weight.per(), LEAST_WEIGHT, at + "/per");
            if (weight.assumed() != null) {
                weight(weight.assumed(), NO_WEIGHT, at + "/assumed");
            }
        } else if (calculator instanceof Calculator.Flexi flexi && flexi.maxItems() != null) {
            faults.positive(BigDecimal.valueOf(flexi.maxItems()), at + "/maxItems");
        } else if (calculator instanceof Calculator.Steps steps) {
            faults.positive(steps.step(), at + "/step");
            faults.notNegative(steps.freeUpTo(), at + "/freeUpTo");
        } else if (calculator instanceof Calculator.FirstThen then) {
            faults.positive(BigDecimal.valueOf(then.fromUnit()), at + "/fromUnit");
        } else if (calculator instanceof Calculator.Bands bands) {
            if (bands.bands().isEmpty()) {
                faults.add("list.empty", at + "/bands");
            }
            for (int k = 0; k < bands.bands().size(); k++) {
                band(bands.bands().get(k), at + "/bands/" + k);
            }
        }
    }

    private void band(Calculator.Band band, String at) {
        faults.notNegative(band.from(), at + "/from");
        if ((band.amount() == null) == (band.rate() == null)) {
            faults.add("choice.not-one", at, "choices", "amount, rate", "given", band.amount() == null ? 0 : 2);
        }
        if (band.rate() != null) {
            faults.rate(band.rate().value(), at + "/rate");
        }
    }

    private void weight(Quantity weight, Quantity least, String at) {
        if (!Units.convertible(weight.unitCode(), UnitCode.MGM)) {
            faults.add("unit.not-mass", at + "/unitCode", "unit", weight.unitCode());
        } else if (weight.compare(least) < 0 || weight.compare(MOST_WEIGHT) > 0) {
            faults.add("weight.out-of-range", at, "weight", weight, "from", least, "to", MOST_WEIGHT);
        }
    }
}
