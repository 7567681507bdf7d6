/**
 * An imagined pilot on real places: cooperatives, relays, a market day. All of it is made from a seed and is an example;
 * only the places, regions, products, labels and press prices are facts.
 */
@NullMarked
package org.cooplab.examples.quickstart.world;

import org.jspecify.annotations.NullMarked;
