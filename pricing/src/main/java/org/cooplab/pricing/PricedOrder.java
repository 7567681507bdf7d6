package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.internal.settlement.Audit;
import org.cooplab.pricing.internal.settlement.Balances;
import org.cooplab.pricing.internal.settlement.Returns;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.tax.AppliedTax;

/**
 * What an order costs, why, and who earns what: data that is stored, sent and read back as JSON.
 *
 * <p>It holds everything a later refund needs: each line's share of every discount, tax and fee, the
 * rounding policy, and the book it was priced with. Its entries sum to zero: what the buyer pays is
 * what sellers, carriers, platform and treasury get, less what funders contribute.
 *
 * <p>Reading a stored order does not check its figures. Whatever is derived from it (a refund, a posting, a new price, a
 * lock) is refused if two figures disagree: lines, charges, their discounts and taxes, the totals, and the
 * entries, which must match the bill and involve only the parties it names. Some facts are not checked, mostly because they
 * occur only once: who funds a discount or owes a tax; the list price and the reductions of a line; the rate of a tax (its amounts
 * are added up, but not calculated again); how sellers share a charge or a pot, and the amount of a fee withheld for one of them; unit
 * price and quantity of a line whose amount is not their product (graduated tiers, or a quantity in another kind of unit than the
 * price); the part of a voucher in included tax; and for withheld fees the bases of their taxes and, where taxes do not go
 * to the treasury or the fee itself does, their included taxes. Explanations and {@link #balances} take the order as it is.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param order the order
 * @param customer who pays
 * @param book the price book
 * @param placedOn the day of order, by which prices and promotions were looked up
 * @param taxPoint the day by which tax rates were looked up
 * @param currency the currency of all amounts
 * @param rounding the rounding policy
 * @param settlementPolicy the settlement policy
 * @param lines the lines that could be priced, by number, followed by gifts
 * @param deliveries the delivery charges
 * @param fees the fees, both the buyer's and those withheld from sellers
 * @param taxes the taxes of lines, deliveries and the buyer's fees, by rate
 * @param vouchers vouchers taken off after tax
 * @param totals the totals of the bill
 * @param settlement the entries, which sum to zero
 * @param declined lines, coupons, promotions and fees that did not apply, each with its reason, and discounts that a floor price
 *     has limited; the path of a line ends with its number, {@code /lines/7} for line 7, as in {@link Repricing}
 */
public record PricedOrder(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) OrderId order,
        @JsonProperty(required = true) CustomerId customer,
        @JsonProperty(required = true) BookReference book,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate placedOn,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate taxPoint,

        @JsonProperty(required = true) Currency currency,
        @JsonProperty(required = true) RoundingPolicy rounding,
        @JsonProperty(required = true) SettlementPolicy settlementPolicy,
        @JsonProperty(required = true) List<PricedLine> lines,
        @JsonProperty(required = true) List<PricedCharge> deliveries,
        @JsonProperty(required = true) List<PricedCharge> fees,
        @JsonProperty(required = true) List<AppliedTax> taxes,
        @JsonProperty(required = true) List<PricedVoucher> vouchers,
        @JsonProperty(required = true) Totals totals,
        @JsonProperty(required = true) List<Entry> settlement,
        @JsonProperty(required = true) List<Reason> declined) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the schema version is another
     */
    public PricedOrder {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(order, "order");
        requireNonNull(customer, "customer");
        requireNonNull(book, "book");
        requireNonNull(placedOn, "placedOn");
        requireNonNull(taxPoint, "taxPoint");
        requireNonNull(currency, "currency");
        requireNonNull(rounding, "rounding");
        requireNonNull(settlementPolicy, "settlementPolicy");
        requireNonNull(totals, "totals");
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
        fees = List.copyOf(fees);
        taxes = List.copyOf(taxes);
        vouchers = List.copyOf(vouchers);
        settlement = List.copyOf(settlement);
        declined = List.copyOf(declined);
    }

    /** Returns what the buyer pays. */
    public Money total() {
        return totals.total();
    }

    /**
     * Returns a line.
     *
     * @throws NoSuchElementException if no line has that number
     */
    public PricedLine line(int number) {
        for (PricedLine line : lines) {
            if (line.number() == number) {
                return line;
            }
        }
        throw new NoSuchElementException("there is no line " + number + " in order " + order);
    }

    /**
     * Returns what each party gets from the order in all; negative if it gives. The amounts sum to
     * zero.
     */
    public Map<Party, Money> balances() {
        return Balances.of(settlement, currency);
    }

    /** Returns what a party gets from the order; negative if it gives. */
    public Money balance(Party party) {
        return balances().getOrDefault(requireNonNull(party, "party"), Money.zero(currency));
    }

    /**
     * Returns what each promotion gives this order, which is what a host reserves of its budget; zero for a gift whose price
     * is zero.
     */
    public Map<PromotionId, Money> promotions() {
        Map<PromotionId, Money> given = new TreeMap<>();
        for (PricedLine line : lines) {
            if (line.gift() != null) {
                given.merge(line.gift(), Money.zero(currency), Money::plus);
            }
            for (AppliedDiscount each : line.discounts()) {
                given.merge(each.promotion(), each.amount(), Money::plus);
            }
        }
        for (PricedCharge delivery : deliveries) {
            for (AppliedDiscount each : delivery.discounts()) {
                given.merge(each.promotion(), each.amount(), Money::plus);
            }
        }
        for (PricedVoucher voucher : vouchers) {
            given.merge(voucher.promotion(), voucher.amount(), Money::plus);
        }
        return Collections.unmodifiableMap(given);
    }

    /**
     * Returns the entries in the form that {@link Statement} takes.
     *
     * @throws InvalidValue if two figures of this order disagree, an amount is in another currency or a sum exceeds 64
     *     bits, as {@link #refund} does
     */
    public Statement.Posting posting() {
        Audit.require(this, "");
        return new Statement.Posting(order, taxPoint, settlement);
    }

    /**
     * Returns what is due when goods come back.
     *
     * <p>Refunds are cumulative: the amount due for everything returned so far, less the amount due before. Any sequence of
     * returns therefore adds up exactly to a return of everything at once, and returning everything gives back what was paid,
     * except charges that the settlement policy keeps. The remaining lines keep their prices. Each entry of the sale is
     * reversed in proportion, so that commissions, discounts and taxes are reversed too.
     *
     * @param alreadyReturned what came back earlier, by line number, in any unit that converts to the line's
     * @param returnedNow what comes back now, likewise
     * @throws InvalidValue if there is no such line, a quantity is negative or in a unit that does not convert to the line's, or
     *     more comes back than was charged; its place is {@code /returnedNow/3} for a return of line 3, and {@link
     *     InvalidValue#all} has every line that cannot come back. Also if this order has been changed in storage: {@code
     *     sum.differs} if two figures disagree, at {@code /totals/items} for instance, with the line if there is one; {@code
     *     value.currency} if an amount is in another currency; {@code order.too-large} if a sum exceeds 64 bits
     */
    public Refund refund(Map<Integer, Quantity> alreadyReturned, Map<Integer, Quantity> returnedNow) {
        requireNonNull(alreadyReturned, "alreadyReturned");
        requireNonNull(returnedNow, "returnedNow");
        Audit.require(this, "");
        return Returns.refund(this, alreadyReturned, returnedNow);
    }

    /**
     * Returns what is due when the order is cancelled after some of it came back: all that remains, charges included.
     *
     * @throws InvalidValue as {@link #refund} does
     */
    public Refund cancel(Map<Integer, Quantity> alreadyReturned) {
        requireNonNull(alreadyReturned, "alreadyReturned");
        Audit.require(this, "");
        return Returns.cancel(this, alreadyReturned);
    }
}
