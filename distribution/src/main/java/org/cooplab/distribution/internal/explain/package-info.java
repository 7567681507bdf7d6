/**
 * Why a plan is as it is: what keeps a request out, what a served one costs, where else it could be.
 *
 * <p>Nothing here is shared with the search. One request at a time is put at every position of every route and judged by the
 * rules that the problem states; times are computed exactly, for any mix of windows, breaks and limits.
 *
 * <p>Read {@code Order} first (a vehicle with its stops), then {@code RuleBook} (the rules without a clock), {@code Timeline}
 * (those with one), {@code Diagnosis} (which rule stands in the way) and {@code Places} (where it would be cheapest).
 */
@NullMarked
package org.cooplab.distribution.internal.explain;

import org.jspecify.annotations.NullMarked;
