package org.cooplab.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.text.LocalizedText;
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

    private static Application marks(String criterion, String mark) {
        return APPLICATION.withMarks(Map.of(criterion, new BigDecimal(mark)));
    }
}
