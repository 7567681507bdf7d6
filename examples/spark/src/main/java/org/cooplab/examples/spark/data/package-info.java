/** Documents in and out: lines of JSON or Parquet, sorted by id, each answered once. */
@NullMarked
package org.cooplab.examples.spark.data;

import org.jspecify.annotations.NullMarked;
