package org.cooplab.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.examples.quickstart.pilot.Progress;
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

    /** Runs the pilot; the first argument is the folder of the report, {@code report} if there is none. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "report");
        run(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Runs the pilot and writes its report.
     *
     * @param out is told how it goes and what came out
     * @return the page of the report
     */
    public static Path run(Path folder, PrintStream out) {
        Progress progress = step -> out.println("  " + told(step));
        out.println("cooplab: a pilot on real Moroccan places (cooperatives and orders are examples)");
        World world = World.of(SEED, DAY, ORDERS);
        Pilot pilot = Pilot.run(world, progress);
        progress.begins(Progress.Step.REPORT);
        Path page = new Report(pilot).writeTo(folder);
        summary(pilot, out);
        out.println("Report: " + page.toAbsolutePath().normalize());
        return page;
    }

    private static String told(Progress.Step step) {
        return switch (step) {
            case SCREEN -> "1/6 screening the cooperatives for the training";
            case SELECT -> "2/6 selecting in the call of 8 March";
            case SUPPORT -> "3/6 finding who helps whom";
            case PRICE -> "4/6 pricing the orders of the market day";
            case PLAN -> "5/6 planning the rounds through the relays";
            case REPORT -> "6/6 writing the report";
        };
    }

    private static void summary(Pilot pilot, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Training: %d of %d cooperatives may join, %d questions to ask; call: %d selected of %d applications%n",
                pilot.screening().count(Outcome.ELIGIBLE),
                pilot.screening().assessed().size(),
                pilot.screening().assessed().stream()
                        .mapToInt(one -> one.verdict().missing().size())
                        .sum(),
                pilot.selection().selected().size(),
                pilot.selection().places().size());
        out.printf(
                Locale.ROOT,
                "Support: %d actions and workshops with somebody, %d without; %d of %d needs with somebody%n",
                pilot.support().matching().matches().size(),
                pilot.support().matching().unmet().size(),
                pilot.support().coverage().all().staffed(),
                pilot.support().coverage().all().needs());
        out.printf(
                Locale.ROOT,
                "Market: %d orders, buyers pay %s; %d cooperatives, partners and others are owed something%n",
                pilot.accounts().orders().size(),
                pilot.accounts().paid(),
                pilot.accounts().owed());
        out.printf(
                Locale.ROOT,
                "Rounds: %d, %d km, %d kg carried, %d orders or parts left with a reason%n",
                pilot.rounds().plan().routes().size(),
                (pilot.rounds().plan().distance().metres() + 500) / 1000,
                (pilot.rounds().carried().grams() + 500) / 1000,
                pilot.rounds().plan().unassigned().size());
    }
}
