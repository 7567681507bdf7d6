package org.cooplab.examples.spark.data;

import java.io.Serializable;
import java.util.List;

/**
 * What became of one input document.
 *
 * @param id its id
 * @param refused whether it could not be used; {@code document} then says why
 * @param document the answer as JSON on one line
 * @param parts pieces of it that others are made of; none if refused
 */
public record Answer(
        String id,
        boolean refused,
        String document,
        @SuppressWarnings("serial") List<Part> parts) implements Serializable {

    /** Returns the answer to a document that could be used. */
    public static Answer of(String id, String document, List<Part> parts) {
        return new Answer(id, false, document, parts);
    }
}
