/**
 * Those who work with cooperatives, and the places where they do.
 *
 * <p>A {@link org.cooplab.core.partner.Partner} has roles and regions; a {@link org.cooplab.core.partner.Site} is one of
 * its places; a {@link org.cooplab.core.partner.Team} is a group of its people, spread over provinces.
 */
@NullMarked
package org.cooplab.core.partner;

import org.jspecify.annotations.NullMarked;
