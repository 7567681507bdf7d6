/**
 * Applications of cooperatives to calls for projects. The calls themselves, with their rules and quotas, belong to the
 * engine that selects.
 */
@NullMarked
package org.cooplab.core.application;

import org.jspecify.annotations.NullMarked;
