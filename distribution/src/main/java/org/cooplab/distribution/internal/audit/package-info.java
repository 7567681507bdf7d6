/** Checks a plan from the outside; shares no code with what made it. */
package org.cooplab.distribution.internal.audit;
