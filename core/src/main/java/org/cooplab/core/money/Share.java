package org.cooplab.core.money;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.refusal.InvalidValue;

/**
 * One holder's share of an amount to be divided.
 *
 * @param key the holder: a line number, a party, an id; settles ties, the smaller key first
 * @param weight the size of the share, relative to the sum of all weights; zero or more
 * @param <K> the kind of holder
 */
public record Share<K extends Comparable<? super K>>(K key, long weight) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code weight} is negative
     */
    public Share {
        requireNonNull(key, "key");
        if (weight < 0) {
            throw InvalidValue.negative("weight", weight);
        }
    }
}
