package org.cooplab.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.json.Documents;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Documents of this module through both Jackson lines, as they come, and the strict reader. */
class JsonLinesTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

    private static <T> void survives(Class<T> type, T document) throws Exception {
        assertEquals(document, JACKSON_2.readValue(JACKSON_2.writeValueAsString(document), type));
        assertEquals(document, JACKSON_3.readValue(JACKSON_3.writeValueAsString(document), type));
        assertEquals(document, Documents.read(type, Documents.write(document)));
        assertEquals(document, Documents.read(type, JACKSON_2.writeValueAsString(document)));
        assertEquals(document, JACKSON_2.readValue(Documents.write(document), type));
    }

    @Test
    void rule_sets_survive() throws Exception {
        for (RuleSet set : ExampleProgrammes.all4()) {
            survives(RuleSet.class, set);
        }
    }

    @Test
    void facts_survive_in_their_natural_form() throws Exception {
        Facts facts = Facts.of(Map.of(
                "members",
                12,
                "share",
                new java.math.BigDecimal("0.3"),
                "rural",
                true,
                "since",
                LocalDate.of(2024, 2, 29),
                "xs",
                List.of(Map.of("a", 1), Map.of())));
        survives(Facts.class, facts);
        assertEquals("{\"members\":12}", Documents.write(Facts.none().with("members", 12)));
        Facts open = Documents.read(Facts.class, "{\"membrs\":null,\"members\":12}");
        survives(Facts.class, open);
        assertEquals("{\"members\":12,\"membrs\":null}", Documents.write(open));
    }

    @Test
    void decisions_and_advice_survive() throws Exception {
        Eligibility rules = Eligibility.compile(ExampleProgrammes.lallaAlMoutaaouina());
        Verdict verdict = rules.assess(
                Facts.of(Map.of("members", 10, "women", 3, "projectIdea", true)), LocalDate.of(2026, 4, 1));
        survives(DecisionRecord.class, verdict.record().decidedBy("u-1"));
        survives(NearestChange.class, verdict.nearest().orElseThrow());
    }
}
