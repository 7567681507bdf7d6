package org.cooplab.core.support;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * Something that a supporter can do and that a support action or a workshop requires.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record Skill(@JsonValue String value) implements Comparable<Skill> {

    /** Accounting. */
    public static final Skill ACCOUNTING = new Skill("ACCOUNTING");

    /** Agronomy. */
    public static final Skill AGRONOMY = new Skill("AGRONOMY");

    /** Coaching of people and teams. */
    public static final Skill COACHING = new Skill("COACHING");

    /** Design of products and packages. */
    public static final Skill DESIGN = new Skill("DESIGN");

    /** Selling online. */
    public static final Skill E_COMMERCE = new Skill("E_COMMERCE");

    /** Hygiene and food safety. */
    public static final Skill FOOD_SAFETY = new Skill("FOOD_SAFETY");

    /** Law of cooperatives. */
    public static final Skill LAW = new Skill("LAW");

    /** Transport and storage. */
    public static final Skill LOGISTICS = new Skill("LOGISTICS");

    /** Marketing. */
    public static final Skill MARKETING = new Skill("MARKETING");

    /** Photography of products. */
    public static final Skill PHOTOGRAPHY = new Skill("PHOTOGRAPHY");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public Skill {
        Codes.check(value, "skill");
    }

    /** Returns the skill written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Skill of(String value) {
        return new Skill(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(Skill other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
