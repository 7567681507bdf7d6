package org.cooplab.pricing.settlement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.internal.exact.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * What one party earned and gave over many orders: the account that a cooperative receives with its
 * payout. {@code Pricer.explain} and {@code Explanation.of} say it in sentences.
 *
 * @param party whose account it is
 * @param currency the currency of all amounts
 * @param period the days it is about: those asked for or, if none were, from the first to the last on which something of the
 *     party's was booked; {@code null} if nothing was
 * @param rows one row for each kind and reference of entries, in the order of kinds
 * @param orders what each posting came to for the party, by day and id; postings of one order on one day in the order given
 * @param balance what the party gets in all; negative if it owes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        @JsonProperty(required = true) Party party,
        @JsonProperty(required = true) Currency currency,
        @Nullable DateRange period,
        @JsonProperty(required = true) List<Row> rows,
        @JsonProperty(required = true) List<OrderBalance> orders,
        @JsonProperty(required = true) Money balance) {

    /** Copies the lists. */
    public Statement {
        requireNonNull(party, "party");
        requireNonNull(currency, "currency");
        requireNonNull(balance, "balance");
        rows = List.copyOf(rows);
        orders = List.copyOf(orders);
    }

    /**
     * Returns the statement of a party over all that was booked.
     *
     * @param party whose account
     * @param currency the currency of all postings
     * @param postings the orders and refunds, in any order; the sale of an order once, its refunds as often as goods came back
     * @throws InvalidValue if the sale of an order is given twice, its price from before a change included ({@code value.repeated}
     *     at {@code /postings/2}); if any entry, even one that is not the party's, is in another currency ({@link InvalidValue#all} has
     *     the first such entry of each posting, at {@code /postings/2/entries/0/amount/currency} say), or if a sum exceeds 64 bits
     */
    public static Statement of(Party party, Currency currency, List<Posting> postings) {
        Statement all = of(party, currency, DateRange.always(), postings);
        List<OrderBalance> orders = all.orders;
        DateRange period = orders.isEmpty()
                ? null
                : DateRange.of(
                        orders.get(0).day(), orders.get(orders.size() - 1).day());
        return new Statement(party, currency, period, all.rows, orders, all.balance);
    }

    /**
     * Returns the statement of a party over what was booked in a period. What was booked on other days belongs to other statements
     * and is left out, so that statements of adjoining periods add up to that of both.
     *
     * @param period the days, which the statement names even if nothing was booked on them
     * @throws InvalidValue as {@link #of(Party, Currency, List)} does, for postings of other days too
     */
    public static Statement of(Party party, Currency currency, DateRange period, List<Posting> postings) {
        requireNonNull(party, "party");
        requireNonNull(period, "period");
        check(requireNonNull(currency, "currency"), requireNonNull(postings, "postings"));
        List<Posting> sorted = postings.stream()
                .filter(posting -> period.contains(posting.day()))
                .sorted(Comparator.comparing(Posting::day).thenComparing(Posting::order))
                .toList();
        Map<Entry.Kind, TreeMap<String, Money>> byKind = new EnumMap<>(Entry.Kind.class);
        List<OrderBalance> orders = new ArrayList<>();
        Money balance = Money.zero(currency);
        for (Posting posting : sorted) {
            try {
                Money ofOrder = book(posting, party, byKind);
                if (ofOrder != null) {
                    orders.add(new OrderBalance(posting.order(), posting.day(), ofOrder));
                    balance = balance.plus(ofOrder);
                }
            } catch (ArithmeticException overflow) {
                Reason where = Reason.of("statement.too-large").at("/postings").with("party", party);
                throw TooLarge.of(overflow, where.with("order", posting.order()))
                        .refusal();
            }
        }
        List<Row> rows = new ArrayList<>();
        byKind.forEach((kind, references) -> references.forEach(
                (reference, sum) -> rows.add(new Row(kind, reference.isEmpty() ? null : reference, sum))));
        return new Statement(party, currency, period, rows, orders, balance);
    }

    private static void check(Currency currency, List<Posting> postings) {
        Refusals refusals = new Refusals();
        Set<OrderId> sold = new HashSet<>();
        for (int p = 0; p < postings.size(); p++) {
            OrderId order = postings.get(p).order();
            List<Entry> entries = postings.get(p).entries();
            if (entries.stream().anyMatch(Statement::sells) && !sold.add(order)) {
                refusals.add(InvalidValue.repeated("postings", p, order));
            }
            for (int e = 0; e < entries.size(); e++) {
                Money amount = entries.get(e).amount();
                if (!amount.currency().equals(currency)) {
                    String at = "/postings/" + p + "/entries/" + e + "/amount/currency";
                    refusals.add(InvalidValue.otherCurrency("amount", currency, amount)
                            .at(at));
                    break;
                }
            }
        }
        refusals.throwIfAny();
    }

    /** Returns whether goods go to a customer, as in no refund. */
    private static boolean sells(Entry entry) {
        return entry.kind() == Entry.Kind.GOODS && entry.bearer() instanceof Party.Customer;
    }

    /** Adds the entries of a posting to the sums by kind and reference; returns their balance, null if none is the party's. */
    private static @Nullable Money book(Posting posting, Party party, Map<Entry.Kind, TreeMap<String, Money>> byKind) {
        Money ofOrder = null;
        for (Entry entry : posting.entries()) {
            boolean gets = entry.beneficiary().equals(party);
            if (gets || entry.bearer().equals(party)) {
                Money signed = gets ? entry.amount() : entry.amount().negated();
                ofOrder = ofOrder == null ? signed : ofOrder.plus(signed);
                String reference = entry.reference() == null ? "" : entry.reference();
                byKind.computeIfAbsent(entry.kind(), unused -> new TreeMap<>()).merge(reference, signed, Money::plus);
            }
        }
        return ofOrder;
    }

    /**
     * A row of a statement.
     *
     * @param kind the kind of the entries
     * @param reference the fee, promotion or tax they are for, or {@code null}
     * @param amount what the party got; negative if it gave
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @JsonProperty(required = true) Entry.Kind kind,
            @Nullable String reference,
            @JsonProperty(required = true) Money amount) {

        /** Requires a kind and an amount. */
        public Row {
            requireNonNull(kind, "kind");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * What an order or a refund came to.
     *
     * @param order the order
     * @param day its day
     * @param amount what the party got; negative if it gave
     */
    public record OrderBalance(
            @JsonProperty(required = true) OrderId order,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate day,

            @JsonProperty(required = true) Money amount) {

        /** Requires the parts. */
        public OrderBalance {
            requireNonNull(order, "order");
            requireNonNull(day, "day");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * The entries of an order or a refund.
     *
     * @param order the order
     * @param day the day on which they are booked
     * @param entries the entries
     */
    public record Posting(
            @JsonProperty(required = true) OrderId order,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate day,

            @JsonProperty(required = true) List<Entry> entries) {

        /** Copies the entries. */
        public Posting {
            requireNonNull(order, "order");
            requireNonNull(day, "day");
            entries = List.copyOf(entries);
        }
    }
}
