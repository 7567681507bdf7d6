/** Orders and their bills. */
@NullMarked
package org.cooplab.examples.platform.pricing;

import org.jspecify.annotations.NullMarked;
