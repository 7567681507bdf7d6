package org.cooplab.core.text.sample;

/** Stands for the entry class of a module, with message files beside it that are incomplete on purpose. */
public final class Sample {

    private Sample() {}
}
