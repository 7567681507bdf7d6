/** What the records of the domain have in common: copying collections, checking codes. */
@NullMarked
package org.cooplab.core.internal.copy;

import org.jspecify.annotations.NullMarked;
