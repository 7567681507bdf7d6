/**
 * The rules of a programme as data.
 *
 * <p>Read in this order: {@link org.cooplab.eligibility.rule.RuleSet} is the document; its requirement is a tree of
 * {@link org.cooplab.eligibility.rule.Rule}s, which are judged in strong Kleene logic
 * ({@link org.cooplab.eligibility.rule.Truth}); a rule compares {@link org.cooplab.eligibility.rule.Expression}s,
 * which are exact. The same records are bound from JSON and built by the fluent factories; nothing here runs code.
 */
@NullMarked
package org.cooplab.eligibility.rule;

import org.jspecify.annotations.NullMarked;
