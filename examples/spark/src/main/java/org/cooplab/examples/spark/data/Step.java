package org.cooplab.examples.spark.data;

import java.io.Serializable;
import org.cooplab.core.text.InvalidDocument;

/**
 * What is done with one document. The same document gives the same answer, however often and wherever it is asked.
 *
 * @param <E> the engine that does it
 */
@FunctionalInterface
public interface Step<E> extends Serializable {

    /**
     * Answers one document.
     *
     * @throws InvalidDocument with every fault of the document
     */
    Answer answer(E engine, String document);
}
