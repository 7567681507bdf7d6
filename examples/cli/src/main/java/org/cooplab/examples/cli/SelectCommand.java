package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.Set;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.examples.quickstart.report.Applications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Selects among the applications to a call. */
@Command(name = "select", mixinStandardHelpOptions = true)
final class SelectCommand extends Task {

    @Option(names = "--call", required = true, paramLabel = FILE)
    private String call;

    @Option(names = "--applications", required = true, paramLabel = FILE)
    private String applications;

    @Option(names = "--date", required = true, paramLabel = DAY)
    private LocalDate date;

    @Option(names = "--withdrawn", split = ",", paramLabel = ID)
    private Set<ApplicationId> withdrawn = Set.of();

    @Override
    public Integer call() {
        Selections selections = Input.of(call).compiled(CallForProjects.class, Selections::compile);
        Applications all = Input.of(applications).as(Applications.class);
        Selection selection = selections.select(all.applications(), date, withdrawn);
        answer(selection);
        for (Placement place : selection.places()) {
            place.reasons().forEach(reason -> tell(place.application() + ": " + selections.sentence(reason, locale())));
        }
        return selection.shortfall() == 0 ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
