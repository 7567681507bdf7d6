/**
 * Why a plan is as it is: what keeps a request out, what a served one costs, where else it could be.
 *
 * <p>One request at a time is put at every position of every route and judged by the rules as the checker states them; times are
 * computed exactly, for any mix of windows, breaks and limits. Nothing here is shared with the search.
 *
 * <p>Read {@code StopSequence} first (a vehicle with its stops), then {@code RuleBook} (which rules without a clock it breaks),
 * {@code Pauses} (when it can be driven), {@code Diagnosis} (which rule stands in the way) and {@code Places} (where it would be
 * cheapest).
 */
@NullMarked
package org.cooplab.distribution.internal.explain;

import org.jspecify.annotations.NullMarked;
