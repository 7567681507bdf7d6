package org.cooplab.examples.platform.door;

/** Marks the forms of request bodies that {@link StrictDocuments} reads. */
public interface Document {}
