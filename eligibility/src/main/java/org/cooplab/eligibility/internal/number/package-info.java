/** The form of numbers that facts and rules share. */
@NullMarked
package org.cooplab.eligibility.internal.number;

import org.jspecify.annotations.NullMarked;
