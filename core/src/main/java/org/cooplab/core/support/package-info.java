/**
 * Support of individual cooperatives: what they need, who can help, what is done about it.
 *
 * <p>Read {@link org.cooplab.core.support.Diagnosis}, then {@link org.cooplab.core.support.SupportPlan} with its
 * {@link org.cooplab.core.support.SupportPlan.Action}s, then {@link org.cooplab.core.support.Supporter}. A supporter is an id
 * and skills: names and telephone numbers have no place here.
 */
@NullMarked
package org.cooplab.core.support;

import org.jspecify.annotations.NullMarked;
