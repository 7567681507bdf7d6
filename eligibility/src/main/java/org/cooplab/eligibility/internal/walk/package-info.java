/** Going over rules and expressions, as they are written or as they are in force on a day. */
@NullMarked
package org.cooplab.eligibility.internal.walk;

import org.jspecify.annotations.NullMarked;
