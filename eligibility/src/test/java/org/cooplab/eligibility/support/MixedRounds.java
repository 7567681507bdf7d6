package org.cooplab.eligibility.support;

import static org.cooplab.eligibility.support.Helpers.APRIL;
import static org.cooplab.eligibility.support.Helpers.ZONE;
import static org.cooplab.eligibility.support.Helpers.hours;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.partner.Site;
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
import org.jspecify.annotations.Nullable;

/** Small rounds in which every feature is there or not by chance. */
final class MixedRounds {

    private static final List<Skill> SKILLS = List.of(Skill.MARKETING, Skill.DESIGN, Skill.LAW);
    private static final List<String> LANGUAGES = List.of("fr", "ar", "fr-MA", "zgh");

    private final Random random;
    private final int people;

    private MixedRounds(Random random) {
        this.random = random;
        this.people = random.nextInt(4);
    }

    static SupportRound of(long seed) {
        return new MixedRounds(new Random(seed)).round();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Set<T> some(List<T> list, int least, int most) {
        Set<T> some = new HashSet<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            some.add(anyOf(list));
        }
        return some;
    }

    private Set<LanguageTag> languages(int least) {
        return some(LANGUAGES.stream().map(LanguageTag::of).toList(), least, least + 1);
    }

    private DateRange period() {
        int first = random.nextInt(6);
        return switch (random.nextInt(8)) {
            case 0 -> DateRange.from(APRIL.plusDays(first));
            case 1 -> DateRange.until(APRIL.plusDays(first));
            case 2, 3 -> DateRange.on(APRIL.plusDays(first));
            default -> DateRange.of(APRIL.plusDays(first), APRIL.plusDays(first + random.nextInt(4)));
        };
    }

    private @Nullable GeoPoint position() {
        return oneIn(4) ? null : GeoPoint.of(32 + random.nextInt(3), -8 + random.nextInt(4));
    }

    private @Nullable SupporterId somebody(int oneIn) {
        return people > 0 && oneIn(oneIn) ? SupporterId.of("s" + random.nextInt(people)) : null;
    }

    private SupportRound round() {
        List<Cooperative> cooperatives = new ArrayList<>();
        List<SupportPlan> plans = new ArrayList<>();
        for (String province : List.of("MA-REH", "MA-OUJ", "MA-MAR")) {
            cooperatives.add(Cooperative.builder(
                            CooperativeId.of(province),
                            LocalizedText.of("fr", province),
                            Sector.AGRICULTURE,
                            ProvinceCode.of(province))
                    .connectivity(oneIn(4) ? null : anyOf(List.of(Connectivity.values())))
                    .position(position())
                    .build());
            plans.add(plan(province));
        }
        Site site = new Site(
                SiteId.of("hub"),
                Site.Kind.CAMPUS,
                LocalizedText.of("fr", "Campus"),
                ProvinceCode.of("MA-REH"),
                position(),
                null);
        List<Supporter> supporters = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            supporters.add(supporter("s" + i));
        }
        List<SupportRound.Staffing> workshops = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            workshops.add(staffing("w" + i));
        }
        SupporterId preferred = somebody(2);
        return SupportRound.of(ZONE, cooperatives, plans, supporters)
                .withWorkshops(workshops, List.of(site))
                .withPreferences(
                        preferred == null
                                ? List.of()
                                : List.of(new SupportRound.Preference(preferred, CooperativeId.of("MA-REH"))));
    }

    private SupportPlan plan(String cooperative) {
        List<Diagnosis.Need> needs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            needs.add(new Diagnosis.Need(NeedCode.of("n" + i), Theme.MARKETING, 1 + random.nextInt(5), null));
        }
        List<SupportPlan.Action> actions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            actions.add(action(cooperative + "-" + i));
        }
        boolean dated = actions.stream().anyMatch(action -> action.period() != null);
        return new SupportPlan(
                SupportPlanId.of(cooperative),
                CooperativeId.of(cooperative),
                null,
                SupportPlan.Objective.CONTINUITY,
                new Diagnosis(CooperativeId.of(cooperative), APRIL, somebody(3), needs),
                actions,
                dated ? DateRange.always() : period());
    }

    private SupportPlan.Action action(String id) {
        SupporterId by = somebody(4);
        return new SupportPlan.Action(
                SupportActionId.of(id),
                SupportPlan.Action.Kind.COACHING,
                Theme.MARKETING,
                Duration.ofMinutes(30L * (1 + random.nextInt(oneIn(8) ? 100 : 8))),
                oneIn(2) ? null : period(),
                oneIn(2) ? Connectivity.Channel.VISIT : anyOf(List.of(Connectivity.Channel.values())),
                some(SKILLS, 0, 2),
                languages(0),
                by,
                some(List.of(NeedCode.of("n0"), NeedCode.of("n1"), NeedCode.of("n2")), 0, 2),
                oneIn(9)
                        ? SupportPlan.Action.Status.CANCELLED
                        : by != null && oneIn(2) ? SupportPlan.Action.Status.DONE : SupportPlan.Action.Status.PLANNED);
    }

    private Supporter supporter(String id) {
        List<DateRange> availability = new ArrayList<>();
        for (int i = oneIn(2) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            DateRange period = period();
            if (availability.stream().noneMatch(period::overlaps)) {
                availability.add(period);
            }
        }
        return new Supporter(
                SupporterId.of(id),
                Supporter.Kind.EXPERT,
                null,
                oneIn(2) ? Set.copyOf(SKILLS) : some(SKILLS, 0, 3),
                oneIn(2) ? Set.of(LanguageTag.FR, LanguageTag.AR) : languages(1),
                some(List.of(RegionCode.of("MA-07"), RegionCode.of("MA-02")), 0, 3),
                !oneIn(4),
                Duration.ofMinutes(30L * random.nextInt(oneIn(4) ? 200 : 20)),
                availability,
                position(),
                oneIn(4) ? new Distance(1_000L * (100 + random.nextInt(200))) : null);
    }

    private SupportRound.Staffing staffing(String id) {
        int from = oneIn(3) ? 22 : 8 + random.nextInt(3);
        boolean onSite = oneIn(2);
        Workshop workshop = new Workshop(
                WorkshopId.of(id),
                CourseId.of("course"),
                hours(1 + random.nextInt(5), from, from + 1 + random.nextInt(4)),
                onSite ? Workshop.Mode.ON_SITE : Workshop.Mode.REMOTE,
                onSite ? SiteId.of("hub") : null,
                onSite ? Set.of() : Set.of(Connectivity.Channel.VIDEO),
                languages(1),
                Set.of(),
                null,
                somebody(4));
        return new SupportRound.Staffing(workshop, some(SKILLS, 0, 1), oneIn(3) ? 2 : null);
    }
}
