package org.cooplab.examples.platform.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.application.Application;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.examples.platform.door.Document;
import org.jspecify.annotations.Nullable;

/**
 * Applications to choose from.
 *
 * @param call the call, or {@code null} for that of the platform
 * @param applications all that came in
 * @param withdrawn those who have left; absent for nobody
 * @param date the day of judgement
 */
public record SelectRequest(
        @Nullable @Valid CallForProjects call,
        @JsonProperty(required = true) @NotNull List<@Valid Application> applications,
        List<@Valid ApplicationId> withdrawn,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date)
        implements Document {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if two applications have one id, or one is withdrawn twice
     */
    public SelectRequest {
        applications = applications == null ? List.of() : List.copyOf(applications);
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
        Refusals refusals = new Refusals();
        refusals.addRepeated(
                "applications", applications.stream().map(Application::id).toList());
        refusals.addRepeated("withdrawn", withdrawn);
        refusals.throwIfAny();
    }
}
