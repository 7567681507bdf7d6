package org.cooplab.examples.spark.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;

/**
 * An input document that could not be used, and why.
 *
 * @param faults everything wrong with it
 * @param document how it begins
 */
public record Refusal(
        @JsonProperty(required = true) List<Fault> faults,
        @JsonProperty(required = true) String document) {

    private static final int SHOWN = 400;

    static Answer of(String id, List<Fault> faults, String document) {
        // A letter of two characters is never cut in half.
        int end = Math.min(SHOWN, document.length());
        if (end < document.length() && Character.isHighSurrogate(document.charAt(end - 1))) {
            end--;
        }
        Refusal refusal = new Refusal(faults, document.substring(0, end));
        return new Answer(id, true, Documents.write(refusal), List.of());
    }
}
