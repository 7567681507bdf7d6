package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.Break;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Finds which rules of time must be relaxed so that an order can be driven, and by how much at least. */
final class Repairs {

    private final RoutingProblem problem;
    private final Order order;
    private final Request request;

    Repairs(RoutingProblem problem, Order order, Request request) {
        this.problem = problem;
        this.order = order;
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
        List<Rule> gone = new ArrayList<>();
        Slack slack = before;
        Timeline timeline = timeline(slack);
        while (!timeline.possible()) {
            Rule culprit = culprit(timeline, gone);
            gone.add(culprit);
            slack = slack.with(culprit, Slack.GONE);
            timeline = timeline(slack);
        }
        for (Rule rule : breakLoads()) {
            if (!possible(slack)) {
                gone.add(rule);
                slack = slack.with(rule, Slack.GONE);
            }
        }
        for (Break pause : order.freeBreaks()) {
            if (!possible(slack)) {
                Rule rule = Rule.of(Rule.Kind.BREAK, pause.id());
                gone.add(rule);
                slack = slack.with(rule, 1);
            }
        }
        for (Rule rule : gone) {
            if (possible(slack.without(rule))) {
                slack = slack.without(rule);
            }
        }
        for (Rule rule : gone) {
            Long need = slack.lifts(rule) ? need(rule, slack) : null;
            if (need != null) {
                slack = slack.with(rule, need);
            }
        }
        return slack;
    }

    private Timeline timeline(Slack slack) {
        return new Timeline(problem, order.type(), order.nodes(), List.of(), slack);
    }

    private boolean possible(Slack slack) {
        boolean[] found = new boolean[1];
        Pauses.each(problem, order, slack, timeline -> found[0] = true);
        return found[0];
    }

    /** Returns a rule that made a timeline impossible. */
    private Rule culprit(Timeline timeline, List<Rule> gone) {
        Node late = timeline.stuckAt();
        if (late != null) {
            int last = 0;
            for (int window = 1; window < late.windows().size(); window++) {
                last = late.windows().get(window).close()
                                > late.windows().get(last).close()
                        ? window
                        : last;
            }
            return Rule.window(Rule.Kind.CLOSES, late.step(), last);
        }
        if (timeline.stuckAtEnd()) {
            return Rule.of(Rule.Kind.SHIFT_END);
        }
        return onBoard().stream()
                .filter(rule -> !gone.contains(rule))
                .findFirst()
                .orElse(Rule.of(Rule.Kind.MAX_DURATION));
    }

    /**
     * The rules of which one may be enough: those of the request and of the vehicle, and the window of a stop that is late. A stop late even
     * without breaks stays late whatever is done about the windows of others, unless these have several and come earlier.
     */
    private Set<Rule> candidates() {
        Set<Rule> rules = new LinkedHashSet<>();
        Timeline timeline = timeline(Slack.NONE);
        Node late = timeline.possible() ? null : timeline.stuckAt();
        for (Node node : order.nodes()) {
            boolean own = node.request() == request;
            boolean may =
                    own || late == null || node.equals(late) || node.windows().size() > 1;
            if (may && node.visit() != null) {
                for (int window = 0; window < node.windows().size(); window++) {
                    rules.add(Rule.window(Rule.Kind.CLOSES, node.step(), window));
                    if (own) {
                        rules.add(Rule.window(Rule.Kind.OPENS, node.step(), window));
                    }
                }
            }
            if (node.request() instanceof Job job && job.release() != null) {
                rules.add(Rule.of(Rule.Kind.RELEASE, job.id()));
            }
        }
        rules.add(Rule.of(Rule.Kind.SHIFT_END));
        rules.add(Rule.of(Rule.Kind.SHIFT_START));
        if (order.type().limits().maxDuration() != null) {
            rules.add(Rule.of(Rule.Kind.MAX_DURATION));
        }
        rules.addAll(onBoard());
        rules.addAll(breakLoads());
        for (Break pause : order.freeBreaks()) {
            rules.add(Rule.of(Rule.Kind.BREAK, pause.id()));
        }
        return rules;
    }

    private List<Rule> onBoard() {
        List<Rule> rules = new ArrayList<>();
        for (Node node : order.nodes()) {
            if (node.is(Step.Kind.DELIVERY)
                    && node.request() instanceof Shipment shipment
                    && shipment.maxOnBoard() != null) {
                rules.add(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
            }
        }
        return rules;
    }

    private List<Rule> breakLoads() {
        List<Rule> rules = new ArrayList<>();
        for (Break pause : order.freeBreaks()) {
            for (int dimension = 0; pause.maxLoad() != null && dimension < problem.dimensions(); dimension++) {
                rules.add(Rule.load(pause, dimension));
            }
        }
        return rules;
    }

    /** Returns the least amount by which a rule must be relaxed beside others, or {@code null} if no amount is enough. */
    private @Nullable Long need(Rule rule, Slack slack) {
        Least least = new Least();
        Pauses.each(problem, order, slack.with(rule, Slack.GONE), timeline -> least.offer(amount(rule, timeline)));
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

    private @Nullable Long amount(Rule rule, Timeline timeline) {
        VehicleType type = timeline.type();
        int start = timeline.start();
        int end = timeline.end();
        return switch (rule.kind()) {
            case CLOSES -> {
                int moment = timeline.index(requireNonNull(rule.step()));
                long close = window(rule, timeline, moment).close();
                long[] times = timeline.earliest(moment, close);
                yield times == null ? null : Long.valueOf(times[moment] - close);
            }
            case OPENS -> {
                int moment = timeline.index(requireNonNull(rule.step()));
                long open = window(rule, timeline, moment).open();
                long[] times = timeline.latest(moment, open);
                yield times == null ? null : Long.valueOf(open - times[moment]);
            }
            case SHIFT_END -> {
                long[] times = timeline.earliest(start, -Slack.GONE);
                yield times == null
                        ? null
                        : Long.valueOf(times[end] - type.shift().close());
            }
            case SHIFT_START -> {
                long[] times = timeline.latest(end, Slack.GONE << 1);
                yield times == null ? null : Long.valueOf(type.shift().open() - times[start]);
            }
            case RELEASE -> {
                long[] times = timeline.latest(end, Slack.GONE << 1);
                yield times == null ? null : released(rule, timeline, times);
            }
            case ON_BOARD -> onBoard(rule, timeline);
            case BREAK_LOAD -> burden(rule, timeline);
            case MAX_DURATION -> {
                long[] times = timeline.tightest(start, end);
                Long most = type.limits().maxDuration();
                yield times == null || most == null ? null : Long.valueOf(times[end] - times[start] - most);
            }
            default -> 1L;
        };
    }

    private static TimeWindow window(Rule rule, Timeline timeline, int moment) {
        return timeline.nodes().get(moment).windows().get(rule.number());
    }

    private static @Nullable Long released(Rule rule, Timeline timeline, long[] times) {
        int trip = timeline.start();
        for (int index = 0; index < timeline.nodes().size(); index++) {
            Node node = timeline.nodes().get(index);
            if (node.is(Step.Kind.RELOAD)) {
                trip = index;
            }
            if (node.request() instanceof Job job && job.id().equals(rule.name()) && job.release() != null) {
                return job.release() - times[trip];
            }
        }
        return null;
    }

    /** Returns by how much more is on board at a break than it bears, or {@code null} if it is not taken. */
    private @Nullable Long burden(Rule rule, Timeline timeline) {
        Break pause = timeline.type().breaks().stream()
                .filter(one -> one.id().equals(rule.name()))
                .findFirst()
                .orElseThrow();
        List<Node> nodes = timeline.nodes();
        int taken = nodes.indexOf(Node.of(pause));
        return taken < 0
                ? null
                : Cargo.excess(nodes, taken, pause, problem.dimensions()).get(rule);
    }

    private static @Nullable Long onBoard(Rule rule, Timeline timeline) {
        int pickup = timeline.index(Step.pickup(rule.name()));
        int delivery = timeline.index(Step.delivery(rule.name()));
        long[] times = timeline.tightest(pickup, delivery);
        Node node = timeline.nodes().get(pickup);
        if (times == null || !(node.request() instanceof Shipment shipment) || shipment.maxOnBoard() == null) {
            return null;
        }
        return times[delivery] - times[pickup] - node.length() - shipment.maxOnBoard();
    }
}
