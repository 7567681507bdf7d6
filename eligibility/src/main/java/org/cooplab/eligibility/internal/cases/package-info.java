/**
 * Rules seen as conditions on terms, each of which can only fall into a few cells.
 *
 * <p>A term is what a rule compares with constants: a fact, a quotient of facts, an age. Between two neighbouring
 * constants it makes no difference where it lies, so one value stands for the whole cell. Trying out the cells settles
 * what Kleene logic leaves open, and finds rules that can never hold or never matter. Terms are taken as independent of
 * each other: what is found to hold in all cases holds, while a case that is found may be one that nobody can be in.
 */
@NullMarked
package org.cooplab.eligibility.internal.cases;

import org.jspecify.annotations.NullMarked;
