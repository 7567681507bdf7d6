/** Orders priced with other libraries, as who knows them would do it. */
package org.cooplab.benchmarks.peers.pricing;
