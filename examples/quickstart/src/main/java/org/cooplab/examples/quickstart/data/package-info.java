/** The embedded facts: places, products, labels, press prices and programmes, read from CSV files with their sources. */
@NullMarked
package org.cooplab.examples.quickstart.data;

import org.jspecify.annotations.NullMarked;
