package org.cooplab.eligibility.internal.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.internal.selection.Conditions.Answer;
import org.cooplab.eligibility.internal.selection.Conditions.Answers;
import org.cooplab.eligibility.internal.selection.Conditions.Slots;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.Score;
import org.jspecify.annotations.Nullable;

/**
 * The gates and the scores: who is in the race, with how many points, in which classes.
 *
 * <p>A gate that closes for sure refuses, whatever else is unknown. Otherwise anything unknown that could change the
 * place (a fact of a gate, a mark, a class that a quota counts, an amount) makes the application pending.
 */
final class Admission {

    private static final int MOST_CACHED = 4096;

    private final CallForProjects call;
    private final Conditions conditions;
    private final Gazetteer gazetteer;
    private final List<String> attributes;
    private final Slots slots;
    private final boolean money;
    private final List<String> criteria;
    private final List<Map<BigDecimal, Score>> known;

    Admission(CallForProjects call, Conditions conditions, Gazetteer gazetteer) {
        this.call = call;
        this.conditions = conditions;
        this.gazetteer = gazetteer;
        this.attributes = attributes(call);
        this.slots = new Slots(call.groups().size(), call.criteria().size());
        this.money = call.budget() != null || call.pots().stream().anyMatch(pot -> pot.budget() != null);
        this.criteria = call.criteria().stream().map(Criterion::id).toList();
        this.known = call.criteria().stream()
                .<Map<BigDecimal, Score>>map(criterion -> new HashMap<>())
                .toList();
    }

    /** Returns the attributes that the quotas use, in the order of their first use. */
    static List<String> attributes(CallForProjects call) {
        return call.quotas().stream().map(Quota::attribute).distinct().toList();
    }

    /**
     * Returns an entrant for each application, by id.
     *
     * @throws IllegalArgumentException if two applications have one id
     */
    List<Entrant> admit(Collection<Application> applications, Set<ApplicationId> withdrawn) {
        List<Application> sorted = applications.stream()
                .sorted(Comparator.comparing(Application::id))
                .toList();
        Set<ApplicationId> ids = new HashSet<>();
        for (Application application : sorted) {
            if (!ids.add(application.id())) {
                throw new IllegalArgumentException(
                        "applications must have different ids, but two had " + application.id());
            }
        }
        Map<CooperativeId, Application> counting = counting(sorted);
        return sorted.stream()
                .map(application -> admit(application, withdrawn, counting))
                .toList();
    }

    /** Which application of each cooperative counts. One that was withdrawn counts too: it does not call an older one back. */
    private Map<CooperativeId, Application> counting(List<Application> sorted) {
        Map<CooperativeId, Application> counting = new HashMap<>();
        if (call.repeats() == CallForProjects.Repeats.ALL) {
            return counting;
        }
        Comparator<Application> order =
                Comparator.comparing(Application::submittedAt).thenComparing(Application::id);
        boolean first = call.repeats() == CallForProjects.Repeats.FIRST;
        for (Application application : sorted) {
            if (dateReason(application) == null) {
                counting.merge(
                        application.cooperative().id(),
                        application,
                        (a, b) -> order.compare(a, b) < 0 == first ? a : b);
            }
        }
        return counting;
    }

    private @Nullable Reason dateReason(Application application) {
        Instant opens = call.opens();
        Instant closes = call.closes();
        if (!application.call().equals(call.id())) {
            return Reason.of("application.other-call").with("call", application.call());
        }
        if (opens != null && application.submittedAt().isBefore(opens)) {
            return Reason.of("application.early")
                    .with("submitted", application.submittedAt())
                    .with("opens", opens);
        }
        if (closes != null && application.submittedAt().isAfter(closes)) {
            return Reason.of("application.late")
                    .with("submitted", application.submittedAt())
                    .with("closes", closes);
        }
        return null;
    }

    private Entrant admit(
            Application application, Set<ApplicationId> withdrawn, Map<CooperativeId, Application> counting) {
        Entrant entrant = new Entrant(
                application,
                call.criteria().size(),
                attributes.size(),
                call.ties().size());
        Reason outside = dateReason(application);
        Application counts = counting.get(application.cooperative().id());
        if (withdrawn.contains(application.id())) {
            entrant.refuse(Reason.of("application.withdrawn"));
        } else if (outside != null) {
            entrant.refuse(outside);
        } else if (counts != null && !counts.id().equals(application.id())) {
            entrant.refuse(Reason.of("application.superseded").with("by", counts.id()));
        } else {
            Answers answers = conditions.of(application);
            gate(entrant, answers);
            score(entrant, answers);
            if (entrant.status != Placement.Status.REFUSED) {
                classes(entrant, answers);
                amount(entrant);
                pots(entrant, answers);
            }
        }
        return entrant;
    }

    private void gate(Entrant entrant, Answers answers) {
        if (call.rules() == null) {
            return;
        }
        Answer answer = answers.answer(slots.gate());
        switch (answer.outcome()) {
            case ELIGIBLE -> {}
            case INELIGIBLE, NOT_APPLICABLE -> {
                entrant.refuse(Reason.of("application.ineligible"));
                entrant.reasons.addAll(answer.reasons());
            }
            case UNKNOWN -> ask(entrant, Reason.of("application.unknown"), answer);
        }
    }

    private static void ask(Entrant entrant, Reason reason, Answer answer) {
        entrant.ask(reason, answer.reasons(), answer.missing());
    }

    private void score(Entrant entrant, Answers answers) {
        boolean complete = true;
        List<Score> most = new ArrayList<>(call.criteria().size());
        for (int k = 0; k < call.criteria().size(); k++) {
            Criterion criterion = call.criteria().get(k);
            BigDecimal mark = mark(entrant, criterion, k, answers);
            if (mark == null) {
                complete = false;
                most.add(Score.of(criterion.weight()));
                continue;
            }
            entrant.marks[k] = mark;
            BigDecimal least = criterion.minimum();
            if (least != null && mark.compareTo(least) < 0) {
                entrant.refuse(Reason.of("mark.below")
                        .with("criterion", criterion.id())
                        .with("mark", mark)
                        .with("minimum", least));
            }
            Score points = points(criterion, k, mark);
            entrant.points[k] = points;
            most.add(points);
        }
        Score score = Score.sum(most);
        entrant.score = complete ? score : null;
        BigDecimal least = call.minimumScore();
        if (least != null && score.compareTo(Score.of(least)) < 0) {
            entrant.refuse(Reason.of(complete ? "score.below" : "score.out-of-reach")
                    .with("score", score.rounded(2))
                    .with("minimum", least));
        }
    }

    private @Nullable BigDecimal mark(Entrant entrant, Criterion criterion, int k, Answers answers) {
        if (criterion.when() != null) {
            Answer answer = answers.answer(slots.criterion(k));
            switch (answer.outcome()) {
                case ELIGIBLE -> {
                    return criterion.outOf();
                }
                case UNKNOWN -> {
                    ask(entrant, Reason.of("criterion.unknown").with("criterion", criterion.id()), answer);
                    return null;
                }
                default -> {
                    return BigDecimal.ZERO;
                }
            }
        }
        BigDecimal mark = entrant.application.marks().get(criterion.id());
        if (mark == null) {
            entrant.wait(Reason.of("mark.missing").with("criterion", criterion.id()));
            for (String name : entrant.application.marks().keySet()) {
                if (criterion.id().equals(Suggestion.of(name, criteria))) {
                    entrant.wait(Reason.of("mark.unknown").with("mark", name).with("suggestion", criterion.id()));
                }
            }
        } else if (mark.signum() < 0 || mark.compareTo(criterion.outOf()) > 0) {
            entrant.wait(Reason.of("mark.out-of-range")
                    .with("criterion", criterion.id())
                    .with("mark", mark)
                    .with("outOf", criterion.outOf()));
            return null;
        }
        return mark;
    }

    private Score points(Criterion criterion, int k, BigDecimal mark) {
        Map<BigDecimal, Score> cache = known.get(k);
        Score points = cache.get(mark);
        if (points == null) {
            points = Score.of(criterion.weight()).times(mark, criterion.outOf());
            if (cache.size() < MOST_CACHED) {
                cache.put(mark, points);
            }
        }
        return points;
    }

    private void classes(Entrant entrant, Answers answers) {
        for (int a = 0; a < attributes.size(); a++) {
            String attribute = attributes.get(a);
            if (attribute.equals(Quota.GROUP)) {
                entrant.classes[a] = group(entrant, answers);
                continue;
            }
            String value = value(entrant.application, attribute);
            entrant.classes[a] = value;
            if (value == null) {
                entrant.ask(Reason.of("attribute.missing").with("attribute", attribute), List.of(), List.of(attribute));
            }
        }
    }

    private @Nullable String value(Application application, String attribute) {
        return switch (attribute) {
            case Quota.REGION ->
                gazetteer
                        .regionOf(application.cooperative().province())
                        .map(region -> region.value())
                        .orElse(null);
            case Quota.PROVINCE -> application.cooperative().province().value();
            case Quota.SECTOR -> application.cooperative().sector().value();
            default -> application.answers().get(attribute);
        };
    }

    private @Nullable String group(Entrant entrant, Answers answers) {
        for (int g = 0; g < call.groups().size(); g++) {
            Answer answer = answers.answer(slots.group(g));
            if (answer.outcome() == Outcome.ELIGIBLE) {
                return call.groups().get(g).id();
            }
            if (answer.outcome() == Outcome.UNKNOWN) {
                ask(
                        entrant,
                        Reason.of("group.unknown")
                                .with("group", call.groups().get(g).id()),
                        answer);
                return null;
            }
        }
        return null;
    }

    private void amount(Entrant entrant) {
        if (!money) {
            return;
        }
        Budget budget = call.budget();
        Money grant = budget == null ? null : budget.grant();
        Money amount = grant == null ? entrant.application.requested() : grant;
        if (amount == null) {
            entrant.wait(Reason.of("amount.missing"));
        } else if (!amount.currency().equals(CallCheck.currency(call))) {
            entrant.wait(Reason.of("amount.currency").with("amount", amount));
        } else {
            entrant.amount = amount;
        }
    }

    private void pots(Entrant entrant, Answers answers) {
        for (int p = 0; p < call.pots().size(); p++) {
            Outcome outcome = call.pots().get(p).when() == null
                    ? Outcome.ELIGIBLE
                    : answers.answer(slots.pot(p)).outcome();
            if (outcome == Outcome.ELIGIBLE) {
                entrant.pots |= 1L << p;
            } else if (outcome == Outcome.UNKNOWN) {
                entrant.potsUnknown |= 1L << p;
            }
        }
    }
}
