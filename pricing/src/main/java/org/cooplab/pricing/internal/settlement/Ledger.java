package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.SellerShares;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.internal.promotion.Funding;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.tax.TaxProgram;
import org.cooplab.pricing.internal.tax.TaxedPart;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of an order: first those of each line, then those of the whole order. Every
 * published amount becomes entries here and nowhere else.
 */
public final class Ledger {

    private final Basket basket;
    private final List<Charge> fees;
    private final List<Vouchers.Given> vouchers;
    private final SettlementPolicy policy;
    private final Party customer;
    private final Entries entries;

    private Ledger(Basket basket, List<Charge> fees, List<Vouchers.Given> vouchers, SettlementPolicy policy) {
        this.basket = basket;
        this.fees = fees;
        this.vouchers = vouchers;
        this.policy = policy;
        customer = Party.of(basket.order.customer().id());
        entries = new Entries(basket.facts.currency(), basket.lines * 5 + 8);
    }

    /**
     * Returns the entries of an order.
     *
     * @param lines the lines as published; their amounts become entries as they are
     */
    public static List<Entry> of(
            Basket basket,
            List<PricedLine> lines,
            List<Charge> fees,
            List<Vouchers.Given> vouchers,
            List<Charge> buyersCharges,
            long cashRounding,
            SettlementPolicy policy) {
        Ledger ledger = new Ledger(basket, fees, vouchers, policy);
        ledger.lines(lines);
        ledger.wholeOrder(buyersCharges);
        ledger.entries.move(Kind.CASH_ROUNDING, ledger.customer, Party.PLATFORM, cashRounding, null, null);
        if (policy.sharing() == Sharing.POOLED) {
            Pool.share(basket, ledger.entries);
        }
        return ledger.entries.list();
    }

    private void lines(List<PricedLine> lines) {
        for (Charge fee : fees) {
            if (fee.perLine != null) {
                shareTaxes(fee, fee.perLine);
            }
        }
        for (int i = 0; i < basket.lines; i++) {
            line(i, lines.get(i));
        }
    }

    private void wholeOrder(List<Charge> buyersCharges) {
        for (Charge delivery : basket.deliveries) {
            delivery(delivery);
        }
        for (Charge fee : fees) {
            if (fee.perLine == null) {
                move(Kind.FEE, customer, fee.beneficiary, fee.amount, fee.id, null);
                wholeTaxes(fee);
            }
        }
        for (int k = 0; k < buyersCharges.size(); k++) {
            vouchers(k, buyersCharges.get(k));
        }
    }

    private void line(int i, PricedLine line) {
        Party seller = basket.sellers.at(basket.seller[i]);
        Integer number = line.number();
        entries.move(Kind.GOODS, customer, seller, line.amount(), null, number);
        discounts(i, line, seller, number);
        taxes(i, line, seller, number);
        for (Vouchers.Given voucher : vouchers) {
            funded(Kind.VOUCHER, voucher.promotion, voucher.perLine[i], seller, number);
        }
        for (Charge fee : fees) {
            if (fee.perLine != null) {
                lineFee(fee, fee.perLine[i], i, seller, number);
            }
        }
    }

    /** Enters what vouchers take off a charge of the buyer: line by line if it belongs to lines, to be refunded with them. */
    private void vouchers(int k, Charge charge) {
        Party earner = policy.sharing() == Sharing.POOLED ? null : charge.beneficiary;
        if (charge.perLine == null) {
            for (Vouchers.Given voucher : vouchers) {
                funded(Kind.VOUCHER, voucher.promotion, voucher.perCharge[k], earner, null);
            }
            return;
        }
        long[] left =
                Arrays.stream(charge.perLine).map(part -> Math.max(0, part)).toArray();
        for (Vouchers.Given voucher : vouchers) {
            long[] parts = Spread.of(voucher.perCharge[k], left, Remainder.LARGEST_REMAINDER);
            for (int i = 0; i < parts.length; i++) {
                left[i] -= parts[i];
                Party bearer = earner == null ? basket.sellers.at(basket.seller[i]) : earner;
                funded(Kind.VOUCHER, voucher.promotion, parts[i], bearer, basket.line[i].number());
            }
        }
    }

    /** Enters the published discounts of a line: one for each share that is not zero. */
    private void discounts(int i, PricedLine line, Party seller, Integer number) {
        int published = 0;
        for (int share = basket.first[i]; share != Basket.NONE; share = basket.shares.next(share)) {
            if (basket.shares.amount(share) != 0) {
                discount(basket.shares.promotion(share), line.discounts().get(published++), seller, number);
            }
        }
    }

    /** Enters one discount; if one party funds all of it, the published object is reused. */
    private void discount(PromotionProgram promotion, AppliedDiscount applied, Party seller, Integer number) {
        if (promotion.funding.single()) {
            Party funder = promotion.funding.parties[0];
            String reference = promotion.id.value();
            entries.move(
                    Kind.DISCOUNT, funder == null ? seller : funder, customer, applied.amount(), reference, number);
        } else {
            funded(Kind.DISCOUNT, promotion, applied.amount().minor(), seller, number);
        }
    }

    private void taxes(int i, PricedLine line, Party seller, Integer number) {
        TaxProgram[] rates = basket.taxSet[i].rates;
        boolean toTreasury = policy.taxes() == TaxAccount.TREASURY;
        for (int k = 0; k < rates.length; k++) {
            Money amount = line.taxes().get(k).amount();
            if (!rates[k].included) {
                entries.move(Kind.TAX_CHARGED, customer, seller, amount, rates[k].id, number);
            }
            if (toTreasury) {
                entries.move(Kind.TAX_DUE, seller, Party.TREASURY, amount, rates[k].id, number);
            }
        }
    }

    /** Enters the part of a line in a fee that belongs to lines, and in its taxes. */
    private void lineFee(Charge fee, long amount, int i, Party seller, Integer number) {
        Party payer = fee.byBuyer() ? customer : seller;
        Party gets = fee.beneficiary == null ? seller : fee.beneficiary;
        entries.move(Kind.FEE, payer, gets, amount, fee.id, number);
        for (TaxedPart part : fee.taxes) {
            if (part.seller == null && fee.byBuyer()) {
                chargeTax(part.tax, part.ofLine(i), gets, number);
            } else {
                tax(part.tax, part.ofLine(i), payer, gets, number);
            }
        }
    }

    /** Enters a discount from its funders to the buyer, the seller's own part included. */
    private void funded(
            Kind kind, PromotionProgram promotion, long amount, @Nullable Party seller, @Nullable Integer line) {
        Funding funding = promotion.funding;
        long[] parts = funding.split(amount);
        for (int k = 0; k < parts.length; k++) {
            Party funder = funding.parties[k];
            move(kind, funder == null ? seller : funder, customer, parts[k], promotion.id.value(), line);
        }
    }

    /** Adds a movement; {@code null} stands for the sellers, each with its share. */
    private void move(
            Kind kind,
            @Nullable Party bearer,
            @Nullable Party beneficiary,
            long amount,
            String reference,
            @Nullable Integer line) {
        if (bearer != null && beneficiary != null) {
            entries.move(kind, bearer, beneficiary, amount, reference, line);
            return;
        }
        long[] parts = SellerShares.of(basket, amount);
        for (int k = 0; k < parts.length; k++) {
            Party seller = basket.sellers.at(k);
            entries.move(
                    kind,
                    bearer == null ? seller : bearer,
                    beneficiary == null ? seller : beneficiary,
                    parts[k],
                    reference,
                    line);
        }
    }

    /** Enters the tax of a charge: for its supplier, or for the sellers if they declare for the whole order. */
    private void chargeTax(TaxProgram rate, long amount, @Nullable Party supplier, @Nullable Integer line) {
        if (supplier != null && policy.taxes() != TaxAccount.SELLERS) {
            tax(rate, amount, customer, supplier, line);
            return;
        }
        long[] parts = SellerShares.of(basket, amount);
        for (int k = 0; k < parts.length; k++) {
            tax(rate, parts[k], customer, basket.sellers.at(k), line);
        }
    }

    private void tax(TaxProgram rate, long amount, Party payer, Party supplier, @Nullable Integer line) {
        if (!rate.included) {
            entries.move(Kind.TAX_CHARGED, payer, supplier, amount, rate.id, line);
        }
        if (policy.taxes() == TaxAccount.TREASURY) {
            entries.move(Kind.TAX_DUE, supplier, Party.TREASURY, amount, rate.id, line);
        }
    }

    /** Shares the taxes of a fee out to the lines they are on: those of the same seller, whose part has the same sign. */
    private void shareTaxes(Charge fee, long[] parts) {
        for (TaxedPart part : fee.taxes) {
            long[] weights = new long[parts.length];
            for (int i = 0; i < parts.length; i++) {
                boolean owes = part.seller == null || part.seller.equals(basket.sellers.at(basket.seller[i]));
                weights[i] = owes && part.amount > 0 == parts[i] > 0 ? Math.abs(parts[i]) : 0;
            }
            part.shareOut(weights);
        }
    }

    private void delivery(Charge delivery) {
        move(Kind.DELIVERY, customer, delivery.beneficiary, delivery.amount, delivery.id, null);
        for (int share = delivery.first; share != Basket.NONE; share = basket.shares.next(share)) {
            funded(
                    Kind.DISCOUNT,
                    basket.shares.promotion(share),
                    basket.shares.amount(share),
                    delivery.beneficiary,
                    null);
        }
        wholeTaxes(delivery);
    }

    private void wholeTaxes(Charge charge) {
        for (TaxedPart part : charge.taxes) {
            if (part.seller != null) {
                tax(part.tax, part.amount, customer, part.seller, null);
            } else {
                chargeTax(part.tax, part.amount, charge.beneficiary, null);
            }
        }
    }
}
