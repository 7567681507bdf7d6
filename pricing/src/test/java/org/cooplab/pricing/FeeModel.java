package org.cooplab.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.IncludedTax;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/**
 * Fees a second time, in fractions and by what their Javadoc says, on lines as they were published. A fee comes as its parts,
 * one for each line, or as one amount of the whole order.
 */
final class FeeModel {

    /** What a fee comes to; {@code perLine} is {@code null} for one of the whole order. */
    record Result(long total, long @Nullable [] perLine, List<Tax> taxes) {}

    /** A tax of a fee, in the order in which they are listed. */
    record Tax(long amount, TaxTreatment treatment) {}

    /** What is not in the goods: how far they go and what that costs, where it is known, and whose taxes are other than usual. */
    record Around(@Nullable Long metres, @Nullable Long cost, Map<Party, TaxTreatment> suppliers, TaxTreatment buyer) {
        static final Around NOTHING = new Around(null, null, Map.of(), TaxTreatment.TAXED);
    }

    /** Some weight is not known. */
    static final Result UNKNOWN = new Result(0, null, List.of());

    private final PricedOrder priced;
    private final List<OrderLine> lines;
    private final TaxBasis basis;
    private final Around around;
    private final int n;

    FeeModel(PricedOrder priced, List<OrderLine> lines, TaxBasis basis, Around around) {
        this.priced = priced;
        this.lines = lines;
        this.basis = basis;
        this.around = around;
        n = lines.size();
    }

    /** Returns what a fee comes to: {@code null} is nothing. */
    @Nullable
    Result of(Fee fee) {
        RoundingMode mode = fee.rounding() == null ? priced.rounding().mode() : fee.rounding();
        boolean perItem = fee.calculator() instanceof Calculator.PerItem;
        boolean byLine = fee.payer() == Fee.Payer.SELLER
                || fee.beneficiary() == null
                || fee.level() != Fee.Level.ORDER
                || perItem;
        long[] parts = new long[n];
        long total = 0;
        for (List<Integer> group : groups(fee)) {
            boolean due = fee.target() == null && fee.level() == Fee.Level.ORDER;
            if (group.isEmpty() && !due) {
                continue;
            }
            Ratio charge = charge(fee, group, mode);
            if (charge == null) {
                return UNKNOWN;
            }
            long whole = charge.rounded(RoundingMode.UNNECESSARY);
            if (byLine) {
                Ratio[] weights = weights(group, i -> base(fee, i).max(Ratio.ZERO));
                if (perItem || Arrays.stream(weights).allMatch(each -> each.signum() == 0)) {
                    weights = weights(group, this::units);
                }
                if (Arrays.stream(weights).allMatch(each -> each.signum() == 0)) {
                    continue;
                }
                long[] shares = spread(whole, weights);
                for (int i = 0; i < n; i++) {
                    parts[i] += shares[i];
                }
            }
            total += whole;
        }
        if (total == 0 && Arrays.stream(parts).allMatch(each -> each == 0)) {
            return null;
        }
        return new Result(total, byLine ? parts : null, taxes(fee, total, parts));
    }

    private List<List<Integer>> groups(Fee fee) {
        List<Integer> meant = IntStream.range(0, n)
                .filter(i -> lines.get(i).charged().signum() > 0)
                .filter(i -> fee.target() == null || meant(fee.target(), i))
                .boxed()
                .toList();
        return switch (fee.level()) {
            case ORDER -> List.of(meant);
            case LINE, UNIT -> meant.stream().map(List::of).toList();
            case SELLER -> {
                Map<CooperativeId, List<Integer>> bySeller = new LinkedHashMap<>();
                meant.forEach(i -> bySeller.computeIfAbsent(goods(i).seller(), unused -> new ArrayList<>())
                        .add(i));
                yield List.copyOf(bySeller.values());
            }
        };
    }

    /** The scenes name one member at most, or a bound in their currency. */
    private boolean meant(Target target, int i) {
        PricedLine line = priced.line(lines.get(i).number());
        BigDecimal price = line.unitPrice().amount();
        return (target.cooperatives().isEmpty() || target.cooperatives().contains(goods(i).seller()))
                && (target.products().isEmpty() || target.products().contains(goods(i).product()))
                && (target.categories().isEmpty() || target.categories().contains(goods(i).category()))
                && (target.unitPriceMin() == null
                        || target.unitPriceMin().toDecimal().compareTo(price) <= 0)
                && (target.unitPriceMax() == null
                        || target.unitPriceMax().toDecimal().compareTo(price) >= 0)
                && (!target.notReduced() || line.reductions().isEmpty());
    }

    private OfferedGoods goods(int i) {
        return lines.get(i).goods();
    }

    /** Pieces and packs are what was ordered where they were weighed; what is priced by measure is what it holds. */
    private Ratio units(int i) {
        OrderLine line = lines.get(i);
        Packaging packaging = goods(i).packaging();
        Quantity charged = line.charged();
        if (!byMeasure(i)) {
            Quantity counted = packaging.packs(charged).isPresent() ? charged : line.ordered();
            return Ratio.of(counted.value());
        }
        return charged.unitCode().equals(packaging.pack()) ? contents(i, charged) : Ratio.of(charged.value());
    }

    private boolean byMeasure(int i) {
        return !priced.lines().get(i).unitPrice().per().unitCode().equals(UnitCode.H87);
    }

    private Ratio contents(int i, Quantity packs) {
        return Ratio.of(packs.value())
                .times(Ratio.of(goods(i).packaging().contents().value()));
    }

    private Ratio base(Fee fee, int i) {
        PricedLine line = priced.lines().get(i);
        return switch (fee.base()) {
            case BEFORE_DISCOUNTS -> Ratio.of(line.amount().minor());
            case AFTER_DISCOUNTS -> Ratio.of(line.total().minor());
            case AFTER_SELLER_DISCOUNTS ->
                Ratio.of(line.amount().minor()
                        - priced.settlement().stream()
                                .filter(entry -> entry.kind() == Entry.Kind.DISCOUNT
                                        && Integer.valueOf(line.number()).equals(entry.line())
                                        && entry.bearer().equals(Party.of(line.seller())))
                                .mapToLong(entry -> entry.amount().minor())
                                .sum());
        };
    }

    /** Grams of a line as weighed, else gross, else of its contents; {@code null} if it has no weight. */
    private @Nullable Ratio grams(int i) {
        Quantity charged = lines.get(i).charged();
        if (charged.unitCode().equals(UnitCode.KGM)) {
            return Ratio.of(charged.value()).times(Ratio.of(1000));
        }
        if (goods(i).gross() != null) {
            return Ratio.of(charged.value()).times(Ratio.of(goods(i).gross().grams()));
        }
        return switch (goods(i).packaging().contents().unitCode().value()) {
            case "GRM" -> contents(i, charged);
            case "KGM" -> contents(i, charged).times(Ratio.of(1000));
            default -> null;
        };
    }

    private @Nullable Ratio charge(Fee fee, List<Integer> group, RoundingMode mode) {
        Ratio subtotal = sum(group, i -> base(fee, i));
        Ratio units = sum(group, this::units);
        Calculator calculator = fee.calculator();
        if (calculator instanceof Calculator.Flat flat) {
            return Ratio.of(flat.amount().minor());
        }
        if (calculator instanceof Calculator.PerItem item) {
            return round(units.times(Ratio.of(item.amount().minor())), mode);
        }
        if (calculator instanceof Calculator.AtCost cost) {
            return around.cost() == null
                    ? null
                    : round(Ratio.of(around.cost()).times(Ratio.of(cost.rate().value())), mode);
        }
        if (calculator instanceof Calculator.Percent percent) {
            Ratio rate = Ratio.of(percent.rate().value());
            return fee.level() == Fee.Level.UNIT
                    ? sum(group, i -> ofUnits(fee, i, rate, mode))
                    : round(subtotal.times(rate), mode);
        }
        if (calculator instanceof Calculator.PercentOfUnits percent) {
            return sum(group, i -> ofUnits(fee, i, Ratio.of(percent.rate().value()), mode));
        }
        if (calculator instanceof Calculator.PriceSack sack) {
            boolean reached = subtotal.compareTo(Ratio.of(sack.minimum().minor())) >= 0;
            return Ratio.of((reached ? sack.reduced() : sack.normal()).minor());
        }
        if (calculator instanceof Calculator.PerWeight weight) {
            boolean unknown = group.stream().anyMatch(i -> grams(i) == null);
            if (unknown && weight.assumed() == null) {
                return null;
            }
            Ratio grams = sum(group, i -> {
                Ratio known = grams(i);
                return known == null ? units(i).times(Ratio.of(weight.assumed().value())) : known;
            });
            return round(
                    grams.times(Ratio.of(weight.amount().minor()))
                            .over(Ratio.of(weight.per().value())),
                    mode);
        }
        long started = units.rounded(RoundingMode.CEILING);
        if (calculator instanceof Calculator.Flexi flexi) {
            return Ratio.of(flexi(flexi, started));
        }
        if (calculator instanceof Calculator.FirstThen then) {
            long sum = 0;
            for (long unit = 1; unit <= started; unit++) {
                sum += unit < then.fromUnit()
                        ? then.amount().minor()
                        : then.then().minor();
            }
            return Ratio.of(sum);
        }
        if (calculator instanceof Calculator.Bands bands) {
            Ratio value = measure(bands.measure(), subtotal, units, group);
            return value == null ? null : bands(bands, value, subtotal, mode);
        }
        Calculator.Steps steps = (Calculator.Steps) calculator;
        Ratio value = measure(steps.measure(), subtotal, units, group);
        if (value == null) {
            return null;
        }
        long begun = 0;
        for (Ratio at = Ratio.of(steps.freeUpTo()); at.compareTo(value) < 0; at = at.plus(Ratio.of(steps.step()))) {
            begun++;
        }
        return Ratio.of(begun * steps.amount().minor());
    }

    /** The share of one unit, rounded, for each. */
    private Ratio ofUnits(Fee fee, int i, Ratio rate, RoundingMode mode) {
        Ratio base = base(fee, i);
        PricedLine line = priced.lines().get(i);
        if (!byMeasure(i)) {
            return round(base.times(rate).over(units(i)), mode).times(units(i));
        }
        if (base.compareTo(Ratio.of(line.amount().minor())) != 0) {
            return round(base.times(rate), mode);
        }
        Ratio unit = Ratio.of(line.unitPrice().amount().movePointRight(2));
        return round(round(unit.times(rate), mode).times(units(i)), mode);
    }

    private static long flexi(Calculator.Flexi flexi, long units) {
        long sum = 0;
        for (long unit = 0; unit < units; unit++) {
            long place = flexi.maxItems() != null && flexi.beyond() == Calculator.Beyond.RESTART
                    ? unit % flexi.maxItems()
                    : unit;
            if (flexi.maxItems() == null || place < flexi.maxItems()) {
                sum += (place == 0 ? flexi.first() : flexi.additional()).minor();
            }
        }
        return sum;
    }

    private @Nullable Ratio measure(Calculator.Measure measure, Ratio subtotal, Ratio units, List<Integer> group) {
        return switch (measure) {
            case SUBTOTAL -> subtotal.over(Ratio.of(100));
            case UNITS -> units;
            case KILOGRAMS ->
                group.stream().anyMatch(i -> grams(i) == null)
                        ? null
                        : sum(group, this::grams).over(Ratio.of(1000));
            case KILOMETRES ->
                around.metres() == null ? null : Ratio.of(around.metres()).over(Ratio.of(1000));
        };
    }

    private static Ratio bands(Calculator.Bands bands, Ratio value, Ratio subtotal, RoundingMode mode) {
        return bands.bands().stream()
                .filter(band -> value.compareTo(Ratio.of(band.from())) >= 0)
                .max(Comparator.comparing((Calculator.Band band) -> band.from())
                        .thenComparing(Comparator.comparing((Calculator.Band band) -> own(band, subtotal, mode))
                                .reversed()))
                .map(band -> own(band, subtotal, mode))
                .orElse(Ratio.ZERO);
    }

    private static Ratio own(Calculator.Band band, Ratio subtotal, RoundingMode mode) {
        return band.rate() == null
                ? Ratio.of(band.amount().minor())
                : round(subtotal.times(Ratio.of(band.rate().value())), mode);
    }

    /**
     * The taxes of what somebody gets for a fee, or of what each seller does: where the status of some
     * supplier is known, and where some give what others get.
     */
    private List<Tax> taxes(Fee fee, long total, long[] parts) {
        boolean ofSellers = fee.beneficiary() == null || fee.payer() == Fee.Payer.SELLER;
        boolean known = fee.beneficiary() == null && !around.suppliers().isEmpty();
        if (!known && !(ofSellers && hasBothSigns(parts))) {
            return taxesOf(fee, total, fee.beneficiary());
        }
        Map<Party, Long> bySeller = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            bySeller.merge(Party.of(goods(i).seller()), parts[i], Long::sum);
        }
        List<Tax> all = new ArrayList<>();
        bySeller.forEach((seller, part) ->
                all.addAll(taxesOf(fee, part, fee.beneficiary() == null ? seller : fee.beneficiary())));
        return all;
    }

    static boolean hasBothSigns(long[] parts) {
        return Arrays.stream(parts).anyMatch(part -> part < 0)
                && Arrays.stream(parts).anyMatch(part -> part > 0);
    }

    private List<Tax> taxesOf(Fee fee, long total, @Nullable Party supplier) {
        ChargeTax tax = fee.tax();
        if (tax.method() == ChargeTax.Method.NONE || total == 0) {
            return List.of();
        }
        TaxTreatment own =
                supplier == null ? TaxTreatment.TAXED : around.suppliers().getOrDefault(supplier, TaxTreatment.TAXED);
        TaxTreatment treatment = own == TaxTreatment.TAXED && fee.payer() == Fee.Payer.BUYER ? around.buyer() : own;
        if (tax.method() == ChargeTax.Method.OWN) {
            return List.of(tax(total, tax.category(), treatment));
        }
        List<TaxCategory> categories = List.copyOf(new LinkedHashSet<>(
                priced.lines().stream().map(PricedLine::taxCategory).toList()));
        Ratio[] totals = byCategory(categories, PricedLine::total);
        boolean nothing = Arrays.stream(totals).allMatch(each -> each.signum() == 0);
        if (nothing) {
            totals = byCategory(categories, PricedLine::amount);
            nothing = Arrays.stream(totals).allMatch(each -> each.signum() == 0);
        }
        if (tax.method() == ChargeTax.Method.MAIN || nothing) {
            int most = 0;
            for (int k = 1; k < totals.length; k++) {
                most = totals[k].compareTo(totals[most]) > 0 ? k : most;
            }
            return List.of(tax(total, categories.get(most), treatment));
        }
        long[] parts = spread(total, totals);
        return IntStream.range(0, parts.length)
                .filter(k -> parts[k] != 0)
                .mapToObj(k -> tax(parts[k], categories.get(k), treatment))
                .toList();
    }

    private Ratio[] byCategory(List<TaxCategory> categories, Function<PricedLine, Money> figure) {
        return categories.stream()
                .map(category -> sum(
                        IntStream.range(0, n).boxed().toList(),
                        i -> category.equals(priced.lines().get(i).taxCategory())
                                ? Ratio.of(figure.apply(priced.lines().get(i)).minor())
                                : Ratio.ZERO))
                .toArray(Ratio[]::new);
    }

    private Tax tax(long amount, TaxCategory category, TaxTreatment treatment) {
        return new Tax(treatment == TaxTreatment.TAXED ? taxed(amount, category) : 0, treatment);
    }

    private long taxed(long amount, TaxCategory category) {
        Ratio rate = Ratio.of(new BigDecimal(
                category.equals(Market.STANDARD) ? "0.2" : category.equals(Market.REDUCED) ? "0.1" : "0"));
        RoundingPolicy policy = priced.rounding();
        if (basis == TaxBasis.ADDED) {
            return Ratio.of(amount).times(rate).rounded(policy.mode());
        }
        Ratio net = Ratio.of(amount).over(Ratio.of(1).plus(rate));
        return policy.includedTax() == IncludedTax.ROUND_NET
                ? amount - net.rounded(policy.mode())
                : Ratio.of(amount).minus(net).rounded(policy.mode());
    }

    private Ratio[] weights(List<Integer> group, Function<Integer, Ratio> of) {
        return IntStream.range(0, n)
                .mapToObj(i -> group.contains(i) ? of.apply(i) : Ratio.ZERO)
                .toArray(Ratio[]::new);
    }

    /** Largest remainder: whole parts, then one each to the largest fractions, ties to the first; negatives mirror. */
    static long[] spread(long amount, Ratio[] weights) {
        Ratio total = Arrays.stream(weights).reduce(Ratio.ZERO, Ratio::plus);
        long[] shares = new long[weights.length];
        Ratio[] rests = new Ratio[weights.length];
        long left = Math.abs(amount);
        for (int i = 0; i < shares.length; i++) {
            Ratio exact = Ratio.of(Math.abs(amount)).times(weights[i]).over(total);
            shares[i] = exact.rounded(RoundingMode.DOWN);
            rests[i] = exact.minus(Ratio.of(shares[i]));
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return amount < 0 ? Arrays.stream(shares).map(each -> -each).toArray() : shares;
    }

    private static Ratio round(Ratio number, RoundingMode mode) {
        return Ratio.of(number.rounded(mode));
    }

    private static Ratio sum(List<Integer> group, Function<Integer, Ratio> of) {
        Ratio sum = Ratio.ZERO;
        for (int i : group) {
            sum = sum.plus(of.apply(i));
        }
        return sum;
    }
}
