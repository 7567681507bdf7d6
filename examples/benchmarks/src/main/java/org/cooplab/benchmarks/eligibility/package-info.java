/** One rule on a great many cooperatives, judged by this library, by hand and by other libraries. */
package org.cooplab.benchmarks.eligibility;
