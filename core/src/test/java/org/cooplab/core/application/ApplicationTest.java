package org.cooplab.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Application APPLICATION = Application.of(
            ApplicationId.of("a-1"),
            CallId.of("laureates-2026"),
            Cooperative.of(
                    CooperativeId.of("tifawin"),
                    LocalizedText.of("fr", "Tifawin"),
                    Sector.ARGAN,
                    ProvinceCode.of("MA-TIZ")),
            Instant.parse("2026-03-08T09:00:00Z"));

    @Test
    void five_and_five_point_zero_are_one_mark() {
        assertEquals(marks("impact", "5"), marks("impact", "5.0"));
        assertEquals(Optional.of(new BigDecimal("5")), marks("impact", "5.00").mark("impact"));
    }

    @Test
    void marks_are_kept_in_the_order_of_their_criteria() {
        Application marked = APPLICATION.withMarks(Map.of("team", BigDecimal.ONE, "impact", BigDecimal.TEN));
        assertEquals(List.of("impact", "team"), List.copyOf(marked.marks().keySet()));
        assertEquals(Optional.empty(), marked.mark("budget"));
    }

    @Test
    void a_criterion_has_a_code() {
        assertThrows(IllegalArgumentException.class, () -> marks("two words", "5"));
    }

    @Test
    void the_mark_that_is_wrong_is_told() {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> marks("team~work", "1e-25"));
        assertEquals("/marks/team~0work", refused.pointer());
        assertEquals(
                "team~work must have at most 24 decimals, but was 0." + "0".repeat(24) + "1", refused.getMessage());
    }

    @Test
    void in_a_document_it_is_told_at_its_place() {
        String json = """
                {"id":"a-1","call":"c-1","submittedAt":"2026-03-08T09:00:00Z",
                 "cooperative":{"id":"t","name":{"fr":"T"},"sector":"ARGAN","province":"MA-TIZ"},
                 "marks":{"impact":"5",
                  "team~work":"0.0000000000000000000000001"}}""";
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> Documents.read(Application.class, json));
        assertEquals(
                List.of("4:15 /marks/team~0work value.decimals"),
                refused.faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void each_key_that_is_no_code_is_told_at_its_entry() {
        String json = """
                {"id":"a-1","call":"c-1","submittedAt":"2026-03-08T09:00:00Z",
                 "cooperative":{"id":"t","name":{"fr":"T"},"sector":"ARGAN","province":"MA-TIZ"},
                 "marks":{"a b":"5","c d":"1e-25"},
                 "answers":{"e/f":"x"}}""";
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> Documents.read(Application.class, json));
        assertEquals(
                List.of(
                        "3:17 /marks/a b value.format",
                        "3:27 /marks/c d value.format",
                        "3:27 /marks/c d value.decimals",
                        "4:19 /answers/e~1f value.format"),
                refused.faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void an_answer_says_something() {
        String json = """
                {"id":"a-1","call":"c-1","submittedAt":"2026-03-08T09:00:00Z",
                 "cooperative":{"id":"t","name":{"fr":"T"},"sector":"ARGAN","province":"MA-TIZ"},
                 "answers":{"site":"","ef":" ","shop":"no"}}""";
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> Documents.read(Application.class, json));
        Messages english = Messages.of(Locale.ENGLISH);
        assertEquals(
                List.of(
                        "3:20 /answers/site value.blank site must not be blank.",
                        "3:28 /answers/ef value.blank ef must not be blank."),
                refused.faults().stream()
                        .map(fault -> fault.line() + ":" + fault.column() + " " + fault.pointer() + " " + fault.code()
                                + " " + english.text(fault))
                        .toList());
    }

    private static Application marks(String criterion, String mark) {
        return APPLICATION.withMarks(Map.of(criterion, new BigDecimal(mark)));
    }
}
