/**
 * Texts in several languages, and everything the library says to people.
 *
 * <p>A {@link org.cooplab.core.text.LocalizedText} is text from others, once per language. What the library itself has to
 * say is a code with parameters, a {@link org.cooplab.core.text.Reason} for an outcome and a {@link
 * org.cooplab.core.text.Fault} for a wrong input; sentences in Arabic, French and English are only made when somebody reads
 * them. A {@link org.cooplab.core.text.Source} says where a figure or a rule comes from.
 */
@NullMarked
package org.cooplab.core.text;

import org.jspecify.annotations.NullMarked;
