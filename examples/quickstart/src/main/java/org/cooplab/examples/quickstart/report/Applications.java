package org.cooplab.examples.quickstart.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.refusal.InvalidValue;
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

    /** Refuses a document of another form, and each application whose id is that of an earlier one. */
    public Applications {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        applications = List.copyOf(applications);
        Refusals refusals = new Refusals();
        Set<ApplicationId> seen = new HashSet<>();
        for (int i = 0; i < applications.size(); i++) {
            ApplicationId id = applications.get(i).id();
            if (!seen.add(id)) {
                refusals.add(repeated(id, "/applications/" + i + "/id"));
            }
        }
        refusals.throwIfAny();
    }

    private static InvalidValue repeated(ApplicationId id, String at) {
        return new InvalidValue("application.repeated", at, Map.of("id", id.value()), id + " must not appear twice");
    }

    /** Returns the document of these applications. */
    public static Applications of(List<Application> applications) {
        return new Applications(SCHEMA_VERSION, applications);
    }
}
