package org.cooplab.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cooplab.core.json.Documents;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.format.GeoJson;
import org.cooplab.distribution.routing.RoutingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans the rounds of a day. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand extends Task {

    @Option(names = "--network", required = true, paramLabel = FILE)
    private String network;

    @Option(names = "--day", required = true, paramLabel = FILE)
    private String day;

    @ArgGroup(multiplicity = "0..1")
    private Effort effort = new Effort();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K")
    private long seed;

    @Option(names = "--geojson", paramLabel = FILE)
    private @Nullable String geojson;

    @Option(names = "--sheets", paramLabel = FOLDER)
    private @Nullable String sheets;

    @Override
    public Integer call() {
        if (geojson != null) {
            BadInput.refuseUnwritable(geojson, network, day);
        }
        DriverSheets drivers = sheets == null ? null : DriverSheets.in(sheets);
        Inputs inputs = new Inputs();
        Supplier<Input> places = inputs.read(() -> inputs.open(network));
        Supplier<Network> known = inputs.read(() -> places.get().as(Network.class));
        Supplier<DistributionPlanner> planner =
                inputs.read(() -> places.get().judged(() -> DistributionPlanner.compile(known.get())));
        Supplier<Input> orders = inputs.read(() -> inputs.open(day));
        Supplier<Day> asked = inputs.read(() -> orders.get().as(Day.class));
        inputs.requireSound();
        RoutingOptions options = new RoutingOptions(effort.budget(), seed, 1, 1);
        PlanProgress progress = new PlanProgress(voice(), System::nanoTime);
        DistributionPlan plan = orders.get().judged(() -> planner.get().plan(asked.get(), options, progress));
        answer(plan);
        new PlanSentences(plan, known.get(), voice().messages()).all().forEach(this::tell);
        if (geojson != null) {
            write(Path.of(geojson), Documents.writePretty(GeoJson.of(plan)));
        }
        if (drivers != null) {
            drivers.write(plan, locale());
        }
        return plan.unassigned().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw BadInput.unwritable(file.toString(), e);
        }
    }
}
