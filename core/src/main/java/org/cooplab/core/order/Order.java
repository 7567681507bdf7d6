package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * An order of goods of one or more cooperatives; a document.
 *
 * <p>It is self-contained: pricing and distribution do not need the catalogue. Immutable; the lines are copied and sorted
 * by number, so that equal orders are equal whatever the order of their lines.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param id identifies it in the host's own system
 * @param customer who ordered
 * @param placedOn the day on which it was placed, in the zone of the sale; the prices of that day apply
 * @param currency the one currency of all its amounts
 * @param lines its lines, each with a number of its own; may be empty
 * @param fulfilment how the goods reach the customer
 * @param status the state of the order itself
 * @param payment the state of its payment
 * @param fulfilmentStatus the state of its goods
 * @param together whether goods of several cooperatives come together; {@link Gathering#TOGETHER} if absent on the wire
 */
public record Order(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotNull @Valid OrderId id,
        @JsonProperty(required = true) @NotNull @Valid Customer customer,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate placedOn,

        @JsonProperty(required = true) @NotNull Currency currency,
        @JsonProperty(required = true) @NotNull List<@Valid OrderLine> lines,
        @JsonProperty(required = true) @NotNull @Valid Fulfilment fulfilment,
        @JsonProperty(required = true) @NotNull Status status,
        @JsonProperty(required = true) @NotNull PaymentStatus payment,
        @JsonProperty(required = true) @NotNull FulfilmentStatus fulfilmentStatus,
        Gathering together) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Checks the whole and sorts the lines.
     *
     * @throws IllegalArgumentException if the version is another, if the currency has no minor unit, if two lines share a
     *     number, if a lock is in another currency, or if two statuses contradict each other (a draft that is paid, a
     *     cancelled order that is fulfilled)
     */
    public Order {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(placedOn, "placedOn");
        Currencies.digits(requireNonNull(currency, "currency"));
        List<OrderLine> given = Copies.list(requireNonNull(lines, "lines"), "lines");
        Refusals refusals = new Refusals();
        lines = Copies.sortedBy(OrderLine::number, given, "lines", refusals);
        requireNonNull(fulfilment, "fulfilment");
        requireNonNull(status, "status");
        requireNonNull(payment, "payment");
        requireNonNull(fulfilmentStatus, "fulfilmentStatus");
        together = together == null ? Gathering.TOGETHER : together;
        if (status.contradicts(payment)) {
            refusals.add(InvalidValue.contradicts("payment", payment, "status", status));
        }
        if (status.contradicts(fulfilmentStatus)) {
            refusals.add(InvalidValue.contradicts("fulfilmentStatus", fulfilmentStatus, "status", status));
        }
        for (int i = 0; i < given.size(); i++) {
            OrderLine.PriceLock lock = given.get(i).lock();
            if (lock != null && !lock.unitPrice().currency().equals(currency)) {
                refusals.add(InvalidValue.otherCurrency(
                                "lock", currency, lock.unitPrice().currency())
                        .at("/lines/" + i + "/lock/unitPrice/currency"));
            }
        }
        refusals.throwIfAny();
    }

    /** Returns an order that was placed and is neither paid nor fulfilled, whose goods come together. */
    public static Order placed(
            OrderId id,
            Customer customer,
            LocalDate placedOn,
            Currency currency,
            List<OrderLine> lines,
            Fulfilment fulfilment) {
        return new Order(
                SCHEMA_VERSION,
                id,
                customer,
                placedOn,
                currency,
                lines,
                fulfilment,
                Status.COMPLETE,
                PaymentStatus.UNPAID,
                FulfilmentStatus.UNFULFILLED,
                Gathering.TOGETHER);
    }

    /** Returns the line of that number, if there is one. */
    public Optional<OrderLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** Returns the cooperatives that sell in this order, in the order of their ids. */
    public Set<CooperativeId> sellers() {
        return Copies.set(lines.stream().map(line -> line.goods().seller()).collect(Collectors.toSet()), "sellers");
    }

    /**
     * Returns the weight to carry; empty if the weight of any line is not known.
     *
     * @throws ArithmeticException if the grams do not fit in 64 bits
     */
    public Optional<Weight> grossWeight() {
        Weight sum = Weight.ZERO;
        for (OrderLine line : lines) {
            Optional<Weight> weight = line.grossWeight();
            if (weight.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(weight.get());
        }
        return Optional.of(sum);
    }

    /** Returns the lines whose weight is not known. */
    public List<OrderLine> linesWithoutWeight() {
        return lines.stream().filter(line -> line.grossWeight().isEmpty()).toList();
    }

    /** Returns this order with other lines. */
    public Order withLines(Collection<OrderLine> newLines) {
        return new Order(
                schemaVersion,
                id,
                customer,
                placedOn,
                currency,
                Copies.list(requireNonNull(newLines, "newLines"), "newLines"),
                fulfilment,
                status,
                payment,
                fulfilmentStatus,
                together);
    }

    /** Returns this order to be fulfilled in another way. */
    public Order withFulfilment(Fulfilment way, Gathering gathering) {
        return new Order(
                schemaVersion,
                id,
                customer,
                placedOn,
                currency,
                lines,
                requireNonNull(way, "way"),
                status,
                payment,
                fulfilmentStatus,
                requireNonNull(gathering, "gathering"));
    }

    /**
     * Returns this order in another state.
     *
     * @throws IllegalArgumentException if two of the statuses contradict each other
     */
    public Order withStatus(Status newStatus, PaymentStatus newPayment, FulfilmentStatus newFulfilment) {
        return new Order(
                schemaVersion,
                id,
                customer,
                placedOn,
                currency,
                lines,
                fulfilment,
                requireNonNull(newStatus, "newStatus"),
                requireNonNull(newPayment, "newPayment"),
                requireNonNull(newFulfilment, "newFulfilment"),
                together);
    }

    /** The state of an order itself, in the words of the Data Food Consortium. */
    public enum Status {
        /** Not yet placed: a basket. */
        DRAFT,
        /** Placed, and kept until something is settled. */
        HELD,
        /** Placed and confirmed. */
        COMPLETE,
        /** Cancelled. */
        CANCELLED;

        /**
         * Returns whether an order in this state cannot have that payment status: a draft asks for no money, so it can
         * neither be paid nor have its payment cancelled.
         */
        public boolean contradicts(PaymentStatus payment) {
            return requireNonNull(payment, "payment") != PaymentStatus.UNPAID && this == DRAFT;
        }

        /**
         * Returns whether an order in this state cannot have that fulfilment status: goods are only handed over for an
         * order that was placed and not cancelled.
         */
        public boolean contradicts(FulfilmentStatus fulfilment) {
            return requireNonNull(fulfilment, "fulfilment") == FulfilmentStatus.FULFILLED
                    && (this == DRAFT || this == CANCELLED);
        }
    }

    /** The state of an order's payment, in the words of the Data Food Consortium. */
    public enum PaymentStatus {
        /** Not paid. */
        UNPAID,
        /** Paid; also while a cancelled order is not yet refunded. */
        PAID,
        /** Cancelled, or paid back. */
        CANCELLED
    }

    /** The state of an order's goods, in the words of the Data Food Consortium. */
    public enum FulfilmentStatus {
        /** Kept back. */
        HELD,
        /** Not yet handed over. */
        UNFULFILLED,
        /** Handed over to the customer. */
        FULFILLED,
        /** Cancelled. */
        CANCELLED
    }

    /** Whether the goods of several cooperatives in one order reach the customer together. */
    public enum Gathering {
        /** All goods meet at one relay and make one delivery. */
        TOGETHER,
        /** The goods of each cooperative may come by themselves. */
        APART
    }
}
