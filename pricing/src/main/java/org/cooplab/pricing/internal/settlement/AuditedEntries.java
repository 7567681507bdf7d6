package org.cooplab.pricing.internal.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cooplab.core.id.Party;
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
 * What the entries of a stored order must move, as far as the rest of it says: how much each party gets that the bill names, for
 * each line, charge, promotion and tax. Movements of a party to itself are none, as when a fee goes to who pays it; sums of what
 * parties get are the same with them or without.
 */
final class AuditedEntries {

    private final Audit audit;
    private final PricedOrder order;
    private final Party buyer;

    /** By what it is for and who gets it. */
    private final Map<String, Long> expected = new LinkedHashMap<>();

    private final Map<String, Long> moved = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    AuditedEntries(Audit audit, PricedOrder order) {
        this.audit = audit;
        this.order = order;
        buyer = Party.of(order.customer());
    }

    void require() {
        for (PricedLine line : order.lines()) {
            expect(Kind.GOODS, null, line.number(), buyer, -line.amount().minor());
            expect(
                    Kind.GOODS,
                    null,
                    line.number(),
                    Party.of(line.seller()),
                    line.amount().minor());
            for (AppliedDiscount each : line.discounts()) {
                discount(each, line.number());
            }
        }
        for (PricedCharge charge : order.deliveries()) {
            charge(Kind.DELIVERY, charge);
            for (AppliedDiscount each : charge.discounts()) {
                discount(each, null);
            }
        }
        for (PricedCharge fee : order.fees()) {
            charge(Kind.FEE, fee);
        }
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
            Entry entry = order.settlement().get(k);
            String here = "/settlement/" + k;
            long amount = audit.minor(entry.amount(), here);
            move(entry, entry.beneficiary(), amount, here);
            move(entry, entry.bearer(), Math.negateExact(amount), here);
        }
        for (Map.Entry<String, Long> each : expected.entrySet()) {
            agree(each.getKey(), moved.getOrDefault(each.getKey(), 0L), each.getValue());
        }
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
        boolean byBuyer = charge.payer() == Fee.Payer.BUYER;
        long amount = charge.amount().minor();
        Party gets = charge.beneficiary();
        expect(kind, charge.id(), null, buyer, byBuyer ? -amount : 0);
        if (gets != null && (byBuyer || !(gets instanceof Party.Cooperative))) {
            expect(kind, charge.id(), null, gets, amount);
        }
    }

    private void taxes() {
        for (AppliedTax tax : order.taxes()) {
            long amount = tax.amount().minor();
            tax(tax, tax.basis() == TaxBasis.INCLUDED ? 0 : -amount, amount);
        }
        for (int k = 0; k < order.fees().size(); k++) {
            PricedCharge fee = order.fees().get(k);
            for (AppliedTax tax : fee.taxes()) {
                long amount = audit.minor(tax.amount(), "/fees/" + k);
                tax(tax, 0, fee.payer() == Fee.Payer.SELLER ? amount : 0);
            }
        }
    }

    private void tax(AppliedTax tax, long buyerGets, long due) {
        expect(Kind.TAX_CHARGED, tax.id(), null, buyer, buyerGets);
        if (order.settlementPolicy().taxes() == TaxAccount.TREASURY && !treasurySupplies()) {
            expect(Kind.TAX_DUE, tax.id(), null, Party.TREASURY, due);
        }
    }

    /** What the treasury owes itself is no movement, and the bill does not say how much of a tax that is. */
    private boolean treasurySupplies() {
        for (PricedCharge fee : order.fees()) {
            if (Party.TREASURY.equals(fee.beneficiary())) {
                return true;
            }
        }
        return false;
    }

    private void expect(Kind kind, @Nullable String reference, @Nullable Integer line, Party party, long amount) {
        expected.merge(key(kind, reference, line, party), amount, Math::addExact);
    }

    private void move(Entry entry, Party party, long amount, String here) {
        boolean ofLine = entry.kind() == Kind.GOODS || entry.kind() == Kind.DISCOUNT;
        String key = key(entry.kind(), entry.reference(), ofLine ? entry.line() : null, party);
        places.putIfAbsent(key, here);
        moved.merge(key, amount, Math::addExact);
        if (party.equals(buyer)) {
            // Whatever the buyer gives or gets is on the bill.
            expected.putIfAbsent(key, 0L);
        }
    }

    private static String key(Kind kind, @Nullable String reference, @Nullable Integer line, Party party) {
        return kind + " " + reference + " " + line + " " + party;
    }

    private void agree(String key, long found, long right) {
        // What somebody gives is told as what it is, and not as less than nothing got.
        long sign = found <= 0 && right <= 0 ? -1 : 1;
        String place = places.getOrDefault(key, "/settlement");
        audit.agree(
                audit.money(Math.multiplyExact(sign, found)),
                Math.multiplyExact(sign, right),
                place,
                Map.of("entries", key));
    }
}
