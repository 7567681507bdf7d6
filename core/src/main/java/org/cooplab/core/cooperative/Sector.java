package org.cooplab.core.cooperative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * The line of business of a cooperative.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record Sector(@JsonValue String value) implements Comparable<Sector> {

    /** Farming and the processing of what is grown; 64 % of Moroccan cooperatives in June 2020. */
    public static final Sector AGRICULTURE = new Sector("AGRICULTURE");

    /** Crafts: carpets, pottery, leather, wood. */
    public static final Sector CRAFTS = new Sector("CRAFTS");

    /** Housing. */
    public static final Sector HOUSING = new Sector("HOUSING");

    /** Argan oil and what is made of it. */
    public static final Sector ARGAN = new Sector("ARGAN");

    /** Fishing and seaweed. */
    public static final Sector FISHERIES = new Sector("FISHERIES");

    /** Prepared food: couscous, pastry, preserves. */
    public static final Sector FOOD = new Sector("FOOD");

    /** Aromatic and medicinal plants. */
    public static final Sector AROMATIC_PLANTS = new Sector("AROMATIC_PLANTS");

    /** Forestry. */
    public static final Sector FORESTRY = new Sector("FORESTRY");

    /** Services to members or to the public. */
    public static final Sector SERVICES = new Sector("SERVICES");

    /** Trade and common purchase. */
    public static final Sector TRADE = new Sector("TRADE");

    /** Transport. */
    public static final Sector TRANSPORT = new Sector("TRANSPORT");

    /** Tourism. */
    public static final Sector TOURISM = new Sector("TOURISM");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public Sector {
        Codes.check(value, "sector");
    }

    /** Returns the sector written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sector of(String value) {
        return new Sector(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(Sector other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
