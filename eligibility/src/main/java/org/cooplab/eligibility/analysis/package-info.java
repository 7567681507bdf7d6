/**
 * What can be said about rules before anyone is judged by them.
 *
 * <p>The analysis looks for rules that can never hold, always hold, never
 * matter, overlap or leave a gap, and writes boundary cases;
 * the version diff says whom a new version would treat differently.
 */
@NullMarked
package org.cooplab.eligibility.analysis;

import org.jspecify.annotations.NullMarked;
