/** Other routing libraries on the same instances, as well as their public and free parts let us. */
package org.cooplab.benchmarks.peers;
