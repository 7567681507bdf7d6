package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Quota;

/** Looks for what is odd in a call that has no faults, each rule of it by itself. */
final class CallAnalysis {

    private static final String INSIDE = "/requirement/entries/0/value";

    private final Gazetteer gazetteer;
    private final LocalDate date;

    /** What the conditions share is found with each, and told once. */
    private final Set<Finding> findings = new LinkedHashSet<>();

    private CallAnalysis(Gazetteer gazetteer, LocalDate date) {
        this.gazetteer = gazetteer;
        this.date = date;
    }

    /** Looks at what is in force on that day, in the country of the gazetteer. */
    static Analysis of(CallForProjects call, Gazetteer gazetteer, LocalDate date) {
        CallAnalysis analysis = new CallAnalysis(gazetteer, date);
        if (call.rules() != null) {
            analysis.look(call.rules(), "", "/rules");
        }
        RuleSet base = CallRules.base(call);
        CallRules.conditions(call).forEach((pointer, condition) -> {
            if (condition != null) {
                analysis.look(base.withRequirement(Dated.always(condition)), INSIDE, pointer);
            }
        });
        for (int i = 0; i < call.quotas().size(); i++) {
            Quota quota = call.quotas().get(i);
            if (quota.attribute().equals(Quota.SECTOR) && quota.value() != null) {
                Rule counted = Expression.fact(Quota.SECTOR).in(quota.value());
                RuleSet rules = RuleSet.of(call.id().value(), CallForProjects.SCHEMA, counted);
                analysis.look(rules, INSIDE + "/options/0", "/quotas/" + i + "/value");
            }
        }
        return new Analysis(date, List.copyOf(analysis.findings));
    }

    /** Keeps what is found at a place of the rules as found at that place of the call; all else is in its rule set. */
    private void look(RuleSet rules, String from, String to) {
        for (Finding found : Analysis.of(rules, date, gazetteer).findings()) {
            String path = found.reason().path();
            // a last group may be for everybody who is left
            if (!path.equals(from) || !found.reason().code().equals("eligibility.finding.always")) {
                String at = path.startsWith(from) ? to + path.substring(from.length()) : "/rules" + path;
                findings.add(new Finding(found.severity(), found.reason().at(at)));
            }
        }
    }
}
