package org.cooplab.pricing.internal.promotion;

import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.promotion.FundingShare;
import org.jspecify.annotations.Nullable;

/** Who pays for a promotion, ready to divide amounts; remainders go to the largest fractions. */
public final class Funding {

    /** The funders; {@code null} is the seller of the goods. */
    public final @Nullable Party[] parties;

    private final long[] weights;
    private final boolean sellersFund;

    /** Compiles the shares, which sum to one. */
    Funding(List<FundingShare> shares) {
        parties = new Party[shares.size()];
        Fraction[] parts = new Fraction[shares.size()];
        boolean bySeller = false;
        for (int k = 0; k < parts.length; k++) {
            parties[k] = shares.get(k).party();
            parts[k] = Fraction.of(shares.get(k).share().value());
            bySeller |= parties[k] == null || parties[k] instanceof Party.Cooperative;
        }
        weights = Fraction.weights(parts);
        sellersFund = bySeller;
    }

    /** Returns whether one party pays all. */
    public boolean single() {
        return parties.length == 1;
    }

    /** Divides an amount among the funders. */
    public long[] split(long amount) {
        return single() ? new long[] {amount} : Spread.of(amount, weights, Remainder.LARGEST_REMAINDER);
    }

    /** Returns what a seller bears of a discount on its goods, as their seller or as a named funder. */
    public long sellerPart(long amount, Party seller) {
        if (!sellersFund) {
            return 0;
        }
        if (single()) {
            return funds(0, seller) ? amount : 0;
        }
        long[] parts = split(amount);
        long sum = 0;
        for (int k = 0; k < parts.length; k++) {
            sum += funds(k, seller) ? parts[k] : 0;
        }
        return sum;
    }

    private boolean funds(int k, Party seller) {
        return parties[k] == null || seller.equals(parties[k]);
    }

    /**
     * Returns how much of {@code wanted} can be added to what the promotion has taken already, so that the
     * seller of the goods bears at most {@code bound} of what is added.
     */
    public long most(long wanted, long bound, long already, Party seller) {
        long before = sellerPart(already, seller);
        long room = Math.max(0, bound);
        if (sellerPart(already + wanted, seller) - before <= room) {
            return wanted;
        }
        // Rounding moves the seller's part in steps, so bisection looks for the largest amount that fits.
        long low = 0;
        long high = wanted;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (sellerPart(already + middle, seller) - before <= room) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
