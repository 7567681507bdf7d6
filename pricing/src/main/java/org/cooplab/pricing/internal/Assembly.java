package org.cooplab.pricing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.BookReference;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.Totals;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.Measures;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.promotion.PromotionProgram;
import org.cooplab.pricing.internal.settlement.Ledger;
import org.cooplab.pricing.internal.settlement.Vouchers;
import org.cooplab.pricing.internal.tax.TaxProgram;
import org.cooplab.pricing.internal.tax.TaxTotals;
import org.cooplab.pricing.internal.tax.TaxedPart;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.tax.AppliedTax;

/** Where arrays become records again; each goes into the bill, and the ledger is written of them. */
final class Assembly {

    private final Corridor corridor;
    private final Basket basket;
    private final Bill bill;
    private final TaxTotals taxTotals = new TaxTotals();

    private Assembly(Corridor corridor) {
        this.corridor = corridor;
        basket = corridor.basket();
        bill = new Bill(basket.facts.currency());
    }

    static PricedOrder priced(Corridor corridor, BookReference book, SettlementPolicy policy) {
        return new Assembly(corridor).order(book, policy);
    }

    private PricedOrder order(BookReference book, SettlementPolicy policy) {
        List<PricedLine> lines = lines();
        List<PricedCharge> deliveries = deliveries();
        List<PricedCharge> fees = fees();
        List<PricedVoucher> vouchers = vouchers();
        Totals foot = bill.foot(basket.rounding);
        long cash = foot.cashRounding().minor();
        return new PricedOrder(
                PricedOrder.SCHEMA_VERSION,
                basket.order.id(),
                basket.order.customer().id(),
                book,
                basket.order.placedOn(),
                basket.facts.taxDay() == basket.facts.day()
                        ? basket.order.placedOn()
                        : LocalDate.ofEpochDay(basket.facts.taxDay()),
                basket.facts.currency(),
                basket.rounding,
                policy,
                lines,
                deliveries,
                fees,
                taxes(),
                vouchers,
                foot,
                Ledger.of(basket, lines, corridor.fees(), corridor.vouchers(), corridor.buyersCharges(), cash, policy),
                basket.declined);
    }

    private List<PricedLine> lines() {
        List<PricedLine> lines = new ArrayList<>(basket.lines);
        for (int i = 0; i < basket.lines; i++) {
            bill.line(basket.amount[i], basket.left[i]);
            lines.add(line(i));
        }
        return lines;
    }

    private List<PricedCharge> deliveries() {
        List<PricedCharge> deliveries = new ArrayList<>(basket.deliveries.length);
        for (Charge delivery : basket.deliveries) {
            bill.delivery(delivery);
            deliveries.add(charge(delivery));
        }
        return deliveries;
    }

    private List<PricedCharge> fees() {
        List<PricedCharge> fees = new ArrayList<>(corridor.fees().size());
        for (Charge fee : corridor.fees()) {
            bill.fee(fee);
            fees.add(charge(fee));
        }
        return fees;
    }

    private List<PricedVoucher> vouchers() {
        List<PricedVoucher> vouchers = new ArrayList<>(corridor.vouchers().size());
        for (Vouchers.Given given : corridor.vouchers()) {
            bill.voucher(given);
            vouchers.add(new PricedVoucher(
                    given.promotion.id, money(given.amount), money(given.added), money(given.included)));
        }
        return vouchers;
    }

    private List<AppliedTax> taxes() {
        List<AppliedTax> taxes = new ArrayList<>(taxTotals.all().size());
        for (TaxTotals.Total total : taxTotals.all()) {
            taxes.add(applied(total.tax, money(total.base), total.amount));
        }
        return taxes;
    }

    private Money money(long minor) {
        return bill.money(minor);
    }

    private PricedLine line(int i) {
        OrderLine line = basket.line[i];
        PriceSlot slot = basket.slot[i];
        PromotionProgram gift = basket.giftOf(i);
        Money amount = money(basket.amount[i]);
        Money total = basket.first[i] == Basket.NONE ? amount : money(basket.left[i]);
        return new PricedLine(
                line.number(),
                line.goods().offer(),
                line.goods().product(),
                line.goods().seller(),
                line.goods().name(),
                line.charged(),
                Measures.pricedAs(line, slot),
                slot.unitPrice,
                basket.price[i],
                reductions(i),
                slot.list,
                slot.tiers.graduated,
                amount,
                discounts(basket.first[i]),
                total,
                slot.category,
                taxes(i, total),
                gift == null ? null : gift.id);
    }

    private List<PriceReduction> reductions(int i) {
        List<PriceReduction> found = basket.reductions == null ? null : basket.reductions[i];
        return found == null ? List.of() : found;
    }

    private List<AppliedDiscount> discounts(int first) {
        int share = given(first);
        int next = share == Basket.NONE ? share : given(basket.shares.next(share));
        if (next == Basket.NONE) {
            return share == Basket.NONE ? List.of() : List.of(discount(share));
        }
        List<AppliedDiscount> all = new ArrayList<>(2);
        for (; share != Basket.NONE; share = given(basket.shares.next(share))) {
            all.add(discount(share));
        }
        return all;
    }

    /** Returns the first of linked shares, from one on, that is not zero. */
    private int given(int from) {
        int share = from;
        while (share != Basket.NONE && basket.shares.amount(share) == 0) {
            share = basket.shares.next(share);
        }
        return share;
    }

    private AppliedDiscount discount(int share) {
        return new AppliedDiscount(basket.shares.promotion(share).id, money(basket.shares.amount(share)));
    }

    private List<AppliedTax> taxes(int i, Money base) {
        TaxProgram[] rates = basket.taxSet[i].rates;
        int start = corridor.taxes().start[i];
        if (rates.length == 1) { // as nearly everywhere, which needs no list to be copied
            return List.of(buyers(rates[0], base, corridor.taxes().amount[start]));
        }
        List<AppliedTax> taxes = new ArrayList<>(rates.length);
        for (int k = 0; k < rates.length; k++) {
            taxes.add(buyers(rates[k], base, corridor.taxes().amount[start + k]));
        }
        return taxes;
    }

    private PricedCharge charge(Charge charge) {
        Money amount = money(charge.amount);
        Money total = charge.first == Basket.NONE ? amount : money(charge.left);
        List<AppliedTax> taxes = new ArrayList<>(charge.taxes.size());
        for (TaxedPart part : charge.taxes) {
            Money base = money(part.base);
            taxes.add(charge.byBuyer() ? buyers(part.tax, base, part.amount) : applied(part.tax, base, part.amount));
        }
        return new PricedCharge(
                charge.id,
                charge.kind,
                charge.payer,
                charge.beneficiary,
                amount,
                discounts(charge.first),
                total,
                taxes);
    }

    /** Returns a tax that the buyer pays, once it is in the totals. */
    private AppliedTax buyers(TaxProgram rate, Money base, long amount) {
        taxTotals.add(rate, base.minor(), amount);
        bill.tax(rate.basis, amount);
        return applied(rate, base, amount);
    }

    private AppliedTax applied(TaxProgram rate, Money base, long amount) {
        return new AppliedTax(rate.id, rate.rate, rate.basis, rate.treatment, base, money(amount));
    }
}
