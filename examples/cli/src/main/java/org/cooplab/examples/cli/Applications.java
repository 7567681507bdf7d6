package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.refusal.SchemaVersion;

/** The document of the applications to a call. */
record Applications(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) List<Application> applications) {

    private static final String SCHEMA_VERSION = "1";

    Applications {
        checkForm(schemaVersion);
    }

    /** Refuses a document of another form than the one that this program reads. */
    static void checkForm(String schemaVersion) {
        SchemaVersion.require(schemaVersion, SCHEMA_VERSION);
    }
}
