package org.cooplab.eligibility.fact;

/** What a fact can be. On the wire each has its natural JSON form. */
public enum FactType {
    /** Yes or no; {@code true} or {@code false}. */
    TRUTH,
    /** A whole number of at most 15 digits. */
    INTEGER,
    /** An exact decimal number; written as a number, or as a text when it has more digits than a double keeps. */
    NUMBER,
    /** An amount of money; {@code {"amount":"250.00","currency":"MAD"}}. */
    MONEY,
    /** A day; {@code "2026-03-08"}. */
    DATE,
    /** A text, compared as it is written. */
    TEXT,
    /** A point on the earth; {@code {"latitude":32.2,"longitude":-7.9}}. */
    POSITION,
    /** A list of values, or of objects with named fields. Empty is known to be empty. */
    LIST
}
