package org.cooplab.pricing.internal.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Tally;
import org.jspecify.annotations.Nullable;

/** A calculator, ready to be asked for an amount in whole minor units. */
public final class CalculatorProgram {

    /** Says that a weight, a distance or a cost is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final long MILLIGRAMS_PER_KILOGRAM = 1_000_000;
    private static final long METRES_PER_KILOMETRE = 1_000;

    private final Calculator calculator;
    private final @Nullable Fraction rate;
    private final long perMilligrams;
    private final long assumedMilligrams;
    private final Fraction @Nullable [] bandRates;

    /** Compiles a calculator that has been checked. */
    public CalculatorProgram(Calculator calculator) {
        this.calculator = calculator;
        if (calculator instanceof Calculator.Percent percent) {
            rate = Fraction.of(percent.rate().value());
        } else if (calculator instanceof Calculator.PercentOfUnits percent) {
            rate = Fraction.of(percent.rate().value());
        } else if (calculator instanceof Calculator.AtCost cost) {
            rate = Fraction.of(cost.rate().value());
        } else {
            rate = null;
        }
        if (calculator instanceof Calculator.PerWeight weight) {
            perMilligrams = milligrams(weight.per());
            assumedMilligrams = weight.assumed() == null ? -1 : milligrams(weight.assumed());
        } else {
            perMilligrams = 1;
            assumedMilligrams = -1;
        }
        if (calculator instanceof Calculator.Bands bands) {
            bandRates = bands.bands().stream()
                    .map(band ->
                            band.rate() == null ? null : Fraction.of(band.rate().value()))
                    .toArray(Fraction[]::new);
        } else {
            bandRates = null;
        }
    }

    private static long milligrams(Quantity weight) {
        return weight.to(UnitCode.MGM, 0, RoundingMode.HALF_UP).value().longValueExact();
    }

    /** Returns whether it looks at each line: at its weight, or at its unit price. */
    boolean looksAtLines() {
        return calculator instanceof Calculator.PercentOfUnits
                || calculator instanceof Calculator.PerWeight
                || (calculator instanceof Calculator.Bands bands && bands.measure() == Calculator.Measure.KILOGRAMS)
                || (calculator instanceof Calculator.Steps steps && steps.measure() == Calculator.Measure.KILOGRAMS);
    }

    /** Returns whether it counts units. */
    boolean countsUnits() {
        return calculator instanceof Calculator.PerItem
                || calculator instanceof Calculator.Flexi
                || calculator instanceof Calculator.FirstThen
                || (calculator instanceof Calculator.Bands bands && bands.measure() == Calculator.Measure.UNITS)
                || (calculator instanceof Calculator.Steps steps && steps.measure() == Calculator.Measure.UNITS);
    }

    /** Returns whether it looks at the goods at all. */
    boolean looks() {
        return !(calculator instanceof Calculator.Flat || calculator instanceof Calculator.AtCost);
    }

    /** Returns the rate of a percentage, or {@code null} for another calculator. */
    @Nullable
    Fraction percent() {
        return calculator instanceof Calculator.Percent ? rate : null;
    }

    /** Returns whether the charge belongs to units, so that each line knows its part. */
    boolean perItem() {
        return calculator instanceof Calculator.PerItem;
    }

    /** Returns the charge for the goods measured, or {@link #UNKNOWN}. */
    public long charge(Measured goods, RoundingMode mode) {
        long scale = goods.basket.scale;
        if (calculator instanceof Calculator.Percent && rate != null) {
            return scale == 1
                    ? rate.of(goods.subtotal, mode)
                    : Exact.mulDiv(goods.subtotal, rate.numerator(), rate.denominator(), scale, mode);
        }
        if (calculator instanceof Calculator.PercentOfUnits && rate != null) {
            return goods.ofUnits(rate, mode);
        }
        if (calculator instanceof Calculator.Flat flat) {
            return flat.amount().minor();
        }
        if (calculator instanceof Calculator.PerItem item) {
            return goods.units.of(item.amount().minor(), mode);
        }
        if (calculator instanceof Calculator.PerWeight weight) {
            long milligrams = goods.milligrams(assumedMilligrams);
            return milligrams < 0 ? UNKNOWN : Exact.mulDiv(weight.amount().minor(), milligrams, perMilligrams, mode);
        }
        if (calculator instanceof Calculator.PriceSack sack) {
            boolean reached = Exact.compare(goods.subtotal, sack.minimum().minor(), scale) >= 0;
            return (reached ? sack.reduced() : sack.normal()).minor();
        }
        if (calculator instanceof Calculator.Flexi flexi) {
            return flexi(flexi, units(goods));
        }
        if (calculator instanceof Calculator.FirstThen then) {
            long units = units(goods);
            long early = Math.min(units, then.fromUnit() - 1L);
            return Math.addExact(
                    Math.multiplyExact(then.amount().minor(), early),
                    Math.multiplyExact(then.then().minor(), units - early));
        }
        if (calculator instanceof Calculator.Bands bands) {
            return bands(bands, goods, mode);
        }
        if (calculator instanceof Calculator.Steps steps) {
            return steps(steps, goods);
        }
        Money cost = goods.basket.facts.deliveryCost();
        return cost == null || rate == null ? UNKNOWN : rate.of(cost.minor(), mode);
    }

    /** Started units. */
    private static long units(Measured goods) {
        return goods.units.of(1, RoundingMode.CEILING);
    }

    private static long flexi(Calculator.Flexi flexi, long units) {
        if (units == 0) {
            return 0;
        }
        Integer most = flexi.maxItems();
        long length = most == null ? units : most;
        long scales = 1;
        long rest = units;
        if (units > length) {
            boolean restart = flexi.beyond() == Calculator.Beyond.RESTART;
            scales = restart ? Exact.divide(units, length, RoundingMode.CEILING) : 1;
            rest = restart ? units : length;
        }
        return Math.addExact(
                Math.multiplyExact(flexi.first().minor(), scales),
                Math.multiplyExact(flexi.additional().minor(), rest - scales));
    }

    private static @Nullable Tally value(Calculator.Measure measure, Measured goods) {
        return switch (measure) {
            case SUBTOTAL -> Tally.of(goods.subtotal, Fineness.perMajor(goods.basket));
            case UNITS -> goods.units;
            case KILOGRAMS -> {
                long milligrams = goods.milligrams(-1);
                yield milligrams < 0 ? null : Tally.of(milligrams, MILLIGRAMS_PER_KILOGRAM);
            }
            case KILOMETRES -> {
                Distance distance = goods.basket.facts.distance();
                yield distance == null ? null : Tally.of(distance.metres(), METRES_PER_KILOMETRE);
            }
        };
    }

    private long bands(Calculator.Bands bands, Measured goods, RoundingMode mode) {
        Tally value = value(bands.measure(), goods);
        if (value == null) {
            return UNKNOWN;
        }
        BigDecimal reached = null;
        long charge = 0;
        for (int k = 0; k < bands.bands().size(); k++) {
            Calculator.Band band = bands.bands().get(k);
            if (!value.isAtLeast(band.from())) {
                continue;
            }
            Fraction share = bandRates == null ? null : bandRates[k];
            Money amount = band.amount();
            long own = share != null
                    ? Exact.mulDiv(goods.subtotal, share.numerator(), share.denominator(), goods.basket.scale, mode)
                    : amount == null ? 0 : amount.minor();
            int order = reached == null ? 1 : band.from().compareTo(reached);
            if (order > 0 || (order == 0 && own < charge)) {
                reached = band.from();
                charge = own;
            }
        }
        return charge;
    }

    private long steps(Calculator.Steps steps, Measured goods) {
        Tally value = value(steps.measure(), goods);
        return value == null
                ? UNKNOWN
                : Math.multiplyExact(steps.amount().minor(), value.stepsAbove(steps.freeUpTo(), steps.step()));
    }

    /** Returns the money in a calculator. */
    public static List<Money> moneyOf(Calculator calculator) {
        List<Money> money = new ArrayList<>();
        if (calculator instanceof Calculator.Flat flat) {
            money.add(flat.amount());
        } else if (calculator instanceof Calculator.PerItem item) {
            money.add(item.amount());
        } else if (calculator instanceof Calculator.PerWeight weight) {
            money.add(weight.amount());
        } else if (calculator instanceof Calculator.PriceSack sack) {
            money.addAll(List.of(sack.minimum(), sack.normal(), sack.reduced()));
        } else if (calculator instanceof Calculator.Flexi flexi) {
            money.addAll(List.of(flexi.first(), flexi.additional()));
        } else if (calculator instanceof Calculator.Bands bands) {
            bands.bands().forEach(band -> {
                Money amount = band.amount();
                if (amount != null) {
                    money.add(amount);
                }
            });
        } else if (calculator instanceof Calculator.Steps steps) {
            money.add(steps.amount());
        } else if (calculator instanceof Calculator.FirstThen then) {
            money.addAll(List.of(then.amount(), then.then()));
        }
        return money;
    }

    /** Returns the rates in a calculator. */
    public static List<Rate> ratesOf(Calculator calculator) {
        if (calculator instanceof Calculator.Percent percent) {
            return List.of(percent.rate());
        }
        if (calculator instanceof Calculator.PercentOfUnits percent) {
            return List.of(percent.rate());
        }
        if (calculator instanceof Calculator.AtCost cost) {
            return List.of(cost.rate());
        }
        List<Rate> rates = new ArrayList<>();
        if (calculator instanceof Calculator.Bands bands) {
            for (Calculator.Band band : bands.bands()) {
                Rate rate = band.rate();
                if (rate != null) {
                    rates.add(rate);
                }
            }
        }
        return rates;
    }

    /** Returns the one currency of all money in a calculator, or {@code null} if it has none. */
    public static @Nullable Currency currencyOf(Calculator calculator) {
        List<Money> money = moneyOf(calculator);
        return money.isEmpty() ? null : money.get(0).currency();
    }
}
