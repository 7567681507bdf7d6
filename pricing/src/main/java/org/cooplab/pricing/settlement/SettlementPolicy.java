package org.cooplab.pricing.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * The questions of settlement on which platforms differ. Omitted members take the value they have in {@link #STANDARD}.
 *
 * @param taxes who holds the tax until it is due
 * @param sharing how the income from goods is divided among the sellers
 * @param charges what happens to charges on the whole order when goods come back
 */
public record SettlementPolicy(
        @JsonProperty TaxAccount taxes,
        @JsonProperty Sharing sharing,
        @JsonProperty ChargesOnReturn charges) {

    /** Taxes go to the treasury, each seller earns its own goods, charges are returned with the last of the goods. */
    public static final SettlementPolicy STANDARD =
            new SettlementPolicy(TaxAccount.TREASURY, Sharing.OWN_GOODS, ChargesOnReturn.WITH_THE_LAST);

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue")
    public SettlementPolicy {
        taxes = Objects.requireNonNullElse(taxes, TaxAccount.TREASURY);
        sharing = Objects.requireNonNullElse(sharing, Sharing.OWN_GOODS);
        charges = Objects.requireNonNullElse(charges, ChargesOnReturn.WITH_THE_LAST);
    }

    /** Who holds the tax until it is due. It is on what the buyer pays, also where others fund a discount or voucher. */
    public enum TaxAccount {
        /** It is booked to the treasury. */
        TREASURY,
        /** It stays with the supplier, who declares it. */
        SUPPLIER,
        /** Added taxes stay with the sellers, who declare them for the whole order, charges included. */
        SELLERS
    }

    /** How the income from goods is divided. */
    public enum Sharing {
        /** Each seller gets the income from its own goods. */
        OWN_GOODS,
        /**
         * Everything due to the sellers forms one pot, divided in proportion to the amounts of their lines. It also bears what
         * vouchers at the sellers' expense take off charges, whoever gets the charge.
         */
        POOLED
    }

    /** What happens to charges on the whole order (delivery, fees without a line) when goods come back. */
    public enum ChargesOnReturn {
        /** They are refunded with the last of the goods. */
        WITH_THE_LAST,
        /** They are refunded in proportion to the goods. */
        IN_PROPORTION,
        /** They are kept, unless the order is cancelled. */
        KEPT
    }
}
