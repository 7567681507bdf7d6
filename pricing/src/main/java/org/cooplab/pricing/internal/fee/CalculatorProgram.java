package org.cooplab.pricing.internal.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongBiFunction;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Calculator.Measure;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Tally;
import org.jspecify.annotations.Nullable;

/** A compiled calculator: its rule, and which measures of the goods the rule needs. Amounts are whole minor units. */
public final class CalculatorProgram {

    private static final long MILLIGRAMS_PER_KILOGRAM = 1_000_000;
    private static final long METRES_PER_KILOMETRE = 1_000;

    /** What a rule needs to know of the goods. */
    enum Looks {
        NOTHING,
        SUBTOTAL,
        UNITS,
        /** Each line: its weight, or its unit price. */
        LINES
    }

    /** Calculates the charge for the goods measured; empty if a weight, a distance or a cost is not known. */
    private interface Rule {
        OptionalLong charge(Measured goods, RoundingMode mode);
    }

    final Looks looks;
    private final Rule rule;

    /** The rate of a percentage; {@code null} for any other calculator. */
    final @Nullable Fraction percent;

    /** Whether the charge belongs to units, so that each line knows its part. */
    final boolean perItem;

    private CalculatorProgram(Calculator calculator, Looks looks, Rule rule) {
        this.looks = looks;
        this.rule = rule;
        percent = calculator instanceof Calculator.Percent percentage ? fraction(percentage.rate()) : null;
        perItem = calculator instanceof Calculator.PerItem;
    }

    /** Compiles a rule about what is always known. */
    private static CalculatorProgram sure(
            Calculator calculator, Looks looks, ToLongBiFunction<Measured, RoundingMode> rule) {
        return new CalculatorProgram(
                calculator, looks, (goods, mode) -> OptionalLong.of(rule.applyAsLong(goods, mode)));
    }

    /** Compiles a calculator that has been checked. */
    public static CalculatorProgram of(Calculator calculator) {
        if (calculator instanceof Calculator.Flat flat) {
            return sure(flat, Looks.NOTHING, (goods, mode) -> flat.amount().minor());
        } else if (calculator instanceof Calculator.PerItem item) {
            return sure(
                    item,
                    Looks.UNITS,
                    (goods, mode) -> goods.units.of(item.amount().minor(), mode));
        } else if (calculator instanceof Calculator.Percent percent) {
            Fraction rate = fraction(percent.rate());
            return sure(percent, Looks.SUBTOTAL, (goods, mode) -> ofSubtotal(rate, goods, mode));
        } else if (calculator instanceof Calculator.PercentOfUnits percent) {
            Fraction rate = fraction(percent.rate());
            return sure(percent, Looks.LINES, (goods, mode) -> goods.ofUnits(rate, mode));
        } else if (calculator instanceof Calculator.PerWeight weight) {
            return perWeight(weight);
        } else if (calculator instanceof Calculator.PriceSack sack) {
            return sure(sack, Looks.SUBTOTAL, (goods, mode) -> priceSack(sack, goods));
        } else if (calculator instanceof Calculator.Flexi flexi) {
            return sure(flexi, Looks.UNITS, (goods, mode) -> flexi(flexi, started(goods)));
        } else if (calculator instanceof Calculator.FirstThen then) {
            return sure(then, Looks.UNITS, (goods, mode) -> firstThen(then, started(goods)));
        } else if (calculator instanceof Calculator.Bands bands) {
            return bands(bands);
        } else if (calculator instanceof Calculator.Steps steps) {
            return new CalculatorProgram(steps, looks(steps.measure()), (goods, mode) -> steps(steps, goods));
        } else if (calculator instanceof Calculator.AtCost cost) {
            Fraction rate = fraction(cost.rate());
            return new CalculatorProgram(cost, Looks.NOTHING, (goods, mode) -> atCost(rate, goods, mode));
        }
        throw CalculatorFigures.unknown(calculator);
    }

    /** Returns the charge for all goods of a basket before discounts; empty if what it measures is not known. */
    public OptionalLong charge(Basket basket) {
        Measured goods = new Measured(basket, this);
        for (int i = 0; looks != Looks.NOTHING && i < basket.lines; i++) {
            goods.add(i, basket.amount[i]);
        }
        return charge(goods, basket.rounding.mode());
    }

    /** Returns the charge for the goods measured; empty if what it measures is not known. */
    OptionalLong charge(Measured goods, RoundingMode mode) {
        return rule.charge(goods, mode);
    }

    private static Fraction fraction(Rate rate) {
        return Fraction.of(rate.value());
    }

    private static long ofSubtotal(Fraction rate, Measured goods, RoundingMode mode) {
        return Exact.mulDiv(goods.subtotal, rate.numerator(), rate.denominator(), goods.basket.scale, mode);
    }

    private static CalculatorProgram perWeight(Calculator.PerWeight weight) {
        long amount = weight.amount().minor();
        long per = milligrams(weight.per());
        OptionalLong assumed =
                weight.assumed() == null ? OptionalLong.empty() : OptionalLong.of(milligrams(weight.assumed()));
        return new CalculatorProgram(weight, Looks.LINES, (goods, mode) -> {
            OptionalLong milligrams = goods.milligrams(assumed);
            return milligrams.isEmpty()
                    ? milligrams
                    : OptionalLong.of(Exact.mulDiv(amount, milligrams.getAsLong(), per, mode));
        });
    }

    private static long milligrams(Quantity weight) {
        return weight.to(UnitCode.MGM, 0, RoundingMode.HALF_UP).value().longValueExact();
    }

    private static long priceSack(Calculator.PriceSack sack, Measured goods) {
        boolean reached = Exact.compare(goods.subtotal, sack.minimum().minor(), goods.basket.scale) >= 0;
        return (reached ? sack.reduced() : sack.normal()).minor();
    }

    /** The number of units, a started one counting as whole. */
    private static long started(Measured goods) {
        return goods.units.of(1, RoundingMode.CEILING);
    }

    private static long flexi(Calculator.Flexi flexi, long units) {
        if (units == 0) {
            return 0;
        }
        Integer most = flexi.maxItems();
        long length = most == null ? units : most;
        long firsts = 1;
        long charged = units;
        if (units > length) {
            boolean restart = flexi.beyond() == Calculator.Beyond.RESTART;
            firsts = restart ? Exact.divide(units, length, RoundingMode.CEILING) : 1;
            charged = restart ? units : length;
        }
        return Math.addExact(
                Math.multiplyExact(flexi.first().minor(), firsts),
                Math.multiplyExact(flexi.additional().minor(), charged - firsts));
    }

    private static long firstThen(Calculator.FirstThen then, long units) {
        long early = Math.min(units, then.fromUnit() - 1L);
        return Math.addExact(
                Math.multiplyExact(then.amount().minor(), early),
                Math.multiplyExact(then.then().minor(), units - early));
    }

    private static CalculatorProgram bands(Calculator.Bands bands) {
        List<Band> compiled = bands.bands().stream().map(Band::new).toList();
        return new CalculatorProgram(bands, looks(bands.measure()), (goods, mode) -> {
            Tally value = value(bands.measure(), goods);
            return value == null ? OptionalLong.empty() : OptionalLong.of(reached(compiled, value, goods, mode));
        });
    }

    /** A band with its amount, or the share that it is. */
    private static final class Band {

        final BigDecimal from;
        final long amount;
        final @Nullable Fraction share;

        Band(Calculator.Band band) {
            from = band.from();
            Money fixed = band.amount();
            Rate rate = band.rate();
            amount = fixed == null ? 0 : fixed.minor();
            share = rate == null ? null : fraction(rate);
        }

        long of(Measured goods, RoundingMode mode) {
            return share == null ? amount : ofSubtotal(share, goods, mode);
        }
    }

    private static long reached(List<Band> bands, Tally value, Measured goods, RoundingMode mode) {
        BigDecimal reached = null;
        long charge = 0;
        for (Band band : bands) {
            if (!value.isAtLeast(band.from)) {
                continue;
            }
            long own = band.of(goods, mode);
            int order = reached == null ? 1 : band.from.compareTo(reached);
            if (order > 0 || (order == 0 && own < charge)) {
                reached = band.from;
                charge = own;
            }
        }
        return charge;
    }

    private static OptionalLong steps(Calculator.Steps steps, Measured goods) {
        Tally value = value(steps.measure(), goods);
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.multiplyExact(steps.amount().minor(), value.stepsAbove(steps.freeUpTo(), steps.step())));
    }

    private static OptionalLong atCost(Fraction rate, Measured goods, RoundingMode mode) {
        Money cost = goods.basket.facts.deliveryCost();
        return cost == null ? OptionalLong.empty() : OptionalLong.of(rate.of(cost.minor(), mode));
    }

    private static Looks looks(Measure measure) {
        return switch (measure) {
            // A distance does not depend on the goods, but its bands may charge a share of their subtotal.
            case SUBTOTAL, KILOMETRES -> Looks.SUBTOTAL;
            case UNITS -> Looks.UNITS;
            case KILOGRAMS -> Looks.LINES;
        };
    }

    /** Returns the measure, or {@code null} if it is not known. */
    private static @Nullable Tally value(Measure measure, Measured goods) {
        return switch (measure) {
            case SUBTOTAL -> Tally.of(goods.subtotal, Fineness.perMajor(goods.basket));
            case UNITS -> goods.units;
            case KILOGRAMS -> {
                OptionalLong milligrams = goods.milligrams(OptionalLong.empty());
                yield milligrams.isEmpty() ? null : Tally.of(milligrams.getAsLong(), MILLIGRAMS_PER_KILOGRAM);
            }
            case KILOMETRES -> {
                Distance distance = goods.basket.facts.distance();
                yield distance == null ? null : Tally.of(distance.metres(), METRES_PER_KILOMETRE);
            }
        };
    }
}
