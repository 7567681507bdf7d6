/** Example data of any size, made from seeds. */
@NullMarked
package org.cooplab.examples.spark.sample;

import org.jspecify.annotations.NullMarked;
