package org.cooplab.pricing.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
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
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/** Walks over a priced order and says how each of its amounts came about. */
public final class Explainer {

    private final PricedOrder order;
    private final Map<String, LocalizedText> names;
    private final List<Step> steps = new ArrayList<>();

    private Explainer(PricedOrder order, Map<String, LocalizedText> names) {
        this.order = order;
        this.names = names;
    }

    /** Returns the explanation of an order; names are by kind and id. */
    public static Explanation explain(PricedOrder order, Map<String, LocalizedText> names) {
        Explainer explainer = new Explainer(order, names);
        explainer.walk();
        return new Explanation(order.order(), Money.zero(order.currency()), explainer.steps);
    }

    private void walk() {
        order.lines().forEach(this::line);
        order.deliveries().forEach(this::delivery);
        order.fees().stream().filter(fee -> fee.payer() == Fee.Payer.BUYER).forEach(this::fee);
        order.vouchers().forEach(this::voucher);
        Money cash = order.totals().cashRounding();
        if (cash.signum() != 0) {
            add(
                    Figure.CASH_ROUNDING,
                    null,
                    null,
                    Reason.of("explain.cash-rounding").with("total", order.total()),
                    cash);
        }
        balances();
        for (Reason reason : order.declined()) {
            add(Figure.DECLINED, null, null, reason, Money.zero(order.currency()));
        }
    }

    private void add(Figure figure, @Nullable Integer line, @Nullable LocalizedText name, Reason reason, Money amount) {
        steps.add(new Step(figure, line, null, name, reason, amount));
    }

    private LocalizedText name(String kind, String id) {
        LocalizedText known = names.get(kind + ":" + id);
        return known == null ? LocalizedText.of(id) : known;
    }

    private void line(PricedLine line) {
        boolean reduced = !line.unitPrice().equals(line.listPrice());
        Reason price = Reason.of(reduced ? "explain.line-reduced" : "explain.line")
                .with("line", line.number())
                .with("quantity", line.quantity())
                .with("unitPrice", line.unitPrice())
                .with("list", line.priceList());
        if (reduced) {
            price = price.with("listPrice", line.listPrice());
        }
        add(Figure.ITEMS, line.number(), line.name(), price, line.amount());
        for (AppliedDiscount discount : line.discounts()) {
            add(
                    Figure.DISCOUNTS,
                    line.number(),
                    name("promotion", discount.promotion().value()),
                    Reason.of("explain.discount").with("line", line.number()).with("promotion", discount.promotion()),
                    discount.amount());
        }
        line.taxes().forEach(tax -> tax(tax, line.number()));
    }

    private void tax(AppliedTax tax, @Nullable Integer line) {
        boolean included = tax.basis() == TaxBasis.INCLUDED;
        String code = tax.treatment() != TaxTreatment.TAXED
                ? "explain.tax-none"
                : included ? "explain.tax-included" : "explain.tax-added";
        Reason reason = Reason.of(code).with("tax", tax.id()).with("base", tax.base());
        reason = tax.treatment() == TaxTreatment.TAXED
                ? reason.with("rate", tax.rate())
                : reason.with("treatment", tax.treatment().name());
        add(included ? Figure.INCLUDED_TAX : Figure.ADDED_TAX, line, name("tax", tax.id()), reason, tax.amount());
    }

    private void delivery(PricedCharge charge) {
        add(
                Figure.DELIVERY,
                null,
                name("delivery", charge.id()),
                Reason.of("explain.delivery").with("delivery", charge.id()),
                charge.amount());
        for (AppliedDiscount discount : charge.discounts()) {
            add(
                    Figure.DELIVERY_DISCOUNTS,
                    null,
                    name("promotion", discount.promotion().value()),
                    Reason.of("explain.delivery-discount").with("promotion", discount.promotion()),
                    discount.amount());
        }
        charge.taxes().forEach(tax -> tax(tax, null));
    }

    private void fee(PricedCharge charge) {
        add(
                Figure.FEES,
                null,
                name("fee", charge.id()),
                Reason.of("explain.fee").with("fee", charge.id()),
                charge.total());
        charge.taxes().forEach(tax -> tax(tax, null));
    }

    private void voucher(PricedVoucher voucher) {
        add(
                Figure.VOUCHERS,
                null,
                name("promotion", voucher.promotion().value()),
                Reason.of("explain.voucher")
                        .with("promotion", voucher.promotion())
                        .with("gross", voucher.amount())
                        .with("tax", voucher.addedTax()),
                voucher.net());
    }

    /** One step for each party, kind and reference. */
    private void balances() {
        Map<Party, Map<String, Step>> byParty = new TreeMap<>();
        for (Entry entry : order.settlement()) {
            post(byParty, entry, entry.beneficiary(), entry.amount());
            post(byParty, entry, entry.bearer(), entry.amount().negated());
        }
        byParty.values().forEach(each -> steps.addAll(each.values()));
    }

    private void post(Map<Party, Map<String, Step>> byParty, Entry entry, Party party, Money amount) {
        String reference = entry.reference() == null ? "" : entry.reference();
        String key = entry.kind() + ":" + reference;
        Map<String, Step> own = byParty.computeIfAbsent(party, unused -> new TreeMap<>());
        Step before = own.get(key);
        Money sum = before == null ? amount : before.amount().plus(amount);
        LocalizedText name = reference.isEmpty() ? null : name(kindOf(entry.kind()), reference);
        Reason reason = Reason.of("explain.balance")
                .with("party", party)
                .with("kind", entry.kind().name())
                .with("name", reference);
        own.put(key, new Step(Figure.BALANCE, null, party, name, reason, sum));
    }

    private static String kindOf(Entry.Kind kind) {
        return switch (kind) {
            case DISCOUNT, VOUCHER -> "promotion";
            case TAX_CHARGED, TAX_DUE -> "tax";
            case DELIVERY -> "delivery";
            default -> "fee";
        };
    }
}
