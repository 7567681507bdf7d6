package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.application.Application;

/** The document of the applications to a call. */
record Applications(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) List<Application> applications) {}
