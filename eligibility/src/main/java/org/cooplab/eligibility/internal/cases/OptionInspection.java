package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.analysis.Finding.Severity;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Looks for values that no fact has: places that the country does not have, and sectors that look like one misspelt. */
final class OptionInspection {

    private final RuleSet rules;
    private final FactTable table;
    private final Gazetteer gazetteer;
    private final LocalDate date;
    private final Inquiry inquiry;
    private final Map<String, Options> known = new HashMap<>();

    /** A parameter is compared with as often as rules name it, and told once. */
    private final Set<String> told = new HashSet<>();

    OptionInspection(RuleSet rules, FactTable table, LocalDate date, Inquiry inquiry) {
        this.rules = rules;
        this.table = table;
        this.gazetteer = table.gazetteer();
        this.date = date;
        this.inquiry = inquiry;
    }

    /** Returns the rule that every region of the country meets; {@code null} if the rules have regions of their own. */
    @Nullable
    Rule inSomeRegion() {
        List<String> regions = List.copyOf(options("region").byValue().keySet());
        return regions.isEmpty() || !options("region").places()
                ? null
                : new Rule.In(Expression.fact("region"), regions);
    }

    /** Looks at the places for which parameters have values of their own on that day. */
    void parameters() {
        for (int i = 0; i < rules.parameters().size(); i++) {
            List<Parameter.Value> values = rules.parameters().get(i).values();
            for (int j = 0; j < values.size(); j++) {
                Parameter.Value value = values.get(j);
                String at = "/parameters/" + i + "/values/" + j;
                if (value.period().contains(date) && value.region() != null) {
                    word("region", value.region().value(), at + "/region");
                } else if (value.period().contains(date) && value.province() != null) {
                    word("province", value.province().value(), at + "/province");
                }
            }
        }
    }

    /** Looks at what a fact is compared with. */
    void rule(Rule rule, String at) {
        if (rule instanceof Rule.In in && in.value() instanceof Expression.Fact fact) {
            for (int i = 0; i < in.options().size(); i++) {
                word(fact.name(), in.options().get(i), at + "/options/" + i);
            }
        } else if (rule instanceof Rule.Compare compare) {
            compared(compare.left(), compare.right(), at + "/right");
            compared(compare.right(), compare.left(), at + "/left");
        }
    }

    private void compared(Expression side, Expression other, String at) {
        if (!(side instanceof Expression.Fact fact)) {
            return;
        } else if (other instanceof Literal literal && literal.text() != null) {
            word(fact.name(), literal.text(), at);
        } else if (other instanceof Expression.Param param) {
            for (int i = 0; i < rules.parameters().size(); i++) {
                if (rules.parameters().get(i).name().equals(param.name())) {
                    values(fact.name(), rules.parameters().get(i).values(), "/parameters/" + i + "/values/");
                }
            }
        }
    }

    private void values(String fact, List<Parameter.Value> values, String at) {
        for (int j = 0; j < values.size(); j++) {
            Parameter.Value value = values.get(j);
            if (value.period().contains(date) && value.literal().text() != null) {
                word(fact, value.literal().text(), at + j + "/value");
            }
        }
    }

    private void word(String fact, String word, String at) {
        Options options = options(fact);
        if (options.byValue().isEmpty() || options.contains(word) || !told.add(at)) {
            return;
        }
        if (options.places()) {
            inquiry.add(Severity.WARNING, options.unknown(word).at(at));
            return;
        }
        String meant = options.meant(word);
        if (meant != null) { // there are other sectors than those that are known
            Reason odd =
                    Reason.of("eligibility.finding.option").with("fact", fact).with("option", word);
            inquiry.add(Severity.WARNING, odd.with("suggestion", meant).at(at));
        }
    }

    private Options options(String fact) {
        FactDefinition definition = table.fact(fact);
        return definition == null
                ? Options.coded(List.of())
                : known.computeIfAbsent(fact, name -> Options.known(definition, gazetteer));
    }
}
