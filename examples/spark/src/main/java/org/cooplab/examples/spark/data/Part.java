package org.cooplab.examples.spark.data;

import java.io.Serializable;

/**
 * A piece of an answer that is brought together with others of its key.
 *
 * @param key what it belongs to: a party, a region, a day
 * @param text what it is, mostly JSON
 */
public record Part(String key, String text) implements Serializable {}
