/** Makes a routing problem of what is to be carried, and rounds of its plan. */
package org.cooplab.distribution.internal.round;
