/**
 * The main job of cooplab on real Moroccan places: start reading at {@link org.cooplab.examples.quickstart.Quickstart}.
 */
@NullMarked
package org.cooplab.examples.quickstart;

import org.jspecify.annotations.NullMarked;
