package org.cooplab.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CallId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.junit.jupiter.api.Test;

class CallWordsTest {

    private static final Rule WOMEN = Expression.share("women").atLeast(Expression.number("0.5"));

    private static final CallWords WORDS = new CallWords(
            CallForProjects.builder(CallId.of("march"), LocalizedText.of("en", "A call"), 2)
                    .groups(
                            new Group("women", LocalizedText.of("جمعية", "les femmes", "women"), WOMEN),
                            Group.of("nameless", WOMEN))
                    .build(),
            Gazetteer.morocco());

    /** Without the marks that keep a name in its own direction. */
    private static String called(String quota, Locale locale) {
        return WORDS.in(Reason.of("quota.full").with("quota", quota), locale)
                .parameters()
                .getOrDefault("quota", "")
                .replaceAll("[\u2066-\u2069]", "");
    }

    @Test
    void regions_provinces_sectors_and_groups_are_called_as_people_call_them() {
        assertEquals("the region Souss-Massa", called("region=MA-09", Locale.ENGLISH));
        assertEquals("la région «\u00A0Souss-Massa\u00A0»", called("region=MA-09", Locale.FRENCH));
        assertEquals("جهة سوس-ماسة", called("region=MA-09", Locale.forLanguageTag("ar")));
        assertEquals("Tiznit (prefecture or province)", called("province=MA-TIZ", Locale.ENGLISH));
        assertEquals("Tiznit (préfecture ou province)", called("province=MA-TIZ", Locale.FRENCH));
        assertEquals("le groupe «\u00A0les femmes\u00A0»", called("group=women", Locale.FRENCH));
        assertEquals("le groupe «\u00A0nameless\u00A0»", called("group=nameless", Locale.FRENCH));
        assertEquals("the sector Argan", called("sector=ARGAN", Locale.ENGLISH));
        assertEquals("قطاع الأركان", called("sector=ARGAN", Locale.forLanguageTag("ar")));
    }

    @Test
    void what_a_quota_counts_by_is_called_as_the_fact_is() {
        assertEquals(
                "It is not known to which class the cooperative belongs: Region.",
                sentence(Reason.of("attribute.missing").with("attribute", "region"), Locale.ENGLISH));
        assertEquals(
                "It is not known to which class the cooperative belongs: campus.",
                sentence(Reason.of("attribute.missing").with("attribute", "campus"), Locale.ENGLISH));
    }

    @Test
    void what_has_no_name_stays_as_it_is() {
        assertEquals("region=MA-99", called("region=MA-99", Locale.FRENCH));
        assertEquals("province=nowhere", called("province=nowhere", Locale.FRENCH));
        assertEquals("sector=WATCHES", called("sector=WATCHES", Locale.FRENCH));
        assertEquals("campus=benguerir", called("campus=benguerir", Locale.FRENCH));
        assertEquals("region", called("region", Locale.FRENCH));
    }

    @Test
    void criteria_groups_and_pots_are_called_by_their_names() {
        CallForProjects call = CallForProjects.builder(CallId.of("march"), LocalizedText.of("en", "A call"), 2)
                .criteria(
                        new Criterion(
                                "impact",
                                LocalizedText.of("الأثر", "l’impact", "impact on the region"),
                                BigDecimal.TEN,
                                BigDecimal.TEN,
                                null,
                                null,
                                null),
                        Criterion.of("plan", "10", "10"))
                .groups(new Group("w", LocalizedText.of("نساء", "les femmes", "women"), WOMEN))
                .pots(new Pot(
                        "p1", LocalizedText.of("مؤسسة", "la fondation", "the foundation"), null, 1, null, null, null))
                .build();
        Selections selections = Selections.compile(call);
        assertEquals(
                "The mark for impact on the region is missing.",
                selections.sentence(Reason.of("mark.missing").with("criterion", "impact"), Locale.ENGLISH));
        assertEquals(
                "The mark for plan is missing.",
                selections.sentence(Reason.of("mark.missing").with("criterion", "plan"), Locale.ENGLISH));
        assertEquals(
                "Financée par la fondation.",
                selections.sentence(Reason.of("pot.pays").with("pot", "p1"), Locale.FRENCH));
        assertEquals(
                "It is not yet known whether the cooperative belongs to the group women.",
                selections.sentence(Reason.of("group.unknown").with("group", "w"), Locale.ENGLISH));
        assertEquals(
                "the foundation: 1 of its seats fits nobody who is selected.",
                selections.sentence(
                        Reason.of("pot.seats-left").with("pot", "p1").with("seats", 1), Locale.ENGLISH));
    }

    @Test
    void a_reason_without_quota_is_the_same() {
        Reason rank = Reason.of("selected.rank").with("rank", 1).with("seats", 2);
        assertEquals(rank, WORDS.in(rank, Locale.FRENCH));
    }

    @Test
    void the_sentence_of_a_selection_has_the_words() {
        Reason full = Reason.of("quota.full").with("quota", "region=MA-09").with("max", 1);
        assertEquals(
                "Pas de place\u00A0: le maximum pour la région «\u00A0Souss-Massa\u00A0» est atteint (1).",
                sentence(full, Locale.FRENCH));
        Reason seats = Reason.of("quota.short.seats")
                .with("quota", "region=MA-09")
                .with("selected", 1)
                .with("min", 3)
                .with("short", 2);
        assertEquals(
                "Quota for the region Souss-Massa: 1 of at least 3; 2 short, for lack of seats.",
                sentence(seats, Locale.ENGLISH));
        assertEquals(
                "Quota pour la région «\u00A0Souss-Massa\u00A0»\u00A0: 1 sur au moins 3\u202F; il en manque 2, faute de places.",
                sentence(seats, Locale.FRENCH));
        assertEquals(
                "الحصة الخاصة بـ جهة سوس-ماسة: 1 من 3 على الأقل؛ ينقص 2 لقلة المقاعد.",
                sentence(seats, Locale.forLanguageTag("ar")));
    }

    private static String sentence(Reason reason, Locale locale) {
        CallForProjects call = CallForProjects.builder(CallId.of("march"), LocalizedText.of("en", "A call"), 2)
                .build();
        return Selections.compile(call).sentence(reason, locale).replaceAll("[\u2066-\u2069]", "");
    }
}
