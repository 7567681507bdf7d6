package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;

/** Vouchers and coins against the bill as it is without them. */
class VoucherProperties {

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP,
            RoundingMode.HALF_EVEN,
            RoundingMode.HALF_DOWN,
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR);

    /** What is left to pay: the whole, and the taxes on top and inside of it. */
    private record Bill(long total, long added, long included) {

        static Bill of(Totals totals) {
            return new Bill(
                    totals.total().minor(),
                    totals.addedTax().minor(),
                    totals.includedTax().minor());
        }

        long taken(Off off, RoundingMode mode) {
            return off.rate() == null
                    ? Math.min(off.amount().minor(), total)
                    : rounded(BigDecimal.valueOf(total).multiply(off.rate().value()), mode);
        }

        /** What a voucher takes off, and its parts in the taxes. */
        List<Long> parts(long taken, RoundingMode mode) {
            return List.of(taken, part(taken, added, mode), part(taken, included, mode));
        }

        private long part(long taken, long tax, RoundingMode mode) {
            return BigDecimal.valueOf(tax)
                    .multiply(BigDecimal.valueOf(taken))
                    .divide(BigDecimal.valueOf(total), 0, mode)
                    .longValueExact();
        }

        Bill less(List<Long> parts) {
            return new Bill(total - parts.get(0), added - parts.get(1), included - parts.get(2));
        }
    }

    private static long rounded(BigDecimal amount, RoundingMode mode) {
        return amount.setScale(0, mode).longValueExact();
    }

    private static Off off(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Off.percent(List.of("20", "33.33", "100").get(random.nextInt(3)));
            case 1 -> Off.amount(Market.mad("0.07"));
            default -> Off.amount(Market.mad("250.00"));
        };
    }

    private static PriceBook book(
            Scene scene, List<Promotion> promotions, List<Fee> fees, BigDecimal coin, RoundingMode cashMode) {
        RoundingPolicy policy = scene.book().rounding();
        return PriceBook.builder("vouchers", "1")
                .rounding(new RoundingPolicy(
                        policy.mode(),
                        policy.discountMode(),
                        policy.discountLevel(),
                        policy.catalogueRounding(),
                        policy.allocation(),
                        policy.allocationWeights(),
                        policy.taxLevel(),
                        policy.includedTax(),
                        policy.multiRate(),
                        coin,
                        cashMode))
                .priceLists(scene.book().priceLists())
                .promotions(promotions)
                .fees(fees)
                .deliveries(scene.book().deliveries())
                .taxRates(scene.book().taxRates())
                .settlement(scene.book().settlement())
                .build();
    }

    @Property
    @Label(
            "each voucher takes its part of what the ones before have left, never more, and coins round what is left then")
    void vouchers_and_coins(@ForAll Random random) {
        Scene scene = Scene.any(random);
        RoundingMode mode = scene.book().rounding().mode();
        RoundingMode cashMode = MODES.get(random.nextInt(MODES.size()));
        BigDecimal coin = new BigDecimal(List.of("0.05", "0.10", "0.20", "1").get(random.nextInt(4)));
        List<Fee> fees = new ArrayList<>(scene.book().fees());
        if (random.nextInt(3) == 0) {
            Calculator back = new Calculator.Flat(Market.mad("-99.97"));
            fees.add(Fee.paidByBuyer("back", Fee.Kind.DEPOSIT, Market.HUB, back));
        }
        List<Promotion> vouchers = new ArrayList<>();
        for (int k = 0; k < 1 + random.nextInt(3); k++) {
            vouchers.add(Promotion.of(
                    PromotionId.of("v" + k), 0, FundingShare.all(Party.PLATFORM), new Benefit.Voucher(off(random))));
        }
        Bill left = Bill.of(Market.price(book(scene, List.of(), fees, null, mode), scene.order())
                .totals());
        List<List<Long>> expected = new ArrayList<>();
        for (Promotion voucher : vouchers) {
            Off off = ((Benefit.Voucher) voucher.benefits().get(0)).off();
            long taken = left.taken(off, scene.book().rounding().discountMode());
            if (taken > 0 && left.total() > left.added()) {
                List<Long> parts = left.parts(taken, mode);
                expected.add(parts);
                left = left.less(parts);
            }
        }
        PricedOrder priced = Market.price(book(scene, vouchers, fees, coin, cashMode), scene.order());
        assertEquals(
                expected,
                priced.vouchers().stream()
                        .map(each -> List.of(
                                each.amount().minor(),
                                each.addedTax().minor(),
                                each.includedTax().minor()))
                        .toList());
        BigDecimal step = coin.movePointRight(2);
        long paid = rounded(BigDecimal.valueOf(left.total()).divide(step), cashMode) * step.longValueExact();
        assertEquals(paid, priced.total().minor());
        assertEquals(paid - left.total(), priced.totals().cashRounding().minor());
        assertEquals(left, Bill.of(priced.totals()).less(List.of(paid - left.total(), 0L, 0L)));
    }
}
