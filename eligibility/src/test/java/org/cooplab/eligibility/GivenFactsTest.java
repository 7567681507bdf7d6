package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.analysis.BoundaryCase;
import org.cooplab.eligibility.analysis.VersionDiff;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Facts under names that nobody knows are refused: left aside, the one who gave them would be asked for them, or be refused. */
class GivenFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static final RuleSet TRAINING = RuleSet.of(
                    "training", "1", fact("members").atLeast(5))
            .withFacts(FactDefinition.of("website", FactType.TRUTH))
            .withDerived(Map.of("women-share", Expression.share("women")));

    private static final RuleSet EXPORT =
            RuleSet.of("export", "1", fact("licence").holds()).withFacts(FactDefinition.of("licence", FactType.TRUTH));

    private static final Eligibility RULES = Eligibility.compile(TRAINING);

    private static List<String> faults(Executable call) {
        return assertThrows(InvalidDocument.class, call).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.parameters())
                .toList();
    }

    @Test
    void a_name_that_nobody_knows_is_a_fault_with_the_name_that_was_meant() {
        Facts misspelt = Facts.none().with("membres", 3);
        List<String> told = List.of("/membres eligibility.fact.unknown.suggestion {fact=membres, suggestion=members}");
        assertEquals(told, faults(() -> RULES.assess(misspelt, DAY)));
        assertEquals(told, faults(() -> RULES.explain(misspelt, DAY)));
        assertEquals(told, faults(() -> RULES.interview(misspelt, DAY)));
        Cooperative cooperative = Applicants.many(Applicants.CALL, 1, 1).get(0).cooperative();
        assertEquals(told, faults(() -> RULES.assess(cooperative, misspelt, DAY)));
    }

    @Test
    void all_names_are_told_at_once_and_those_that_are_near_to_nothing_without_suggestion() {
        Facts facts = Facts.none().with("a/b", true).with("members", "many").with("web-site", true);
        assertEquals(
                List.of(
                        "/a~1b eligibility.fact.unknown {fact=a/b}",
                        "/web-site eligibility.fact.unknown.suggestion {fact=web-site, suggestion=website}",
                        "/members eligibility.fact.value {fact=members, expected=INTEGER}"),
                faults(() -> RULES.assess(facts, DAY)));
    }

    @Test
    void a_name_that_nobody_knows_is_told_although_its_value_is_null() {
        Facts open = Documents.read(Facts.class, "{\"membrs\": null, \"women\": null, \"members\": 5}");
        List<String> told = List.of("/membrs eligibility.fact.unknown.suggestion {fact=membrs, suggestion=members}");
        assertEquals(told, faults(() -> RULES.assess(open, DAY)));
        assertEquals(told, faults(() -> RULES.assess(Facts.none().and(open).with("youth", 1), DAY)));
        assertEquals(Outcome.ELIGIBLE, RULES.assess(open.without("membrs"), DAY).outcome());
        assertEquals(
                Outcome.ELIGIBLE,
                RULES.assess(open.with("website", true).without("membrs"), DAY).outcome());
        assertEquals(Outcome.ELIGIBLE, RULES.assess(RULES.declared(open), DAY).outcome());
        assertEquals(Facts.none().with("members", 5).values(), open.values());
        assertNotEquals(Facts.none().with("members", 5), open);
        assertEquals(told, faults(() -> RULES.assess(Documents.read(Facts.class, Documents.write(open)), DAY)));
        assertEquals(Set.of("membrs"), Facts.none().with("women", 1).and(open).open());
    }

    @Test
    void in_a_list_each_thing_that_cannot_be_read_is_told_at_its_place() {
        List<?> supports = List.of(
                Map.of("programme", "a", "start", "2026-01-01", "end", "2026-02-30"),
                Map.of("programe", "a", "amount", 5),
                "a");
        assertEquals(
                List.of(
                        "/supports/0/end eligibility.fact.value {fact=end, expected=DATE}",
                        "/supports/1/amount eligibility.fact.value {fact=amount, expected=MONEY MAD}",
                        "/supports/1/programe eligibility.item.unknown.suggestion"
                                + " {field=programe, suggestion=programme}",
                        "/supports/2 eligibility.fact.element"
                                + " {fact=supports, fields=programme, start, end, amount}"),
                faults(() -> RULES.assess(Facts.none().with("supports", supports), DAY)));
        assertEquals(
                List.of(
                        "/labels/1 eligibility.fact.value {fact=labels, expected=TEXT}",
                        "/labels/2 eligibility.fact.value {fact=labels, expected=TEXT}"),
                faults(() ->
                        RULES.assess(Facts.none().with("labels", List.of("BIO", 7, Map.of("label", "BIO"))), DAY)));
        assertEquals(
                List.of("/labels eligibility.fact.value {fact=labels, expected=LIST}"),
                faults(() -> RULES.assess(Facts.none().with("labels", "BIO"), DAY)));
    }

    @Test
    void a_list_has_a_thousand_elements_at_most() {
        Facts most = Facts.none().with("labels", Collections.nCopies(1_000, "BIO"));
        Eligibility counting =
                Eligibility.compile(RuleSet.of("r", "1", fact("labels").size().atLeast(1_000)));
        assertEquals(Outcome.ELIGIBLE, counting.assess(most, DAY).outcome());
        assertEquals(
                List.of("/labels eligibility.fact.elements {fact=labels, count=1001, most=1000}"),
                faults(() -> RULES.assess(most.with("labels", Collections.nCopies(1_001, "BIO")), DAY)));
    }

    @Test
    void a_word_that_is_no_option_is_told_with_the_one_that_was_meant() {
        FactDefinition line = FactDefinition.of("line", FactType.TEXT)
                .oneOf("NONE", "PHONE", "MESSAGING", "MOBILE_DATA", "BROADBAND");
        Eligibility rules = Eligibility.compile(
                RuleSet.of("r", "1", fact("line").in("PHONE", "NONE")).withFacts(line));
        assertEquals(
                List.of(
                        "/line eligibility.option.suggestion"
                                + " {option=PHONES, fact=line, options=NONE, PHONE, MESSAGING, MOBILE_DATA, BROADBAND, suggestion=PHONE}"),
                faults(() -> rules.assess(Facts.none().with("line", "PHONES"), DAY)));
        assertEquals(
                List.of(
                        "/line eligibility.option {option=FAX, fact=line, options=NONE, PHONE, MESSAGING, MOBILE_DATA, BROADBAND}"),
                faults(() -> rules.assess(Facts.none().with("line", "FAX"), DAY)));
    }

    @Test
    void what_is_one_of_several_is_read_by_value_or_by_name_and_anything_else_is_refused() {
        Rule south = fact("region").in("MA-07", "MA-09");
        Eligibility rules = Eligibility.compile(RuleSet.of("r", "1", south));
        for (String typed : List.of(
                "MA-09", "سوس ماسة", "جهة سوس ماسة", "Souss-Massa", "la région « Souss-Massa »", "souss", "09", "٠٩")) {
            Verdict verdict = rules.assess(Facts.none().with("region", typed), DAY);
            assertEquals(Outcome.ELIGIBLE, verdict.outcome(), typed);
            assertEquals(Map.of("region", "MA-09"), verdict.record().facts().values());
        }
        Fault unknown = assertThrows(
                        InvalidDocument.class, () -> rules.assess(Facts.none().with("region", "Souss-Mass"), DAY))
                .faults()
                .get(0);
        assertEquals("/region eligibility.option.suggestion", unknown.pointer() + " " + unknown.code());
        assertEquals("Souss-Massa", unknown.parameters().get("suggestion"));
        for (String typed : List.of("MA-99", "99", "جهة", "", "MA", "so")) {
            assertThrows(InvalidDocument.class, () -> rules.assess(Facts.none().with("region", typed), DAY), typed);
        }
        Eligibility named =
                Eligibility.compile(RuleSet.of("r", "1", fact("region").in("MA-99")));
        assertEquals(
                Outcome.ELIGIBLE,
                named.assess(Facts.none().with("region", "MA-99"), DAY).outcome());
        Eligibility sector =
                Eligibility.compile(RuleSet.of("r", "1", fact("sector").in("ARGAN")));
        assertEquals(
                Outcome.ELIGIBLE,
                sector.assess(Facts.none().with("sector", "الأركان"), DAY).outcome());
        assertEquals(
                Outcome.INELIGIBLE,
                sector.assess(Facts.none().with("sector", "SAFFRON"), DAY).outcome());
    }

    @Test
    void regions_are_named_in_the_language_of_the_reader() {
        Eligibility rules =
                Eligibility.compile(RuleSet.of("r", "1", fact("region").in("MA-07", "MA-09")));
        Verdict verdict = rules.assess(Facts.none().with("region", "MA-01"), DAY);
        assertEquals(
                "Région doit être parmi : Marrakech-Safi, Souss-Massa ; trouvé : Tanger-Tétouan-Al Hoceima.",
                rules.sentence(verdict.reasons().get(0), Locale.FRENCH)
                        .replace('\u00A0', ' ')
                        .replace('\u202F', ' '));
        InvalidDocument refused = assertThrows(
                InvalidDocument.class, () -> rules.assess(Facts.none().with("region", "Dakar"), DAY));
        String said = Messages.of(Locale.ENGLISH, Eligibility.class)
                .text(refused.faults().get(0));
        assertEquals(true, said.contains("Oriental, Fes-Meknes") && !said.contains("MA-"), said);
    }

    @Test
    void a_number_out_of_range_is_told_with_the_end_that_it_misses() {
        FactDefinition rooms = FactDefinition.of("rooms", FactType.INTEGER).between(1, 9);
        Eligibility rules = Eligibility.compile(
                RuleSet.of("r", "1", fact("rooms").atLeast(2)).withFacts(rooms));
        assertEquals(
                List.of("/rooms eligibility.fact.least {fact=rooms, bound=1, found=0}"),
                faults(() -> rules.assess(Facts.none().with("rooms", 0), DAY)));
        assertEquals(
                List.of("/rooms eligibility.fact.most {fact=rooms, bound=9, found=10}"),
                faults(() -> rules.assess(Facts.none().with("rooms", 10), DAY)));
        assertEquals(
                Outcome.INELIGIBLE,
                rules.assess(Facts.none().with("rooms", 1), DAY).outcome());
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(Facts.none().with("rooms", 9), DAY).outcome());
    }

    @Test
    void a_text_that_looks_like_a_day_and_is_none_is_said_as_it_is() {
        Eligibility rules =
                Eligibility.compile(RuleSet.of("r", "1", fact("sector").in("ARGAN")));
        Verdict verdict = rules.assess(Facts.none().with("sector", "2026-02-30"), DAY);
        String said = rules.sentence(verdict.reasons().get(0), Locale.ENGLISH);
        assertEquals(true, said.contains("2026-02-30"), said);
    }

    @Test
    void a_number_is_taken_only_if_its_text_is_all_of_it() {
        DoubleAdder share = new DoubleAdder();
        share.add(0.75);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("sum", share);
        numbers.put("ratio", 0.0 / 0.0);
        numbers.put("rate", Float.POSITIVE_INFINITY);
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new Facts(numbers));
        assertEquals(
                Set.of("/sum java.util.concurrent.atomic.DoubleAdder", "/ratio NaN", "/rate Infinity"),
                refused.all().stream()
                        .map(one -> one.pointer() + " " + one.parameters().get("found"))
                        .collect(Collectors.toSet()));
        assertEquals(
                Facts.of(Map.of("a", 3, "b", 3, "c", 3, "d", 3)),
                Facts.of(Map.of("a", new AtomicLong(3), "b", (byte) 3, "c", new BigInteger("3"), "d", 3.0f)));
    }

    private static final Rule WOMEN = Expression.share("women").atLeast(Expression.number("0.5"));

    @Test
    void what_no_cooperative_can_be_is_told_with_its_place_and_not_judged() {
        Eligibility rules = Eligibility.compile(RuleSet.of("women", "1", WOMEN));
        Facts impossible = Facts.none()
                .with("members", 5)
                .with("women", 12)
                .with("youth", 6)
                .with("boardMembers", 2)
                .with("boardWomen", 3)
                .with("registeredOn", DAY.plusDays(1))
                .with("lastAssemblyOn", DAY.plusYears(1));
        List<String> told = List.of(
                "/boardWomen eligibility.fact.part",
                "/women eligibility.fact.part",
                "/youth eligibility.fact.part",
                "/lastAssemblyOn eligibility.fact.future",
                "/registeredOn eligibility.fact.future");
        assertEquals(told, codesByPlace(() -> rules.assess(impossible, DAY)));
        assertEquals(
                told.stream().map(one -> "/a" + one).toList(),
                codesByPlace(
                        () -> VersionDiff.between(rules.ruleSet(), rules.ruleSet(), Map.of("a", impossible), DAY)));
        Facts possible = Facts.none()
                .with("members", 5)
                .with("women", 5)
                .with("registeredOn", DAY)
                .with("lastAssemblyOn", DAY);
        assertEquals(Outcome.ELIGIBLE, rules.assess(possible, DAY).outcome());
    }

    @Test
    void facts_given_beside_a_cooperative_must_go_with_what_its_record_says() {
        Eligibility rules = Eligibility.compile(RuleSet.of("women", "1", WOMEN));
        Cooperative twelve = Cooperative.builder(
                        CooperativeId.of("c"), LocalizedText.of("en", "C"), Sector.ARGAN, ProvinceCode.of("MA-OUJ"))
                .membership(Membership.of(12, 8))
                .build();
        assertEquals(
                List.of("/members eligibility.fact.part"),
                codesByPlace(() -> rules.assess(twelve, Facts.none().with("members", 7), DAY)));
        assertEquals(
                List.of("/women eligibility.fact.part"),
                codesByPlace(() -> rules.assess(twelve, Facts.none().with("women", 13), DAY)));
        assertEquals(
                Outcome.ELIGIBLE,
                rules.assess(twelve, Facts.none().with("members", 16), DAY).outcome());
    }

    @Test
    void an_interview_asks_again_for_a_part_that_is_more_than_the_whole() {
        Interview asked = Eligibility.compile(RuleSet.of("women", "1", WOMEN))
                .interview(Facts.none().with("members", 5), DAY);
        assertEquals(List.of("/women eligibility.fact.part"), codesByPlace(() -> asked.answer("12")));
        assertEquals(Outcome.ELIGIBLE, asked.answer("3").verdict().outcome());
    }

    @Test
    void a_fact_that_a_rule_set_makes_something_else_of_is_its_own() {
        RuleSet own = RuleSet.of("own", "1", fact("women").in("all"))
                .withFacts(FactDefinition.of("women", FactType.TEXT), FactDefinition.of("registeredOn", FactType.TEXT));
        Facts facts = Facts.none().with("women", "all").with("members", 5).with("registeredOn", DAY.plusDays(1));
        assertEquals(
                Outcome.ELIGIBLE, Eligibility.compile(own).assess(facts, DAY).outcome());
    }

    private static List<String> codesByPlace(Executable judging) {
        return assertThrows(InvalidDocument.class, judging).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_fact_that_no_rule_uses_may_be_given() {
        Facts more = Facts.none().with("members", 5).with("website", true).with("turnover", Map.of());
        assertEquals(
                List.of("/turnover eligibility.fact.value {fact=turnover, expected=MONEY MAD}"),
                faults(() -> RULES.assess(more, DAY)));
        assertEquals(
                Outcome.ELIGIBLE, RULES.assess(more.without("turnover"), DAY).outcome());
    }

    @Test
    void what_is_derived_cannot_be_given() {
        assertEquals(
                List.of("/women-share eligibility.fact.derived {fact=women-share}"),
                faults(() -> RULES.assess(Facts.none().with("women-share", 1), DAY)));
    }

    @Test
    void of_programmes_side_by_side_each_takes_its_own_facts() {
        Programmes programmes = Programmes.compile(List.of(TRAINING, EXPORT));
        Facts all = Facts.none().with("members", 5).with("website", true).with("licence", true);
        programmes.assess(all, DAY).values().forEach(verdict -> assertEquals(Outcome.ELIGIBLE, verdict.outcome()));
        assertEquals(
                List.of("/license eligibility.fact.unknown.suggestion {fact=license, suggestion=licence}"),
                faults(() -> programmes.best(all.with("license", true), DAY)));
    }

    @Test
    void what_is_derived_for_one_programme_may_be_a_fact_of_another() {
        RuleSet asking = RuleSet.of("asking", "1", fact("women-share").atLeast(1))
                .withFacts(FactDefinition.of("women-share", FactType.NUMBER));
        Map<String, Verdict> verdicts = Programmes.compile(List.of(TRAINING, asking))
                .assess(Facts.none().with("members", 5).with("women-share", 1), DAY);
        assertEquals(Outcome.ELIGIBLE, verdicts.get("asking").outcome());
        assertEquals(Outcome.ELIGIBLE, verdicts.get("training").outcome());
    }

    @Test
    void a_host_may_take_what_a_rule_set_knows_out_of_more() {
        Facts all = Facts.none().with("members", 5).with("licence", true).with("women-share", 1);
        assertEquals(Facts.none().with("members", 5), RULES.declared(all));
    }

    @Test
    void an_amount_that_cannot_be_read_is_told_in_words() {
        Eligibility rules = Eligibility.compile(RuleSet.of(
                "r", "1", fact("turnover").atMost(Expression.money(Money.of("5.00", Currencies.MAD)))));
        InvalidDocument wrong = assertThrows(
                InvalidDocument.class, () -> rules.assess(Facts.none().with("turnover", "much"), DAY));
        assertEquals(
                "The fact turnover must be an amount in dirhams.",
                Messages.of(Locale.ENGLISH, Eligibility.class)
                        .text(wrong.faults().get(0)));
    }

    @Test
    void a_column_of_no_fact_is_refused() {
        assertEquals(
                "columns must be of facts of rule set training, but was membres; the nearest of them is members",
                refusedColumn("membres"));
        assertEquals("columns must be of facts of rule set training, but was a/b", refusedColumn("a/b"));
    }

    private static String refusedColumn(String name) {
        FactReader<Facts> reader = FactReader.of(Facts.class).reading(name, facts -> 5);
        return assertThrows(IllegalArgumentException.class, () -> RULES.screen(reader, DAY))
                .getMessage();
    }

    @Test
    void between_two_versions_a_fact_is_one_of_either() {
        RuleSet next = TRAINING.withVersion("2").withFacts(FactDefinition.of("shop", FactType.TRUTH));
        Map<String, Facts> people = new LinkedHashMap<>();
        people.put("a/b", Facts.none().with("website", true).with("shop", true));
        people.put("c", Facts.none().with("members", 5));
        assertEquals(2, VersionDiff.between(TRAINING, next, people, DAY).judged());
        people.put("a/b", Facts.none().with("shops", true));
        assertEquals(
                List.of("/a~1b/shops eligibility.fact.unknown.suggestion {fact=shops, suggestion=shop}"),
                faults(() -> VersionDiff.between(TRAINING, next, people, DAY)));
        people.put("a/b", Facts.none().with("shop", 7));
        assertEquals(
                List.of("/a~1b/shop eligibility.fact.value {fact=shop, expected=TRUTH}"),
                faults(() -> VersionDiff.between(TRAINING, next, people, DAY)));
    }

    private static Gazetteer senegal() {
        RegionCode region = RegionCode.of("SN-D");
        return Gazetteer.of(
                List.of(new Region(region, LocalizedText.of("fr", "Dakar"), null, null, null)),
                List.of(new Province(ProvinceCode.of("SN-DK"), region, LocalizedText.of("fr", "Dakar"), null)));
    }

    @Test
    void the_region_of_a_province_is_that_of_the_country_for_which_the_rules_were_compiled() {
        ProvinceCode province = ProvinceCode.of("SN-DK");
        RuleSet set = RuleSet.of("dakar", "1", fact("region").equalTo("SN-D"));
        Eligibility rules = Eligibility.compile(set, senegal());
        Cooperative dakar =
                Cooperative.of(CooperativeId.of("c"), LocalizedText.of("fr", "Jokkoo"), Sector.ARGAN, province);
        Facts facts = Facts.none().with("province", "SN-DK");
        for (Verdict verdict : List.of(
                rules.assess(dakar, DAY),
                rules.assess(dakar, Facts.none(), DAY),
                rules.assess(facts, DAY),
                rules.screen(Cooperative.class, DAY).assess(dakar))) {
            assertEquals(Outcome.ELIGIBLE, verdict.outcome());
        }
        Eligibility elsewhere = Eligibility.compile(set);
        assertEquals(
                Outcome.UNKNOWN,
                elsewhere.screen(Cooperative.class, DAY).assess(dakar).outcome());
        Facts told = Facts.none().with("region", "SN-D");
        assertEquals(Outcome.ELIGIBLE, elsewhere.assess(dakar, told, DAY).outcome());
        for (Executable unknown : List.<Executable>of(
                () -> elsewhere.assess(dakar, DAY),
                () -> elsewhere.assess(dakar, Facts.none(), DAY),
                () -> elsewhere.assess(facts, DAY))) {
            Fault fault = assertThrows(InvalidDocument.class, unknown).faults().get(0);
            assertEquals("/province eligibility.option", fault.pointer() + " " + fault.code());
        }
        Eligibility placeless = Eligibility.compile(TRAINING);
        assertEquals(Outcome.UNKNOWN, placeless.assess(dakar, DAY).outcome());
    }

    @Test
    void versions_are_compared_and_boundaries_drawn_in_the_country_of_the_host() {
        RuleSet anywhere = RuleSet.of("dakar", "1", fact("members").atLeast(5));
        RuleSet there = RuleSet.of(
                "dakar",
                "2",
                Rule.all(fact("members").atLeast(5), fact("region").equalTo("SN-D")));
        Map<String, Facts> people = Map.of("c", Facts.of(Map.of("members", 7, "province", "SN-DK")));
        assertThrows(InvalidDocument.class, () -> VersionDiff.between(anywhere, there, people, DAY));
        assertEquals(
                Map.of("ELIGIBLE > ELIGIBLE", 1),
                VersionDiff.between(anywhere, there, people, DAY, senegal()).counts());

        Rule rule = Rule.all(
                fact("members").atLeast(5),
                fact("province").equalTo("SN-DK"),
                Rule.not(fact("region").equalTo("SN-D")));
        RuleSet nobody = RuleSet.of("nobody", "1", rule);
        Eligibility judged = Eligibility.compile(nobody, senegal());
        for (BoundaryCase one : Analysis.boundaries(nobody, DAY, senegal())) {
            assertEquals(one.expected(), judged.assess(one.facts(), DAY).outcome(), one::id);
        }
    }

    @Test
    void all_days_are_looked_at_and_calls_are_checked_in_the_country_of_the_host() {
        Rule dakar = Rule.all(fact("region").equalTo("SN-D"), fact("members").atLeast(5));
        RuleSet rules = RuleSet.of("dakar", "1", dakar)
                .withRequirement(new Dated<>(List.of(
                        new Dated.Entry<>(DateRange.until(DAY), dakar, null),
                        new Dated.Entry<>(DateRange.from(DAY.plusDays(1)), Rule.not(Rule.not(dakar)), null))));
        assertEquals(
                List.of(List.of()),
                Analysis.throughout(rules, senegal()).stream()
                        .map(Analysis::findings)
                        .toList());
        CallForProjects call = CallForProjects.builder(CallId.of("c"), LocalizedText.of("fr", "C"), 2)
                .quotas(Quota.atMost(1, "region", "SN-D"))
                .ties(new TieRule.Id())
                .build();
        assertEquals(List.of(), Selections.check(call, senegal()));
        assertEquals(
                List.of("call.quota.value"),
                Selections.check(call).stream().map(Fault::code).toList());
    }

    @Test
    void a_finding_of_several_days_is_told_on_the_first_of_them() {
        Rule later = fact("members").atLeast(5).named("later").during(DateRange.from(DAY.plusDays(1)));
        RuleSet rules = RuleSet.of("nowhere", "1", Rule.all(fact("region").equalTo("MA-13"), later))
                .withPeriod(DateRange.from(DAY));
        assertEquals(
                List.of(DAY + " [eligibility.finding.place.suggestion]", DAY.plusDays(1) + " []"),
                Analysis.throughout(rules).stream()
                        .map(one -> one.date() + " "
                                + one.findings().stream()
                                        .map(finding -> finding.reason().code())
                                        .toList())
                        .toList());
    }

    @Test
    void a_verdict_of_a_screen_gives_advice_as_that_of_given_facts_does() {
        RuleSet set = RuleSet.of("advice", "1", fact("sector").equalTo("OTHER"))
                .withFacts(FactDefinition.of("sector", FactType.TEXT).changedBy(Effort.of(1, 0, 0)))
                .withBenefit(fact("sector"));
        Cooperative argan = Applicants.of("c", "MA-TIZ", 10).cooperative();
        Verdict screened =
                Eligibility.compile(set).screen(Cooperative.class, DAY).assess(argan);
        Verdict given = Eligibility.compile(set).assess(argan, DAY);
        assertEquals(given.nearest(), screened.nearest());
        assertEquals(true, screened.nearest().isPresent());
        assertEquals(given.record(), screened.record());
        assertEquals(true, screened.benefit().isPresent());
    }

    @Test
    void a_decision_is_replayed_by_a_version_that_asks_for_less() {
        RuleSet before = TRAINING.withRequirement(Dated.always(fact("website").holds()));
        DecisionRecord then = Eligibility.compile(before)
                .assess(Facts.none().with("website", false), DAY)
                .record();
        DecisionRecord now = Eligibility.compile(
                        RuleSet.of("training", "2", fact("members").atLeast(5)))
                .replay(then);
        assertEquals(Outcome.UNKNOWN, now.outcome());
        assertEquals(Facts.none(), now.facts());
    }

    @Test
    void it_is_said_in_three_languages() {
        for (Messages voice : BrokenValues.voices(Eligibility.class)) {
            String derived = voice.text(
                    Fault.of("eligibility.fact.derived", "/women-share").with("fact", "women-share"));
            assertEquals(true, derived.contains("women-share"), derived);
        }
        Messages french = Messages.of(Locale.FRENCH, Eligibility.class);
        Fault parameter = Fault.of("eligibility.parameter.unknown.suggestion", "/name")
                .with("parameter", "leest")
                .with("suggestion", "least");
        assertEquals("Il n’y a pas de paramètre leest. Vouliez-vous dire least\u202F?", french.text(parameter));
    }

    private static List<String> sentences(Facts facts, String language) {
        RuleSet rules = RuleSet.of("r", "1", fact("women").atLeast(1))
                .withFacts(
                        FactDefinition.of("reach", FactType.NUMBER)
                                .in("km")
                                .asking(
                                        LocalizedText.of("\u0627\u0644\u0645\u062F\u0649", "Rayon", "Reach"),
                                        LocalizedText.of("?")),
                        FactDefinition.of("plot", FactType.TEXT).oneOf("2024", "2025"));
        Eligibility compiled = Eligibility.compile(rules);
        return assertThrows(InvalidDocument.class, () -> compiled.assess(facts, DAY)).faults().stream()
                .map(fault -> compiled.sentence(fault, Locale.forLanguageTag(language)))
                .map(said -> said.replaceAll("[\\u2066-\\u2069]", ""))
                .toList();
    }

    @Test
    void a_fault_is_told_in_the_words_of_the_rule_set_and_of_the_language() {
        Facts odd = Facts.none()
                .with("reach", "far")
                .with("turnover", 5)
                .with("members", 3)
                .with("women", 4)
                .with("plot", "2023")
                .with("least", 1);
        assertEquals(
                Set.of(
                        "The fact Reach must be a number (km).",
                        "The fact Turnover must be an amount of money (MAD).",
                        "The fact Number of women members is 4, more than Number of members (3), of which it is a part.",
                        "2023 is not one of the options of plot: 2024, 2025. Did you mean 2024?",
                        "There is no fact least."),
                Set.copyOf(sentences(odd, "en")));
        assertEquals(
                List.of("Le fait Rayon doit \u00EAtre un nombre (km)."),
                sentences(Facts.none().with("reach", true), "fr"));
        assertEquals(
                List.of("\u0627\u0644\u0645\u0637\u0644\u0648\u0628 \u0641\u064A \u0627\u0644\u0645\u0639\u0637\u0649"
                        + " \u0627\u0644\u0645\u062F\u0649: \u0639\u062F\u062F (km)."),
                sentences(Facts.none().with("reach", true), "ar"));
    }
}
