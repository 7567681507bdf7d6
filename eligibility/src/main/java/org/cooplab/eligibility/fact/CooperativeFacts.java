package org.cooplab.eligibility.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.rule.Expression;

/**
 * The facts that every cooperative gives without glue. Rule sets use their names as they are.
 *
 * <p>{@code members}, {@code women}, {@code youth}, {@code sector}, {@code province}, {@code region} (of the province), {@code rural}, {@code registeredOn},
 * {@code turnover}, {@code capital}, {@code shareValue} (MAD), {@code position}, {@code languages} (unknown when
 * empty), {@code connectivity}, {@code labels}, {@code ice}, {@code boardMembers}, {@code boardWomen},
 * {@code chairedByWoman}, {@code lastAssemblyOn}, {@code taxesSettled}, and {@code supports}: the list of supports with
 * the fields {@code programme}, {@code start}, {@code end} ({@code 9999-12-31} while it goes on) and {@code amount}.
 * Shares are expressions over them: {@link #share}.
 */
public final class CooperativeFacts {

    private static final Map<String, FactDefinition> DEFINITIONS = definitionsByName();

    private CooperativeFacts() {}

    /** Returns the definitions by name, with words in Arabic, French and English. */
    public static Map<String, FactDefinition> definitions() {
        return DEFINITIONS;
    }

    /** Returns the exact share of a part of the members: {@code share("women")}; it has no value without members. */
    public static Expression share(String part) {
        return Expression.fact(part).dividedBy(Expression.fact("members"));
    }

    private static Map<String, FactDefinition> definitionsByName() {
        Map<String, FactDefinition> all = new LinkedHashMap<>();
        add(
                all,
                FactDefinition.of("members", FactType.INTEGER)
                        .inGroup("members")
                        .between(0, 1_000_000),
                "عدد الأعضاء",
                "Nombre de membres",
                "Number of members",
                "كم عدد أعضاء التعاونية؟",
                "Combien de membres la coopérative compte-t-elle ?",
                "How many members does the cooperative have?");
        add(
                all,
                FactDefinition.of("women", FactType.INTEGER).inGroup("members").between(0, 1_000_000),
                "عدد العضوات",
                "Nombre de femmes membres",
                "Number of women members",
                "كم عدد النساء بين الأعضاء؟",
                "Combien de femmes compte-t-elle parmi ses membres ?",
                "How many of the members are women?");
        add(
                all,
                FactDefinition.of("youth", FactType.INTEGER).inGroup("members").between(0, 1_000_000),
                "عدد الأعضاء الشباب",
                "Nombre de jeunes membres",
                "Number of young members",
                "كم عدد الشباب بين الأعضاء؟",
                "Combien de jeunes compte-t-elle parmi ses membres ?",
                "How many of the members are young?");
        add(
                all,
                FactDefinition.of("sector", FactType.TEXT).inGroup("activity"),
                "القطاع",
                "Secteur",
                "Sector",
                "في أي قطاع تعمل التعاونية؟",
                "Dans quel secteur la coopérative travaille-t-elle ?",
                "In which sector does the cooperative work?");
        add(
                all,
                FactDefinition.of("province", FactType.TEXT).inGroup("place"),
                "العمالة أو الإقليم",
                "Province",
                "Province",
                "في أي عمالة أو إقليم تقع التعاونية؟",
                "Dans quelle province la coopérative se trouve-t-elle ?",
                "In which province is the cooperative?");
        add(
                all,
                FactDefinition.of("region", FactType.TEXT).inGroup("place"),
                "الجهة",
                "Région",
                "Region",
                "في أي جهة تقع التعاونية؟",
                "Dans quelle région la coopérative se trouve-t-elle ?",
                "In which region is the cooperative?");
        add(
                all,
                FactDefinition.of("rural", FactType.TRUTH).inGroup("place"),
                "جماعة قروية",
                "Commune rurale",
                "Rural commune",
                "هل تعمل التعاونية في جماعة قروية؟",
                "La coopérative travaille-t-elle dans une commune rurale ?",
                "Does the cooperative work in a rural commune?");
        add(
                all,
                FactDefinition.of("position", FactType.POSITION).inGroup("place"),
                "الموقع",
                "Position",
                "Position",
                "أين يقع مقر العمل (خط العرض وخط الطول)؟",
                "Où se trouve l’atelier (latitude, longitude) ?",
                "Where is the workshop (latitude, longitude)?");
        add(
                all,
                FactDefinition.of("registeredOn", FactType.DATE).inGroup("registration"),
                "تاريخ التسجيل",
                "Date d’immatriculation",
                "Day of registration",
                "متى سُجلت التعاونية؟",
                "Quand la coopérative a-t-elle été immatriculée ?",
                "On which day was the cooperative registered?");
        add(
                all,
                FactDefinition.of("ice", FactType.TEXT).inGroup("registration"),
                "التعريف الموحد للمقاولة",
                "ICE",
                "Common enterprise number (ICE)",
                "ما هو التعريف الموحد للمقاولة؟",
                "Quel est son identifiant commun de l’entreprise (ICE) ?",
                "What is its common enterprise number (ICE)?");
        add(
                all,
                FactDefinition.of("turnover", FactType.MONEY).in("MAD").inGroup("finance"),
                "رقم المعاملات",
                "Chiffre d’affaires",
                "Turnover",
                "ما رقم معاملات آخر سنة مقفلة؟",
                "Quel est le chiffre d’affaires du dernier exercice clos ?",
                "What was the turnover of the last closed year?");
        add(
                all,
                FactDefinition.of("capital", FactType.MONEY).in("MAD").inGroup("finance"),
                "رأس المال",
                "Capital",
                "Capital",
                "ما رأس مال التعاونية؟",
                "Quel est le capital de la coopérative ?",
                "What is the capital of the cooperative?");
        add(
                all,
                FactDefinition.of("shareValue", FactType.MONEY).in("MAD").inGroup("finance"),
                "قيمة الحصة",
                "Valeur d’une part",
                "Value of a share",
                "ما قيمة الحصة الواحدة؟",
                "Quelle est la valeur d’une part ?",
                "What is the value of one share?");
        add(
                all,
                FactDefinition.of("taxesSettled", FactType.TRUTH).inGroup("finance"),
                "الوضعية الجبائية سليمة",
                "Situation fiscale régulière",
                "Taxes settled",
                "هل أدت التعاونية كل ضرائبها؟",
                "La coopérative est-elle à jour de ses impôts ?",
                "Has the cooperative paid all its taxes?");
        add(
                all,
                FactDefinition.of("boardMembers", FactType.INTEGER)
                        .inGroup("governance")
                        .between(0, 1_000),
                "أعضاء مجلس الإدارة",
                "Membres du conseil",
                "Board members",
                "كم عدد أعضاء مجلس الإدارة؟",
                "Combien de membres le conseil d’administration compte-t-il ?",
                "How many members does the board have?");
        add(
                all,
                FactDefinition.of("boardWomen", FactType.INTEGER)
                        .inGroup("governance")
                        .between(0, 1_000),
                "النساء في مجلس الإدارة",
                "Femmes au conseil",
                "Women on the board",
                "كم عدد النساء في مجلس الإدارة؟",
                "Combien de femmes le conseil compte-t-il ?",
                "How many women are on the board?");
        add(
                all,
                FactDefinition.of("chairedByWoman", FactType.TRUTH).inGroup("governance"),
                "ترأسها امرأة",
                "Présidée par une femme",
                "Chaired by a woman",
                "هل ترأس التعاونية امرأة؟",
                "Une femme préside-t-elle la coopérative ?",
                "Does a woman chair the cooperative?");
        add(
                all,
                FactDefinition.of("lastAssemblyOn", FactType.DATE).inGroup("governance"),
                "آخر جمع عام",
                "Dernière assemblée générale",
                "Last general assembly",
                "متى انعقد آخر جمع عام؟",
                "Quand la dernière assemblée générale a-t-elle eu lieu ?",
                "When was the last general assembly held?");
        add(
                all,
                FactDefinition.listOf("languages", FactType.TEXT).inGroup("contact"),
                "اللغات",
                "Langues",
                "Languages",
                "ما اللغات التي يقرؤها الأعضاء أو يتكلمونها؟",
                "Quelles langues les membres lisent-ils ou parlent-ils ?",
                "Which languages do the members read or speak?");
        String[] connections = Stream.of(Connectivity.values()).map(Enum::name).toArray(String[]::new);
        add(
                all,
                FactDefinition.of("connectivity", FactType.TEXT)
                        .inGroup("contact")
                        .oneOf(connections),
                "وسيلة الاتصال",
                "Connexion",
                "Connection",
                "كيف يمكن الاتصال بالتعاونية؟",
                "Quelle connexion la coopérative a-t-elle ?",
                "What connection does the cooperative have?");
        add(
                all,
                FactDefinition.listOf("labels", FactType.TEXT).inGroup("activity"),
                "العلامات المميزة",
                "Signes de qualité",
                "Labels",
                "ما العلامات المميزة التي تحملها التعاونية؟",
                "Quels signes de qualité la coopérative porte-t-elle ?",
                "Which labels does the cooperative hold?");
        Map<String, FactType> support = new LinkedHashMap<>();
        support.put("programme", FactType.TEXT);
        support.put("start", FactType.DATE);
        support.put("end", FactType.DATE);
        support.put("amount", FactType.MONEY);
        add(
                all,
                FactDefinition.of("supports", FactType.LIST)
                        .withFields(support)
                        .in("MAD")
                        .inGroup("history"),
                "الدعم السابق",
                "Soutiens reçus",
                "Supports received",
                "ما البرامج التي دعمت التعاونية من قبل؟",
                "Quels programmes l’ont déjà soutenue ?",
                "Which programmes have supported it before?");
        return Collections.unmodifiableMap(all);
    }

    private static void add(
            Map<String, FactDefinition> all,
            FactDefinition fact,
            String ar,
            String fr,
            String en,
            String askAr,
            String askFr,
            String askEn) {
        all.put(fact.name(), fact.asking(LocalizedText.of(ar, fr, en), LocalizedText.of(askAr, askFr, askEn)));
    }
}
