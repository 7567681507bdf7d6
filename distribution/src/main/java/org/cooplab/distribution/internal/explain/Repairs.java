package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.internal.checker.TimedRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Finds which rules of time must be relaxed so that a sequence can be driven, and by how much at least. */
final class Repairs {

    private final RoutingProblem problem;
    private final StopSequence sequence;
    private final Request request;

    Repairs(RoutingProblem problem, StopSequence sequence, Request request) {
        this.problem = problem;
        this.sequence = sequence;
        this.request = request;
    }

    /** Returns the rules of which each one alone is enough, with the least amount; of each no more than {@code most}. */
    Map<Rule, Long> singles(ToLongFunction<Rule> most) {
        Map<Rule, Long> singles = new LinkedHashMap<>();
        for (Rule rule : candidates()) {
            long bound = most.applyAsLong(rule);
            TimedRoute way = bound > 0 ? way(Slack.NONE.with(rule, bound)) : null;
            if (way != null) {
                singles.put(rule, need(rule, Slack.NONE, way));
            }
        }
        return singles;
    }

    /**
     * Returns what is relaxed already and rules of time that together are enough, none of which can be left out; {@code null} if these
     * are more than {@code most}.
     */
    @Nullable
    Slack together(Slack before, int most) {
        Slack enough = enough(before);
        List<Rule> lifted = enough.amounts().keySet().stream()
                .filter(rule -> !before.lifts(rule))
                .toList();
        for (Rule rule : lifted) {
            if (possible(enough.without(rule))) {
                enough = enough.without(rule);
            }
        }
        if (enough.size() > most) {
            return null;
        }
        for (Rule rule : lifted) {
            TimedRoute way = enough.lifts(rule) ? way(enough) : null;
            if (way != null) {
                enough = enough.with(rule, need(rule, enough, way));
            }
        }
        return enough;
    }

    /** Lifts rules, one after the other, until the sequence can be driven. */
    private Slack enough(Slack before) {
        Slack slack = before;
        for (TimedRoute timed = timed(slack); !timed.isPossible(); timed = timed(slack)) {
            slack = slack.with(culprit(timed, slack), Slack.GONE);
        }
        for (Rule rule : breakLoads()) {
            if (!possible(slack)) {
                slack = slack.with(rule, Slack.GONE);
            }
        }
        for (VehicleType.Break pause : sequence.freeBreaks()) {
            if (!possible(slack)) {
                slack = slack.with(Rule.of(Rule.Kind.BREAK, pause.id()), 1);
            }
        }
        return slack;
    }

    /** Returns the sequence without breaks that are free. */
    private TimedRoute timed(Slack slack) {
        return new TimedRoute(problem, sequence.type(), sequence.activities(), List.of(), slack);
    }

    private boolean possible(Slack slack) {
        return way(slack) != null;
    }

    private @Nullable TimedRoute way(Slack slack) {
        return Pauses.first(problem, sequence, slack);
    }

    /** Returns a rule that makes it impossible to drive a sequence. */
    private Rule culprit(TimedRoute timed, Slack slack) {
        List<Rule> culprits = new ArrayList<>();
        if (!timed.fail()) {
            Activity late = timed.late();
            if (late != null) {
                culprits.add(Rule.window(Rule.Kind.CLOSES, late.step(), lastToClose(late.windows())));
            } else if (timed.endsLate()) {
                culprits.add(Rule.of(Rule.Kind.SHIFT_END));
            }
            culprits.addAll(onBoard());
        }
        return culprits.stream().filter(rule -> !slack.lifts(rule)).findFirst().orElse(Rule.of(Rule.Kind.MAX_DURATION));
    }

    private static int lastToClose(List<TimeWindow> windows) {
        int last = 0;
        for (int window = 1; window < windows.size(); window++) {
            last = windows.get(window).close() > windows.get(last).close() ? window : last;
        }
        return last;
    }

    /** The rules of which one may be enough: those of the request and of the vehicle, and the window of a stop that is late. */
    private Set<Rule> candidates() {
        Set<Rule> rules = new LinkedHashSet<>(ofStops());
        rules.add(Rule.of(Rule.Kind.SHIFT_END));
        rules.add(Rule.of(Rule.Kind.SHIFT_START));
        if (sequence.type().limits().maxDuration() != null) {
            rules.add(Rule.of(Rule.Kind.MAX_DURATION));
        }
        rules.addAll(onBoard());
        rules.addAll(breakLoads());
        for (VehicleType.Break pause : sequence.freeBreaks()) {
            rules.add(Rule.of(Rule.Kind.BREAK, pause.id()));
        }
        return rules;
    }

    /**
     * A stop late even without breaks stays late whatever is done about the windows of others, unless these have several and come
     * earlier.
     */
    private List<Rule> ofStops() {
        List<Rule> rules = new ArrayList<>();
        TimedRoute timed = timed(Slack.NONE);
        Activity late = timed.fail() ? null : timed.late();
        for (Activity activity : sequence.activities()) {
            boolean own = activity.request() == request;
            boolean may = own
                    || late == null
                    || activity.equals(late)
                    || activity.windows().size() > 1;
            for (int window = 0;
                    may
                            && activity.location() != null
                            && window < activity.windows().size();
                    window++) {
                rules.add(Rule.window(Rule.Kind.CLOSES, activity.step(), window));
                if (own) {
                    rules.add(Rule.window(Rule.Kind.OPENS, activity.step(), window));
                }
            }
            if (activity.request() instanceof Job job && job.release() != null) {
                rules.add(Rule.of(Rule.Kind.RELEASE, job.id()));
            }
        }
        return rules;
    }

    private List<Rule> onBoard() {
        List<Rule> rules = new ArrayList<>();
        for (Activity activity : sequence.activities()) {
            if (activity.is(Step.Kind.DELIVERY)
                    && activity.request() instanceof Shipment shipment
                    && shipment.maxOnBoard() != null) {
                rules.add(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
            }
        }
        return rules;
    }

    private List<Rule> breakLoads() {
        List<Rule> rules = new ArrayList<>();
        for (VehicleType.Break pause : sequence.freeBreaks()) {
            for (int dimension = 0; pause.maxLoad() != null && dimension < problem.dimensions(); dimension++) {
                rules.add(Rule.load(pause, dimension));
            }
        }
        return rules;
    }

    /** Returns the least amount by which a rule must be relaxed beside others, to be possible in the way that is known or another. */
    private long need(Rule rule, Slack others, TimedRoute way) {
        long enough = Math.max(1, way.uses(rule));
        while (!possible(others.with(rule, enough))) {
            enough *= 2;
        }
        long scarce = 0;
        long tried = enough - 1; // mostly that is too little already
        while (enough - scarce > 1) {
            if (possible(others.with(rule, tried))) {
                enough = tried;
            } else {
                scarce = tried;
            }
            tried = (scarce + enough) / 2;
        }
        return enough;
    }
}
