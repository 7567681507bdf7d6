package org.cooplab.core.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * What a site is used for.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record SiteKind(@JsonValue String value) implements Comparable<SiteKind> {

    /** A campus. */
    public static final SiteKind CAMPUS = new SiteKind("CAMPUS");

    /** A place of business of a partner, around which it supports cooperatives. */
    public static final SiteKind ACTIVITY_SITE = new SiteKind("ACTIVITY_SITE");

    /** A relay that keeps goods for customers. */
    public static final SiteKind RELAY = new SiteKind("RELAY");

    /** Where vehicles start and end their day. */
    public static final SiteKind DEPOT = new SiteKind("DEPOT");

    /** A workshop or store of a cooperative. */
    public static final SiteKind WORKSHOP = new SiteKind("WORKSHOP");

    /** A market. */
    public static final SiteKind MARKET = new SiteKind("MARKET");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public SiteKind {
        Codes.check(value, "site kind");
    }

    /** Returns the site kind written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SiteKind of(String value) {
        return new SiteKind(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(SiteKind other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
