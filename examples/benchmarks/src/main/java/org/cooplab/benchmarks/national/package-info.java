/** A national day of short circuits, made up over real places, and how it is planned. */
package org.cooplab.benchmarks.national;
