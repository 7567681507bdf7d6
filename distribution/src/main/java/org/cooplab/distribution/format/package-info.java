/**
 * Texts that others write and read: files of the public benchmark sets, VROOM's JSON, OSRM's tables, GeoJSON.
 *
 * <p>{@link org.cooplab.distribution.format.BenchmarkInstance#read} makes a
 * {@link org.cooplab.distribution.routing.RoutingProblem} of a file and states the cost of a plan in the convention of the set.
 */
@NullMarked
package org.cooplab.distribution.format;

import org.jspecify.annotations.NullMarked;
