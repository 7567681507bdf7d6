/**
 * Files of the public benchmark sets: VRPLIB, Solomon, Li and Lim, Cordeau, Taillard.
 *
 * <p>{@link org.cooplab.examples.instances.BenchmarkInstance#read} makes a
 * {@link org.cooplab.distribution.routing.RoutingProblem} of a file and states the cost of a plan in the convention of the set.
 * Inside, {@code FileFormat} knows a format by how its files begin, {@code Tables} and {@code Vrplib} read them into a {@code Draft},
 * and {@code DraftProblem} makes the problem of it.
 */
@NullMarked
package org.cooplab.examples.instances;

import org.jspecify.annotations.NullMarked;
