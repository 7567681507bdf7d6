/** Where partners keep goods between a producer and a customer. */
@NullMarked
package org.cooplab.distribution.relay;

import org.jspecify.annotations.NullMarked;
