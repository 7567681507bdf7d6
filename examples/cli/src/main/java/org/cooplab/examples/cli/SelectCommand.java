package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Selects among the applications to a call. */
@Command(
        name = "select",
        mixinStandardHelpOptions = true,
        description =
                "Gives every application to a call its place and its reason. Exit code 1 if a minimum is not met.")
final class SelectCommand extends Task {

    @Option(names = "--call", required = true, paramLabel = "FILE", description = "The call for projects.")
    private String call;

    @Option(
            names = "--applications",
            required = true,
            paramLabel = "FILE",
            description = "The applications; - for standard input.")
    private String applications;

    @Option(names = "--date", required = true, paramLabel = "DAY", description = "The day of judgement.")
    private LocalDate date;

    @Option(names = "--withdrawn", split = ",", paramLabel = "ID", description = "Applications that were withdrawn.")
    private Set<String> withdrawn = Set.of();

    @Override
    public Integer call() {
        Selections selections = Input.of(call).compiled(CallForProjects.class, Selections::compile);
        Applications all = Input.of(applications).as(Applications.class);
        Set<ApplicationId> gone = withdrawn.stream().map(ApplicationId::of).collect(Collectors.toSet());
        Selection selection = selections.select(all.applications(), date, gone);
        answer(selection);
        for (Placement place : selection.places()) {
            place.reasons().forEach(reason -> tell(place.application() + ": " + selections.sentence(reason, locale())));
        }
        return selection.shortfall() == 0 ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
