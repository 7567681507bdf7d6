/**
 * A whole country at once: the engines inside Apache Spark.
 *
 * <p>Start with {@link org.cooplab.examples.spark.CooplabOnSpark}, then one of the three jobs. Each job is the same
 * walk: lines of JSON, sorted by id, each judged by an {@link org.cooplab.examples.spark.Engine} that is compiled once in
 * each JVM. Only JSON crosses the network; records never leave the JVM that made them.
 */
@NullMarked
package org.cooplab.examples.spark;

import org.jspecify.annotations.NullMarked;
