/**
 * The search: records become arrays ({@code Instance}), a trajectory of ruin and recreate improves linked routes
 * ({@code Routes}), and the best of them, after a local search, becomes a plan ({@code PlanWriter}).
 */
@NullMarked
package org.cooplab.distribution.internal.routing;

import org.jspecify.annotations.NullMarked;
