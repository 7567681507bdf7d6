package org.cooplab.examples.quickstart.world;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;

/** Example diagnoses and plans: three needs for each cooperative, an action for most, now and then one for no need. */
final class SupportPlans {

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "shop", Theme.E_COMMERCE, Skill.E_COMMERCE, "البيع عبر الإنترنت", "Vendre en ligne", "Sell online"),
            new Kind(
                    "books", Theme.MANAGEMENT, Skill.ACCOUNTING, "مسك الحسابات", "Tenir les comptes", "Keep the books"),
            new Kind(
                    "hygiene",
                    Theme.QUALITY_CERTIFICATION,
                    Skill.FOOD_SAFETY,
                    "الترخيص الصحي",
                    "Obtenir l’autorisation sanitaire",
                    "Get the sanitary authorisation"),
            new Kind(
                    "packaging",
                    Theme.MARKETING,
                    Skill.DESIGN,
                    "تحسين التعبئة والتغليف",
                    "Améliorer l’emballage",
                    "Improve the packaging"),
            new Kind(
                    "photos",
                    Theme.MARKETING,
                    Skill.PHOTOGRAPHY,
                    "صور المنتوجات",
                    "Photographier les produits",
                    "Photographs of the products"),
            new Kind(
                    "statutes",
                    Theme.GOVERNANCE,
                    Skill.LAW,
                    "تحيين النظام الأساسي",
                    "Mettre à jour les statuts",
                    "Update the statutes"),
            new Kind(
                    "resilience",
                    Theme.BUSINESS_CONTINUITY,
                    Skill.COACHING,
                    "إعداد مخطط الاستمرارية",
                    "Préparer un plan de continuité",
                    "Prepare a continuity plan"));

    private final LocalDate day;
    private final Chance chance;

    SupportPlans(LocalDate day, Chance chance) {
        this.day = day;
        this.chance = chance;
    }

    /** A kind of need and the skill that answers it. */
    private record Kind(String code, Theme theme, Skill skill, String ar, String fr, String en) {

        NeedCode need() {
            return NeedCode.of(code);
        }
    }

    SupportPlan plan(Cooperative cooperative) {
        int first = chance.between(0, KINDS.size() - 1);
        int step = chance.between(1, 2);
        List<Diagnosis.Need> needs = new ArrayList<>();
        List<SupportPlan.Action> actions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Kind kind = KINDS.get((first + i * step) % KINDS.size());
            needs.add(new Diagnosis.Need(
                    kind.need(),
                    kind.theme(),
                    chance.between(1, 5),
                    LocalizedText.of(kind.ar(), kind.fr(), kind.en())));
            if (chance.percent(80)) {
                actions.add(action(cooperative, kind, Set.of(kind.need())));
            }
        }
        if (chance.percent(15)) {
            actions.add(action(cooperative, KINDS.get((first + 3 * step) % KINDS.size()), Set.of()));
        }
        return new SupportPlan(
                SupportPlanId.of("plan-" + cooperative.id()),
                cooperative.id(),
                Workshops.programme().id(),
                SupportPlan.Objective.DEVELOPMENT,
                new Diagnosis(cooperative.id(), day.plusDays(14), null, needs),
                actions,
                DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    }

    private SupportPlan.Action action(Cooperative cooperative, Kind kind, Set<NeedCode> addresses) {
        boolean visit = chance.percent(45);
        return new SupportPlan.Action(
                SupportActionId.of(kind.code() + "-" + cooperative.id()),
                visit ? SupportPlan.Action.Kind.TECHNICAL_REINFORCEMENT : SupportPlan.Action.Kind.REMOTE_ADVICE,
                kind.theme(),
                Duration.ofHours(chance.between(3, 8)),
                null,
                visit ? Connectivity.Channel.VISIT : Connectivity.Channel.PHONE,
                Set.of(kind.skill()),
                cooperative.languages(),
                null,
                addresses,
                SupportPlan.Action.Status.PLANNED);
    }
}
