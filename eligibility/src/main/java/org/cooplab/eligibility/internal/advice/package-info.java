/** Advice: the cheapest changes that make eligible, and the first day on which time alone does. */
@NullMarked
package org.cooplab.eligibility.internal.advice;

import org.jspecify.annotations.NullMarked;
