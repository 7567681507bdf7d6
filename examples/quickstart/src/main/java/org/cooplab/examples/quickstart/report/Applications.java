package org.cooplab.examples.quickstart.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.refusal.Refusals;

/**
 * The document of the applications to a call, which the report writes and the command line reads.
 *
 * @param schemaVersion the form of the document
 * @param applications all applications
 */
public record Applications(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) List<Application> applications) {

    private static final String SCHEMA_VERSION = "1";

    /** Refuses a document of another form. */
    public Applications {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        applications = List.copyOf(applications);
    }

    /** Returns the document of these applications. */
    public static Applications of(List<Application> applications) {
        return new Applications(SCHEMA_VERSION, applications);
    }
}
