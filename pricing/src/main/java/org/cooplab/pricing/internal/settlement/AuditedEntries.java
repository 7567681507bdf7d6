package org.cooplab.pricing.internal.settlement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
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
 * What the entries of a stored order must move, as far as the rest of it says: under each heading, how much each party gets
 * that the bill names. Movements of a party to itself are none, as when a fee goes to who pays it; sums of what parties get are
 * the same with them or without.
 */
final class AuditedEntries {

    /** What entries are added up under; the line of goods and their discounts. */
    private record Heading(
            Kind kind, @Nullable String reference, @Nullable Integer line) {
        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("kind", kind.name());
            if (reference != null) {
                parameters.put("reference", reference);
            }
            if (line != null) {
                parameters.put("line", line.toString());
            }
            return parameters;
        }
    }

    /** What the parties get under a heading, and where in the document that is said first. */
    private static final class Account {
        private final Map<Party, Long> gets = new LinkedHashMap<>();
        private final String place;

        Account(String place) {
            this.place = place;
        }

        void add(Party party, long amount) {
            gets.merge(party, amount, Math::addExact);
        }

        long of(Party party) {
            return gets.getOrDefault(party, 0L);
        }
    }

    private final Audit audit;
    private final PricedOrder order;
    private final Party buyer;
    private final Set<Party> sellers = new LinkedHashSet<>();
    private final Set<Party> suppliers = new LinkedHashSet<>();
    private final Map<Heading, Account> expected = new LinkedHashMap<>();
    private final Map<Heading, Account> moved = new LinkedHashMap<>();

    AuditedEntries(Audit audit, PricedOrder order) {
        this.audit = audit;
        this.order = order;
        buyer = Party.of(order.customer());
        order.lines().forEach(line -> sellers.add(Party.of(line.seller())));
    }

    void require() {
        order.lines().forEach(this::line);
        for (PricedCharge charge : order.deliveries()) {
            charge(Kind.DELIVERY, charge);
            charge.discounts().forEach(each -> discount(each, null));
        }
        order.fees().forEach(each -> charge(Kind.FEE, each));
        taxes();
        for (PricedVoucher voucher : order.vouchers()) {
            expect(
                    Kind.VOUCHER,
                    voucher.promotion().value(),
                    null,
                    buyer,
                    voucher.net().minor());
        }
        long cash = order.totals().cashRounding().minor();
        expect(Kind.CASH_ROUNDING, null, null, buyer, -cash);
        expect(Kind.CASH_ROUNDING, null, null, Party.PLATFORM, cash);
        for (int k = 0; k < order.settlement().size(); k++) {
            addUp(order.settlement().get(k), "/settlement/" + k);
        }
        expected.keySet().forEach(heading -> moved.computeIfAbsent(heading, unused -> new Account("/settlement")));
        moved.forEach(this::agree);
    }

    private void line(PricedLine line) {
        expect(Kind.GOODS, null, line.number(), buyer, -line.amount().minor());
        expect(
                Kind.GOODS,
                null,
                line.number(),
                Party.of(line.seller()),
                line.amount().minor());
        line.discounts().forEach(each -> discount(each, line.number()));
    }

    /** Who funds it only the book knows. */
    private void discount(AppliedDiscount discount, @Nullable Integer line) {
        expect(
                Kind.DISCOUNT,
                discount.promotion().value(),
                line,
                buyer,
                discount.amount().minor());
    }

    /** What each of the sellers pays or gets of a charge the bill does not say. */
    private void charge(Kind kind, PricedCharge charge) {
        long amount = charge.amount().minor();
        Party gets = charge.beneficiary();
        if (gets != null) {
            suppliers.add(gets);
        }
        expect(kind, charge.id(), null, buyer, charge.payer() == Fee.Payer.BUYER ? -amount : 0);
        if (gets != null && (charge.payer() == Fee.Payer.BUYER || !sellers.contains(gets))) {
            expect(kind, charge.id(), null, gets, amount);
        }
    }

    private void taxes() {
        for (AppliedTax tax : order.taxes()) {
            tax(
                    tax,
                    tax.basis() == TaxBasis.INCLUDED ? 0 : tax.amount().minor(),
                    tax.amount().minor());
        }
        for (int k = 0; k < order.fees().size(); k++) {
            PricedCharge fee = order.fees().get(k);
            if (fee.payer() == Fee.Payer.SELLER) {
                for (AppliedTax tax : fee.taxes()) {
                    tax(tax, 0, audit.minor(tax.amount(), "/fees/" + k));
                }
            }
        }
    }

    /** What the treasury owes itself as a supplier is no movement, and the bill does not say how much of a tax that is. */
    private void tax(AppliedTax tax, long byBuyer, long due) {
        expect(Kind.TAX_CHARGED, tax.id(), null, buyer, -byBuyer);
        expect(Kind.TAX_DUE, tax.id(), null, buyer, 0);
        if (!suppliers.contains(Party.TREASURY)) {
            boolean moves = order.settlementPolicy().taxes() == TaxAccount.TREASURY;
            expect(Kind.TAX_DUE, tax.id(), null, Party.TREASURY, moves ? due : 0);
        }
    }

    private void expect(Kind kind, @Nullable String reference, @Nullable Integer line, Party party, long amount) {
        expected.computeIfAbsent(new Heading(kind, reference, line), unused -> new Account(""))
                .add(party, amount);
    }

    private void addUp(Entry entry, String here) {
        boolean ofLine = entry.kind() == Kind.GOODS || entry.kind() == Kind.DISCOUNT;
        Heading heading = new Heading(entry.kind(), entry.reference(), ofLine ? entry.line() : null);
        Account account = moved.computeIfAbsent(heading, unused -> new Account(here));
        long amount = audit.minor(entry.amount(), here);
        account.add(entry.beneficiary(), amount);
        account.add(entry.bearer(), Math.negateExact(amount));
    }

    private void agree(Heading heading, Account account) {
        Account right = expected.get(heading);
        if (right == null) {
            // Under a heading that the bill does not have, nothing moves; pooling moves what it does between sellers.
            boolean pooled =
                    heading.kind == Kind.POOLING && order.settlementPolicy().sharing() == Sharing.POOLED;
            account.gets.forEach((party, gets) -> {
                if (!pooled || !isCooperative(party)) {
                    agree(heading, account, gets, 0);
                }
            });
            return;
        }
        right.gets.forEach((party, gets) -> agree(heading, account, account.of(party), gets));
        account.gets.forEach((party, gets) -> {
            if (!right.gets.containsKey(party) && !mayTakePart(party, heading, right)) {
                agree(heading, account, gets, 0);
            }
        });
    }

    /** Returns whether a party may move money under a heading though the bill does not say how much. */
    private boolean mayTakePart(Party party, Heading heading, Account right) {
        return switch (heading.kind) {
            case DISCOUNT, VOUCHER -> true;
            case TAX_CHARGED, TAX_DUE -> isCooperative(party) || suppliers.contains(party);
            default -> isCooperative(party) && !isComplete(right);
        };
    }

    /** Orders stored by former versions name sellers of gifts, too, that are none of their lines. */
    private static boolean isCooperative(Party party) {
        return party instanceof Party.Cooperative;
    }

    /** Returns whether the bill names both sides of a movement. */
    private static boolean isComplete(Account right) {
        return right.gets.size() > 1 && right.gets.values().stream().reduce(0L, Math::addExact) == 0;
    }

    private void agree(Heading heading, Account account, long found, long right) {
        // What somebody gives is told as what it is, and not as less than nothing got.
        long sign = found <= 0 && right <= 0 ? -1 : 1;
        audit.agree(
                audit.money(Math.multiplyExact(sign, found)),
                Math.multiplyExact(sign, right),
                account.place,
                heading.parameters());
    }
}
