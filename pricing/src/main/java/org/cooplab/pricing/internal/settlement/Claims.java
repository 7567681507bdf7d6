package org.cooplab.pricing.internal.settlement;

import java.util.Collection;
import java.util.HashMap;
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
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of an order must add up to according to its bill: an amount for each title, and between whom.
 *
 * <p>The bill does not say who funds a discount, which of several parties owes a tax, how sellers share a charge or a pot, nor,
 * for a fee withheld for one of the sellers, how much concerns its own goods: of such a fee only the parties are checked, and
 * that there is one entry a line.
 */
final class Claims {

    /** The key under which entries are added up: goods and discounts by line; fees and added taxes by who pays them. */
    record Title(
            Kind kind, @Nullable String reference, @Nullable Integer line, boolean withheld, boolean amongSellers) {
        Title(Kind kind, @Nullable String reference, @Nullable Integer line) {
            this(kind, reference, line, false, false);
        }
    }

    /** Minor units that go forth and others that go back. */
    static final class Flow {
        private long forth;
        private long back;

        long net() {
            return Math.subtractExact(forth, back);
        }

        long gross() {
            return Math.addExact(forth, back);
        }
    }

    /** An amount under a title: from one of some parties, {@code null} for anyone, to one of others. */
    static final class Claim {
        final Title title;
        private final @Nullable Set<Party> from;
        private final Set<Party> to;
        final Flow due = new Flow();
        final Flow moved = new Flow();

        private Claim(Title title, @Nullable Set<Party> from, Set<Party> to) {
            this.title = title;
            this.from = from;
            this.to = new HashSet<>(to);
        }

        private void expect(long amount) {
            due.forth = Math.addExact(due.forth, Math.max(0, amount));
            due.back = Math.subtractExact(due.back, Math.min(0, amount));
        }

        private boolean meet(Entry entry) {
            // The bill has only the sum of a fee by lines, in which positive and negative lines may have cancelled out.
            boolean either = title.kind == Kind.FEE && entry.line() != null;
            long amount = entry.amount().minor();
            if ((due.forth > 0 || either) && fits(entry.bearer(), entry.beneficiary())) {
                moved.forth = Math.addExact(moved.forth, amount);
            } else if ((due.back > 0 || either) && fits(entry.beneficiary(), entry.bearer())) {
                moved.back = Math.addExact(moved.back, amount);
            } else {
                return false;
            }
            return amount > 0;
        }

        private boolean fits(Party giver, Party getter) {
            return (from == null || from.contains(giver)) && to.contains(getter);
        }
    }

    private final Set<Party> buyer;
    private final Map<Integer, Party> sellerOf = new HashMap<>();
    private final Set<Party> sellers;

    /** Who may owe a tax: the sellers and whoever earns a charge. */
    private final Set<Party> suppliers;

    private final boolean toTreasury;
    private final boolean pooled;
    private final Map<Title, Claim> claims = new LinkedHashMap<>();

    /** The parts of lines in fees, each of which is one entry. */
    private final Set<Title> parts = new HashSet<>();

    /** Derives the claims from the bill of an order. */
    Claims(PricedOrder order) {
        buyer = Set.of(Party.of(order.customer()));
        for (PricedLine line : order.lines()) {
            sellerOf.put(line.number(), Party.of(line.seller()));
        }
        sellers = new HashSet<>(sellerOf.values());
        suppliers = new HashSet<>(sellers);
        for (PricedCharge fee : order.fees()) {
            suppliers.addAll(earners(fee));
        }
        for (PricedCharge delivery : order.deliveries()) {
            suppliers.addAll(earners(delivery));
        }
        toTreasury = order.settlementPolicy().taxes() == TaxAccount.TREASURY;
        pooled = order.settlementPolicy().sharing() == Sharing.POOLED;
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
            claim(new Title(Kind.VOUCHER, voucher.promotion().value(), null), null, buyer, voucher.net());
        }
        Money cash = order.totals().cashRounding();
        claim(new Title(Kind.CASH_ROUNDING, null, null), buyer, Set.of(Party.PLATFORM), cash);
    }

    private void line(PricedLine line) {
        Title goods = new Title(Kind.GOODS, null, line.number());
        claim(goods, buyer, Set.of(Party.of(line.seller())), line.amount());
        discounts(line.discounts(), line.number());
        charged(line.taxes(), null);
        due(line.taxes());
    }

    private void delivery(PricedCharge delivery) {
        claim(new Title(Kind.DELIVERY, delivery.id(), null), buyer, earners(delivery), delivery.amount());
        discounts(delivery.discounts(), null);
        charged(delivery.taxes(), null);
        if (isDue(delivery)) {
            due(delivery.taxes());
        }
    }

    private void fee(PricedCharge fee) {
        boolean withheld = fee.payer() == Fee.Payer.SELLER;
        Set<Party> earners = earners(fee);
        // What sellers withhold from themselves moves nothing but the tax due on it.
        if (!withheld || fee.beneficiary() != null) {
            Title title = new Title(Kind.FEE, fee.id(), null, withheld, withheld && sellers.containsAll(earners));
            claim(title, withheld ? sellers : buyer, earners, fee.amount());
            charged(fee.taxes(), withheld ? earners : null);
        }
        if (isDue(fee)) {
            due(fee.taxes());
        }
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
            claim(new Title(Kind.DISCOUNT, each.promotion().value(), line), null, buyer, each.amount());
        }
    }

    /** Claims the added taxes of a charge from the buyer or, where they are withheld with it, from the sellers. */
    private void charged(List<AppliedTax> taxes, @Nullable Set<Party> withheldFor) {
        for (AppliedTax tax : taxes) {
            if (tax.basis() == TaxBasis.INCLUDED) {
                continue;
            }
            if (withheldFor == null) {
                claim(new Title(Kind.TAX_CHARGED, tax.id(), null), buyer, suppliers, tax.amount());
            } else {
                boolean amongSellers = sellers.containsAll(withheldFor);
                Title title = new Title(Kind.TAX_CHARGED, tax.id(), null, true, amongSellers);
                claim(title, sellers, withheldFor, tax.amount());
            }
        }
    }

    private void due(List<AppliedTax> taxes) {
        for (AppliedTax tax : taxes) {
            if (toTreasury) {
                claim(new Title(Kind.TAX_DUE, tax.id(), null), suppliers, Set.of(Party.TREASURY), tax.amount());
            }
        }
    }

    private void claim(Title title, @Nullable Set<Party> from, Set<Party> to, Money amount) {
        Claim claim = claims.computeIfAbsent(title, unused -> new Claim(title, from, to));
        claim.to.addAll(to);
        claim.expect(amount.minor());
    }

    /** Counts an entry under its title; returns whether the bill has that title between these parties. */
    boolean meet(Entry entry) {
        Party bearer = entry.bearer();
        Party beneficiary = entry.beneficiary();
        boolean amongSellers = sellers.contains(bearer) && sellers.contains(beneficiary);
        Kind kind = entry.kind();
        if (kind == Kind.POOLING) {
            return pooled && amongSellers;
        }
        boolean withheld = (kind == Kind.FEE || kind == Kind.TAX_CHARGED)
                && !buyer.contains(bearer)
                && !buyer.contains(beneficiary);
        Integer line = entry.line();
        boolean ofLine = kind == Kind.GOODS || kind == Kind.DISCOUNT;
        Claim claim = claims.get(
                new Title(kind, entry.reference(), ofLine ? line : null, withheld, withheld && amongSellers));
        return claim != null && (kind != Kind.FEE || line == null || isPart(entry, line, claim)) && claim.meet(entry);
    }

    /** Returns whether this is the only entry so far of a line in a fee and, if a seller pays or gets it, of the line's seller. */
    private boolean isPart(Entry entry, Integer line, Claim claim) {
        Party seller = sellerOf.get(line);
        boolean ofBuyerForOthers = !claim.title.withheld && !claim.to.contains(seller);
        return (ofBuyerForOthers
                        || entry.bearer().equals(seller)
                        || entry.beneficiary().equals(seller))
                && parts.add(new Title(Kind.FEE, entry.reference(), line));
    }

    /** Returns all claims, with what has moved. */
    Collection<Claim> all() {
        return claims.values();
    }
}
