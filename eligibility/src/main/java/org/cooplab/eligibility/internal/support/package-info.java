/** How hours are matched: the relaxation as a flow of minutes, and the exact search above it. */
@NullMarked
package org.cooplab.eligibility.internal.support;

import org.jspecify.annotations.NullMarked;
