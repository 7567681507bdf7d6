/**
 * Points on the globe and the administrative division: codes of regions and provinces, and the {@link
 * org.cooplab.core.geo.Gazetteer} that knows their names.
 */
@NullMarked
package org.cooplab.core.geo;

import org.jspecify.annotations.NullMarked;
