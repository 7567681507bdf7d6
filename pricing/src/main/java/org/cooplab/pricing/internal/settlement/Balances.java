package org.cooplab.pricing.internal.settlement;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.settlement.Entry;

/** Adds entries up by party. */
public final class Balances {

    private Balances() {}

    /** Returns what each party gets; negative is what it gives. */
    public static Map<Party, Money> of(List<Entry> entries, Currency currency) {
        Map<Party, Money> balances = new TreeMap<>();
        for (Entry entry : entries) {
            balances.merge(entry.beneficiary(), entry.amount(), Money::plus);
            balances.merge(entry.bearer(), entry.amount().negated(), Money::plus);
        }
        balances.replaceAll((party, amount) -> amount.plus(Money.zero(currency)));
        return Collections.unmodifiableMap(balances);
    }
}
