/**
 * Quantities with their UN/ECE unit, exact conversion inside one dimension, and the single-unit types weight, volume,
 * distance.
 */
@NullMarked
package org.cooplab.core.measure;

import org.jspecify.annotations.NullMarked;
