@NullMarked
package org.cooplab.distribution;

import org.jspecify.annotations.NullMarked;
