package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.QuotaReport;
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
        Inputs inputs = new Inputs();
        Supplier<Selections> compiled =
                inputs.read(() -> inputs.open(call).compiled(CallForProjects.class, Selections::compile));
        Supplier<Applications> read =
                inputs.read(() -> inputs.open(applications).as(Applications.class));
        inputs.requireSound();
        Selections selections = compiled.get();
        Selection selection = selection(selections, read.get());
        answer(selection);
        for (Placement place : selection.places()) {
            place.reasons().forEach(reason -> tell(place.application() + ": " + selections.sentence(reason, locale())));
        }
        for (QuotaReport quota : selection.quotas()) {
            quota.reasons().forEach(reason -> tell(selections.sentence(reason, locale())));
        }
        return selection.shortfall() == 0 ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** Selects; who withdraws without having applied is the fault of the option, since each application is there once. */
    private Selection selection(Selections selections, Applications all) {
        try {
            return selections.select(all.applications(), date, withdrawn);
        } catch (InvalidDocument unknown) {
            throw bad("--withdrawn", unknown.faults().toArray(Fault[]::new));
        }
    }
}
