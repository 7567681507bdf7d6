/**
 * Exchange with those who do not read our documents: linked data of the Data Food Consortium for other platforms, CSV
 * tables for people with a spreadsheet.
 *
 * <p>{@link org.cooplab.core.exchange.FoodConsortium} writes cooperatives, partners, products, offers and sale sessions
 * as a JSON-LD document. {@link org.cooplab.core.exchange.CooperativesCsv}, {@link
 * org.cooplab.core.exchange.ApplicationsCsv} and {@link org.cooplab.core.exchange.CatalogueCsv} read and write tables;
 * {@link org.cooplab.core.exchange.OrdersCsv} writes them. What is not known is left out, never written as zero. None
 * of them needs Jackson.
 */
@NullMarked
package org.cooplab.core.exchange;

import org.jspecify.annotations.NullMarked;
