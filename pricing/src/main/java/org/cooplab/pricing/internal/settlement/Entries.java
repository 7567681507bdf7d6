package org.cooplab.pricing.internal.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Collects movements as entries, whose amounts are above zero. */
final class Entries {

    private final Currency currency;
    private final List<Entry> list;

    Entries(Currency currency, int expected) {
        this.currency = currency;
        list = new ArrayList<>(expected);
    }

    /** Adds a movement; a negative one is reversed, and one of zero or to oneself is left out. */
    void move(
            Kind kind,
            Party bearer,
            Party beneficiary,
            long amount,
            @Nullable String reference,
            @Nullable Integer line) {
        if (amount == 0 || bearer.equals(beneficiary)) {
            return;
        }
        Money magnitude = Money.ofMinor(amount > 0 ? amount : Math.negateExact(amount), currency);
        list.add(
                amount > 0
                        ? new Entry(kind, bearer, beneficiary, magnitude, reference, line)
                        : new Entry(kind, beneficiary, bearer, magnitude, reference, line));
    }

    /** Adds a movement of a published amount, which is not negative, between two parties; the object is reused. */
    void move(
            Kind kind,
            Party bearer,
            Party beneficiary,
            Money amount,
            @Nullable String reference,
            @Nullable Integer line) {
        if (amount.minor() != 0) {
            list.add(new Entry(kind, bearer, beneficiary, amount, reference, line));
        }
    }

    List<Entry> list() {
        return list;
    }
}
