package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.choose;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.least;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.param;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.cooplab.eligibility.rule.Rule.all;
import static org.cooplab.eligibility.rule.Rule.any;
import static org.cooplab.eligibility.rule.Rule.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** The example rule sets of real programmes, said fluently; the documents in the resources must be equal to them. */
final class ExampleProgrammes {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 25);

    private ExampleProgrammes() {}

    static List<RuleSet> all4() {
        return List.of(intelaka(), lallaAlMoutaaouina(), mourafaka(), indhProgramme3());
    }

    static Source source(Source.Standing standing, String text, String link) {
        return new Source(text, link, CHECKED, standing);
    }

    private static LocalizedText say(String ar, String fr, String en) {
        return LocalizedText.of(ar, fr, en);
    }

    private static Literal mad(String amount) {
        return money(Money.of(amount, Currencies.MAD));
    }

    private static FactDefinition women() {
        return CooperativeFacts.definitions()
                .get("women")
                .changedBy(Effort.of(1, 1, 60)
                        .going(Effort.Direction.UP)
                        .by(
                                say("الجمع العام", "l’assemblée générale", "the general assembly"),
                                say(
                                        "قبول عضوات جديدات مكان أعضاء",
                                        "faire entrer des femmes à la place d’autres membres",
                                        "admit women in the place of other members")));
    }

    static RuleSet lallaAlMoutaaouina() {
        Source prize = source(
                Source.Standing.VERIFIED,
                "La Vie éco, prix Lalla Al Moutaaouina 2023",
                "https://www.lavieeco.com/au-royaume/prix-lalla-al-moutaaouina-31-cooperatives-consacrees/");
        Source womens = source(
                Source.Standing.VERIFIED,
                "Hespress, 2e prix Lalla Al Moutaaouina, 2021",
                "https://fr.hespress.com/192694-le-2e-prix-lalla-al-moutaaouina-recompense-les-meilleurs-projets-de-cooperatives-feminines.html");
        Rule requirement = all(
                Expression.share("women")
                        .atLeast(param("womenShare"))
                        .named("womens-cooperative")
                        .saying(say(
                                "أن تكون تعاونية نسائية", "être une coopérative féminine", "be a women’s cooperative"))
                        .from(womens)
                        .provedBy("members-list"),
                fact("projectIdea")
                        .holds()
                        .named("project-idea")
                        .saying(say(
                                "تقديم فكرة مشروع لتطوير التعاونية",
                                "présenter une idée de projet pour développer la coopérative",
                                "submit an idea for developing the cooperative"))
                        .from(womens)
                        .provedBy("project-form"));
        return RuleSet.of("lalla-al-moutaaouina", "example-2026", requirement)
                .withName(say("جائزة للا المتعاونة", "Prix Lalla Al Moutaaouina", "Lalla Al Moutaaouina prize"))
                .withPeriod(DateRange.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 5, 31)))
                .withFacts(
                        women(),
                        FactDefinition.of("projectIdea", FactType.TRUTH)
                                .inGroup("project")
                                .asking(
                                        say("فكرة مشروع", "Idée de projet", "Project idea"),
                                        say(
                                                "هل تقدم التعاونية فكرة مشروع؟",
                                                "La coopérative présente-t-elle une idée de projet ?",
                                                "Does the cooperative submit a project idea?"))
                                .changedBy(Effort.of(3, 0, 14).going(Effort.Direction.UP)))
                .withParameters(
                        Parameter.of(
                                        "womenShare",
                                        number("0.5"),
                                        Source.example(
                                                "the definition of a women’s cooperative was not found; half is an example"))
                                .called(say(
                                        "حصة النساء المطلوبة", "Part de femmes demandée", "Share of women asked for")),
                        Parameter.of("prize", mad("50000"), prize).called(say("الجائزة", "Prix", "Prize")))
                .withBenefit(param("prize"))
                .withDocuments(Map.of(
                        "members-list", say("لائحة الأعضاء", "liste des membres", "list of members"),
                        "project-form", say("استمارة المشروع", "fiche de projet", "project form")));
    }

    static RuleSet mourafaka() {
        Source odco = source(
                Source.Standing.SECONDARY,
                "ODCO, programme Mourafaka, as told by coopmaroc.com",
                "https://www.coopmaroc.com/fr/blog/lodco-planche-sur-laccompagnement-des-cooperatives-nouvellement-creees");
        Rule requirement = all(
                fact("registeredOn")
                        .atMost(today())
                        .named("registered")
                        .saying(say("أن تكون التعاونية مسجلة", "être immatriculée", "be registered"))
                        .from(odco)
                        .provedBy("register-extract"),
                elapsed(TimeUnit.MONTHS, fact("registeredOn"), today())
                        .lessThan(param("maxMonths"))
                        .named("newly-created")
                        .saying(say(
                                "أن تكون في السنتين الأوليين من وجودها",
                                "être dans les deux premières années d’existence",
                                "be in the first two years of its existence"))
                        .from(odco)
                        .provedBy("register-extract"));
        return RuleSet.of("mourafaka", "example-2026", requirement)
                .withName(say("برنامج مرافقة", "Programme Mourafaka", "Mourafaka programme"))
                .withParameters(new Parameter(
                        "maxMonths",
                        say("أقصى عمر", "Âge maximal", "Greatest age"),
                        "MON",
                        null,
                        List.of(Parameter.Value.of(number(24), DateRange.from(LocalDate.of(2011, 5, 11)), odco))))
                .withRequirement(
                        new Dated<>(List.of(Dated.Entry.of(DateRange.from(LocalDate.of(2011, 5, 11)), requirement))))
                .withPeriod(DateRange.from(LocalDate.of(2011, 5, 11)))
                .withRelations(Relation.excludes(ProgrammeId.of("mourafaka"))
                        .from(Source.example("nobody is coached twice at a time")))
                .withDocuments(Map.of(
                        "register-extract",
                        say(
                                "مستخرج من سجل التعاونيات",
                                "extrait du registre des coopératives",
                                "extract of the register of cooperatives")));
    }

    static RuleSet indhProgramme3() {
        Source agadir = source(
                Source.Standing.VERIFIED,
                "INDH, Agadir, call of 2023, as told by allafrica.com 202308160744",
                "https://fr.allafrica.com/stories/202308160744.html");
        Source tiznit = source(
                Source.Standing.VERIFIED,
                "INDH, Tiznit, call of 2021, as told by allafrica.com 202109140505",
                "https://fr.allafrica.com/stories/202109140505.html");
        Rule agadirSectors = all(
                fact("province").equalTo("MA-AGD"), fact("sector").in("AGRICULTURE", "CRAFTS", "SERVICES", "TOURISM"));
        Rule tiznitSectors = all(
                fact("province").equalTo("MA-TIZ"),
                fact("sector").in("AGRICULTURE", "CRAFTS", "SERVICES", "TOURISM", "FISHERIES", "TRADE", "INDUSTRY"));
        Rule requirement = all(
                any(
                                agadirSectors.named("sectors-agadir").from(agadir),
                                tiznitSectors.named("sectors-tiznit").from(tiznit))
                        .named("sector-of-the-province")
                        .saying(say(
                                "العمل في قطاع مفتوح في العمالة أو الإقليم",
                                "travailler dans un secteur ouvert dans la province",
                                "work in a sector open in its province")),
                any(
                                not(fact("province").equalTo("MA-TIZ")),
                                Expression.share("women").moreThan(param("inclusion")),
                                Expression.share("youth").moreThan(param("inclusion")))
                        .named("women-or-youth-tiznit")
                        .saying(say(
                                "تيزنيت: أكثر من 30% من النساء أو الشباب",
                                "à Tiznit : plus de 30 % de femmes ou de jeunes",
                                "in Tiznit: more than 30 % women or young people"))
                        .from(tiznit)
                        .provedBy("members-list"),
                fact("inKind")
                        .atMost(fact("contribution").times(param("inKindShare")))
                        .named("in-kind-half")
                        .saying(say(
                                "ألا تتجاوز المساهمة العينية نصف مساهمة التعاونية",
                                "apport en nature : au plus la moitié de l’apport",
                                "contribution in kind: at most half of the contribution"))
                        .from(agadir),
                fact("contribution")
                        .atLeast(fact("investment").times(number(1).minus(param("supportShare"))))
                        .named("own-contribution")
                        .saying(say(
                                "تغطية ما لا يغطيه الدعم",
                                "couvrir ce que le soutien ne couvre pas",
                                "cover what the support does not"))
                        .from(agadir)
                        .provedBy("bank-statement"));
        return RuleSet.of("indh-programme-3", "example-2023", requirement)
                .withName(say(
                        "المبادرة الوطنية للتنمية البشرية، البرنامج الثالث", "INDH, programme 3", "INDH, programme 3"))
                .withPeriod(DateRange.of(LocalDate.of(2021, 9, 1), LocalDate.of(2023, 9, 1)))
                .withFacts(
                        amount(
                                "investment",
                                "الاستثمار",
                                "Investissement",
                                "Investment",
                                "ما مبلغ الاستثمار؟",
                                "Quel est le montant de l’investissement ?",
                                "What is the investment?"),
                        amount(
                                "contribution",
                                "مساهمة التعاونية",
                                "Apport",
                                "Contribution",
                                "كم تساهم التعاونية نقدا وعينا؟",
                                "Quel est l’apport de la coopérative, en argent et en nature ?",
                                "What does the cooperative contribute, in cash and in kind?"),
                        amount(
                                "inKind",
                                "المساهمة العينية",
                                "Apport en nature",
                                "Contribution in kind",
                                "كم منها عيني؟",
                                "Quelle part de cet apport est en nature ?",
                                "How much of it is in kind?"))
                .withParameters(
                        Parameter.of("supportShare", number("0.6"), agadir)
                                .called(say("نسبة الدعم", "Part du soutien", "Share of support")),
                        Parameter.of("ceiling", mad("300000"), agadir)
                                .called(say("السقف", "Plafond", "Ceiling"))
                                .with(new Parameter.Value(
                                        DateRange.always(),
                                        null,
                                        ProvinceCode.of("MA-CHI"),
                                        mad("100000"),
                                        source(
                                                Source.Standing.VERIFIED,
                                                "INDH, Chichaoua, young founders, 2020, as told by allafrica.com 202011200775",
                                                "https://fr.allafrica.com/stories/202011200775.html"))),
                        Parameter.of("inKindShare", number("0.5"), agadir)
                                .called(say("نسبة العيني", "Part en nature", "Share in kind")),
                        Parameter.of("inclusion", number("0.3"), tiznit)
                                .called(say("عتبة الإدماج", "Seuil d’inclusion", "Inclusion threshold")))
                .withBenefit(least(param("ceiling"), fact("investment").times(param("supportShare"))))
                .withDocuments(Map.of(
                        "members-list", say("لائحة الأعضاء", "liste des membres", "list of members"),
                        "bank-statement", say("كشف بنكي", "relevé bancaire", "bank statement")));
    }

    private static FactDefinition amount(
            String name, String ar, String fr, String en, String askAr, String askFr, String askEn) {
        return FactDefinition.of(name, FactType.MONEY)
                .in("MAD")
                .inGroup("project")
                .asking(say(ar, fr, en), say(askAr, askFr, askEn));
    }

    static RuleSet intelaka() {
        Source conditions = source(
                Source.Standing.SECONDARY, "Intelaka, conditions of 2024, as told by mfpro.ma", "https://mfpro.ma");
        Source press = source(Source.Standing.SECONDARY, "La Vie éco, 2020", null);
        Rule requirement = all(
                fact("turnover")
                        .atMost(param("turnoverCeiling"))
                        .named("turnover")
                        .saying(say(
                                "رقم معاملات لا يتجاوز السقف",
                                "chiffre d’affaires sous le plafond",
                                "turnover under the ceiling"))
                        .from(conditions)
                        .provedBy("accounts"),
                any(
                                elapsed(TimeUnit.YEARS, fact("registeredOn"), today())
                                        .lessThan(param("maxYears")),
                                all(fact("rural").holds(), fact("sector").equalTo("AGRICULTURE")),
                                fact("exportsToAfrica").holds())
                        .named("age-or-exempt")
                        .saying(say(
                                "أقل من خمس سنوات، أو فلاحة قروية، أو تصدير نحو إفريقيا",
                                "moins de cinq ans, ou agriculture rurale, ou export vers l’Afrique",
                                "less than five years old, or rural farming, or exports to Africa"))
                        .from(conditions)
                        .provedBy("register-extract"),
                not(fact("activity").in("PROPERTY_DEVELOPMENT", "DEEP_SEA_FISHING"))
                        .named("activity")
                        .saying(say(
                                "ليس إنعاشا عقاريا ولا صيدا في أعالي البحار",
                                "ni promotion immobilière ni pêche hauturière",
                                "neither property development nor deep-sea fishing"))
                        .from(press));
        return RuleSet.of("intelaka", "example-2024", requirement)
                .withName(say("برنامج انطلاقة", "Programme Intelaka", "Intelaka programme"))
                .withPeriod(DateRange.from(LocalDate.of(2020, 1, 27)))
                .withRequirement(
                        new Dated<>(List.of(Dated.Entry.of(DateRange.from(LocalDate.of(2020, 1, 27)), requirement))))
                .withFacts(
                        amount(
                                "credit",
                                "القرض المطلوب",
                                "Crédit demandé",
                                "Credit asked for",
                                "كم القرض المطلوب؟",
                                "Quel crédit est demandé ?",
                                "How much credit is asked for?"),
                        FactDefinition.of("exportsToAfrica", FactType.TRUTH)
                                .inGroup("activity")
                                .asking(
                                        say("تصدير نحو إفريقيا", "Export vers l’Afrique", "Exports to Africa"),
                                        say(
                                                "هل تصدر التعاونية نحو إفريقيا؟",
                                                "La coopérative exporte-t-elle vers l’Afrique ?",
                                                "Does the cooperative export to Africa?")),
                        FactDefinition.of("activity", FactType.TEXT)
                                .inGroup("activity")
                                .oneOf("PRODUCTION", "SERVICES", "PROPERTY_DEVELOPMENT", "DEEP_SEA_FISHING")
                                .asking(
                                        say("النشاط", "Activité", "Activity"),
                                        say(
                                                "ما نشاط المشروع؟",
                                                "Quelle est l’activité du projet ?",
                                                "What is the activity of the project?")))
                .withParameters(
                        Parameter.of("turnoverCeiling", mad("10000000"), conditions)
                                .called(say("سقف رقم المعاملات", "Plafond du chiffre d’affaires", "Turnover ceiling")),
                        Parameter.of("maxYears", number(5), conditions)
                                .in("ANN")
                                .called(say("أقصى عمر", "Âge maximal", "Greatest age")),
                        Parameter.of("creditCeiling", mad("1200000"), press)
                                .called(say("سقف القرض", "Plafond du crédit", "Credit ceiling")),
                        Parameter.of("rate", number("0.02"), press).called(say("سعر الفائدة", "Taux", "Rate")),
                        Parameter.of("ruralRate", number("0.0175"), press)
                                .called(say("سعر قروي", "Taux rural", "Rural rate")))
                .withDerived(Map.of("interest", choose(fact("rural").holds(), param("ruralRate"), param("rate"))))
                .withBenefit(least(fact("credit"), param("creditCeiling")))
                .withDocuments(Map.of(
                        "accounts", say("القوائم التركيبية", "états de synthèse", "accounts"),
                        "register-extract",
                                say(
                                        "مستخرج من سجل التعاونيات",
                                        "extrait du registre des coopératives",
                                        "extract of the register of cooperatives")));
    }
}
