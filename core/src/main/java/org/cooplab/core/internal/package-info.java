/** What the packages of core share and nobody else sees. */
@NullMarked
package org.cooplab.core.internal;

import org.jspecify.annotations.NullMarked;
