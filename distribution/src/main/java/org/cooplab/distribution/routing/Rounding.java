package org.cooplab.distribution.routing;

/** How a length computed from coordinates becomes a whole number. */
public enum Rounding {

    /** To the nearest, a half upwards: {@code floor(x + 0.5)}. */
    NEAREST,

    /** To the whole number below. */
    DOWN,

    /** To the whole number above. */
    UP
}
