package org.cooplab.examples.quickstart.pilot;

import static java.util.Objects.requireNonNull;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.param;
import static org.cooplab.eligibility.rule.Expression.today;

import java.util.Map;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Who may join the example training on business continuity and digital transformation, as a rule set.
 *
 * <p>The themes are those of the first pilot action; the conditions and figures are examples of ours.
 */
public final class TrainingProgramme {

    private static final Source EXAMPLE = Source.example("Condition of the example programme");
    private static final Source PILOT = new Source(
            "Training and remote support on business continuity and digital transformation, for mainly agricultural cooperatives",
            "https://lesiteinfo.com/?p=512764",
            null,
            Source.Standing.SECONDARY);

    private TrainingProgramme() {}

    /** Returns the conditions of the training as a rule set. */
    public static RuleSet rules() {
        return RuleSet.of(
                        "training-continuity-digital",
                        "2026-1",
                        Rule.all(sector(), oldEnough(), members(), reachable(), stillSmall()))
                .withName(LocalizedText.of(
                        "تكوين في استمرارية النشاط والتحول الرقمي",
                        "Formation à la continuité d’activité et à la transformation numérique",
                        "Training in business continuity and digital transformation"))
                .withFacts(
                        known("connectivity")
                                .changedBy(Effort.of(10, 0, 15)
                                        .by(
                                                LocalizedText.of("التعاونية", "La coopérative", "The cooperative"),
                                                LocalizedText.of(
                                                        "التزود بهاتف وتطبيق للرسائل",
                                                        "S’équiper d’un téléphone et d’une messagerie",
                                                        "Get a telephone with messages"))),
                        known("members")
                                .changedBy(Effort.of(20, 5, 60)
                                        .going(Effort.Direction.UP)
                                        .by(
                                                LocalizedText.of(
                                                        "الجمع العام", "L’assemblée générale", "The general assembly"),
                                                LocalizedText.of(
                                                        "قبول أعضاء جدد",
                                                        "Admettre de nouveaux membres",
                                                        "Admit new members"))))
                .withParameters(
                        Parameter.of("least-members", Expression.number(5), EXAMPLE),
                        Parameter.of("ceiling", dirhams("600000"), EXAMPLE))
                .withDocuments(Map.of(
                        "register-extract",
                        LocalizedText.of(
                                "مستخرج من سجل التعاونيات",
                                "Extrait du registre des coopératives",
                                "Extract from the register of cooperatives")))
                .withRelations(Relation.notWithin(2, ProgrammeId.of("mourafaka")));
    }

    private static FactDefinition known(String name) {
        return requireNonNull(CooperativeFacts.definitions().get(name), name);
    }

    private static Rule sector() {
        return fact("sector")
                .in("AGRICULTURE", "ARGAN", "FOOD", "AROMATIC_PLANTS", "CRAFTS")
                .named("sector")
                .saying(LocalizedText.of(
                        "تعمل التعاونية في الفلاحة أو الصناعات الغذائية أو النباتات العطرية أو الصناعة التقليدية",
                        "La coopérative travaille dans l’agriculture, l’agroalimentaire, les plantes aromatiques ou l’artisanat",
                        "The cooperative works in farming, food, aromatic plants or crafts"))
                .from(PILOT);
    }

    private static Rule oldEnough() {
        return Expression.elapsed(Expression.TimeUnit.MONTHS, fact("registeredOn"), today())
                .atLeast(12)
                .named("age")
                .saying(LocalizedText.of(
                        "مضى على تسجيل التعاونية اثنا عشر شهرا على الأقل",
                        "La coopérative est immatriculée depuis douze mois au moins",
                        "The cooperative has been registered for at least twelve months"))
                .from(EXAMPLE)
                .provedBy("register-extract");
    }

    private static Rule members() {
        return fact("members")
                .atLeast(param("least-members"))
                .named("members")
                .saying(LocalizedText.of(
                        "تضم التعاونية خمسة أعضاء على الأقل",
                        "La coopérative compte au moins cinq membres",
                        "The cooperative has at least five members"))
                .from(EXAMPLE);
    }

    private static Rule reachable() {
        return fact("connectivity")
                .in("MESSAGING", "MOBILE_DATA", "BROADBAND")
                .named("reachable")
                .saying(LocalizedText.of(
                        "يمكن للتعاونية متابعة تكوين عن بعد",
                        "La coopérative peut suivre une formation à distance",
                        "The cooperative can follow a training at a distance"))
                .from(PILOT);
    }

    private static Rule stillSmall() {
        return Rule.any(fact("turnover").atMost(param("ceiling")), fact("rural").holds())
                .named("small-or-rural")
                .saying(LocalizedText.of(
                        "رقم المعاملات دون السقف أو التعاونية في جماعة قروية",
                        "Le chiffre d’affaires reste sous le plafond, ou la coopérative est en commune rurale",
                        "Turnover stays below the ceiling, or the cooperative is in a rural commune"))
                .from(EXAMPLE);
    }

    private static Literal dirhams(String amount) {
        return money(Money.of(amount, Currencies.MAD));
    }
}
