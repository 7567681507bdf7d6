/**
 * Orders: what was ordered of whom, how it reaches the customer, and where it stands.
 *
 * <p>Read {@link org.cooplab.core.order.Order}, then {@link org.cooplab.core.order.OrderLine}, then
 * {@link org.cooplab.core.order.Fulfilment}. An order carries all that pricing and distribution need: the goods as they
 * were offered, and the prices where they are locked. It has three statuses: one for the order itself, one for the money,
 * one for the goods.
 */
@NullMarked
package org.cooplab.core.order;

import org.jspecify.annotations.NullMarked;
