package org.cooplab.examples.quickstart.pilot;

import static org.cooplab.eligibility.rule.Expression.param;

import org.cooplab.core.id.CallId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.cooplab.examples.quickstart.data.ProgrammeFact;

/**
 * The call of 8 March for women's cooperatives: eight seats, at most two in one region.
 *
 * <p>Eight is what a foundation awards each year; the share of women and the weights are our own examples, since no source
 * gives them.
 */
public final class WomensCall {

    private WomensCall() {}

    /** Returns the call. */
    public static CallForProjects call() {
        return CallForProjects.builder(
                        CallId.of("march-2026"),
                        LocalizedText.of(
                                "نداء 8 مارس للتعاونيات النسائية",
                                "Appel du 8 mars aux coopératives féminines",
                                "Call of 8 March to women’s cooperatives"),
                        seats())
                .reserve(6)
                .rules(womensCooperatives())
                .criteria(
                        criterion("innovation", "40", "الابتكار", "Innovation", "Innovation"),
                        criterion("durability", "30", "الاستدامة", "Durabilité", "Durability"),
                        criterion("impact", "30", "الأثر", "Impact", "Impact"))
                .quotas(Quota.atMostEach(2, Quota.REGION))
                .ties(TieRule.mark("impact"), TieRule.submitted(), TieRule.id())
                .sources(
                        new Source(
                                "Eight cooperatives a year awarded by the OCP Foundation",
                                "https://m.libe.ma/La-Fondation-OCP-accompagne-plus-de-800-cooperatives-marocaines-et-africaines_a139986.html",
                                null,
                                Source.Standing.SECONDARY),
                        Source.example("At most two of a region; weights of the criteria"))
                .build();
    }

    /** As many as the foundation awards a year, by the source. */
    private static int seats() {
        return ProgrammeFact.find("lalla-al-moutaaouina", "all", "cooperatives_awarded_by_ocp_foundation_per_year")
                .map(Integer::valueOf)
                .orElseThrow();
    }

    private static RuleSet womensCooperatives() {
        return RuleSet.of(
                        "womens-cooperatives",
                        "2026-1",
                        Expression.share("women")
                                .atLeast(param("share"))
                                .named("women")
                                .saying(LocalizedText.of(
                                        "تشكل النساء ستين في المائة من الأعضاء على الأقل",
                                        "Les femmes sont au moins 60 % des membres",
                                        "Women are at least 60% of the members")))
                .withParameters(
                        Parameter.of("share", Expression.number("0.6"), Source.example("No source gives the share")));
    }

    private static Criterion criterion(String id, String weight, String ar, String fr, String en) {
        return Criterion.of(id, weight, "20").withName(LocalizedText.of(ar, fr, en));
    }
}
