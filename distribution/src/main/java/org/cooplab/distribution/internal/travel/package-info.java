/** How distances and durations are held. */
package org.cooplab.distribution.internal.travel;
