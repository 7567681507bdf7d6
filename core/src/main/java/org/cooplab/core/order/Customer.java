package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.internal.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered: an id, a group and a tax status. No name, address or telephone number is kept here.
 *
 * @param id identifies the customer in the host's own system
 * @param group the group, on which prices may depend, or {@code null} if none
 * @param taxStatus how the customer is taxed; {@link TaxStatus#TAXED} if absent on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Customer(
        @JsonProperty(required = true) @NotNull @Valid CustomerId id,
        @Nullable @Valid Group group,
        TaxStatus taxStatus) {

    /** Checks what must be there. */
    public Customer {
        requireNonNull(id, "id");
        taxStatus = taxStatus == null ? TaxStatus.TAXED : taxStatus;
    }

    /** Returns a customer of no group who is taxed as usual. */
    public static Customer of(CustomerId id) {
        return new Customer(id, null, TaxStatus.TAXED);
    }

    /**
     * How a buyer is taxed. The four ways of paying no tax differ in what is declared and in what the seller may deduct; for
     * an amount they are the same: no tax.
     */
    public enum TaxStatus {
        /** Pays the tax of the goods. */
        TAXED,
        /** Taxed, at the rate zero. */
        ZERO_RATED,
        /** Exempt; the seller keeps the right to deduct (Moroccan CGI, art. 92). */
        EXEMPT_WITH_DEDUCTION,
        /** Exempt; the seller loses the right to deduct (Moroccan CGI, art. 91). */
        EXEMPT_WITHOUT_DEDUCTION,
        /** Outside the scope of the tax. */
        OUT_OF_SCOPE
    }

    /**
     * A group of customers on which prices and promotions may depend.
     *
     * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
     * string on the wire, compared as it is written.
     *
     * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     */
    public record Group(@JsonValue String value) implements Comparable<Group> {

        /** Buys for their own household. */
        public static final Group CONSUMER = new Group("CONSUMER");

        /** Buys for a business. */
        public static final Group PROFESSIONAL = new Group("PROFESSIONAL");

        /** A member of one of the cooperatives. */
        public static final Group MEMBER = new Group("MEMBER");

        /** Staff of a partner. */
        public static final Group STAFF = new Group("STAFF");

        /**
         * Checks the form of the code.
         *
         * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
         */
        public Group {
            Codes.check(value, "customer group");
        }

        /** Returns the customer group written {@code value}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Group of(String value) {
            return new Group(value);
        }

        /** Compares by UTF-16 code units, the same in every locale. */
        @Override
        public int compareTo(Group other) {
            return value.compareTo(other.value);
        }

        /** Returns the code as it is written. */
        @Override
        public String toString() {
            return value;
        }
    }
}
