package org.cooplab.eligibility.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Cooperatives, plans, workshops and people for tests: readable ones by hand, and many from a seed. */
final class Helpers {

    static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final DateRange MONTH = DateRange.of(APRIL, LocalDate.of(2026, 4, 30));

    private Helpers() {}

    static Cooperative cooperative(String id, String province, @Nullable Connectivity connectivity) {
        return Cooperative.builder(
                        CooperativeId.of(id), LocalizedText.of("fr", id), Sector.AGRICULTURE, ProvinceCode.of(province))
                .connectivity(connectivity)
                .build();
    }

    static Supporter supporter(String id, int hours, String region, Skill... skills) {
        return new Supporter(
                SupporterId.of(id),
                Supporter.Kind.VOLUNTEER,
                null,
                Set.of(skills),
                Set.of(LanguageTag.FR),
                Set.of(RegionCode.of(region)),
                true,
                Duration.ofHours(hours),
                List.of(),
                null,
                null);
    }

    static Supporter at(Supporter s, double latitude, double longitude) {
        return with(s, s.remote(), s.availability(), GeoPoint.of(latitude, longitude), s.travelLimit());
    }

    static Supporter within(Supporter s, double kilometres) {
        Distance limit = Distance.ofMetres(Math.round(kilometres * 1000));
        return with(s, false, s.availability(), s.base(), limit);
    }

    static Supporter available(Supporter s, LocalDate... days) {
        return with(s, s.remote(), Arrays.stream(days).map(DateRange::on).toList(), s.base(), s.travelLimit());
    }

    private static Supporter with(
            Supporter s,
            boolean remote,
            List<DateRange> availability,
            @Nullable GeoPoint base,
            @Nullable Distance limit) {
        return new Supporter(
                s.id(),
                s.kind(),
                s.partner(),
                s.skills(),
                s.languages(),
                s.regions(),
                remote,
                s.budget(),
                availability,
                base,
                limit);
    }

    static SupportPlan.Action action(
            String id, int hours, Connectivity.Channel channel, Set<Skill> skills, String... needs) {
        return new SupportPlan.Action(
                SupportActionId.of(id),
                SupportPlan.Action.Kind.TECHNICAL_REINFORCEMENT,
                Theme.MARKETING,
                Duration.ofHours(hours),
                null,
                channel,
                skills,
                Set.of(LanguageTag.FR),
                null,
                java.util.Arrays.stream(needs).map(NeedCode::of).collect(java.util.stream.Collectors.toSet()),
                SupportPlan.Action.Status.PLANNED);
    }

    static SupportPlan.Action on(SupportPlan.Action a, LocalDate day) {
        return new SupportPlan.Action(
                a.id(),
                a.kind(),
                a.theme(),
                a.effort(),
                DateRange.on(day),
                a.channel(),
                a.skills(),
                a.languages(),
                a.by(),
                a.addresses(),
                a.status());
    }

    /** A plan whose needs have the urgencies given, named n1, n2 and so on. */
    static SupportPlan plan(String id, String cooperative, List<SupportPlan.Action> actions, int... urgencies) {
        List<Diagnosis.Need> needs = new ArrayList<>();
        for (int i = 0; i < urgencies.length; i++) {
            needs.add(new Diagnosis.Need(NeedCode.of("n" + (i + 1)), Theme.MARKETING, urgencies[i], null));
        }
        return new SupportPlan(
                SupportPlanId.of(id),
                CooperativeId.of(cooperative),
                null,
                SupportPlan.Objective.CONTINUITY,
                new Diagnosis(CooperativeId.of(cooperative), APRIL, null, needs),
                actions,
                MONTH);
    }

    static TimeWindow hours(int day, int from, int to) {
        Instant midnight = APRIL.plusDays(day - 1).atStartOfDay(ZONE).toInstant();
        return TimeWindow.of(midnight.plusSeconds(from * 3600L), midnight.plusSeconds(to * 3600L));
    }

    static Workshop workshop(String id, String course, TimeWindow window) {
        return new Workshop(
                WorkshopId.of(id),
                CourseId.of(course),
                window,
                Workshop.Mode.REMOTE,
                null,
                Set.of(Connectivity.Channel.VIDEO),
                Set.of(LanguageTag.FR),
                Set.of(),
                null,
                null);
    }

    static Workshop onSite(String id, String course, TimeWindow window, String site, Integer places, String lead) {
        return new Workshop(
                WorkshopId.of(id),
                CourseId.of(course),
                window,
                Workshop.Mode.ON_SITE,
                SiteId.of(site),
                Set.of(),
                Set.of(LanguageTag.FR),
                Set.of(),
                places,
                lead == null ? null : SupporterId.of(lead));
    }

    /** A round of a few regions, skills and hours, small enough to try everything. */
    static SupportRound round(Random random, int actions, int people, int workshops) {
        Skill[] skills = {Skill.MARKETING, Skill.DESIGN, Skill.LAW};
        String[] provinces = {"MA-REH", "MA-OUJ", "MA-MAR"};
        String[] regions = {"MA-07", "MA-02"};
        List<Cooperative> cooperatives = new ArrayList<>();
        List<SupportPlan> plans = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            cooperatives.add(
                    cooperative("c" + c, provinces[c], random.nextInt(4) == 0 ? null : Connectivity.MESSAGING));
            List<SupportPlan.Action> list = new ArrayList<>();
            for (int a = c; a < actions; a += 3) {
                SupportPlan.Action one = action(
                        "a" + a,
                        1 + random.nextInt(6),
                        random.nextBoolean() ? Connectivity.Channel.VISIT : Connectivity.Channel.PHONE,
                        random.nextBoolean() ? Set.of() : Set.of(skills[random.nextInt(3)]),
                        "n" + (1 + random.nextInt(3)));
                list.add(random.nextInt(3) == 0 ? on(one, APRIL.plusDays(random.nextInt(3))) : one);
            }
            plans.add(plan("p" + c, "c" + c, list, 1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
        List<Supporter> supporters = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Supporter one = supporter(
                    "s" + i,
                    random.nextInt(12),
                    regions[random.nextInt(2)],
                    skills[random.nextInt(3)],
                    skills[random.nextInt(2)].equals(Skill.DESIGN) ? Skill.COACHING : Skill.AGRONOMY);
            supporters.add(random.nextBoolean() ? one : at(one, 32 + random.nextInt(3), -8 + random.nextInt(6)));
        }
        List<SupportRound.Staffing> staffing = new ArrayList<>();
        for (int w = 0; w < workshops; w++) {
            int from = 9 + random.nextInt(4);
            staffing.add(new SupportRound.Staffing(
                    workshop("w" + w, "x", hours(1 + random.nextInt(2), from, from + 1 + random.nextInt(3))),
                    Set.of(),
                    random.nextInt(3) == 0 ? 2 : null));
        }
        return SupportRound.of(ZONE, cooperatives, plans, supporters)
                .withWorkshops(staffing, List.of())
                .withPreferences(List.of(new SupportRound.Preference(SupporterId.of("s0"), CooperativeId.of("c0"))));
    }

    /** Returns a pilot action of one operator with these courses. */
    static Programme pilot(Course... courses) {
        return new Programme(
                ProgrammeId.of("pilot"),
                Programme.Kind.PILOT_ACTION,
                LocalizedText.of("en", "Pilot"),
                MONTH,
                List.of(new Programme.Participation(PartnerId.of("university"), Set.of(Partner.Role.OPERATOR))),
                List.of(courses),
                null,
                null);
    }
}
