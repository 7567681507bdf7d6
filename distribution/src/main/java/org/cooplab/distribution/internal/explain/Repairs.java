package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.internal.checker.Timeline;
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

    /** Returns the rules of which each one alone is enough, with the least amount. */
    Map<Rule, Long> singles() {
        Map<Rule, Long> singles = new LinkedHashMap<>();
        for (Rule rule : candidates()) {
            Long need = need(rule, Slack.NONE.with(rule, Slack.GONE));
            if (need != null) {
                singles.put(rule, need);
            }
        }
        return singles;
    }

    /** Returns what is relaxed already and rules of time that together are enough, none of which can be left out. */
    Slack together(Slack before) {
        Slack enough = enough(before);
        List<Rule> lifted = enough.amounts().keySet().stream()
                .filter(rule -> !before.lifts(rule))
                .toList();
        for (Rule rule : lifted) {
            if (possible(enough.without(rule))) {
                enough = enough.without(rule);
            }
        }
        for (Rule rule : lifted) {
            Long need = enough.lifts(rule) ? need(rule, enough) : null;
            if (need != null) {
                enough = enough.with(rule, need);
            }
        }
        return enough;
    }

    /** Lifts rules, one after the other, until the sequence can be driven. */
    private Slack enough(Slack before) {
        Slack slack = before;
        for (Timeline timeline = timeline(slack); !timeline.possible(); timeline = timeline(slack)) {
            slack = slack.with(culprit(timeline, slack), Slack.GONE);
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

    private Timeline timeline(Slack slack) {
        return new Timeline(problem, sequence.type(), sequence.activities(), List.of(), slack);
    }

    private boolean possible(Slack slack) {
        boolean[] found = new boolean[1];
        Pauses.each(problem, sequence, slack, timeline -> found[0] = true);
        return found[0];
    }

    /** Returns a rule that made a timeline impossible. */
    private Rule culprit(Timeline timeline, Slack slack) {
        Activity late = timeline.stuckAt();
        if (late != null) {
            return Rule.window(Rule.Kind.CLOSES, late.step(), lastToClose(late.windows()));
        }
        if (timeline.stuckAtEnd()) {
            return Rule.of(Rule.Kind.SHIFT_END);
        }
        return onBoard().stream()
                .filter(rule -> !slack.lifts(rule))
                .findFirst()
                .orElse(Rule.of(Rule.Kind.MAX_DURATION));
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
        Timeline timeline = timeline(Slack.NONE);
        Activity late = timeline.possible() ? null : timeline.stuckAt();
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

    /** Returns the least amount by which a rule must be relaxed beside others, or {@code null} if no amount is enough. */
    private @Nullable Long need(Rule rule, Slack slack) {
        Least least = new Least();
        Pauses.each(
                problem,
                sequence,
                slack.with(rule, Slack.GONE),
                timeline -> least.offer(Shortfall.of(rule, timeline, problem)));
        return least.amount;
    }

    private static final class Least {
        private @Nullable Long amount;

        void offer(@Nullable Long offered) {
            if (offered != null && (amount == null || offered < amount)) {
                amount = offered;
            }
        }
    }
}
