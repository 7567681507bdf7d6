package org.cooplab.pricing.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.PricedVoucher;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.tax.AppliedTax;
import org.jspecify.annotations.Nullable;

/** Walks over a priced order, or over a statement, and says how each of its amounts came about. */
public final class Explainer {

    private final PricedOrder order;
    private final Names names;
    private final Money zero;
    private final List<Step> steps;

    private Explainer(PricedOrder order, Names names) {
        this.order = order;
        this.names = names;
        zero = Money.zero(order.currency());
        steps = new ArrayList<>(order.lines().size() * 4 + 32);
    }

    /** Returns the explanation of an order. */
    public static Explanation explain(PricedOrder order, Names names) {
        Explainer explainer = new Explainer(order, names);
        explainer.walk();
        return new Explanation(order.order(), explainer.zero, explainer.steps);
    }

    /** Returns the explanation of a statement. */
    public static Explanation explain(Statement statement, Names names) {
        Money zero = Money.zero(statement.currency());
        Party party = statement.party();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Account(party, statement.period(), statement.orders().size(), zero));
        for (Statement.Row row : statement.rows()) {
            steps.add(BalanceSteps.step(party, row.kind(), row.reference(), row.amount(), names));
        }
        return new Explanation(null, zero, steps);
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
                steps.add(new Step.Fee(fee.id(), names.fees.get(fee.id()), fee.total()));
                taxes(fee.taxes(), null);
            }
        }
        for (PricedVoucher voucher : order.vouchers()) {
            LocalizedText name = names.promotions.get(voucher.promotion().value());
            steps.add(new Step.Voucher(voucher.promotion(), name, voucher.amount(), voucher.net()));
        }
        Money cash = order.totals().cashRounding();
        if (cash.signum() != 0) {
            steps.add(new Step.CashRounding(order.total(), cash));
        }
        BalanceSteps.add(steps, order, names);
        for (Reason reason : order.declined()) {
            steps.add(new Step.Declined(reason, names.of(reason.parameters()), zero));
        }
    }

    private void line(PricedLine line) {
        Integer number = line.number();
        UnitPrice price = line.unitPrice();
        UnitPrice listPrice = line.listPrice().equals(price) ? null : line.listPrice();
        steps.add(new Step.Goods(
                number,
                line.priceList(),
                line.name(),
                line.quantity(),
                line.pricedAs(),
                price,
                listPrice,
                line.graduated(),
                line.amount()));
        for (PriceReduction each : line.reductions()) {
            LocalizedText name = names.cataloguePromotions.get(each.promotion().value());
            steps.add(new Step.Reduction(number, each.promotion(), name, each.from(), each.to(), zero));
        }
        for (AppliedDiscount each : line.discounts()) {
            String id = each.promotion().value();
            steps.add(new Step.Discount(
                    number,
                    each.promotion(),
                    names.promotions.get(id),
                    names.rates.get(id),
                    names.most.get(id),
                    each.amount()));
        }
        taxes(line.taxes(), number);
    }

    private void taxes(List<AppliedTax> taxes, @Nullable Integer line) {
        for (AppliedTax tax : taxes) {
            steps.add(new Step.Tax(line, names.taxes.get(tax.id()), tax));
        }
    }

    private void delivery(PricedCharge charge) {
        steps.add(new Step.Delivery(charge.id(), names.deliveries.get(charge.id()), charge.amount()));
        for (AppliedDiscount each : charge.discounts()) {
            String id = each.promotion().value();
            steps.add(new Step.DeliveryDiscount(
                    each.promotion(),
                    names.promotions.get(id),
                    names.rates.get(id),
                    names.most.get(id),
                    each.amount()));
        }
        taxes(charge.taxes(), null);
    }
}
