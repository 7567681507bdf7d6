package org.cooplab.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever value of a document is broken, people are told by a code that has a sentence in each language. */
class RefusalTest {

    private static final List<Messages> VOICES = BrokenValues.voices(Eligibility.class);

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final CallForProjects CALL = CallForProjects.builder(
                    Applicants.CALL, LocalizedText.of("en", "A call"), 2)
            .criteria(Criterion.of("quality", "100", "20"))
            .build();

    @Test
    void values_of_a_rule_set() {
        BrokenValues.assertSaid(
                RuleSet.class,
                Documents.write(ExampleProgrammes.lallaAlMoutaaouina()),
                read -> Eligibility.compile((RuleSet) read),
                VOICES);
    }

    @Test
    void values_of_a_call_and_of_its_selection() {
        BrokenValues.assertSaid(
                CallForProjects.class,
                Documents.write(CALL),
                read -> Selections.compile((CallForProjects) read),
                VOICES);
        Selection selection = Selections.compile(CALL).select(Applicants.many(CALL.id(), 4, 1), DAY);
        BrokenValues.assertSaid(Selection.class, Documents.write(selection), read -> {}, VOICES);
    }

    @Test
    void a_decision_without_a_part_is_none() {
        DecisionRecord made = Eligibility.compile(ExampleProgrammes.lallaAlMoutaaouina())
                .assess(Facts.none(), DAY)
                .record();
        NullPointerException missing = assertThrows(
                NullPointerException.class,
                () -> new DecisionRecord(
                        made.schemaVersion(),
                        made.ruleSet(),
                        made.version(),
                        made.fingerprint(),
                        null,
                        made.facts(),
                        made.outcome(),
                        made.kleene(),
                        made.reasons(),
                        made.missing(),
                        made.benefit(),
                        made.trace(),
                        made.documents(),
                        made.evidence(),
                        made.reviewer()));
        assertEquals("date", missing.getMessage());
    }

    @Test
    void values_of_facts_and_of_a_decision() {
        Facts facts = Facts.of(Map.of("members", 10, "women", 3, "projectIdea", true));
        BrokenValues.assertSaid(Facts.class, Documents.write(facts), read -> {}, VOICES);
        DecisionRecord decision = Eligibility.compile(ExampleProgrammes.lallaAlMoutaaouina())
                .assess(facts, DAY)
                .record();
        BrokenValues.assertSaid(DecisionRecord.class, Documents.write(decision), read -> {}, VOICES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"NOT_WITHIN","programmes":["a"]}                                       | /years value.needed
            {"kind":"NOT_WITHIN","programmes":["a"],"years":0}                             | /years value.below
            {"kind":"EXCLUDES","programmes":["a"],"years":2}                            | /years value.unexpected
            {"kind":"CUMULATES","programmes":["a"]}                                        | /ceiling value.needed
            {"kind":"CUMULATES","programmes":["a"],"years":2}  | /ceiling value.needed, /years value.unexpected
            """)
    void a_relation_has_what_its_kind_needs_and_no_more(String json, String faults) {
        assertEquals(faults, String.join(", ", faults(Relation.class, json)));
    }

    @Test
    void an_effort_tells_each_part_that_is_negative() {
        assertEquals(
                List.of("/cost value.negative", "/perUnit value.negative", "/days value.negative"),
                faults(Effort.class, "{\"cost\":-1,\"perUnit\":-2,\"days\":-3}"));
    }

    @Test
    void a_value_of_a_parameter_is_a_constant_of_one_place() {
        String json = "{\"period\":{},\"region\":\"MA-07\",\"province\":\"MA-REH\",\"value\":{\"expr\":\"today\"}}";
        assertEquals(
                List.of("/province value.unexpected", "/value parameter.not-literal"),
                faults(Parameter.Value.class, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"expr":"literal"}                                          | value.one-of
            {"expr":"literal","number":"1","text":"a"}                  | value.one-of
            {"expr":"literal","number":"1e41"}                          | /number value.digits
            {"expr":"literal","number":"1e-70"}                         | /number value.decimals
            {"expr":"literal","number":"0.000000000000000000001"}       | /number value.decimals
            """)
    void a_literal_is_one_thing_of_a_size_that_can_be_kept(String json, String fault) {
        assertEquals(
                List.of(fault),
                faults(Expression.class, json).stream().map(String::strip).toList());
    }

    @Test
    void numbers_of_a_call_and_of_a_fact_are_told_each_at_its_member() {
        String fine = "0." + "1".repeat(21);
        String large = "1" + "0".repeat(40);
        assertEquals(
                List.of("/weight value.decimals", "/outOf value.digits", "/minimum value.decimals"),
                faults(
                        Criterion.class,
                        "{\"id\":\"a\",\"weight\":" + fine + ",\"outOf\":" + large + ",\"minimum\":1e-70}"));
        assertEquals(
                List.of("/minimumScore value.decimals"),
                faults(
                        CallForProjects.class,
                        Documents.write(CALL).replaceFirst("\\{", "{\"minimumScore\":" + fine + ",")));
        assertEquals(
                List.of("/least value.decimals", "/most value.digits"),
                faults(
                        FactDefinition.class,
                        "{\"name\":\"a\",\"type\":\"NUMBER\",\"least\":" + fine + ",\"most\":" + large + "}"));
        assertEquals(
                List.of("/cost value.digits", "/perUnit value.decimals", "/days value.negative"),
                faults(Effort.class, "{\"cost\":" + large + ",\"perUnit\":" + fine + ",\"days\":-3}"));
    }

    @Test
    void a_number_may_have_forty_digits_before_its_point_and_twenty_after_it_beside_zeros() {
        String longest = "9".repeat(40) + "." + "9".repeat(20);
        assertEquals(
                new BigDecimal(longest), Criterion.of("a", longest + "000", "1").weight());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Criterion.of("a", "1", "1").withMinimum(longest + "1"));
        assertEquals("minimum must have at most 20 decimals, but was " + longest + "1", refused.getMessage());
    }

    @Test
    void facts_are_not_nested_without_end() {
        String deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
        assertEquals(List.of("/a facts.depth"), faults(Facts.class, deep));
    }

    @Test
    void each_fact_that_cannot_be_kept_is_told_by_its_name() {
        assertEquals(
                List.of("/capital value.digits", "/share value.decimals"),
                faults(Facts.class, "{\"capital\":1e41,\"members\":5,\"share\":1e-70}"));
    }

    @Test
    void a_form_that_is_not_known_is_refused_by_one_code() {
        for (Object document : List.of(CALL, ExampleProgrammes.lallaAlMoutaaouina())) {
            String other = Documents.write(document).replaceFirst("\"schemaVersion\":\"1\"", "\"schemaVersion\":\"2\"");
            assertEquals(List.of("/schemaVersion schema.unknown-version"), faults(document.getClass(), other));
        }
    }

    private static List<String> faults(Class<?> type, String json) {
        return assertThrows(InvalidDocument.class, () -> Documents.read(type, json)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
