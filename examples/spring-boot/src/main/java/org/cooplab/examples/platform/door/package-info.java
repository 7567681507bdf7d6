/** Everything between HTTP and the engines: strict reading, problems, languages, limits. */
@NullMarked
package org.cooplab.examples.platform.door;

import org.jspecify.annotations.NullMarked;
