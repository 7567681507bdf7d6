/**
 * What can be said about rules before anyone is judged by them.
 *
 * <p>{@link org.cooplab.eligibility.analysis.Analysis} looks for rules that can never hold, always hold, never
 * matter, overlap or leave a gap, and writes boundary cases;
 * {@link org.cooplab.eligibility.analysis.VersionDiff} says whom a new version would treat differently.
 */
@NullMarked
package org.cooplab.eligibility.analysis;

import org.jspecify.annotations.NullMarked;
