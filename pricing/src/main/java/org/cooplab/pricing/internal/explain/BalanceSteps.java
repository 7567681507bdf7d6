package org.cooplab.pricing.internal.explain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.internal.settlement.Balances;
import org.cooplab.pricing.settlement.Entry;
import org.jspecify.annotations.Nullable;

/** The steps of the balances: one for each party, kind and reference, in the order of the entries. */
final class BalanceSteps {

    /** What a party gets under one kind and reference, in minor units; the rows of a party are linked. */
    private static final class Row {
        final Entry entry;
        long amount;

        @Nullable
        Row next;

        Row(Entry entry) {
            this.entry = entry;
        }
    }

    /** Up to so many parties are looked through one by one, which is faster than hashing them. */
    private static final int FEW = 12;

    private Party[] parties = new Party[FEW];
    private @Nullable Row[] first = new Row[FEW];
    private int count;
    private final Map<Party, Integer> places = new HashMap<>();

    private BalanceSteps() {}

    static void add(List<Step> steps, PricedOrder order, Names names) {
        BalanceSteps balances = new BalanceSteps();
        for (Entry entry : order.settlement()) {
            long amount = entry.amount().minor();
            balances.post(entry.beneficiary(), entry, amount);
            balances.post(entry.bearer(), entry, -amount);
        }
        for (int k = 0; k < balances.count; k++) {
            for (Row row = balances.first[k]; row != null; row = row.next) {
                steps.add(step(balances.parties[k], row, order, names));
            }
        }
    }

    private void post(Party party, Entry entry, long amount) {
        int place = placeOf(party);
        Row last = null;
        for (Row row = first[place]; row != null; row = row.next) {
            if (row.entry.kind() == entry.kind() && Objects.equals(row.entry.reference(), entry.reference())) {
                row.amount = sum(party, row.amount, amount);
                return;
            }
            last = row;
        }
        Row row = new Row(entry);
        row.amount = amount;
        if (last == null) {
            first[place] = row;
        } else {
            last.next = row;
        }
    }

    private static long sum(Party party, long before, long amount) {
        try {
            return Math.addExact(before, amount);
        } catch (ArithmeticException overflow) {
            throw Balances.tooLarge(overflow, party);
        }
    }

    @SuppressWarnings("ReferenceEquality") // only a short cut: equals follows
    private int placeOf(Party party) {
        int known = Math.min(count, FEW);
        for (int k = 0; k < known; k++) {
            // The ledger uses one object for each party, so that a look at the object nearly always does.
            if (parties[k] == party) {
                return k;
            }
        }
        for (int k = 0; k < known; k++) {
            if (parties[k].equals(party)) {
                return k;
            }
        }
        if (count >= FEW) {
            Integer place = places.get(party);
            if (place != null) {
                return place;
            }
            places.put(party, count);
        }
        if (count == parties.length) {
            parties = Arrays.copyOf(parties, count * 2);
            first = Arrays.copyOf(first, count * 2);
        }
        parties[count] = party;
        return count++;
    }

    private static Step step(Party party, Row row, PricedOrder order, Names names) {
        Entry entry = row.entry;
        return step(party, entry.kind(), entry.reference(), Money.ofMinor(row.amount, order.currency()), names);
    }

    /** Returns what a party gets for one kind and reference, with the name of what the reference names. */
    static Step step(Party party, Entry.Kind kind, @Nullable String reference, Money amount, Names names) {
        return new Step.Balance(party, kind, reference, reference == null ? null : names.of(kind, reference), amount);
    }
}
