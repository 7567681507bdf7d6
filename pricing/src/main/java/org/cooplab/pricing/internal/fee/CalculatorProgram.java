package org.cooplab.pricing.internal.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    /** The result when a weight, a distance or a cost is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

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

    /** Calculates the charge for the goods measured, or {@link #UNKNOWN}. */
    private interface Rule {
        long charge(Measured goods, RoundingMode mode);
    }

    final Looks looks;
    private final Rule rule;

    /** The rate of a percentage; {@code null} for any other calculator. */
    final @Nullable Fraction percent;

    /** Whether the charge belongs to units, so that each line knows its part. */
    final boolean perItem;

    private CalculatorProgram(Looks looks, Rule rule, @Nullable Fraction percent, boolean perItem) {
        this.looks = looks;
        this.rule = rule;
        this.percent = percent;
        this.perItem = perItem;
    }

    private CalculatorProgram(Looks looks, Rule rule) {
        this(looks, rule, null, false);
    }

    /** Compiles a calculator that has been checked. */
    public static CalculatorProgram of(Calculator calculator) {
        if (calculator instanceof Calculator.Flat flat) {
            return new CalculatorProgram(
                    Looks.NOTHING, (goods, mode) -> flat.amount().minor());
        } else if (calculator instanceof Calculator.PerItem item) {
            Rule each = (goods, mode) -> goods.units.of(item.amount().minor(), mode);
            return new CalculatorProgram(Looks.UNITS, each, null, true);
        } else if (calculator instanceof Calculator.Percent percent) {
            Fraction rate = fraction(percent.rate());
            return new CalculatorProgram(Looks.SUBTOTAL, (goods, mode) -> ofSubtotal(rate, goods, mode), rate, false);
        } else if (calculator instanceof Calculator.PercentOfUnits percent) {
            Fraction rate = fraction(percent.rate());
            return new CalculatorProgram(Looks.LINES, (goods, mode) -> goods.ofUnits(rate, mode));
        } else if (calculator instanceof Calculator.PerWeight weight) {
            return perWeight(weight);
        } else if (calculator instanceof Calculator.PriceSack sack) {
            return new CalculatorProgram(Looks.SUBTOTAL, (goods, mode) -> priceSack(sack, goods));
        } else if (calculator instanceof Calculator.Flexi flexi) {
            return new CalculatorProgram(Looks.UNITS, (goods, mode) -> flexi(flexi, started(goods)));
        } else if (calculator instanceof Calculator.FirstThen then) {
            return new CalculatorProgram(Looks.UNITS, (goods, mode) -> firstThen(then, started(goods)));
        } else if (calculator instanceof Calculator.Bands bands) {
            return bands(bands);
        } else if (calculator instanceof Calculator.Steps steps) {
            return new CalculatorProgram(looks(steps.measure()), (goods, mode) -> steps(steps, goods));
        } else if (calculator instanceof Calculator.AtCost cost) {
            Fraction rate = fraction(cost.rate());
            return new CalculatorProgram(Looks.NOTHING, (goods, mode) -> atCost(rate, goods, mode));
        }
        throw CalculatorFigures.unknown(calculator);
    }

    /** Returns the charge for all goods of a basket before discounts, or {@link #UNKNOWN}. */
    public long charge(Basket basket) {
        Measured goods = new Measured(basket, this);
        for (int i = 0; looks != Looks.NOTHING && i < basket.lines; i++) {
            goods.add(i, basket.amount[i]);
        }
        return charge(goods, basket.rounding.mode());
    }

    /** Returns the charge for the goods measured, or {@link #UNKNOWN}. */
    long charge(Measured goods, RoundingMode mode) {
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
        long assumed = weight.assumed() == null ? -1 : milligrams(weight.assumed());
        return new CalculatorProgram(Looks.LINES, (goods, mode) -> {
            long milligrams = goods.milligrams(assumed);
            return milligrams < 0 ? UNKNOWN : Exact.mulDiv(amount, milligrams, per, mode);
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
        return new CalculatorProgram(looks(bands.measure()), (goods, mode) -> {
            Tally value = value(bands.measure(), goods);
            return value == null ? UNKNOWN : reached(compiled, value, goods, mode);
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

    private static long steps(Calculator.Steps steps, Measured goods) {
        Tally value = value(steps.measure(), goods);
        return value == null
                ? UNKNOWN
                : Math.multiplyExact(steps.amount().minor(), value.stepsAbove(steps.freeUpTo(), steps.step()));
    }

    private static long atCost(Fraction rate, Measured goods, RoundingMode mode) {
        Money cost = goods.basket.facts.deliveryCost();
        return cost == null ? UNKNOWN : rate.of(cost.minor(), mode);
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
                long milligrams = goods.milligrams(-1);
                yield milligrams < 0 ? null : Tally.of(milligrams, MILLIGRAMS_PER_KILOGRAM);
            }
            case KILOMETRES -> {
                Distance distance = goods.basket.facts.distance();
                yield distance == null ? null : Tally.of(distance.metres(), METRES_PER_KILOMETRE);
            }
        };
    }
}
