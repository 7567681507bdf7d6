package org.cooplab.examples.quickstart.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;

/** Who earns what of an order, and by what: each row adds up to what a party ends up with, all rows to what is paid. */
final class EarningsTable {

    private static final Map<String, Set<Kind>> COLUMNS = Map.of(
            "report.bill.supplied", EnumSet.of(Kind.GOODS, Kind.DELIVERY),
            "report.bill.fees", EnumSet.of(Kind.FEE),
            "report.bill.promotion", EnumSet.of(Kind.DISCOUNT, Kind.VOUCHER),
            "report.tax", EnumSet.of(Kind.TAX_DUE, Kind.TAX_CHARGED));
    private static final List<String> ORDER =
            List.of("report.bill.supplied", "report.bill.fees", "report.bill.promotion", "report.tax");

    private final Tongues tongues;
    private final Names names;

    EarningsTable(Tongues tongues, Names names) {
        this.tongues = tongues;
        this.names = names;
    }

    Consumer<Html> of(PricedOrder order) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text(tongues.say("report.party")),
                Table.Column.number(tongues.say("report.bill.balance")))); // before what a small screen hides
        ORDER.forEach(code -> columns.add(Table.Column.number(tongues.say(code))));
        return Table.of(tongues.say("report.bill.earns.caption"), columns, body -> {
            order.balances().keySet().stream()
                    .filter(EarningsTable::earns)
                    .forEach(party -> row(body, "", tongues.say(names.of(party)), order, party::equals));
            row(body, "sum", tongues.say("report.bill.total"), order, EarningsTable::earns);
        });
    }

    private static boolean earns(Party party) {
        return !(party instanceof Party.Customer);
    }

    private void row(Html body, String kind, Consumer<Html> name, PricedOrder order, Predicate<Party> who) {
        List<Consumer<Html>> cells =
                new ArrayList<>(List.of(Table.head(name), money(sum(order, who, EnumSet.allOf(Kind.class)))));
        ORDER.forEach(code -> cells.add(money(sum(order, who, COLUMNS.getOrDefault(code, Set.of())))));
        Table.row(kind, cells).accept(body);
    }

    /** What these parties get by entries of these kinds, less what they give. */
    private static Money sum(PricedOrder order, Predicate<Party> who, Set<Kind> kinds) {
        Money sum = Money.zero(order.currency());
        for (Entry entry : order.settlement()) {
            if (kinds.contains(entry.kind())) {
                sum = who.test(entry.beneficiary()) ? sum.plus(entry.amount()) : sum;
                sum = who.test(entry.bearer()) ? sum.minus(entry.amount()) : sum;
            }
        }
        return sum;
    }

    private Consumer<Html> money(Money amount) {
        return Table.number(
                amount.signum() == 0 ? cell -> cell.text("–") : tongues.say("report.money", "amount", amount));
    }
}
