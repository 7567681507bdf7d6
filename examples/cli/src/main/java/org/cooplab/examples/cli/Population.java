package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.eligibility.fact.Facts;

/**
 * The document of a population.
 *
 * @param schemaVersion the form of the document
 * @param facts what is known of each case, by its id
 */
record Population(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) Map<String, Facts> facts) {

    /** Refuses a document of another form. */
    Population {
        Refusals.requireVersion(schemaVersion, "1");
    }
}
