/** Splits the cost of a route. */
package org.cooplab.distribution.internal.sharing;
