package org.cooplab.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.PricedCharge;
import org.cooplab.pricing.PricedLine;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxTreatment;

/** What the buyer pays, line by line: pack, unit price and reductions, then what is added, the total and the tax in it. */
final class BillTable {

    private final Tongues tongues;
    private final PriceBook book;
    private final Names names;

    BillTable(Tongues tongues, PriceBook book, Names names) {
        this.tongues = tongues;
        this.book = book;
        this.names = names;
    }

    /**
     * Returns the bill of an order.
     *
     * @param left the numbers of the lines that no round carries, in whole or in part
     */
    Consumer<Html> of(Order order, PricedOrder priced, Set<Integer> left) {
        return Table.of(
                tongues.say("report.bill.caption", "order", priced.order()),
                List.of(
                        Table.Column.text(tongues.say("report.bill.item")),
                        Table.Column.text(tongues.say("report.bill.seller")),
                        Table.Column.number(tongues.say("report.bill.amount"))),
                body -> {
                    for (PricedLine line : priced.lines()) {
                        line(body, order, line, left.contains(line.number()));
                        discounts(body, line.discounts());
                    }
                    row(
                            body,
                            "subtotal",
                            "report.bill.goods",
                            priced.totals().items().minus(priced.totals().discounts()));
                    priced.deliveries().forEach(charge -> charge(body, charge));
                    priced.fees().stream()
                            .filter(fee -> fee.payer() == Fee.Payer.BUYER)
                            .forEach(charge -> charge(body, charge));
                    row(body, "sum", "report.bill.total", priced.total());
                    priced.taxes().stream()
                            .filter(tax -> tax.treatment() == TaxTreatment.TAXED)
                            .forEach(tax -> tax(body, tax));
                });
    }

    private void line(Html body, Order order, PricedLine line, boolean left) {
        Table.row(
                        "",
                        Table.head(cell -> {
                            cell.element("div", pack(order, line));
                            cell.element("div", unitPrice(line), "class", "off");
                            if (left) {
                                cell.element("span", tongues.say("report.bill.not-carried"), "class", "tag ask");
                            }
                        }),
                        Table.words(tongues.say(names.of(Party.of(line.seller())))),
                        money(line.amount()))
                .accept(body);
    }

    /** The name and, as one name may stand for several packs, how much is in each. */
    private Consumer<Html> pack(Order order, PricedLine line) {
        return order.lines().stream()
                .filter(one -> one.number() == line.number())
                .map(one -> one.goods().packaging().contents())
                .findFirst()
                .map(contents -> tongues.say(messages -> messages.text(Reason.of("report.bill.pack")
                        .with("name", line.name().in(messages.language()))
                        .with("contents", contents))))
                .orElseGet(() -> tongues.say(line.name()));
    }

    private Consumer<Html> unitPrice(PricedLine line) {
        Optional<AppliedTax> exempt = line.taxes().stream()
                .filter(tax -> tax.treatment() != TaxTreatment.TAXED)
                .findFirst();
        return html -> {
            html.element(
                    "span",
                    tongues.say(
                            "report.bill.times",
                            "quantity",
                            line.quantity().value(),
                            "price",
                            line.unitPrice()
                                    .times(Quantity.of(1, line.quantity().unitCode()), RoundingMode.HALF_UP)));
            exempt.ifPresent(tax -> html.text(" · ").element("span", tongues.say(names.of(tax.id()))));
        };
    }

    private void charge(Html body, PricedCharge charge) {
        Table.row(
                        "",
                        Table.head(tongues.say(names.of(charge.id()))),
                        Table.words(
                                charge.beneficiary() == null
                                        ? cell -> {}
                                        : tongues.say(names.of(charge.beneficiary()))),
                        money(charge.amount()))
                .accept(body);
        discounts(body, charge.discounts());
    }

    private void discounts(Html body, List<AppliedDiscount> discounts) {
        for (AppliedDiscount discount : discounts) {
            Table.row(
                            "sub",
                            Table.words(promotion(discount)),
                            Table.words(cell -> {}),
                            money(discount.amount().negated()))
                    .accept(body);
        }
    }

    private Consumer<Html> promotion(AppliedDiscount discount) {
        String id = discount.promotion().value();
        return percent(discount.promotion())
                .map(rate -> tongues.say(messages -> messages.text(Reason.of("report.bill.off")
                        .with("promotion", names.of(id).in(messages.language()))
                        .with("rate", rate))))
                .orElseGet(() -> tongues.say(names.of(id)));
    }

    /** The share that a promotion takes off, if it does just that. */
    private Optional<BigDecimal> percent(PromotionId id) {
        return book.promotions().stream()
                .filter(one -> one.id().equals(id))
                .map(Promotion::benefits)
                .filter(benefits -> benefits.size() == 1)
                .map(benefits -> benefits.get(0).off())
                .flatMap(off -> off == null ? Stream.empty() : Stream.ofNullable(off.rate()))
                .map(Rate::value)
                .findFirst();
    }

    private void tax(Html body, AppliedTax tax) {
        Table.row(
                        "sub",
                        Table.words(tongues.say(messages -> messages.text(Reason.of("report.bill.tax")
                                .with("tax", names.of(tax.id()).in(messages.language()))
                                .with("rate", tax.rate().value())))),
                        Table.words(cell -> {}),
                        money(tax.amount()))
                .accept(body);
    }

    private void row(Html body, String kind, String code, Money amount) {
        Table.row(kind, Table.head(tongues.say(code)), Table.words(cell -> {}), money(amount))
                .accept(body);
    }

    private Consumer<Html> money(Money amount) {
        return Table.number(tongues.say("report.money", "amount", amount));
    }
}
