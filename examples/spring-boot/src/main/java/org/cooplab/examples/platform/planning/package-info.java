/** A day's rounds, made in the background. */
@NullMarked
package org.cooplab.examples.platform.planning;

import org.jspecify.annotations.NullMarked;
