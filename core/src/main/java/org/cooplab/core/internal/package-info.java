/** What the packages of core share and nobody else sees: copies of collections, forms of codes and decimals, own tables. */
@NullMarked
package org.cooplab.core.internal;

import org.jspecify.annotations.NullMarked;
