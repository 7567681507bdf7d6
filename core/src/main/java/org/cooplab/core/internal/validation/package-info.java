/**
 * Validators of our own constraints, opened to the validation provider only.
 */
@NullMarked
package org.cooplab.core.internal.validation;

import org.jspecify.annotations.NullMarked;
