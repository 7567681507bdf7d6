package org.cooplab.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.joda.money.CurrencyUnit;

@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class MoneyProperties {

    private static final String[] CODES = {"MAD", "EUR", "USD", "JPY", "TND"};
    private static final RoundingMode[] MODES = RoundingMode.values();

    @Property(tries = 1000)
    @Label(
            "a thousand times a thousand operations give what Joda-Money gives, or overflow where it does not fit a long")
    void agrees_with_joda(@ForAll long seed) {
        Random random = new Random(seed);
        String code = CODES[random.nextInt(CODES.length)];
        Currency ours = Currency.getInstance(code);
        CurrencyUnit theirs = CurrencyUnit.of(code);
        for (int i = 0; i < 1000; i++) {
            long a = number(random);
            long b = number(random);
            RoundingMode mode = MODES[random.nextInt(MODES.length)];
            BigDecimal factor = BigDecimal.valueOf(number(random), random.nextInt(12));
            Money x = Money.ofMinor(a, ours);
            Money y = Money.ofMinor(b, ours);
            org.joda.money.Money jx = org.joda.money.Money.ofMinor(theirs, a);
            org.joda.money.Money jy = org.joda.money.Money.ofMinor(theirs, b);
            switch (random.nextInt(9)) {
                case 0 -> agree(() -> x.plus(y), () -> jx.plus(jy));
                case 1 -> agree(() -> x.minus(y), () -> jx.minus(jy));
                case 2 -> agree(() -> x.times(b), () -> jx.multipliedBy(b));
                case 3 -> agree(() -> x.times(factor, mode), () -> jx.multipliedBy(factor, mode));
                case 4 -> agree(() -> x.dividedBy(b, mode), () -> jx.dividedBy(b, mode));
                case 5 -> agree(x::negated, jx::negated);
                case 6 -> agree(x::abs, jx::abs);
                case 7 -> assertEquals(Integer.signum(jx.compareTo(jy)), x.compareTo(y));
                default -> assertEquals(jx.getAmount().toPlainString(), x.amount());
            }
        }
    }

    /** Numbers of every length, powers of ten and the ends of a long among them. */
    private static long number(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            case 1 -> BigDecimal.TEN.pow(random.nextInt(19)).longValueExact();
            case 2 -> random.nextInt(11) - 5;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    private static void agree(Supplier<Money> ours, Supplier<org.joda.money.Money> theirs) {
        BigDecimal expected;
        try {
            expected = BigDecimal.valueOf(theirs.get().getAmountMinorLong());
        } catch (ArithmeticException doesNotFit) {
            expected = null;
        }
        BigDecimal actual;
        try {
            actual = BigDecimal.valueOf(ours.get().minor());
        } catch (ArithmeticException overflow) {
            actual = null;
        }
        assertEquals(expected, actual);
    }

    @Property
    @Label("an amount written and read is the same amount")
    void text_round_trip(@ForAll long minor, @ForAll Currency currency) {
        Money money = Money.ofMinor(minor, currency);
        assertEquals(money, Money.of(money.amount(), currency));
        assertEquals(money, Money.of(money.toDecimal(), currency));
    }

    @Property
    @Label("a sum is that of exact integers, or overflows, whatever the order")
    void sum_is_exact(@ForAll List<Long> minors) {
        List<Money> amounts = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        for (long minor : minors) {
            amounts.add(Money.ofMinor(minor, Currencies.MAD));
            exact = exact.add(BigDecimal.valueOf(minor));
        }
        boolean fits = exact.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        try {
            assertEquals(
                    exact.longValueExact(), Money.sum(Currencies.MAD, amounts).minor());
        } catch (ArithmeticException overflow) {
            assertEquals(false, fits);
        }
    }

    @Property
    @Label("equal means equal by comparison")
    void order_agrees_with_equality(@ForAll Money a, @ForAll Money b) {
        assertEquals(a.equals(b), a.compareTo(b) == 0);
        assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    }

    @Property
    @Label("the price of what it is quoted for is the quoted amount")
    void a_price_times_its_own_quantity(@ForAll UnitPrice price) {
        BigDecimal quoted = price.amount().setScale(Currencies.digits(price.currency()), RoundingMode.HALF_EVEN);
        assertEquals(quoted, price.times(price.per(), RoundingMode.HALF_EVEN).toDecimal());
    }

    @Property
    @Label("a price does not care in which unit the quantity is said")
    void a_price_is_the_same_in_every_unit(
            @ForAll UnitPrice price, @ForAll @IntRange(max = 5_000) int value, @ForAll @IntRange(max = 100) int pick) {
        List<UnitCode> suitable = new ArrayList<>(UnitCode.known());
        suitable.removeIf(unit -> !unit.convertsTo(price.per().unitCode()));
        UnitCode unit = suitable.isEmpty() ? price.per().unitCode() : suitable.get(pick % suitable.size());
        Quantity quantity = Quantity.of(value, unit);
        BigDecimal naive = price.amount()
                .multiply(quantity.value())
                .multiply(quantity.unitCode().factor())
                .divide(
                        price.per().value().multiply(price.per().unitCode().factor()),
                        Currencies.digits(price.currency()),
                        RoundingMode.HALF_UP);
        if (naive.unscaledValue().bitLength() < Long.SIZE) {
            assertEquals(naive, price.times(quantity, RoundingMode.HALF_UP).toDecimal());
        } else {
            assertThrows(ArithmeticException.class, () -> price.times(quantity, RoundingMode.HALF_UP));
        }
    }
}
