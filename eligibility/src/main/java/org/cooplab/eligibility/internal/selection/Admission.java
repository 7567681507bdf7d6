package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.cooplab.core.application.Application;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.internal.selection.Conditions.Answer;
import org.cooplab.eligibility.internal.selection.Conditions.Slots;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.Score;
import org.cooplab.eligibility.selection.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the race, with how many points, in which classes.
 *
 * <p>A gate that closes for sure refuses, whatever else is unknown. Otherwise anything unknown that could change the
 * place (a fact of a gate, a mark, a class that a quota counts, an amount) makes the application pending.
 */
final class Admission {

    private final CallForProjects call;
    private final Conditions conditions;
    private final Gazetteer gazetteer;
    private final List<String> attributes;
    private final List<@Nullable Options> options = new ArrayList<>();
    private final Slots slots;
    private final boolean money;
    private final Scoring scoring;

    Admission(CallForProjects call, Conditions conditions, Gazetteer gazetteer) {
        this.call = call;
        this.conditions = conditions;
        this.gazetteer = gazetteer;
        this.attributes = attributes(call);
        attributes.forEach(attribute -> options.add(options(call, attribute, gazetteer)));
        this.slots = new Slots(call.groups().size(), call.criteria().size());
        this.money = call.budget() != null || call.pots().stream().anyMatch(pot -> pot.budget() != null);
        this.scoring = new Scoring(call, slots);
    }

    /** Returns the attributes that the quotas use, in the order of their first use. */
    static List<String> attributes(CallForProjects call) {
        return call.quotas().stream().map(Quota::attribute).distinct().toList();
    }

    /** Returns the values that an attribute can have; null if that is for the host to say. */
    static @Nullable Options options(CallForProjects call, String attribute, Gazetteer gazetteer) {
        FactDefinition fact = fact(call, attribute);
        return switch (attribute) {
            case Quota.GROUP ->
                Options.coded(call.groups().stream().map(Group::id).toList());
            case Quota.REGION, Quota.PROVINCE ->
                Options.known(requireNonNull(CooperativeFacts.definitions().get(attribute)), gazetteer);
            default ->
                fact == null
                        ? null
                        : fact.type() == FactType.TRUTH
                                ? Options.coded(List.of("true", "false"))
                                : Options.known(fact, gazetteer);
        };
    }

    /** Returns the fact of that name which the rules of the call define; null if there is none. */
    static @Nullable FactDefinition fact(CallForProjects call, String name) {
        return call.rules() == null
                ? null
                : call.rules().facts().stream()
                        .filter(fact -> fact.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns an entrant for each application, by id; no two have one id. */
    List<Entrant> admit(Collection<Application> applications, Set<ApplicationId> withdrawn) {
        List<Application> sorted = applications.stream()
                .sorted(Comparator.comparing(Application::id))
                .toList();
        Intake intake = new Intake(call, sorted, withdrawn);
        List<Entrant> entrants = sorted.stream()
                .map(application -> admit(application, intake.refusal(application)))
                .toList();
        if (call.ties().stream().anyMatch(TieRule.Requested.class::isInstance)) {
            tieInOneCurrency(entrants);
        }
        return entrants;
    }

    /** Amounts of two currencies do not tell equal scores apart: who asks in another than the call, or than most, waits. */
    private void tieInOneCurrency(List<Entrant> entrants) {
        Map<String, Integer> byCurrency = new TreeMap<>();
        Map<Score, List<Entrant>> byScore = new TreeMap<>();
        for (Entrant entrant : entrants) {
            if (entrant.application.requested() != null) {
                byCurrency.merge(currency(entrant), 1, Integer::sum);
                if (entrant.status == null) {
                    byScore.computeIfAbsent(requireNonNull(entrant.score), score -> new ArrayList<>())
                            .add(entrant);
                }
            }
        }
        Currency ofCall = CallCheck.currency(call);
        String usual = ofCall != null
                ? ofCall.getCurrencyCode()
                : byCurrency.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse("");
        for (List<Entrant> tied : byScore.values()) {
            if (tied.stream().map(Admission::currency).distinct().count() > 1) {
                for (Entrant entrant : tied) {
                    if (!currency(entrant).equals(usual)) {
                        entrant.wait(Reason.of("amount.currency")
                                .with("amount", requireNonNull(entrant.application.requested())));
                    }
                }
            }
        }
    }

    private static String currency(Entrant entrant) {
        return requireNonNull(entrant.application.requested()).currency().getCurrencyCode();
    }

    private Entrant admit(Application application, @Nullable Reason refusal) {
        Entrant entrant = new Entrant(
                application,
                call.criteria().size(),
                attributes.size(),
                call.ties().size());
        if (refusal != null) {
            entrant.refuse(refusal);
            return entrant;
        }
        IntFunction<Answer> answers = conditions.of(application);
        gate(entrant, answers);
        scoring.score(entrant, answers);
        if (entrant.status != Placement.Status.REFUSED) {
            classes(entrant, answers);
            amount(entrant);
            pots(entrant, answers);
        }
        return entrant;
    }

    private void gate(Entrant entrant, IntFunction<Answer> answers) {
        if (call.rules() == null) {
            return;
        }
        Answer answer = answers.apply(slots.gate());
        if (answer.outcome() == Outcome.UNKNOWN) {
            entrant.ask(Reason.of("application.unknown"), answer);
        } else if (answer.outcome() != Outcome.ELIGIBLE) {
            entrant.refuse(Reason.of("application.ineligible"));
            entrant.reasons.addAll(answer.reasons());
        }
    }

    private void classes(Entrant entrant, IntFunction<Answer> answers) {
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
            case Quota.REGION -> region(application);
            case Quota.PROVINCE -> application.cooperative().province().value();
            case Quota.SECTOR -> application.cooperative().sector().value();
            default -> {
                String option = option(application, attribute);
                yield option == null ? application.answers().get(attribute) : option;
            }
        };
    }

    /** What the rules take: the answer, if it is a region, before that of the province. */
    private @Nullable String region(Application application) {
        String option = option(application, Quota.REGION);
        return option == null
                ? gazetteer
                        .regionOf(application.cooperative().province())
                        .map(RegionCode::value)
                        .orElse(null)
                : option;
    }

    /** Returns the option that an answer means to the rules, by whatever name; null if it means none. */
    private @Nullable String option(Application application, String attribute) {
        String answer = application.answers().get(attribute);
        Options known = options.get(attributes.indexOf(attribute));
        return answer == null || known == null ? null : known.chosen(answer);
    }

    private @Nullable String group(Entrant entrant, IntFunction<Answer> answers) {
        for (int g = 0; g < call.groups().size(); g++) {
            Answer answer = answers.apply(slots.group(g));
            if (answer.outcome() == Outcome.ELIGIBLE) {
                return call.groups().get(g).id();
            }
            if (answer.outcome() == Outcome.UNKNOWN) {
                entrant.ask(
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

    private void pots(Entrant entrant, IntFunction<Answer> answers) {
        for (int p = 0; p < call.pots().size(); p++) {
            Outcome outcome = call.pots().get(p).when() == null
                    ? Outcome.ELIGIBLE
                    : answers.apply(slots.pot(p)).outcome();
            if (outcome == Outcome.ELIGIBLE) {
                entrant.pots |= 1L << p;
            } else if (outcome == Outcome.UNKNOWN) {
                entrant.potsUnknown |= 1L << p;
            }
        }
    }
}
