package org.cooplab.examples.platform.programme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.application.Application;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
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
        Set<@Valid ApplicationId> withdrawn,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalDate date)
        implements Document {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if two applications have one id
     * @throws InvalidDocument with everybody who withdraws without having applied
     */
    public SelectRequest {
        applications = applications == null ? List.of() : List.copyOf(applications);
        withdrawn = withdrawn == null ? Set.of() : Set.copyOf(withdrawn);
        InvalidValue.requireDifferent(
                "applications", applications.stream().map(Application::id).toList());
        requireApplied(withdrawn, applications);
    }

    /** Refuses one who withdraws and is none of the applications: the seat would stay with who meant to leave it. */
    private static void requireApplied(Set<ApplicationId> withdrawn, List<Application> applications) {
        Set<String> known = new TreeSet<>();
        applications.forEach(application -> known.add(application.id().value()));
        Faults faults = new Faults();
        withdrawn.stream()
                .filter(id -> !known.contains(id.value()))
                .sorted()
                .map(id -> Fault.of("withdrawn.unknown", "/withdrawn")
                        .with("found", id)
                        .suggesting(id.value(), known))
                .forEach(faults::add);
        faults.throwIfAny();
    }
}
