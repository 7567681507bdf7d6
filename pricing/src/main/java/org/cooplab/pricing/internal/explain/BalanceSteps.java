package org.cooplab.pricing.internal.explain;

import java.util.ArrayList;
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

/** The steps of the balances: one for each party, kind and reference, in the order of the entries. */
final class BalanceSteps {

    /** What a party gets under one kind and reference, in minor units. */
    private static final class Row {
        final Entry entry;
        long amount;

        Row(Entry entry) {
            this.entry = entry;
        }
    }

    /** Up to so many parties are looked through one by one, which is faster than hashing them. */
    private static final int FEW = 12;

    private final List<Party> parties = new ArrayList<>(FEW);
    private final List<List<Row>> rows = new ArrayList<>(FEW);
    private final Map<Party, Integer> places = new HashMap<>();

    private BalanceSteps() {}

    static void add(List<Step> steps, PricedOrder order, Names names) {
        BalanceSteps balances = new BalanceSteps();
        for (Entry entry : order.settlement()) {
            long amount = entry.amount().minor();
            post(balances.rowsOf(entry.beneficiary()), entry, amount);
            post(balances.rowsOf(entry.bearer()), entry, -amount);
        }
        balances.write(steps, order, names);
    }

    private void write(List<Step> steps, PricedOrder order, Names names) {
        for (int k = 0; k < parties.size(); k++) {
            for (Row row : rows.get(k)) {
                steps.add(step(parties.get(k), row, order, names));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // only a short cut: equals follows
    private List<Row> rowsOf(Party party) {
        int known = Math.min(parties.size(), FEW);
        for (int k = 0; k < known; k++) {
            // The ledger uses one object for each party, so that a look at the object nearly always does.
            if (parties.get(k) == party) {
                return rows.get(k);
            }
        }
        for (int k = 0; k < known; k++) {
            if (parties.get(k).equals(party)) {
                return rows.get(k);
            }
        }
        if (parties.size() >= FEW) {
            Integer place = places.get(party);
            if (place != null) {
                return rows.get(place);
            }
            places.put(party, parties.size());
        }
        List<Row> own = new ArrayList<>(6);
        parties.add(party);
        rows.add(own);
        return own;
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

    private static void post(List<Row> rows, Entry entry, long amount) {
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
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
