/** The routing engine against public instances and against other libraries. */
package org.cooplab.benchmarks.routing;
