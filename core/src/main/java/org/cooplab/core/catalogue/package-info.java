/**
 * What is for sale: products as cooperatives make them, offers of these products, sessions in which they are sold.
 *
 * <p>Read {@link org.cooplab.core.catalogue.Product}, then {@link org.cooplab.core.catalogue.Offer}, then
 * {@link org.cooplab.core.catalogue.OfferedGoods}, the frozen form in which an order keeps what was offered on its day.
 * No price and no tax rate is here: these have one home, the price book.
 */
@NullMarked
package org.cooplab.core.catalogue;

import org.jspecify.annotations.NullMarked;
