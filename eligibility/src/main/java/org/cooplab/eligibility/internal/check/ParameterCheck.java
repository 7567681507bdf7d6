package org.cooplab.eligibility.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.RuleSet;

/** Checks the dated values of a rule set: one of a kind, and one for each day and place. */
final class ParameterCheck {

    private final RuleSet rules;
    private final Findings findings;

    ParameterCheck(RuleSet rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void parameters() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.parameters().size(); i++) {
            Parameter parameter = rules.parameters().get(i);
            String at = "/parameters/" + i;
            findings.named(parameter.name(), at + "/name");
            if (!names.add(parameter.name())) {
                findings.add("eligibility.parameter.duplicate", at + "/name", "parameter", parameter.name());
            }
            if (parameter.values().isEmpty()) {
                findings.add("eligibility.parameter.empty", at + "/values", "parameter", parameter.name());
            }
            values(parameter, at + "/values");
        }
    }

    private void values(Parameter parameter, String at) {
        Kind kind = null;
        Map<String, List<Dated.Entry<Integer>>> byPlace = new HashMap<>();
        for (int j = 0; j < parameter.values().size(); j++) {
            Parameter.Value value = parameter.values().get(j);
            Kind own = Kind.of(value.literal(), parameter.unit());
            if (kind == null) {
                kind = own;
            } else if (!kind.like(own) || !kind.sameUnit(own)) {
                String there = at + "/" + j + "/value";
                findings.add("eligibility.type", there, "expected", kind.shown(), "found", own.shown());
            }
            List<Dated.Entry<Integer>> dated = byPlace.computeIfAbsent(place(value), place -> new ArrayList<>());
            overlaps(parameter, value, dated, at + "/" + j + "/period");
            dated.add(Dated.Entry.of(value.period(), j));
        }
        if (!Boolean.TRUE.equals(parameter.mayBeAbsent())) {
            byPlace.forEach((place, dated) -> {
                if (place.isEmpty()
                        || Coverage.any(dated, rules.open())) { // what is over in one region holds nowhere there
                    Coverage.gaps(parameter.name(), dated, rules.open(), at, findings);
                }
            });
        }
    }

    private static String place(Parameter.Value value) {
        if (value.province() != null) {
            return value.province().value();
        }
        return value.region() == null ? "" : value.region().value();
    }

    private void overlaps(Parameter parameter, Parameter.Value value, List<Dated.Entry<Integer>> others, String at) {
        for (Dated.Entry<Integer> other : others) {
            if (other.period().overlaps(value.period())) {
                findings.add(
                        "eligibility.parameter.overlap",
                        at,
                        "parameter",
                        parameter.name(),
                        "day",
                        Coverage.commonDay(other.period(), value.period()));
            }
        }
    }
}
