package org.cooplab.benchmarks.pricing;

import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;

/**
 * What a contender that is no engine works out of a basket: it fills this in, and {@link Publication} makes the public
 * result of it. Arrays of lines are in the order of the lines, those of rates in the order of {@link #RATES}.
 */
public final class Figures {

    /** The rates of tax, in percent. */
    public static final int[] RATES = {20, 10, 0};

    static final Money ZERO = Money.zero(Currencies.MAD);

    /** What the book says of the product of a line. */
    public final Publication.Item[] item;

    /** Quantity times price, by line. */
    public final Money[] amount;

    /** What the promotion on oil takes off a line; zero where it does not apply. */
    public final Money[] oil;

    /** The share of a line in what is off the order. */
    public final Money[] share;

    /** What is left of a line. */
    public final Money[] left;

    /** The tax inside what is left, by line. */
    public final Money[] tax;

    /** The commission withheld from the seller, by line. */
    public final Money[] commission;

    /** What is left of the lines of one rate; {@code null} if there are none. */
    public final Money[] taxBase = new Money[RATES.length];

    /** The tax inside the lines of one rate; {@code null} if there are none. */
    public final Money[] taxTotal = new Money[RATES.length];

    /** The sum of the amounts. */
    public Money items = ZERO;

    /** The sum of what is off the lines. */
    public Money discounts = ZERO;

    /** The sum of the taxes. */
    public Money includedTax = ZERO;

    /** The sum of the commissions. */
    public Money commissions = ZERO;

    /** The sum of what is left, by which delivery is free or not. */
    public Money subtotal = ZERO;

    /** What the delivery costs after promotions. */
    public Money delivery = ZERO;

    /** What the buyer pays. */
    public Money total = ZERO;

    /** Makes room for the figures of so many lines. */
    public Figures(int lines) {
        item = new Publication.Item[lines];
        amount = new Money[lines];
        oil = new Money[lines];
        share = new Money[lines];
        left = new Money[lines];
        tax = new Money[lines];
        commission = new Money[lines];
    }

    /** Returns the place in {@link #RATES} of the rate of a line. */
    public int placeOfRate(int line) {
        int rate = item[line].rate();
        return rate == RATES[0] ? 0 : rate == RATES[1] ? 1 : 2;
    }
}
