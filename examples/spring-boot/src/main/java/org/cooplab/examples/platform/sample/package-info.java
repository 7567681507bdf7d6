/** The example data that the page shows. */
@NullMarked
package org.cooplab.examples.platform.sample;

import org.jspecify.annotations.NullMarked;
