package org.cooplab.eligibility.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;

/** A file of cases in the engine-neutral vocabulary, with its rule set in ours. */
record CaseFile(String id, RuleSet rules, boolean givesValue, List<Case> cases) {

    /** One case. {@code missing} is {@code null} where the file does not say. */
    record Case(String id, Facts facts, LocalDate date, Object expected, List<String> missing) {}

    static CaseFile of(Map<String, Object> file) {
        CaseTranslator translator = new CaseTranslator(file);
        List<Case> cases = new ArrayList<>();
        for (Object one : CaseTranslator.list(file.get("cases"))) {
            cases.add(translator.translateCase(CaseTranslator.map(one)));
        }
        return new CaseFile(
                (String) file.get("id"), translator.rules(), "value".equals(file.get("decision")), List.copyOf(cases));
    }
}
