@NullMarked
package org.cooplab.pricing;

import org.jspecify.annotations.NullMarked;
