package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.fixture.MarketExamples;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.junit.jupiter.api.Test;

class DomainDocumentsTest {

    private static final LocalizedText NAME = LocalizedText.of("fr", "Pilote");

    @Test
    void a_programme_on_the_wire() {
        JsonLines.assertWire(
                """
                {
                  "id": "pilot",
                  "kind": "PILOT_ACTION",
                  "name": {"fr": "Pilote"},
                  "period": {"start": "2026-03-01", "end": "2026-03-31"},
                  "partners": [{"partner": "um6p", "roles": ["EXPERTISE", "OPERATOR"]}],
                  "courses": [
                    {
                      "id": "shop",
                      "theme": "E_COMMERCE",
                      "name": {"fr": "Pilote"},
                      "taught": "PT6H",
                      "practice": "PT1H30M",
                      "tasks": [{"code": "page", "deliverable": {"fr": "Pilote"}}],
                      "prerequisites": ["photos"]
                    }
                  ],
                  "rules": {"id": "pilot-rules", "version": "2"},
                  "seats": 8
                }
                """,
                new Programme(
                        ProgrammeId.of("pilot"),
                        Programme.Kind.PILOT_ACTION,
                        NAME,
                        DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                        List.of(new Programme.Participation(
                                PartnerId.of("um6p"), Set.of(Partner.Role.OPERATOR, Partner.Role.EXPERTISE))),
                        List.of(new Course(
                                CourseId.of("shop"),
                                Theme.E_COMMERCE,
                                NAME,
                                Duration.ofHours(6),
                                Duration.ofMinutes(90),
                                List.of(new Course.PracticeTask("page", NAME, null)),
                                Set.of(CourseId.of("photos")),
                                null)),
                        new Programme.RuleSetRef("pilot-rules", "2"),
                        8),
                Programme.class);
    }

    @Test
    void a_support_plan_on_the_wire() {
        CooperativeId tifawin = CooperativeId.of("tifawin");
        JsonLines.assertWire(
                """
                {
                  "id": "plan",
                  "cooperative": "tifawin",
                  "objective": "RESUMPTION",
                  "diagnosis": {
                    "cooperative": "tifawin",
                    "madeOn": "2026-03-08",
                    "needs": [{"code": "cash", "theme": "MANAGEMENT", "urgency": 5}]
                  },
                  "actions": [
                    {
                      "id": "a",
                      "kind": "COACHING",
                      "theme": "MANAGEMENT",
                      "effort": "PT12H",
                      "channel": "VISIT",
                      "skills": ["ACCOUNTING"],
                      "languages": [],
                      "by": "zineb",
                      "addresses": ["cash"],
                      "status": "STARTED"
                    }
                  ],
                  "period": {"start": "2026-03-08"}
                }
                """,
                new SupportPlan(
                        SupportPlanId.of("plan"),
                        tifawin,
                        null,
                        SupportPlan.Objective.RESUMPTION,
                        new Diagnosis(
                                tifawin,
                                LocalDate.of(2026, 3, 8),
                                null,
                                List.of(new Diagnosis.Need(NeedCode.of("cash"), Theme.MANAGEMENT, 5, null))),
                        List.of(new SupportPlan.Action(
                                SupportActionId.of("a"),
                                SupportPlan.Action.Kind.COACHING,
                                Theme.MANAGEMENT,
                                Duration.ofHours(12),
                                null,
                                Connectivity.Channel.VISIT,
                                Set.of(Skill.ACCOUNTING),
                                Set.of(),
                                SupporterId.of("zineb"),
                                Set.of(NeedCode.of("cash")),
                                SupportPlan.Action.Status.STARTED)),
                        DateRange.from(LocalDate.of(2026, 3, 8))),
                SupportPlan.class);
    }

    @Test
    void an_application_keeps_exact_marks_through_every_door() {
        Application application = Application.of(
                        ApplicationId.of("a-1"),
                        CallId.of("laureates"),
                        Cooperative.builder(CooperativeId.of("tifawin"), NAME, Sector.ARGAN, ProvinceCode.of("MA-TIZ"))
                                .membership(Membership.of(24, 24))
                                .build(),
                        Instant.parse("2026-03-08T09:00:00Z"))
                .withMarks(Map.of("impact", new java.math.BigDecimal("15.35")));
        JsonLines.assertRoundTrip(application, Application.class);
        assertEquals(application, Documents.read(Application.class, Documents.write(application)));
    }

    @Test
    void what_a_line_refuses_is_reported_at_the_member_it_is_about() {
        String order = Documents.write(MarketExamples.order(
                OrderLine.of(1, MarketExamples.AMLOU, Quantity.of("3", MarketExamples.JAR)),
                OrderLine.of(2, MarketExamples.AMLOU, Quantity.of("4", MarketExamples.JAR))));
        String broken = order.replace(
                        "{\"value\":\"3\",\"unitCode\":\"XJR\"}", "{\"value\":\"2.5\",\"unitCode\":\"XJR\"}")
                .replace("\"UNPAID\"", "\"UNPAYD\"");
        assertEquals(
                List.of("/lines/0/ordered value.whole", "/payment json.unknown-word.suggestion"),
                faults(() -> Documents.read(Order.class, broken)));
    }

    @Test
    void what_is_no_language_in_a_text_is_told_at_its_name() {
        assertEquals(
                List.of("/French value.format"),
                faults(() -> Documents.read(LocalizedText.class, "{\"fr\": \"Miel\", \"French\": \"Miel\"}")));
    }

    @Test
    void statuses_that_contradict_each_other_are_reported_at_one_of_them() {
        String draft = Documents.write(MarketExamples.order())
                .replace("COMPLETE", "DRAFT")
                .replace("\"UNPAID\"", "\"PAID\"");
        assertEquals(List.of("/payment value.contradiction"), faults(() -> Documents.read(Order.class, draft)));
    }

    @Test
    void a_catalogue_reports_all_its_faults_with_pointers_into_the_document() {
        String catalogue = """
                {"schemaVersion":"1","products":[],"offers":[
                  {"id":"o","product":"p","seller":"tifawin"},
                  {"id":"o","product":"q","seller":"tifawin"}]}
                """;
        assertEquals(
                List.of(
                        "/offers/0/product catalogue.product.unknown",
                        "/offers/1/id catalogue.offer.repeated",
                        "/offers/1/product catalogue.product.unknown"),
                faults(() -> Documents.read(Catalogue.class, catalogue)));
        assertEquals(
                List.of("2:23", "3:9", "3:23"),
                assertThrows(InvalidDocument.class, () -> Documents.read(Catalogue.class, catalogue)).faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column())
                        .toList());
    }

    private static List<String> faults(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(InvalidDocument.class, reading).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
