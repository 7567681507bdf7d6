@NullMarked
package org.cooplab.eligibility;

import org.jspecify.annotations.NullMarked;
