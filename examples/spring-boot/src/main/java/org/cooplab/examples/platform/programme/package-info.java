/** Who may join, what to ask, who is chosen. */
@NullMarked
package org.cooplab.examples.platform.programme;

import org.jspecify.annotations.NullMarked;
