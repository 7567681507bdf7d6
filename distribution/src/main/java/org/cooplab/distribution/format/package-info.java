/** Texts that others write and read: VROOM's JSON, OSRM's tables, GeoJSON. Drivers get a sheet in CSV. */
@NullMarked
package org.cooplab.distribution.format;

import org.jspecify.annotations.NullMarked;
