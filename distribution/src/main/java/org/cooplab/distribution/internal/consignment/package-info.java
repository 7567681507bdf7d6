/** Makes consignments of orders. */
@NullMarked
package org.cooplab.distribution.internal.consignment;

import org.jspecify.annotations.NullMarked;
