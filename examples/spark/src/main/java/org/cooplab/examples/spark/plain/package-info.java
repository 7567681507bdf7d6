/** The same work in a plain loop: what the jobs are compared with. */
@NullMarked
package org.cooplab.examples.spark.plain;

import org.jspecify.annotations.NullMarked;
