/** The way of goods from producer to customer, who holds and who owns them on it, and what a policy allows. */
@NullMarked
package org.cooplab.distribution.circuit;

import org.jspecify.annotations.NullMarked;
