package org.cooplab.examples.quickstart.world;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.LanguageTag;

/** Example supporters: twelve experts, coaches and volunteers, each with a few skills, regions and hours. Nobody knows law. */
final class Supporters {

    private static final int COUNT = 12;
    private static final List<Supporter.Kind> KINDS =
            List.of(Supporter.Kind.EXPERT, Supporter.Kind.COACH, Supporter.Kind.VOLUNTEER, Supporter.Kind.VOLUNTEER);
    private static final List<Skill> SKILLS = List.of(
            Skill.COACHING,
            Skill.E_COMMERCE,
            Skill.ACCOUNTING,
            Skill.FOOD_SAFETY,
            Skill.DESIGN,
            Skill.PHOTOGRAPHY,
            Skill.AGRONOMY);

    private Supporters() {}

    static List<Supporter> all(Atlas atlas, Chance chance) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> supporter(number, atlas, chance))
                .toList();
    }

    private static Supporter supporter(int number, Atlas atlas, Chance chance) {
        Supporter.Kind kind = KINDS.get(number % KINDS.size());
        RegionCode home = chance.oneOf(atlas.regions());
        Set<RegionCode> regions = new LinkedHashSet<>(List.of(home));
        while (regions.size() < 4) {
            regions.add(chance.oneOf(atlas.regions()));
        }
        Set<Skill> skills = new LinkedHashSet<>(List.of(
                SKILLS.get(number % SKILLS.size()), SKILLS.get((number + 1) % SKILLS.size()), chance.oneOf(SKILLS)));
        Set<LanguageTag> languages = new LinkedHashSet<>(List.of(LanguageTag.AR));
        if (chance.percent(60)) {
            languages.add(LanguageTag.FR);
        }
        if (chance.percent(35)) {
            languages.add(LanguageTag.ZGH);
        }
        boolean volunteer = kind == Supporter.Kind.VOLUNTEER;
        return new Supporter(
                SupporterId.of("supporter-%02d".formatted(number)),
                kind,
                null,
                skills,
                languages,
                regions,
                chance.percent(75),
                Duration.ofHours(volunteer ? chance.between(24, 32) : chance.between(40, 60)),
                List.of(),
                atlas.town(home).position(),
                volunteer ? Distance.ofKilometres("350") : null);
    }
}
