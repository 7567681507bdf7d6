/** How contenders are timed by JMH, and how that is printed. */
package org.cooplab.benchmarks.speed;
