/**
 * The price book: the document that decides what an order costs and who earns what.
 *
 * <p>Read {@link org.cooplab.pricing.book.PriceBook} first, then {@link
 * org.cooplab.pricing.book.PriceList} and {@link org.cooplab.pricing.book.Price}, then {@link
 * org.cooplab.pricing.book.RoundingPolicy}. Everything here is data that binds from JSON.
 */
@NullMarked
package org.cooplab.pricing.book;

import org.jspecify.annotations.NullMarked;
