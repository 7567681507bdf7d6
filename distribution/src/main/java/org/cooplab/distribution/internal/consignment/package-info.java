/** Makes consignments of orders. */
package org.cooplab.distribution.internal.consignment;
