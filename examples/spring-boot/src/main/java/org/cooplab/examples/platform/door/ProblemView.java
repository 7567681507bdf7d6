package org.cooplab.examples.platform.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457), as the description of the interface shows it.
 *
 * @param type names the kind of problem
 * @param title the sentence, in the language asked
 * @param status the status of the answer
 * @param instance the path that was asked
 * @param faults everything that is wrong in the document, or {@code null} if it is not about a document
 */
record ProblemView(
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) int status,
        @Nullable String instance,
        @Nullable List<FaultView> faults) {}
