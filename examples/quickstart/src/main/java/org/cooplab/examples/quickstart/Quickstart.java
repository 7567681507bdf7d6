package org.cooplab.examples.quickstart;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.examples.quickstart.pilot.Progress;
import org.cooplab.examples.quickstart.pilot.Screening;
import org.cooplab.examples.quickstart.report.Report;
import org.cooplab.examples.quickstart.world.World;

/**
 * The main job: a pilot of a cooperative laboratory on real Moroccan places.
 *
 * <p>It makes an example world from a seed, then screens the cooperatives for a training, selects eight in a call, finds
 * who helps them, prices the orders of a market day, groups them into rounds through relays, and pays each cooperative.
 * The report is one page to open in a browser.
 */
public final class Quickstart {

    private static final long SEED = 2026;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final int ORDERS = 400;

    private Quickstart() {}

    /** Runs the pilot in English; the first argument is the folder of the report, {@code report} if there is none. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "report");
        run(folder, Locale.ENGLISH, new PrintStream(System.out, true, StandardCharsets.UTF_8)::println);
    }

    /**
     * Runs the pilot and writes its report, a page in three languages.
     *
     * @param language that of what {@code reader} is told, and in which the page opens
     * @param reader is told how it goes and what came out, line by line
     * @return the page of the report
     */
    public static Path run(Path folder, Locale language, Consumer<String> reader) {
        Report.prepare(folder);
        Messages messages = Messages.of(language, Quickstart.class);
        Progress progress = step -> reader.accept("  " + messages.text(Reason.of("demo.step." + step)));
        reader.accept(messages.text(Reason.of("demo.begin")));
        World world = World.of(SEED, DAY, ORDERS);
        Pilot pilot = Pilot.run(world, progress);
        progress.begins(Progress.Step.REPORT);
        Path page = new Report(pilot, messages.language()).writeTo(folder);
        summary(pilot, page).forEach(line -> reader.accept(messages.text(line)));
        return page;
    }

    private static List<Reason> summary(Pilot pilot, Path page) {
        List<Screening.Assessed> assessed = pilot.screening().assessed();
        return List.of(
                Reason.of("demo.training")
                        .with("eligible", pilot.screening().count(Outcome.ELIGIBLE))
                        .with("assessed", assessed.size())
                        .with("questions", pilot.screening().questions()),
                Reason.of("demo.call")
                        .with("selected", pilot.selection().selected().size())
                        .with("applications", pilot.selection().places().size()),
                Reason.of("demo.support")
                        .with("matched", pilot.support().matching().matches().size())
                        .with("unmet", pilot.support().matching().unmet().size())
                        .with("staffed", pilot.support().coverage().all().staffed())
                        .with("needs", pilot.support().coverage().all().needs()),
                Reason.of("demo.market")
                        .with("orders", pilot.accounts().orders().size())
                        .with("paid", pilot.accounts().paid())
                        .with("cooperatives", pilot.accounts().cooperatives()),
                Reason.of("demo.rounds")
                        .with("rounds", pilot.rounds().plan().routes().size())
                        .with(
                                "distance",
                                rounded(pilot.rounds().plan().distance().toQuantity(), UnitCode.KMT))
                        .with("carried", rounded(pilot.rounds().carried().toQuantity(), UnitCode.KGM))
                        .with("left", pilot.rounds().notCarried().size())
                        .with(
                                "worth",
                                pilot.accounts()
                                        .worth(pilot.rounds().notCarried().keySet()))
                        .with("orders", pilot.world().orders().size()),
                Reason.of("demo.report").with("page", page.toAbsolutePath().normalize()));
    }

    private static Quantity rounded(Quantity quantity, UnitCode unit) {
        return quantity.to(unit, 0, RoundingMode.HALF_UP);
    }
}
