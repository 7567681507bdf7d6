package org.cooplab.examples.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.format.Vroom;
import org.cooplab.distribution.format.VroomProblem;
import org.cooplab.distribution.format.VroomSolution;
import org.cooplab.distribution.routing.Explanation;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.PlanExplainer;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleRouting.Solution;
import org.cooplab.examples.instances.BenchmarkInstance;
import org.cooplab.examples.instances.BenchmarkInstance.Distances;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a routing problem from a file of the public benchmark sets or in the JSON of VROOM. */
@Command(name = "route", mixinStandardHelpOptions = true)
final class RouteCommand extends Task {

    /** The most unserved requests that are explained: each is tried at every position of every route. */
    private static final int MOST_EXPLAINED = 100;

    @Parameters(paramLabel = FILE, descriptionKey = "file")
    private String file;

    @ArgGroup(multiplicity = "0..1")
    private Effort effort = new Effort();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", paramLabel = "T", converter = WholeNumber.Threads.class)
    private int threads;

    @Option(names = "--objective", paramLabel = "distance|vehicles")
    private @Nullable Goal objective;

    @Option(names = "--distances", paramLabel = "nint|float|trunc1|x1000")
    private @Nullable Distances distances;

    @Option(names = "--format", defaultValue = "auto", paramLabel = "auto|vroom")
    private Format format;

    @Option(names = "--plan")
    private boolean planMode;

    @Option(names = "--explain")
    private boolean explain;

    /** What counts first. */
    enum Goal {
        DISTANCE,
        VEHICLES
    }

    /** The form of the file. */
    enum Format {
        AUTO,
        VROOM
    }

    /**
     * The result of a run on a file of a benchmark set.
     *
     * @param instance the name that the file gives itself, or else that of the file
     * @param routeVehicles the number of each route's vehicle in the file, from 1; {@code null} if all are alike
     */
    record Answer(
            String instance,
            BigDecimal cost,
            int vehicles,
            List<List<String>> routes,
            @Nullable List<Integer> routeVehicles,
            List<String> unserved,
            @Nullable List<Explanation.Unserved> explanation,
            boolean checked,
            long iterations,
            BigDecimal cpuSeconds,
            BigDecimal wallSeconds) {}

    @Override
    public Integer call() {
        Input input = Input.of(file);
        return format == Format.VROOM || input.looksLikeJson() ? vroom(input) : benchmark(input);
    }

    private int vroom(Input input) {
        Vroom vroom = input.compiled(VroomProblem.class, Vroom::compile);
        if (planMode) {
            answer(vroom.planned());
            return Cooplab.FINE;
        }
        Solution solution = VehicleRouting.solve(vroom.problem(), options());
        if (explain) {
            VroomSolution explained = vroom.explained(solution.plan(), voice().messages(), MOST_EXPLAINED);
            answer(explained);
            explained.unassigned().forEach(this::tell);
            tellUnexplained(solution.plan());
        } else {
            answer(vroom.solution(solution.plan()));
        }
        return solution.plan().unserved().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    private int benchmark(Input input) {
        if (planMode) {
            throw bad("--plan", Fault.of("cli.plan-of-vroom", ""));
        }
        BenchmarkInstance instance = read(input);
        long wall = System.nanoTime();
        Solution solution = VehicleRouting.solve(instance.problem(), options());
        long wallNanos = System.nanoTime() - wall;
        List<Explanation.Unserved> explanation = explain ? explained(instance.problem(), solution.plan()) : null;
        answer(new Answer(
                instance.name().isEmpty() ? new File(input.file()).getName() : instance.name(),
                instance.cost(solution.plan()),
                solution.plan().routes().size(),
                instance.routes(solution.plan()),
                instance.problem().vehicles().size() == 1 ? null : instance.vehicleNumbers(solution.plan()),
                solution.plan().unserved(),
                explanation,
                PlanChecker.check(instance.problem(), solution.plan()).isEmpty(),
                solution.iterations(),
                seconds(cpuNanos()),
                seconds(wallNanos)));
        if (explanation != null) {
            explanation.forEach(this::tell);
            tellUnexplained(solution.plan());
        }
        return allServed(instance.problem(), solution.plan()) ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** A request with a prize may be left out: the plan pays for it. */
    private static boolean allServed(RoutingProblem problem, Plan plan) {
        Set<String> unserved = Set.copyOf(plan.unserved());
        return problem.requests().stream()
                .noneMatch(request -> request.conditions().prize() == null && unserved.contains(request.id()));
    }

    private static List<Explanation.Unserved> explained(RoutingProblem problem, Plan plan) {
        PlanExplainer explainer = PlanExplainer.of(problem, plan);
        return plan.unserved().stream()
                .limit(MOST_EXPLAINED)
                .map(explainer::unserved)
                .toList();
    }

    private void tellUnexplained(Plan plan) {
        int left = plan.unserved().size() - MOST_EXPLAINED;
        if (left > 0) {
            voice().say(Reason.of("cli.unexplained")
                    .with("most", MOST_EXPLAINED)
                    .with("count", left));
        }
    }

    private void tell(VroomSolution.Unassigned left) {
        String name = left.type() + " " + left.id() + ": ";
        List<String> reasons = left.reasons() == null ? List.of() : left.reasons();
        List<String> help = left.whatWouldHelp() == null ? List.of() : left.whatWouldHelp();
        reasons.forEach(reason -> tell(name + reason));
        help.forEach(change -> tell("  + " + change));
    }

    private void tell(Explanation.Unserved left) {
        left.reasons().forEach(reason -> tell(voice().messages().text(reason)));
        for (Explanation.Remedy remedy : left.whatWouldHelp()) {
            tell("  + "
                    + String.join(
                            " ",
                            remedy.changes().stream()
                                    .map(voice().messages()::text)
                                    .toList()));
        }
    }

    private BenchmarkInstance read(Input input) {
        Objective.First first =
                objective == null ? null : objective == Goal.VEHICLES ? Objective.First.VEHICLES : Objective.First.COST;
        try {
            return BenchmarkInstance.read(input.text(), distances, first);
        } catch (InvalidDocument e) {
            throw new BadInput(input.file(), e.faults());
        }
    }

    private RoutingOptions options() {
        return new RoutingOptions(effort.budget(), seed, threads, threads);
    }

    /** The CPU time of the whole process, all threads and start included. */
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos / 1_000_000, 3);
    }
}
