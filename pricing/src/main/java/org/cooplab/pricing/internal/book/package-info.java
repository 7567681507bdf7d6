/** The price book, checked and compiled. */
@NullMarked
package org.cooplab.pricing.internal.book;

import org.jspecify.annotations.NullMarked;
