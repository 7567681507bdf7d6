/** A network that was checked and made ready. */
package org.cooplab.distribution.internal.network;
