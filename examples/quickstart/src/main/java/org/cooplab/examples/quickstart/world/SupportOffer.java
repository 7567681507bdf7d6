package org.cooplab.examples.quickstart.world;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;

/**
 * What is there to train and help the cooperatives; only the campus is real.
 *
 * @param programme two courses, one after the other
 * @param workshops six in April, without anybody to lead them yet
 * @param sites the campus of Benguerir and the relays
 * @param asking each cooperative asks for a place in one workshop of each course
 * @param supporters experts, coaches and volunteers
 * @param plans one for each cooperative, as a diagnosis would give it
 */
public record SupportOffer(
        Programme programme,
        List<Workshop> workshops,
        List<Site> sites,
        List<Enrolment> asking,
        List<Supporter> supporters,
        List<SupportPlan> plans) {

    /** A seed of its own, so that what is drawn here does not change the rest of the world. */
    private static final long APART = 8_000;

    static SupportOffer of(long seed, LocalDate day, Atlas atlas, List<Cooperative> cooperatives, List<Site> relays) {
        Workshops workshops = new Workshops(relays);
        return new SupportOffer(
                Workshops.programme(),
                workshops.all(),
                workshops.sites(),
                Enrolments.all(cooperatives, day, new Chance(seed + APART)),
                Supporters.all(atlas, new Chance(seed + APART + 1)),
                cooperatives.stream()
                        .map(new SupportPlans(day, new Chance(seed + APART + 2))::plan)
                        .toList());
    }
}
