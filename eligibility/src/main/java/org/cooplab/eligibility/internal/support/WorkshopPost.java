package org.cooplab.eligibility.internal.support;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.support.Skill;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.eligibility.support.SupportRound;
import org.jspecify.annotations.Nullable;

/**
 * One of the people of a workshop; the first is its lead.
 *
 * @param staffing the workshop and what it asks of each of them
 * @param by the lead if this is the first and one is found, or null
 * @param destination where to, or null if the workshop is remote
 * @param days the days on which it is held
 */
record WorkshopPost(
        SupportRound.Staffing staffing,
        @Nullable SupporterId by,
        @Nullable Destination destination,
        DateRange days) implements Task {

    static WorkshopPost of(
            SupportRound.Staffing staffing, int number, @Nullable Site site, ZoneId zone, Gazetteer gazetteer) {
        Workshop workshop = staffing.workshop();
        Destination place = site == null
                ? new Destination(null, null)
                : new Destination(site.region(gazetteer).orElse(null), site.position());
        return new WorkshopPost(
                staffing,
                number == 0 ? workshop.lead() : null,
                workshop.mode() == Workshop.Mode.REMOTE ? null : place,
                DateRange.of(workshop.window().firstDay(zone), workshop.window().lastDay(zone)));
    }

    @Override
    public WorkshopId workshop() {
        return staffing.workshop().id();
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Duration effort() {
        return window().duration();
    }

    private TimeWindow window() {
        return staffing.workshop().window();
    }

    @Override
    public Set<Skill> skills() {
        return staffing.skills();
    }

    @Override
    public Set<LanguageTag> languages() {
        return staffing.workshop().languages();
    }

    /** Nobody is in two workshops at a time, nor two of the people of one. */
    @Override
    public boolean excludes(Task other) {
        return other instanceof WorkshopPost post ? window().overlaps(post.window()) : other.excludes(this);
    }
}
