package org.cooplab.benchmarks.eligibility;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.cooplab.benchmarks.speed.Speeds;
import org.cooplab.core.cooperative.Cooperative;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How long a judgement takes, over {@value #COOPERATIVES} cooperatives. Before any timing every contender judges some of
 * them, and the run ends if one answer differs from that of {@link HandWritten}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EligibilitySpeed {

    static final int COOPERATIVES = 100_000;

    /** How many of them the answers are compared on. */
    static final int COMPARED = 2_000;

    /** How often each of five facts is not known, in the second table. */
    private static final String MISSING = "0.1";

    /** Name of the contender. */
    @Param("cooplab, yes or no")
    public String contender;

    /** How often each of five facts is not known. */
    @Param("0")
    public double missing;

    private EligibilityContender judges;
    private List<Cooperative> cooperatives;

    /** Returns all contenders there are. */
    static List<EligibilityContender> contenders() {
        return ServiceLoader.load(EligibilityContender.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Makes the cooperatives and compares the answers. */
    @Setup
    public void make() {
        cooperatives = SeventeenLeaves.cooperatives(COOPERATIVES, missing);
        judges = contenders().stream()
                .filter(each -> each.name().equals(contender))
                .findFirst()
                .orElseThrow();
        requireAgreement(judges, cooperatives.subList(0, COMPARED));
    }

    /**
     * Compares with the rule written by hand.
     *
     * @throws IllegalStateException if an answer differs
     */
    static void requireAgreement(EligibilityContender contender, List<Cooperative> cooperatives) {
        HandWritten byHand = new HandWritten();
        for (Cooperative each : cooperatives) {
            if (contender.accepts(each) != byHand.accepts(each)) {
                throw new IllegalStateException(contender.name() + " judges " + each.id() + " otherwise");
            }
        }
        if (contender.count(cooperatives) != byHand.count(cooperatives)) {
            throw new IllegalStateException(contender.name() + " counts otherwise");
        }
    }

    /** Judges all. */
    @Benchmark
    @OperationsPerInvocation(COOPERATIVES)
    public int judge() {
        return judges.count(cooperatives);
    }

    /** Runs all contenders on what is fully known, then this library on less, and prints the tables. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> all = contenders().stream().map(EligibilityContender::name).toList();
        List<String> own =
                List.of(new HandWritten().name(), new Screened().name(), new ThreeValued().name(), new Traced().name());
        Speeds known = Speeds.of(EligibilitySpeed.class, "contender", all, "missing", "0");
        Speeds unknown = Speeds.of(EligibilitySpeed.class, "contender", own, "missing", MISSING);
        known.print(System.out, "contender", "a judgement", contender -> 1);
        unknown.print(System.out, "contender", "a judgement", contender -> 1);
    }
}
