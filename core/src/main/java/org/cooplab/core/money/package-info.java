/**
 * Exact money: {@link org.cooplab.core.money.Money} first, then {@link org.cooplab.core.money.Allocation}, which
 * divides it without losing a centime, {@link org.cooplab.core.money.UnitPrice} and {@link
 * org.cooplab.core.money.Rate}.
 */
@NullMarked
package org.cooplab.core.money;

import org.jspecify.annotations.NullMarked;
