package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/** What each party gets out of an order, from the bill and the book alone: no entry is looked at. */
final class SettlementModel {

    private final PriceBook book;
    private final PricedOrder priced;
    private final FeeModel fees;
    private final List<Party> sellers;
    private final Map<Party, Long> balances = new TreeMap<>();

    SettlementModel(PriceBook book, PricedOrder priced, List<OrderLine> lines) {
        this.book = book;
        this.priced = priced;
        fees = new FeeModel(priced, lines, TaxBasis.ADDED, FeeModel.Around.NOTHING);
        sellers = List.copyOf(new LinkedHashSet<>(
                priced.lines().stream().map(line -> Party.of(line.seller())).toList()));
    }

    /** Returns the balances that are not zero. */
    Map<Party, Long> balances() {
        for (PricedLine line : priced.lines()) {
            Party seller = Party.of(line.seller());
            move(Market.BUYER, seller, line.amount().minor());
            discounts(line.discounts(), seller);
            line.taxes().forEach(tax -> tax(tax, tax.amount().minor(), Market.BUYER, seller));
        }
        for (PricedCharge delivery : priced.deliveries()) {
            earn(delivery.amount().minor(), delivery.beneficiary());
            discounts(delivery.discounts(), delivery.beneficiary());
            chargeTaxes(delivery, tariff(delivery.id()).tax());
        }
        for (PricedCharge charge : priced.fees()) {
            fee(charge);
        }
        vouchers();
        move(Market.BUYER, Party.PLATFORM, priced.totals().cashRounding().minor());
        if (priced.settlementPolicy().sharing() == Sharing.POOLED) {
            long pot = sellers.stream()
                    .mapToLong(each -> balances.getOrDefault(each, 0L))
                    .sum();
            long[] parts = shares(pot);
            for (int k = 0; k < parts.length; k++) {
                balances.put(sellers.get(k), parts[k]);
            }
        }
        balances.values().removeIf(each -> each == 0);
        return balances;
    }

    private void fee(PricedCharge charge) {
        Fee fee = fee(charge.id());
        long[] parts = fees.of(fee).perLine();
        if (parts == null) {
            earn(charge.amount().minor(), charge.beneficiary());
            chargeTaxes(charge, fee.tax());
            return;
        }
        boolean bySeller = isTaxedBySeller(charge)
                || (FeeModel.hasBothSigns(parts)
                        && (charge.beneficiary() == null || charge.payer() == Fee.Payer.SELLER));
        if (bySeller) {
            Map<Party, Long> ofSeller = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                ofSeller.merge(Party.of(priced.lines().get(i).seller()), parts[i], Long::sum);
            }
            boolean ofBuyer = charge.payer() == Fee.Payer.BUYER;
            bySeller(
                    charge.taxes(),
                    fee.tax(),
                    ofSeller,
                    seller -> ofBuyer ? Market.BUYER : seller,
                    charge.beneficiary());
        }
        for (int i = 0; i < parts.length; i++) {
            Party seller = Party.of(priced.lines().get(i).seller());
            Party gets = charge.beneficiary() == null ? seller : charge.beneficiary();
            boolean byBuyer = charge.payer() == Fee.Payer.BUYER;
            move(byBuyer ? Market.BUYER : seller, gets, parts[i]);
            for (AppliedTax tax : bySeller ? List.<AppliedTax>of() : charge.taxes()) {
                long part = FeeModel.spread(
                        tax.amount().minor(), ofSign(parts, tax.amount().minor()))[i];
                if (byBuyer) {
                    ofAll(tax, part, gets);
                } else {
                    tax(tax, part, seller, gets);
                }
            }
        }
    }

    private Fee fee(String id) {
        return book.fees().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The tax of what runs one way is on the parts that do. */
    private static Ratio[] ofSign(long[] parts, long tax) {
        return Arrays.stream(parts)
                .mapToObj(part -> Ratio.of(tax == 0 ? 1 : Math.max(0, part * Long.signum(tax))))
                .toArray(Ratio[]::new);
    }

    private DeliveryTariff tariff(String id) {
        return book.deliveries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void chargeTaxes(PricedCharge charge, ChargeTax tax) {
        if (isTaxedBySeller(charge)) {
            long[] earned = shares(charge.total().minor());
            Map<Party, Long> bySeller = new LinkedHashMap<>();
            for (int k = 0; k < earned.length; k++) {
                bySeller.put(sellers.get(k), earned[k]);
            }
            bySeller(charge.taxes(), tax, bySeller, seller -> Market.BUYER, null);
        } else {
            charge.taxes().forEach(each -> ofAll(each, each.amount().minor(), charge.beneficiary()));
        }
    }

    private boolean isTaxedBySeller(PricedCharge charge) {
        return charge.beneficiary() == null && !book.suppliers().isEmpty();
    }

    /** Taxes are listed seller by seller, for each as many as there are categories in what it earns. */
    private void bySeller(
            List<AppliedTax> taxes,
            ChargeTax method,
            Map<Party, Long> ofSeller,
            UnaryOperator<Party> payer,
            @Nullable Party beneficiary) {
        Iterator<AppliedTax> next = taxes.iterator();
        ofSeller.forEach((seller, part) -> {
            for (int k = part == 0 ? 0 : categories(method, part); k > 0; k--) {
                AppliedTax tax = next.next();
                tax(tax, tax.amount().minor(), payer.apply(seller), beneficiary == null ? seller : beneficiary);
            }
        });
        assertFalse(next.hasNext());
    }

    private int categories(ChargeTax tax, long amount) {
        if (tax.method() != ChargeTax.Method.PROPORTIONAL) {
            return tax.method() == ChargeTax.Method.NONE ? 0 : 1;
        }
        Ratio[] weights = byCategory(PricedLine::total);
        if (Arrays.stream(weights).allMatch(each -> each.signum() == 0)) {
            weights = byCategory(PricedLine::amount); // of goods of which nothing is left, what they were before
        }
        return Arrays.stream(weights).allMatch(each -> each.signum() == 0)
                ? 1
                : (int) Arrays.stream(FeeModel.spread(amount, weights))
                        .filter(each -> each != 0)
                        .count();
    }

    private Ratio[] byCategory(Function<PricedLine, Money> amount) {
        Map<TaxCategory, Ratio> goods = new LinkedHashMap<>();
        priced.lines()
                .forEach(line -> goods.merge(
                        line.taxCategory(), Ratio.of(amount.apply(line).minor()), Ratio::plus));
        return goods.values().toArray(Ratio[]::new);
    }

    private void vouchers() {
        List<PricedCharge> charges = new ArrayList<>(priced.deliveries());
        priced.fees().stream().filter(fee -> fee.payer() == Fee.Payer.BUYER).forEach(charges::add);
        List<Party> earners = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            earners.add(Party.of(line.seller()));
            left.add(line.total().minor());
        }
        for (PricedCharge charge : charges) {
            earners.add(priced.settlementPolicy().sharing() == Sharing.POOLED ? null : charge.beneficiary());
            left.add(charge.total().minor());
        }
        List<long @Nullable []> leftOfLines = new ArrayList<>();
        for (PricedCharge charge : charges) {
            leftOfLines.add(
                    charge.kind() == null ? null : fees.of(fee(charge.id())).perLine());
        }
        for (PricedVoucher voucher : priced.vouchers()) {
            Ratio[] weights =
                    left.stream().map(each -> Ratio.of(Math.max(0, each))).toArray(Ratio[]::new);
            long net = voucher.amount().minor() - voucher.addedTax().minor();
            long[] parts = FeeModel.spread(net, weights);
            for (int k = 0; k < parts.length; k++) {
                left.set(k, left.get(k) - parts[k]);
                long[] ofLines = k < priced.lines().size()
                        ? null
                        : leftOfLines.get(k - priced.lines().size());
                if (ofLines == null || parts[k] == 0) {
                    fund(voucher.promotion(), parts[k], earners.get(k));
                } else {
                    offLines(voucher.promotion(), parts[k], ofLines, earners.get(k));
                }
            }
        }
    }

    /** What falls on a fee that belongs to lines falls on what is left of their parts, and on their sellers. */
    private void offLines(PromotionId promotion, long amount, long[] left, @Nullable Party earner) {
        Ratio[] weights = Arrays.stream(left)
                .mapToObj(each -> Ratio.of(Math.max(0, each)))
                .toArray(Ratio[]::new);
        long[] parts = FeeModel.spread(amount, weights);
        for (int i = 0; i < parts.length; i++) {
            left[i] -= parts[i];
            Party seller = Party.of(priced.lines().get(i).seller());
            fund(promotion, parts[i], earner == null ? seller : earner);
        }
    }

    private void discounts(List<AppliedDiscount> discounts, @Nullable Party earner) {
        discounts.forEach(each -> fund(each.promotion(), each.amount().minor(), earner));
    }

    private void fund(PromotionId promotion, long amount, @Nullable Party earner) {
        List<FundingShare> funding = book.promotions().stream()
                .filter(each -> each.id().equals(promotion))
                .findFirst()
                .orElseThrow()
                .funding();
        Ratio[] weights =
                funding.stream().map(each -> Ratio.of(each.share().value())).toArray(Ratio[]::new);
        long[] parts = FeeModel.spread(amount, weights);
        for (int k = 0; k < parts.length; k++) {
            Party funder = funding.get(k).party();
            earn(-parts[k], funder == null ? earner : funder);
        }
    }

    /** From the buyer to a party, or to all sellers. */
    private void earn(long amount, @Nullable Party party) {
        if (party != null) {
            move(Market.BUYER, party, amount);
            return;
        }
        long[] parts = shares(amount);
        for (int k = 0; k < parts.length; k++) {
            move(Market.BUYER, sellers.get(k), parts[k]);
        }
    }

    /** The tax of a charge of the buyer: of who earns it, or of all sellers if they declare for the whole order. */
    private void ofAll(AppliedTax tax, long amount, @Nullable Party earner) {
        if (earner != null && priced.settlementPolicy().taxes() != TaxAccount.SELLERS) {
            tax(tax, amount, Market.BUYER, earner);
            return;
        }
        long[] parts = shares(amount);
        for (int k = 0; k < parts.length; k++) {
            tax(tax, parts[k], Market.BUYER, sellers.get(k));
        }
    }

    private void tax(AppliedTax tax, long amount, Party payer, Party supplier) {
        if (tax.basis() == TaxBasis.ADDED) {
            move(payer, supplier, amount);
        }
        if (priced.settlementPolicy().taxes() == TaxAccount.TREASURY) {
            move(supplier, Party.TREASURY, amount);
        }
    }

    private long[] shares(long amount) {
        Ratio[] totals = new Ratio[sellers.size()];
        Ratio[] amounts = new Ratio[sellers.size()];
        Ratio[] even = new Ratio[sellers.size()];
        boolean someTotal = false;
        boolean someAmount = false;
        for (int k = 0; k < totals.length; k++) {
            totals[k] = amounts[k] = Ratio.ZERO;
            even[k] = Ratio.of(1);
            for (PricedLine line : priced.lines()) {
                if (Party.of(line.seller()).equals(sellers.get(k))) {
                    totals[k] = totals[k].plus(Ratio.of(line.total().minor()));
                    amounts[k] = amounts[k].plus(Ratio.of(line.amount().minor()));
                }
            }
            someTotal |= totals[k].signum() > 0;
            someAmount |= amounts[k].signum() > 0;
        }
        return FeeModel.spread(amount, someTotal ? totals : someAmount ? amounts : even);
    }

    private void move(Party from, Party to, long amount) {
        balances.merge(from, -amount, Long::sum);
        balances.merge(to, amount, Long::sum);
    }
}
