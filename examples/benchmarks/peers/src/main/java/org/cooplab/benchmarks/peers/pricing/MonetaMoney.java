package org.cooplab.benchmarks.peers.pricing;

import org.javamoney.moneta.Money;

/** Moneta's general type of amount, of any precision. */
public final class MonetaMoney extends Moneta {

    /** Looks at the market once. */
    public MonetaMoney() {
        super(amount -> Money.of(amount, "MAD"));
    }

    @Override
    public String name() {
        return "Moneta Money";
    }
}
