/** Orders priced by this library, by hand and by other libraries: the same baskets, the same results. */
package org.cooplab.benchmarks.pricing;
