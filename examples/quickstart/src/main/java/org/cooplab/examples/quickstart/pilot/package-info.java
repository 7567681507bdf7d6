/** The pilot, step by step: who may be trained, who is chosen, what orders cost, how they travel, who is paid. */
@NullMarked
package org.cooplab.examples.quickstart.pilot;

import org.jspecify.annotations.NullMarked;
