package org.cooplab.benchmarks.peers.pricing;

/** A line as the rules see it, in centimes. */
public final class LineFact {

    private final int place;
    private final long piece;
    private final long quantity;
    private final int rate;
    private final String category;
    private long amount;
    private long oil;
    private long share;
    private long rest;
    private long left;
    private long tax;
    private long commission;

    /** Makes a line that has no amount yet. */
    public LineFact(int place, long piece, long quantity, int rate, String category) {
        this.place = place;
        this.piece = piece;
        this.quantity = quantity;
        this.rate = rate;
        this.category = category;
    }

    private static long halfUp(long n, long d) {
        return (2 * n + d) / (2 * d);
    }

    /** Multiplies price and quantity. */
    public void price() {
        amount = piece * quantity;
        left = amount;
    }

    /** Takes a percentage off. */
    public void takePercent(int percent) {
        oil = halfUp(amount * percent, 100);
        left -= oil;
    }

    /** Withholds a commission in percent. */
    public void withhold(int percent) {
        commission = halfUp(left * percent, 100);
    }

    /** Takes its share of a discount of the order, rounded down; returns it. */
    long takeShare(long off, long total) {
        share = off * left / total;
        rest = off * left - share * total;
        left -= share;
        return share;
    }

    void takeCentime() {
        share++;
        left--;
    }

    /** Calculates the tax inside what is left; returns it. */
    public long taxInside(int percent) {
        tax = halfUp(left * percent, 100L + percent);
        return tax;
    }

    /** Returns its place in the order. */
    public int getPlace() {
        return place;
    }

    /** Returns the rate of tax in percent. */
    public int getRate() {
        return rate;
    }

    /** Returns the category of the goods. */
    public String getCategory() {
        return category;
    }

    /** Returns quantity times price. */
    public long getAmount() {
        return amount;
    }

    /** Returns what the promotion on oil took off. */
    public long getOil() {
        return oil;
    }

    /** Returns the share in what is off the order. */
    public long getShare() {
        return share;
    }

    long getRest() {
        return rest;
    }

    /** Returns what is left. */
    public long getLeft() {
        return left;
    }

    /** Returns the tax inside. */
    public long getTax() {
        return tax;
    }

    /** Returns the commission. */
    public long getCommission() {
        return commission;
    }
}
