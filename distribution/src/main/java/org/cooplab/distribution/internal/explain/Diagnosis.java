package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in the way of a request in one sequence, by trying every position.
 *
 * <p>At each position the rules without a clock are judged first; if they hold, the clock is asked, and if that says no, which
 * single rule of time would be enough. Only if no single rule is enough at any position are several looked for, at the positions where
 * the fewest rules are broken. Time: the number of positions (squared for a shipment) times the length of the route, times
 * the ways of taking breaks; with a balance, each way of relaxing rules times the routes of the vehicle type besides.
 */
final class Diagnosis {

    /** At how many positions several rules are looked for. */
    private static final int LOOKED_AT = 40;

    private final RoutingProblem problem;
    private final Request request;
    private final RuleBook rules;
    private final Effort effort;
    private final @Nullable Ledger ledger;
    private final StopSequence base;

    private final Map<Slack, Ledger> ledgers = new HashMap<>();
    private final Map<String, Finding> singles = new LinkedHashMap<>();
    private final List<StopSequence> hopeful = new ArrayList<>();
    private int fewest = Integer.MAX_VALUE;
    private @Nullable Finding fits;
    private @Nullable Finding together;

    /** Diagnoses one sequence. Without a ledger nothing has to be worth its cost. */
    private Diagnosis(Incumbent incumbent, Request request, @Nullable Ledger ledger, StopSequence base) {
        this.problem = incumbent.problem();
        this.request = request;
        this.rules = new RuleBook(incumbent, request);
        this.effort = new Effort(incumbent, request);
        this.ledger = ledger;
        this.base = base;
    }

    /** Returns what stands in the way of a request in a sequence; without a ledger nothing has to be worth its cost. */
    static Outcome of(Incumbent incumbent, Request request, @Nullable Ledger ledger, StopSequence base) {
        Diagnosis diagnosis = new Diagnosis(incumbent, request, ledger, base);
        Insertions.each(base, request, diagnosis::look);
        return diagnosis.outcome();
    }

    private void look(StopSequence sequence) {
        Map<Rule, Long> broken = rules.broken(sequence);
        Slack slack = new Slack(broken);
        if (broken.size() > 1) {
            hope(sequence, broken.size());
            return;
        }
        Timed timed = fits != null && !broken.isEmpty() ? null : Timed.cheapest(problem, sequence, slack);
        if (timed != null) {
            judge(timed, slack);
        } else if (fits == null) {
            hope(sequence, broken.size() + 1);
            if (broken.isEmpty()) {
                new Repairs(problem, sequence, request).singles(this::most).forEach((rule, amount) -> {
                    Slack one = Slack.NONE.with(rule, amount);
                    Timed repaired = Timed.cheapest(problem, sequence, one);
                    if (repaired != null) {
                        judge(repaired, one);
                    }
                });
            }
        }
    }

    /** Returns up to how much relaxing a rule is of interest, as another of its family is relaxed enough by what was found before. */
    private long most(Rule rule) {
        Finding found = singles.get(family(rule));
        boolean comparable = request.conditions().prize() == null && rule.kind() != Rule.Kind.BREAK_LOAD;
        return found == null || !comparable ? Slack.GONE : found.amount() - 1;
    }

    private void hope(StopSequence sequence, int broken) {
        if (broken < fewest) {
            hopeful.clear();
            fewest = broken;
        }
        if (broken == fewest && hopeful.size() < LOOKED_AT) {
            hopeful.add(sequence);
        }
    }

    /** Keeps a sequence that is possible once {@code slack} is given, if it is better than what was found before. */
    private void judge(Timed timed, Slack slack) {
        Ledger judge = ledger == null ? null : ledgers.computeIfAbsent(slack, all -> ledger.given(base, all));
        long extra = judge == null ? 0 : judge.extra(request, List.of(new Ledger.Change(base.route(), timed)));
        Finding finding = new Finding(timed.sequence(), worth(slack, extra), extra);
        if (finding.slack().size() == 0) {
            fits = fits == null || extra < fits.extraCost() ? finding : fits;
        } else if (finding.slack().size() == 1) {
            singles.merge(family(finding.rule()), finding, this::lesser);
        } else if (together == null || effort.leastFirst().compare(finding, together) < 0) {
            together = finding;
        }
    }

    private Slack worth(Slack slack, long extra) {
        Long prize = request.conditions().prize();
        if (ledger == null || prize == null) {
            return slack;
        }
        Slack worth = slack;
        if (base.route() == null && problem.objective().first() == Objective.First.VEHICLES) {
            worth = worth.with(Rule.of(Rule.Kind.ROUTES_FIRST), 1);
        }
        return extra < prize ? worth : worth.with(Rule.of(Rule.Kind.PRIZE), extra - prize + 1);
    }

    private Finding lesser(Finding one, Finding other) {
        return effort.of(other) < effort.of(one) ? other : one;
    }

    /** Windows of the request itself are told apart from those of other stops. */
    private String family(Rule rule) {
        boolean own = rule.step() != null && rule.step().id().equals(request.id());
        return rule.kind() + (own ? " own" : "");
    }

    private Outcome outcome() {
        if (fits != null) {
            return new Outcome(base, fits, List.of(), null);
        }
        if (!singles.isEmpty()) {
            List<Finding> sorted = new ArrayList<>(singles.values());
            sorted.sort(Comparator.comparing(finding -> finding.rule().kind()));
            return new Outcome(base, null, sorted, null);
        }
        for (StopSequence sequence : hopeful) {
            int most = together == null ? Integer.MAX_VALUE : together.slack().size();
            Slack slack = new Repairs(problem, sequence, request).together(new Slack(rules.broken(sequence)), most);
            Timed timed = slack == null ? null : Timed.cheapest(problem, sequence, slack);
            if (slack != null && timed != null) {
                judge(timed, slack);
            }
        }
        return new Outcome(base, null, List.copyOf(singles.values()), singles.isEmpty() ? together : null);
    }
}
