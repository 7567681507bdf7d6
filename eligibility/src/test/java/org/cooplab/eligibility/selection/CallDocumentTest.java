package org.cooplab.eligibility.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.rule.Expression;
import org.junit.jupiter.api.Test;

class CallDocumentTest {

    private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
            new com.fasterxml.jackson.databind.ObjectMapper().registerModule(new JavaTimeModule());

    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.ObjectMapper();

    /** A call that uses every part of the format. */
    private static CallForProjects full() {
        return RealCalls.edition2021().toBuilder()
                .open(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2021-02-28T23:59:59Z"))
                .reserve(10)
                .repeats(CallForProjects.Repeats.FIRST)
                .groups(CallForProjects.Group.of(
                        "rural", Expression.fact("rural").holds()))
                .criteria(
                        Criterion.of("impact", "60", "20").withMinimum("5"),
                        Criterion.when(
                                "labels", "10.5", Expression.fact("rural").holds()))
                .minimumScore(new java.math.BigDecimal("20"))
                .quotas(
                        Quota.atLeast(1, Quota.REGION, "MA-07"),
                        Quota.atMostEach(3, Quota.REGION),
                        new Quota(Quota.GROUP, "rural", null, null, Rate.ofPercent("25"), Rate.ofPercent("75")))
                .ties(TieRule.mark("impact"), TieRule.submitted(), new TieRule.Requested(), TieRule.draw("seed"))
                .budget(Budget.asRequested(Money.of("1000.00", Currencies.MAD), Budget.WhenExhausted.STOP))
                .pots(Pot.of("p", 3, Expression.fact("region").in("MA-07")))
                .ext(java.util.Map.of("host", "x"))
                .build();
    }

    @Test
    void a_call_reads_back_from_both_jackson_lines_and_the_strict_reader() throws Exception {
        for (CallForProjects call : List.of(full(), RealCalls.edition2021(), RealCalls.edition2023())) {
            String strict = Documents.write(call);
            assertEquals(call, Documents.read(CallForProjects.class, strict));
            assertEquals(call, JACKSON_2.readValue(JACKSON_2.writeValueAsString(call), CallForProjects.class));
            assertEquals(call, JACKSON_3.readValue(JACKSON_3.writeValueAsString(call), CallForProjects.class));
            assertEquals(call, JACKSON_2.readValue(strict, CallForProjects.class));
            assertEquals(call, JACKSON_3.readValue(strict, CallForProjects.class));
        }
    }

    @Test
    void a_selection_reads_back_from_both_jackson_lines_and_the_strict_reader() throws Exception {
        CallForProjects call = RealCalls.edition2023();
        var applications = Applicants.many(call.id(), 60, 3);
        Selections selections = Selections.compile(call);
        Selection selection = selections.select(applications, LocalDate.of(2023, 3, 8));
        ApplicationId first = selection.selected().get(0).application();
        Selection.Replacement replacement = selections.replace(selection, applications, Set.of(first));
        assertEquals(selection, Documents.read(Selection.class, Documents.write(selection)));
        assertEquals(selection, JACKSON_2.readValue(JACKSON_2.writeValueAsString(selection), Selection.class));
        assertEquals(selection, JACKSON_3.readValue(JACKSON_3.writeValueAsString(selection), Selection.class));
        assertEquals(replacement, Documents.read(Selection.Replacement.class, Documents.write(replacement)));
    }

    @Test
    void the_documents_of_the_real_calls_are_what_they_say() {
        for (CallForProjects call : RealCalls.all()) {
            assertEquals(call, RealCalls.document(call.id().value()));
        }
    }

    @Test
    void every_fault_of_a_call_is_found_at_once_at_its_place() {
        CallForProjects broken = full().toBuilder()
                .seats(-1)
                .open(Instant.parse("2021-03-01T00:00:00Z"), Instant.parse("2021-02-28T23:59:59Z"))
                .criteria(
                        Criterion.of("impact", "-60", "0"),
                        Criterion.of("impact", "60", "20").withMinimum("21"),
                        Criterion.when(
                                "labels", "10", Expression.fact("nonsense").holds()))
                .quotas(
                        Quota.atLeast(2, Quota.REGION, "MA-77"),
                        new Quota(Quota.GROUP, "urban", 3, 2, null, null),
                        Quota.atMostEach(1, Quota.SECTOR),
                        new Quota(Quota.REGION, null, 1, null, null, null),
                        new Quota(Quota.REGION, "MA-07", null, null, null, null))
                .ties(TieRule.mark("beauty"), TieRule.id(), new TieRule.Draw(null))
                .budget(new Budget(Money.of("-1.00", Currencies.MAD), Money.of("0.00", Currencies.EUR), null))
                .pots(new Pot("p", null, null, null, null, null, null), Pot.of("p", -1, null))
                .build();
        List<Fault> faults = Selections.check(broken);
        assertEquals(
                List.of(
                        "/seats call.negative",
                        "/closes call.period",
                        "/criteria/0/weight call.negative",
                        "/criteria/0/outOf call.out-of",
                        "/criteria/1/id call.repeated",
                        "/criteria/1/minimum call.mark",
                        "/minimumScore call.score",
                        "/quotas/0/value call.quota.value.suggestion",
                        "/quotas/1/value call.quota.value",
                        "/quotas/2/attribute call.quota.overlap",
                        "/quotas/3 call.quota.each",
                        "/quotas/4 call.quota.empty",
                        "/ties/0/criterion call.tie.criterion",
                        "/ties/2 call.tie.unreachable",
                        "/ties/2/seed call.tie.seed",
                        "/budget/total/amount call.negative",
                        "/budget/grant/currency call.currency",
                        "/budget/grant/amount call.grant",
                        "/pots/0 call.pot.empty",
                        "/pots/1/id call.repeated",
                        "/pots/1/seats call.negative",
                        "/criteria/2/when/value/name eligibility.fact.unknown"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
        InvalidDocument thrown = assertThrows(InvalidDocument.class, () -> Selections.compile(broken));
        assertEquals(faults, thrown.faults());
        for (String language : List.of("ar", "fr", "en")) {
            Messages messages = Messages.of(Locale.forLanguageTag(language), Selections.class);
            faults.forEach(fault -> assertTrue(messages.codes().contains(fault.code()), fault.code()));
        }
    }

    @Test
    void bounds_that_contradict_each_other_are_a_fault_and_a_minimum_above_the_seats_is_not() {
        CallForProjects.Builder call = CallForProjects.builder(Applicants.CALL, LocalizedText.of("en", "x"), 2);
        assertEquals(
                "call.quota.bounds",
                Selections.check(call.quotas(new Quota(Quota.SECTOR, "HONEY", 3, 2, null, null))
                                .build())
                        .get(0)
                        .code());
        assertTrue(Selections.check(
                        call.quotas(Quota.atLeast(3, Quota.SECTOR, "HONEY")).build())
                .isEmpty());
    }
}
