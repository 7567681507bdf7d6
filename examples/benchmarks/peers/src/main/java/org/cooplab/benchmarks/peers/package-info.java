/** Other libraries at the same tasks, as well as their public and free parts let us: routes here, prices and eligibility below. */
package org.cooplab.benchmarks.peers;
