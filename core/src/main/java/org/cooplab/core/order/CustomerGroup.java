package org.cooplab.core.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * A group of customers on which prices and promotions may depend.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record CustomerGroup(@JsonValue String value) implements Comparable<CustomerGroup> {

    /** Buys for their own household. */
    public static final CustomerGroup CONSUMER = new CustomerGroup("CONSUMER");

    /** Buys for a business. */
    public static final CustomerGroup PROFESSIONAL = new CustomerGroup("PROFESSIONAL");

    /** A member of one of the cooperatives. */
    public static final CustomerGroup MEMBER = new CustomerGroup("MEMBER");

    /** Staff of a partner. */
    public static final CustomerGroup STAFF = new CustomerGroup("STAFF");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public CustomerGroup {
        Codes.check(value, "customer group");
    }

    /** Returns the customer group written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerGroup of(String value) {
        return new CustomerGroup(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(CustomerGroup other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
