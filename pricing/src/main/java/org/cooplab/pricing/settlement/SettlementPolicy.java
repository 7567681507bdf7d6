package org.cooplab.pricing.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Who is paid what, in the questions where platforms differ. What is left out takes the value of
 * {@link #STANDARD}.
 *
 * @param taxes who keeps the tax until it is due
 * @param sharing how the income of goods is divided between the sellers
 * @param charges what happens to charges of the whole order when goods come back
 */
public record SettlementPolicy(
        @JsonProperty TaxAccount taxes,
        @JsonProperty Sharing sharing,
        @JsonProperty ChargesOnReturn charges) {

    /** Taxes to the treasury, each seller its own goods, charges returned with the last of the goods. */
    public static final SettlementPolicy STANDARD =
            new SettlementPolicy(TaxAccount.TREASURY, Sharing.OWN_GOODS, ChargesOnReturn.WITH_THE_LAST);

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue")
    public SettlementPolicy {
        taxes = Objects.requireNonNullElse(taxes, TaxAccount.TREASURY);
        sharing = Objects.requireNonNullElse(sharing, Sharing.OWN_GOODS);
        charges = Objects.requireNonNullElse(charges, ChargesOnReturn.WITH_THE_LAST);
    }

    /** Who keeps the tax until it is due. */
    public enum TaxAccount {
        /** It goes to an account of the treasury. */
        TREASURY,
        /** It stays with the supplier, who declares it. */
        SUPPLIER,
        /** Taxes on top stay with the sellers, who declare them for the whole order, charges included. */
        SELLERS
    }

    /** How the income of goods is divided. */
    public enum Sharing {
        /** Each seller gets the income of its own goods. */
        OWN_GOODS,
        /**
         * All that is for the sellers is one pot, divided by the amounts of their lines. What vouchers at the
         * sellers' expense take off charges comes out of it as well, whoever gets the charge.
         */
        POOLED
    }

    /** What happens to charges of the whole order (delivery, fees not of a line) when goods come back. */
    public enum ChargesOnReturn {
        /** They are given back when the last of the goods is. */
        WITH_THE_LAST,
        /** They are given back in proportion to the goods. */
        IN_PROPORTION,
        /** They are kept, unless the order is cancelled. */
        KEPT
    }
}
