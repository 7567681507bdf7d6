package org.cooplab.pricing.internal.settlement;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of an order must come to by its bill: under each title so much, from whom to whom.
 *
 * <p>The bill does not say who funds a discount, which of several owes a tax, how sellers share a charge or a pot, nor what a
 * fee withheld for one of the sellers leaves it of its own goods.
 */
final class Claims {

    /** An amount in minor units, for a reference or a line, from one of some parties or {@code null}, anyone, to one of others. */
    static final class Claim {
        final @Nullable String reference;
        final @Nullable Integer line;
        private final @Nullable Set<Party> from;
        private final Set<Party> to;
        long amount;
        long moved;

        Claim(@Nullable String reference, @Nullable Integer line, @Nullable Set<Party> from, Set<Party> to) {
            this.reference = reference;
            this.line = line;
            this.from = from;
            this.to = to;
        }

        boolean fits(Party giver, Party getter) {
            return (from == null || from.contains(giver)) && to.contains(getter);
        }
    }

    private final Set<Party> buyer;
    private final Set<Party> sellers = new HashSet<>();

    /** Who may owe a tax: the sellers and who gets a charge. */
    private final Set<Party> suppliers = new HashSet<>();

    private final boolean toTreasury;
    private final boolean knowsWithheld;
    private final Map<List<?>, Claim> claims = new LinkedHashMap<>();

    /** Reads them off a bill. */
    Claims(PricedOrder order) {
        buyer = Set.of(Party.of(order.customer()));
        for (PricedLine line : order.lines()) {
            sellers.add(Party.of(line.seller()));
        }
        suppliers.addAll(sellers);
        boolean knows = true;
        for (PricedCharge fee : order.fees()) {
            suppliers.addAll(earners(fee));
            knows &=
                    fee.payer() == Fee.Payer.BUYER || fee.beneficiary() == null || !sellers.contains(fee.beneficiary());
        }
        for (PricedCharge delivery : order.deliveries()) {
            suppliers.addAll(earners(delivery));
        }
        knowsWithheld = knows;
        toTreasury = order.settlementPolicy().taxes() == TaxAccount.TREASURY;
        for (PricedLine line : order.lines()) {
            line(line);
        }
        for (PricedCharge delivery : order.deliveries()) {
            delivery(delivery);
        }
        for (PricedCharge fee : order.fees()) {
            fee(fee);
        }
        for (PricedVoucher voucher : order.vouchers()) {
            claim(Kind.VOUCHER, voucher.promotion().value(), null, null, buyer, voucher.net());
        }
        claim(
                Kind.CASH_ROUNDING,
                null,
                null,
                buyer,
                Set.of(Party.PLATFORM),
                order.totals().cashRounding());
    }

    private void line(PricedLine line) {
        claim(Kind.GOODS, null, line.number(), buyer, Set.of(Party.of(line.seller())), line.amount());
        discounts(line.discounts(), line.number());
        taxes(line.taxes(), buyer, true);
    }

    private void delivery(PricedCharge delivery) {
        claim(Kind.DELIVERY, delivery.id(), null, buyer, earners(delivery), delivery.amount());
        discounts(delivery.discounts(), null);
        taxes(delivery.taxes(), buyer, isDue(delivery));
    }

    private void fee(PricedCharge fee) {
        Set<Party> payers = fee.payer() == Fee.Payer.BUYER ? buyer : sellers;
        // What sellers withhold from themselves moves nothing but the tax due on it.
        boolean moves = payers.equals(buyer) || (fee.beneficiary() != null && knowsWithheld);
        if (moves) {
            claim(Kind.FEE, fee.id(), null, payers, earners(fee), fee.amount());
        }
        taxes(fee.taxes(), moves ? payers : null, isDue(fee));
    }

    private Set<Party> earners(PricedCharge charge) {
        Party beneficiary = charge.beneficiary();
        return beneficiary == null ? sellers : Set.of(beneficiary);
    }

    /** The treasury owes itself nothing. */
    private static boolean isDue(PricedCharge charge) {
        return !Party.TREASURY.equals(charge.beneficiary());
    }

    private void discounts(List<AppliedDiscount> discounts, @Nullable Integer line) {
        for (AppliedDiscount each : discounts) {
            claim(Kind.DISCOUNT, each.promotion().value(), line, null, buyer, each.amount());
        }
    }

    private void taxes(List<AppliedTax> taxes, @Nullable Set<Party> payers, boolean due) {
        for (AppliedTax tax : taxes) {
            if (tax.basis() == TaxBasis.ADDED && payers != null) {
                claim(Kind.TAX_CHARGED, tax.id(), null, payers, suppliers, tax.amount());
            }
            if (toTreasury && due) {
                claim(Kind.TAX_DUE, tax.id(), null, suppliers, Set.of(Party.TREASURY), tax.amount());
            }
        }
    }

    private void claim(
            Kind kind,
            @Nullable String reference,
            @Nullable Integer line,
            @Nullable Set<Party> from,
            Set<Party> to,
            Money amount) {
        Claim claim = claims.computeIfAbsent(
                title(kind, reference, line, !buyer.equals(from)), unused -> new Claim(reference, line, from, to));
        claim.amount = Math.addExact(claim.amount, amount.minor());
    }

    /** What entries are added up under: goods and discounts by line, fees and their taxes also by who pays them. */
    private static List<?> title(Kind kind, @Nullable String reference, @Nullable Integer line, boolean withheld) {
        boolean ofLine = kind == Kind.GOODS || kind == Kind.DISCOUNT;
        return Arrays.asList(kind, reference, ofLine ? line : null, isCharged(kind) && withheld);
    }

    /** Returns whether such entries are of a fee or a tax of it, which may be withheld from the sellers. */
    private static boolean isCharged(Kind kind) {
        return kind == Kind.FEE || kind == Kind.TAX_CHARGED;
    }

    /** Counts an entry under its title; says whether there is such a title between its parties. */
    boolean meet(Entry entry) {
        if (entry.kind() == Kind.POOLING) {
            return sellers.contains(entry.bearer()) && sellers.contains(entry.beneficiary());
        }
        boolean withheld = !buyer.contains(entry.bearer()) && !buyer.contains(entry.beneficiary());
        if (withheld && isCharged(entry.kind()) && !knowsWithheld) {
            return true;
        }
        Claim claim = claims.get(title(entry.kind(), entry.reference(), entry.line(), withheld));
        if (claim == null) {
            return false;
        }
        boolean along = claim.fits(entry.bearer(), entry.beneficiary());
        if (!along && !claim.fits(entry.beneficiary(), entry.bearer())) {
            return false;
        }
        long amount = entry.amount().minor();
        claim.moved = Math.addExact(claim.moved, along ? amount : Math.negateExact(amount));
        return true;
    }

    /** Returns all of them, with what has moved. */
    Collection<Claim> all() {
        return claims.values();
    }
}
