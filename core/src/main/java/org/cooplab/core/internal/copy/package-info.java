/** What the records of the domain do alike: copying collections, checking codes. */
@NullMarked
package org.cooplab.core.internal.copy;

import org.jspecify.annotations.NullMarked;
