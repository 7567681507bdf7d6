/** Chooses the relay of each order. */
package org.cooplab.distribution.internal.circuit;
