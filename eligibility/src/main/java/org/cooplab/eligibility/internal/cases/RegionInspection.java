package org.cooplab.eligibility.internal.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.cases.Inspection.Weight;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Looks for codes of regions and provinces that the country does not have. */
final class RegionInspection {

    private final Inquiry inquiry;
    private final Map<String, List<String>> codes;

    RegionInspection(RuleSet rules, Gazetteer gazetteer, Inquiry inquiry) {
        this.inquiry = inquiry;
        List<String> own = rules.facts().stream().map(FactDefinition::name).toList();
        codes = Stream.of(
                        Map.entry(
                                "region",
                                gazetteer.regions().stream()
                                        .map(region -> region.code().value())
                                        .toList()),
                        Map.entry(
                                "province",
                                gazetteer.provinces().stream()
                                        .map(province -> province.code().value())
                                        .toList()))
                .filter(fact -> !own.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the rule that every region of the country meets; {@code null} if the rules have regions of their own. */
    @Nullable
    Rule inSomeRegion() {
        List<String> regions = codes.get("region");
        return regions == null || regions.isEmpty() ? null : new Rule.In(Expression.fact("region"), regions);
    }

    /** Looks at what a region or a province is compared with. */
    void rule(Rule rule, String at) {
        if (rule instanceof Rule.In in) {
            for (int i = 0; i < in.options().size(); i++) {
                code(in.value(), in.options().get(i), at + "/options/" + i);
            }
        } else if (rule instanceof Rule.Compare compare) {
            code(compare.left(), text(compare.right()), at + "/right");
            code(compare.right(), text(compare.left()), at + "/left");
        }
    }

    private static @Nullable String text(Expression expression) {
        return expression instanceof Literal literal ? literal.text() : null;
    }

    private void code(Expression place, @Nullable String code, String at) {
        List<String> known = place instanceof Expression.Fact fact ? codes.get(fact.name()) : null;
        if (known == null || code == null || known.contains(code)) {
            return;
        }
        Fault fault =
                Fault.of("eligibility.finding.place", at).with("place", code).suggesting(code, known);
        Reason reason = Reason.of(fault.code()).at(at);
        for (Map.Entry<String, String> parameter : fault.parameters().entrySet()) {
            reason = reason.with(parameter.getKey(), parameter.getValue());
        }
        inquiry.add(Weight.WARNING, reason);
    }
}
