package org.cooplab.benchmarks.peers.pricing;

import java.util.Comparator;
import java.util.List;

/** The basket as the rules see it, in centimes. */
public final class BasketFact {

    private long items;
    private long left;
    private long commissions;
    private long tax;
    private long delivery;
    private long hubFee;

    /** Adds up the amounts of the lines. */
    public void addUp(List<LineFact> lines) {
        for (LineFact line : lines) {
            items += line.getAmount();
            left += line.getLeft();
            commissions += line.getCommission();
        }
    }

    /** Takes so much off the lines, by largest remainder. */
    public void takeOff(long wanted, List<LineFact> lines) {
        long given = Math.min(wanted, left);
        long missing = given;
        for (LineFact line : lines) {
            missing -= line.takeShare(given, left);
        }
        lines.stream()
                .sorted(Comparator.comparingLong(LineFact::getRest).reversed().thenComparingInt(LineFact::getPlace))
                .limit(missing)
                .forEach(LineFact::takeCentime);
        left -= given;
    }

    /** Returns the sum of the amounts. */
    public long getItems() {
        return items;
    }

    /** Returns the sum of what is left of the lines. */
    public long getLeft() {
        return left;
    }

    /** Returns the sum of the commissions. */
    public long getCommissions() {
        return commissions;
    }

    /** Returns the sum of the taxes. */
    public long getTax() {
        return tax;
    }

    /** Adds the tax of a line. */
    public void addTax(long amount) {
        tax += amount;
    }

    /** Returns what delivery costs. */
    public long getDelivery() {
        return delivery;
    }

    /** Sets what delivery costs. */
    public void setDelivery(long delivery) {
        this.delivery = delivery;
    }

    /** Returns the fee of the hub. */
    public long getHubFee() {
        return hubFee;
    }

    /** Sets the fee of the hub. */
    public void setHubFee(long hubFee) {
        this.hubFee = hubFee;
    }
}
