/**
 * Days and hours: {@link org.cooplab.core.time.DateRange} (both days included), {@link
 * org.cooplab.core.time.TimeWindow} (half open), opening hours with their zone, and {@link
 * org.cooplab.core.time.Dated}, the one mechanism for values that hold for a period.
 */
@NullMarked
package org.cooplab.core.time;

import org.jspecify.annotations.NullMarked;
