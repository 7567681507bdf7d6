/** Numbers and days as facts and rules share them: written alike where they are equal, computed as exact fractions. */
@NullMarked
package org.cooplab.eligibility.internal.number;

import org.jspecify.annotations.NullMarked;
