package org.cooplab.benchmarks.peers.pricing;

import org.javamoney.moneta.FastMoney;

/** Moneta's type of amount for speed: a long of five decimals. */
public final class MonetaFastMoney extends Moneta {

    /** Looks at the market once. */
    public MonetaFastMoney() {
        super(amount -> FastMoney.of(amount, "MAD"));
    }

    @Override
    public String name() {
        return "Moneta FastMoney";
    }
}
