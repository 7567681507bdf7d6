package org.cooplab.core.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * What a partner contributes to a programme.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record PartnerRole(@JsonValue String value) implements Comparable<PartnerRole> {

    /** Runs the programme; each programme has exactly one. */
    public static final PartnerRole OPERATOR = new PartnerRole("OPERATOR");

    /** Pays for it, in whole or in part. */
    public static final PartnerRole FUNDER = new PartnerRole("FUNDER");

    /** Lends experts. */
    public static final PartnerRole EXPERTISE = new PartnerRole("EXPERTISE");

    /** Builds and runs the platform. */
    public static final PartnerRole TECHNOLOGY = new PartnerRole("TECHNOLOGY");

    /** Teaches. */
    public static final PartnerRole TRAINING = new PartnerRole("TRAINING");

    /** Has teams in the provinces. */
    public static final PartnerRole FIELD_TEAM = new PartnerRole("FIELD_TEAM");

    /** Sends volunteers. */
    public static final PartnerRole VOLUNTEERING = new PartnerRole("VOLUNTEERING");

    /** Keeps goods for customers between a producer and them. */
    public static final PartnerRole RELAY = new PartnerRole("RELAY");

    /** Carries goods. */
    public static final PartnerRole CARRIER = new PartnerRole("CARRIER");

    /** A public office, such as the one that publishes a call. */
    public static final PartnerRole PUBLIC_OFFICE = new PartnerRole("PUBLIC_OFFICE");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public PartnerRole {
        Codes.check(value, "partner role");
    }

    /** Returns the partner role written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartnerRole of(String value) {
        return new PartnerRole(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(PartnerRole other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
