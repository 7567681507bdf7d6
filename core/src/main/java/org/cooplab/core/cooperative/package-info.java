/**
 * Cooperatives as they present themselves: who they are, how many they are, what reaches them.
 *
 * <p>Read {@link org.cooplab.core.cooperative.Cooperative} first. What is not known is absent, never zero or no: rules
 * that need it answer "unknown" and say what to ask.
 */
@NullMarked
package org.cooplab.core.cooperative;

import org.jspecify.annotations.NullMarked;
