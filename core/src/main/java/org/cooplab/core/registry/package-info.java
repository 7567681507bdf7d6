/**
 * Moroccan identifiers, as values and as Jakarta constraints on strings: ICE, RIB, IBAN, telephone.
 */
@NullMarked
package org.cooplab.core.registry;

import org.jspecify.annotations.NullMarked;
