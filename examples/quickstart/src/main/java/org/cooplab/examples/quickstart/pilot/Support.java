package org.cooplab.examples.quickstart.pilot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.support.CoverageOverview;
import org.cooplab.eligibility.support.Matcher;
import org.cooplab.eligibility.support.Matching;
import org.cooplab.eligibility.support.SupportRound;
import org.cooplab.eligibility.support.TrainingCalendar;
import org.cooplab.examples.quickstart.world.SupportOffer;
import org.cooplab.examples.quickstart.world.World;

/**
 * Step 3: who helps the cooperatives selected, who leads the workshops, and who has a place in them.
 *
 * @param round the plans of those selected, the workshops, and those who can help
 * @param matching who helps whom
 * @param plans the plans with their people
 * @param coverage which needs are met
 * @param calendar the workshops with their people and those eligible who asked for a place
 */
public record Support(
        SupportRound round,
        Matching matching,
        List<SupportPlan> plans,
        CoverageOverview coverage,
        TrainingCalendar calendar) {

    static Support of(World world, Screening screening, Selection selection) {
        SupportRound round = round(world, selection);
        Matching matching = Matcher.compile(round).match();
        List<SupportPlan> plans = matching.staffed(round.plans());
        return new Support(
                round,
                matching,
                plans,
                CoverageOverview.of(plans, round.cooperatives(), Gazetteer.morocco()),
                calendar(world, screening, matching));
    }

    /** Returns the round: the plans of the cooperatives selected, and one person for each workshop. */
    public static SupportRound round(World world, Selection selection) {
        Set<CooperativeId> selected =
                selection.selected().stream().map(Placement::cooperative).collect(Collectors.toSet());
        SupportOffer offer = world.support();
        return SupportRound.of(
                        World.ZONE,
                        world.cooperatives().stream()
                                .filter(one -> selected.contains(one.id()))
                                .toList(),
                        offer.plans().stream()
                                .filter(plan -> selected.contains(plan.cooperative()))
                                .toList(),
                        offer.supporters())
                .withWorkshops(
                        offer.workshops().stream()
                                .map(one -> new SupportRound.Staffing(one, Set.of(skill(offer, one)), 1))
                                .toList(),
                        offer.sites());
    }

    private static Skill skill(SupportOffer offer, Workshop workshop) {
        return offer.programme()
                .course(workshop.course())
                .filter(course -> course.theme().equals(Theme.DIGITAL_TRANSFORMATION))
                .map(course -> Skill.E_COMMERCE)
                .orElse(Skill.COACHING);
    }

    private static TrainingCalendar calendar(World world, Screening screening, Matching matching) {
        Map<WorkshopId, SupporterId> leads = new HashMap<>();
        for (Matching.Match match : matching.matches()) {
            if (match.workshop() != null) {
                leads.put(match.workshop(), match.supporter());
            }
        }
        List<Cooperative> eligible = screening.assessed().stream()
                .filter(one -> one.verdict().outcome() == Outcome.ELIGIBLE)
                .map(Screening.Assessed::cooperative)
                .toList();
        Set<CooperativeId> ids = eligible.stream().map(Cooperative::id).collect(Collectors.toSet());
        SupportOffer offer = world.support();
        List<Enrolment> enrolments = offer.asking().stream()
                .filter(one -> ids.contains(one.cooperative()))
                .toList();
        return TrainingCalendar.of(
                offer.programme(),
                offer.workshops().stream().map(one -> led(one, leads)).toList(),
                enrolments,
                new TrainingCalendar.People(World.ZONE, eligible, offer.supporters(), offer.sites()));
    }

    private static Workshop led(Workshop one, Map<WorkshopId, SupporterId> leads) {
        return new Workshop(
                one.id(),
                one.course(),
                one.window(),
                one.mode(),
                one.site(),
                one.channels(),
                one.languages(),
                one.access(),
                one.places(),
                leads.get(one.id()));
    }
}
