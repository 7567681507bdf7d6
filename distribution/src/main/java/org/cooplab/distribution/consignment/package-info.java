/** What is carried: the goods of an order from one producer, cut so that a vehicle can take them. */
@NullMarked
package org.cooplab.distribution.consignment;

import org.jspecify.annotations.NullMarked;
