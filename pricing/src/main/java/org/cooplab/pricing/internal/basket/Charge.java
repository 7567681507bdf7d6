package org.cooplab.pricing.internal.basket;

import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.tax.ChargeTaxProgram;
import org.cooplab.pricing.internal.tax.TaxedPart;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;

/** A delivery charge or a fee while the order is being priced. */
public final class Charge {

    public final String id;

    /** What a fee is for; {@code null} for a delivery. */
    public final Fee.@Nullable Kind kind;

    public final Fee.Payer payer;
    public final @Nullable Party beneficiary;
    public final ChargeTaxProgram tax;

    public long amount;
    public long left;
    public int first = Basket.NONE;
    public int last = Basket.NONE;

    /** The part of each line, for a charge that belongs to lines; {@code null} for one of the whole order. */
    public long @Nullable [] perLine;

    public List<TaxedPart> taxes = List.of();

    /** Starts with the full amount. */
    public Charge(
            String id,
            Fee.@Nullable Kind kind,
            Fee.Payer payer,
            @Nullable Party beneficiary,
            ChargeTaxProgram tax,
            long amount) {
        this.id = id;
        this.kind = kind;
        this.payer = payer;
        this.beneficiary = beneficiary;
        this.tax = tax;
        this.amount = amount;
        this.left = amount;
    }

    /** Returns the charge as it is while promotions run: with what they have taken off, neither shared out to lines nor taxed. */
    Charge copy() {
        Charge copy = new Charge(id, kind, payer, beneficiary, tax, amount);
        copy.left = left;
        copy.first = first;
        copy.last = last;
        return copy;
    }

    /** Returns whether the buyer pays it. */
    public boolean byBuyer() {
        return payer == Fee.Payer.BUYER;
    }

    /** Returns whether it is positive for some lines and negative for others. */
    public boolean hasBothSigns() {
        boolean takes = false;
        boolean gives = false;
        if (perLine != null) {
            for (long part : perLine) {
                takes |= part > 0;
                gives |= part < 0;
            }
        }
        return takes && gives;
    }

    /** Returns the sum of its included taxes, or of the added ones. */
    public long taxes(TaxBasis basis) {
        long sum = 0;
        for (TaxedPart each : taxes) {
            sum = Math.addExact(sum, each.tax.basis == basis ? each.amount : 0);
        }
        return sum;
    }
}
