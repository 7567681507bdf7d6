package org.cooplab.eligibility.internal.support;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.support.SupportRound;

/**
 * Looks for names that would silently match nothing: places that the country does not have, needs that the diagnosis does
 * not have, and skills that look like one misspelt.
 */
public final class RoundInspection {

    private final SupportRound round;
    private final Options regions;
    private final Options provinces;
    private final Set<String> skills = new TreeSet<>();
    private final List<Finding> found = new ArrayList<>();

    /** Takes a round that was checked. */
    public RoundInspection(SupportRound round, Gazetteer gazetteer) {
        this.round = round;
        regions = places("region", gazetteer);
        provinces = places("province", gazetteer);
        round.supporters().forEach(supporter -> supporter.skills().forEach(skill -> skills.add(skill.value())));
    }

    private static Options places(String fact, Gazetteer gazetteer) {
        return Options.known(requireNonNull(CooperativeFacts.definitions().get(fact)), gazetteer);
    }

    /** Returns what was found, each at its JSON Pointer, in the order of the round. */
    public List<Finding> findings() {
        for (int i = 0; i < round.cooperatives().size(); i++) {
            place(provinces, round.cooperatives().get(i).province(), "/cooperatives/" + i + "/province");
        }
        for (int i = 0; i < round.plans().size(); i++) {
            SupportPlan plan = round.plans().get(i);
            for (int k = 0; k < plan.actions().size(); k++) {
                SupportPlan.Action action = plan.actions().get(k);
                if (action.status() != SupportPlan.Action.Status.CANCELLED) {
                    needs(plan, action, "/plans/" + i + "/actions/" + k + "/addresses");
                    skills(action.skills(), "/plans/" + i + "/actions/" + k + "/skills");
                }
            }
        }
        for (int i = 0; i < round.workshops().size(); i++) {
            skills(round.workshops().get(i).skills(), "/workshops/" + i + "/skills");
        }
        for (int i = 0; i < round.sites().size(); i++) {
            place(provinces, round.sites().get(i).province(), "/sites/" + i + "/province");
        }
        for (int i = 0; i < round.supporters().size(); i++) {
            String at = "/supporters/" + i + "/regions";
            round.supporters().get(i).regions().forEach(region -> place(regions, region, at));
        }
        return found;
    }

    private void place(Options places, Object code, String at) {
        String place = code.toString();
        if (!places.contains(place)) {
            add(places.unknown(place), at);
        }
    }

    private void needs(SupportPlan plan, SupportPlan.Action action, String at) {
        List<String> needs = plan.diagnosis().needs().stream()
                .map(need -> need.code().value())
                .toList();
        for (NeedCode need : action.addresses()) {
            if (!needs.contains(need.value())) {
                Reason unknown = Reason.of("support.need.unknown")
                        .with("action", action.id())
                        .with("need", need);
                add(Options.suggesting(unknown, Suggestion.of(need.value(), needs)), at);
            }
        }
    }

    private void skills(Set<Skill> wanted, String at) {
        for (Skill skill : wanted) {
            String meant = skills.contains(skill.value()) ? null : Suggestion.of(skill.value(), skills);
            if (meant != null) { // there are other skills than those of the round
                Reason unknown = Reason.of("eligibility.finding.skill").with("skill", skill);
                add(unknown.with("suggestion", meant), at);
            }
        }
    }

    private void add(Reason reason, String at) {
        found.add(new Finding(Finding.Severity.WARNING, reason.at(at)));
    }
}
