package org.cooplab.eligibility.selection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Three editions of the national prize for women's cooperatives, Lalla Al Moutaaouina, as far as the press tells them.
 * What it does not tell (the grid, what a women's cooperative is, ties) is marked as an example.
 */
public final class RealCalls {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 25);

    private RealCalls() {}

    public static List<CallForProjects> all() {
        return List.of(edition2020(), edition2021(), edition2023());
    }

    /** Returns the document of a call as it is shipped beside the code. */
    public static CallForProjects document(String name) {
        String file = "example-calls/" + name + ".json";
        try (InputStream in = CallForProjects.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return Documents.read(CallForProjects.class, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CallForProjects edition2020() {
        return edition(2020, 24)
                .pots(ocp())
                .sources(
                        press(
                                "Call for projects by ODCO for women's cooperatives, 8 March 2020; CoopLab supports 8 of them",
                                "https://fr.le360.ma/economie/innovation-comment-la-fondation-ocp-appuie-lemergence-dune-economie-sociale-et-solidaire-creatrice_LXDFVCJKURCGJK4SPQ3AAOTEW4/"),
                        Source.example("24 seats: how many the edition of 2020 had was not found"))
                .build();
    }

    public static CallForProjects edition2021() {
        List<String> regions = Gazetteer.morocco().regions().stream()
                .map(region -> region.code().value())
                .toList();
        return edition(2021, 24)
                .quotas(Quota.atLeastEach(1, Quota.REGION, regions))
                .sources(
                        press(
                                "458 project ideas, 24 winners, 50 000 MAD each",
                                "https://maroc-diplomatique.net/lalla-al-moutaaouina%E2%80%8E-consecration-de-24-cooperatives-feminines-%E2%80%8E/"),
                        press("25 winners, says another source", "https://maghress.com/fr/fr2m/141650"),
                        press(
                                "At least one winner in each of the 12 regions",
                                "https://fr.hespress.com/192694-le-2e-prix-lalla-al-moutaaouina-recompense-les-meilleurs-projets-de-cooperatives-feminines.html"))
                .build();
    }

    public static CallForProjects edition2023() {
        return edition(2023, 31)
                .pots(
                        ocp(),
                        new Pot(
                                "others",
                                text("رعاة آخرون", "Autres sponsors", "Other sponsors"),
                                null,
                                23,
                                null,
                                null,
                                null))
                .sources(
                        press(
                                "31 winners in 2023",
                                "https://www.lavieeco.com/au-royaume/prix-lalla-al-moutaaouina-31-cooperatives-consacrees/"),
                        Source.example("23 seats of other sponsors: the rest of the 31"))
                .build();
    }

    private static Pot ocp() {
        return new Pot(
                "ocp-foundation",
                text("مؤسسة المجمع الشريف للفوسفاط", "Fondation OCP", "OCP Foundation"),
                PartnerId.of("ocp-foundation"),
                8,
                null,
                null,
                press(
                        "The OCP Foundation awards 8 cooperatives each year",
                        "https://m.libe.ma/La-Fondation-OCP-accompagne-plus-de-800-cooperatives-marocaines-et-africaines_a139986.html"));
    }

    private static CallForProjects.Builder edition(int year, int seats) {
        Rule women = Expression.share("women")
                .atLeast(Expression.number("0.5"))
                .named("women")
                .saying(text(
                        "نصف الأعضاء على الأقل نساء",
                        "La moitié des membres au moins sont des femmes",
                        "At least half of the members are women"))
                .from(Source.example("The share is an example: no definition of a women's cooperative was found"));
        return CallForProjects.builder(
                        CallId.of("lalla-al-moutaaouina-" + year),
                        text(
                                "جائزة لالة المتعاونة " + year,
                                "Prix Lalla Al Moutaaouina " + year,
                                "Lalla Al Moutaaouina prize " + year),
                        seats)
                .publisher(PartnerId.of("odco"))
                .rules(RuleSet.of("lalla-al-moutaaouina", "" + year, women))
                .criteria(
                        criterion("innovation", "30", "الابتكار", "Innovation", "Innovation"),
                        criterion("sustainability", "30", "الاستدامة", "Durabilité", "Sustainability"),
                        criterion(
                                "impact",
                                "40",
                                "الأثر",
                                "Impact social, environnemental et économique",
                                "Social, environmental and economic impact"))
                .ties(TieRule.mark("impact"), TieRule.draw("example-" + year))
                .budget(Budget.of(dirhams(seats * 50_000L), dirhams(50_000)));
    }

    private static Criterion criterion(String id, String weight, String ar, String fr, String en) {
        Source source = new Source(
                "Named as criteria in 2024; the weight is an example",
                "https://lematin.ma/societe/29-cooperatives-feminines-recompensees-du-prix-lalla-al-moutaaouina/223828",
                CHECKED,
                Source.Standing.SECONDARY);
        return new Criterion(id, text(ar, fr, en), new BigDecimal(weight), new BigDecimal(20), null, null, source);
    }

    private static Money dirhams(long amount) {
        return Money.of(BigDecimal.valueOf(amount), Currencies.MAD);
    }

    private static Source press(String text, String link) {
        return new Source(text, link, CHECKED, Source.Standing.SECONDARY);
    }

    private static LocalizedText text(String ar, String fr, String en) {
        return LocalizedText.of(ar, fr, en);
    }
}
