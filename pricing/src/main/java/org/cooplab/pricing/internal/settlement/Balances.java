package org.cooplab.pricing.internal.settlement;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.cooplab.pricing.settlement.Entry;

/** Adds entries up by party. */
public final class Balances {

    private Balances() {}

    /**
     * Returns what each party gets; negative is what it gives.
     *
     * @throws InvalidValue if what one gets outgrows 64 bits
     */
    public static Map<Party, Money> of(List<Entry> entries, Currency currency) {
        Map<Party, Money> balances = new TreeMap<>();
        for (Entry entry : entries) {
            book(balances, entry.beneficiary(), entry.amount());
            book(balances, entry.bearer(), entry.amount().negated());
        }
        balances.replaceAll((party, amount) -> amount.plus(Money.zero(currency)));
        return Collections.unmodifiableMap(balances);
    }

    private static void book(Map<Party, Money> balances, Party party, Money amount) {
        try {
            balances.merge(party, amount, Money::plus);
        } catch (ArithmeticException overflow) {
            throw tooLarge(overflow, party);
        }
    }

    /** Returns the refusal of a balance that outgrows 64 bits. */
    public static InvalidValue tooLarge(ArithmeticException overflow, Party party) {
        Reason where = Reason.of("balance.too-large").at("/settlement").with("party", party);
        return TooLarge.of(overflow, where).refusal();
    }
}
