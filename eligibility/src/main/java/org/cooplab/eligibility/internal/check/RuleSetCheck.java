package org.cooplab.eligibility.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** Finds every fault of a rule set, each with the JSON Pointer of its place. Used once for one rule set. */
public final class RuleSetCheck {

    private final RuleSet rules;
    private final FactTable table;
    private final Findings findings = new Findings();
    private final Size size = new Size(findings);

    private RuleSetCheck(RuleSet rules) {
        this.rules = rules;
        table = new FactTable(rules);
        run();
    }

    /** Returns all faults, at most 200; empty if the rule set can be run. */
    public static List<Fault> check(RuleSet rules) {
        return new RuleSetCheck(rules).findings.list();
    }

    /**
     * Returns how many nodes of a rule set without faults are worked out once, once for each element of a list, for each
     * pair of elements, and for each three.
     */
    public static long[] nodesByLevel(RuleSet rules) {
        return new RuleSetCheck(rules).size.byLevel();
    }

    private void run() {
        findings.named(rules.id(), "/id");
        findings.named(rules.version(), "/version");
        new FactCheck(rules, findings).facts();
        new ParameterCheck(rules, findings).parameters();
        ExpressionCheck expressions = new ExpressionCheck(rules, table, size, findings);
        derived(expressions.names());
        requirement(expressions.rules());
        Expression benefit = rules.benefit();
        Kind given = benefit == null ? null : expressions.kind(benefit, root("/benefit"));
        new RelationCheck(rules, findings).relations(given, table.kind(table.slot("supports")));
        if (size.nodes() > Size.MAX_NODES) {
            findings.add("eligibility.too-large", "/requirement", "max", Size.MAX_NODES);
        }
    }

    private Place root(String at) {
        return new Place(at, null, 0, rules.open());
    }

    private void derived(NameCheck names) {
        for (String name : rules.derived().keySet()) {
            String at = NameCheck.derivedAt(name);
            findings.named(name, at);
            if (table.slot(name) >= 0) { // it would hide the other fact from some rules and not from others
                findings.add("eligibility.fact.duplicate", at, "fact", name);
            }
        }
        rules.derived().keySet().forEach(names::derived);
    }

    private void requirement(RuleCheck check) {
        List<Dated.Entry<Rule>> entries = rules.requirement().entries();
        if (entries.isEmpty()) {
            findings.add("eligibility.requirement.empty", "/requirement/entries");
            return;
        }
        List<Dated.Entry<Integer>> periods = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Dated.Entry<Rule> entry = entries.get(i);
            check.version(entry.value(), new Place("/requirement/entries/" + i + "/value", null, 0, entry.period()));
            periods.add(Dated.Entry.of(entry.period(), i));
        }
        Coverage.gaps("requirement", periods, rules.open(), "/requirement/entries", findings);
    }
}
