package org.cooplab.pricing.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.explain.Step.Figure;
import org.cooplab.pricing.settlement.Entry;
import org.jspecify.annotations.Nullable;

/** The steps of the balances: one for each party, kind and reference of the entries. */
final class BalanceSteps {

    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.entry.kind())
            .thenComparing(row -> row.entry.reference() == null ? "" : row.entry.reference());

    /** What a party gets under one kind and reference, in minor units. */
    private static final class Row {
        final Entry entry;
        long amount;

        Row(Entry entry) {
            this.entry = entry;
        }
    }

    private BalanceSteps() {}

    static void add(List<Step> steps, PricedOrder order, Names names) {
        Map<Party, List<Row>> byParty = new HashMap<>();
        for (Entry entry : order.settlement()) {
            post(byParty, entry.beneficiary(), entry, entry.amount().minor());
            post(byParty, entry.bearer(), entry, -entry.amount().minor());
        }
        List<Map.Entry<String, Party>> parties = new ArrayList<>(byParty.size());
        byParty.keySet().forEach(party -> parties.add(Map.entry(party.value(), party)));
        parties.sort(Map.Entry.comparingByKey());
        for (Map.Entry<String, Party> each : parties) {
            List<Row> rows = byParty.getOrDefault(each.getValue(), List.of());
            rows.sort(ORDER);
            for (Row row : rows) {
                steps.add(step(each.getValue(), row, order, names));
            }
        }
    }

    private static Step step(Party party, Row row, PricedOrder order, Names names) {
        String reference = row.entry.reference();
        return new Step(
                Figure.BALANCE,
                "explain.balance",
                null,
                party,
                reference,
                reference == null ? null : name(row.entry.kind(), reference, names),
                null,
                null,
                null,
                null,
                null,
                null,
                row.entry.kind(),
                null,
                Money.ofMinor(row.amount, order.currency()));
    }

    private static @Nullable LocalizedText name(Entry.Kind kind, String reference, Names names) {
        return switch (kind) {
            case DISCOUNT, VOUCHER -> names.promotions.get(reference);
            case TAX_CHARGED, TAX_DUE -> names.taxes.get(reference);
            case DELIVERY -> names.deliveries.get(reference);
            default -> names.fees.get(reference);
        };
    }

    private static void post(Map<Party, List<Row>> byParty, Party party, Entry entry, long amount) {
        List<Row> rows = byParty.computeIfAbsent(party, unused -> new ArrayList<>());
        for (Row row : rows) {
            if (row.entry.kind() == entry.kind() && Objects.equals(row.entry.reference(), entry.reference())) {
                row.amount = Math.addExact(row.amount, amount);
                return;
            }
        }
        Row row = new Row(entry);
        row.amount = amount;
        rows.add(row);
    }
}
