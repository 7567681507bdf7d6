package org.cooplab.pricing.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.explain.Step.Figure;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/** Walks over a priced order and says how each of its amounts came about. */
public final class Explainer {

    private final PricedOrder order;
    private final Names names;
    private final List<Step> steps;

    private Explainer(PricedOrder order, Names names) {
        this.order = order;
        this.names = names;
        steps = new ArrayList<>(order.lines().size() * 4 + 32);
    }

    /** Returns the explanation of an order. */
    public static Explanation explain(PricedOrder order, Names names) {
        Explainer explainer = new Explainer(order, names);
        explainer.walk();
        return new Explanation(order.order(), Money.zero(order.currency()), explainer.steps);
    }

    private void walk() {
        for (PricedLine line : order.lines()) {
            line(line);
        }
        for (PricedCharge delivery : order.deliveries()) {
            delivery(delivery);
        }
        for (PricedCharge fee : order.fees()) {
            if (fee.payer() == Fee.Payer.BUYER) {
                add(Figure.FEES, "explain.fee", null, fee.id(), names.fees.get(fee.id()), fee.total());
                fee.taxes().forEach(tax -> tax(tax, null));
            }
        }
        order.vouchers().forEach(this::voucher);
        Money cash = order.totals().cashRounding();
        if (cash.signum() != 0) {
            base(Figure.CASH_ROUNDING, "explain.cash-rounding", null, null, null, order.total(), null, null, cash);
        }
        BalanceSteps.add(steps, order, names);
        for (Reason reason : order.declined()) {
            steps.add(new Step(
                    Figure.DECLINED,
                    reason.code(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    reason,
                    Money.zero(order.currency())));
        }
    }

    private void add(
            Figure figure,
            String code,
            @Nullable Integer line,
            @Nullable String reference,
            @Nullable LocalizedText name,
            Money amount) {
        base(figure, code, line, reference, name, null, null, null, amount);
    }

    private void base(
            Figure figure,
            String code,
            @Nullable Integer line,
            @Nullable String reference,
            @Nullable LocalizedText name,
            @Nullable Money base,
            @Nullable Rate rate,
            @Nullable TaxTreatment treatment,
            Money amount) {
        steps.add(new Step(
                figure, code, line, null, reference, name, null, null, null, base, rate, treatment, null, null,
                amount));
    }

    private void line(PricedLine line) {
        boolean reduced = !line.unitPrice().equals(line.listPrice());
        Integer number = line.number();
        steps.add(new Step(
                Figure.ITEMS,
                reduced ? "explain.line-reduced" : "explain.line",
                number,
                null,
                line.priceList(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                reduced ? line.listPrice() : null,
                null,
                null,
                null,
                null,
                null,
                line.amount()));
        for (PriceReduction reduction : line.reductions()) {
            reduction(reduction, number);
        }
        for (AppliedDiscount discount : line.discounts()) {
            String id = discount.promotion().value();
            add(Figure.DISCOUNTS, "explain.discount", number, id, names.promotions.get(id), discount.amount());
        }
        for (AppliedTax tax : line.taxes()) {
            tax(tax, number);
        }
    }

    /** Which catalogue promotion lowered the unit price; the amount is in that of the line already. */
    private void reduction(PriceReduction reduction, Integer line) {
        String id = reduction.promotion().value();
        steps.add(new Step(
                Figure.ITEMS,
                "explain.reduction",
                line,
                null,
                id,
                names.cataloguePromotions.get(id),
                null,
                reduction.to(),
                reduction.from(),
                null,
                null,
                null,
                null,
                null,
                Money.zero(order.currency())));
    }

    private void tax(AppliedTax tax, @Nullable Integer line) {
        boolean included = tax.basis() == TaxBasis.INCLUDED;
        boolean taxed = tax.treatment() == TaxTreatment.TAXED;
        base(
                included ? Figure.INCLUDED_TAX : Figure.ADDED_TAX,
                !taxed ? "explain.tax-none" : included ? "explain.tax-included" : "explain.tax-added",
                line,
                tax.id(),
                names.taxes.get(tax.id()),
                tax.base(),
                taxed ? tax.rate() : null,
                taxed ? null : tax.treatment(),
                tax.amount());
    }

    private void delivery(PricedCharge charge) {
        add(Figure.DELIVERY, "explain.delivery", null, charge.id(), names.deliveries.get(charge.id()), charge.amount());
        for (AppliedDiscount discount : charge.discounts()) {
            String id = discount.promotion().value();
            add(
                    Figure.DELIVERY_DISCOUNTS,
                    "explain.delivery-discount",
                    null,
                    id,
                    names.promotions.get(id),
                    discount.amount());
        }
        charge.taxes().forEach(tax -> tax(tax, null));
    }

    private void voucher(PricedVoucher voucher) {
        String id = voucher.promotion().value();
        base(
                Figure.VOUCHERS,
                "explain.voucher",
                null,
                id,
                names.promotions.get(id),
                voucher.amount(),
                null,
                null,
                voucher.net());
    }
}
