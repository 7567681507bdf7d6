package org.cooplab.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.RuleSet;

/** Finds what is wrong in rule sets that stand side by side: in each of them, and between them. */
final class ProgrammesCheck {

    private final List<RuleSet> ruleSets;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Faults faults;

    /** Takes the rule sets, and where faults go: those of the first at {@code /0/...}. */
    ProgrammesCheck(List<RuleSet> ruleSets, Faults faults) {
        this.ruleSets = ruleSets;
        this.faults = faults;
    }

    /** Adds every fault. */
    void check() {
        for (int i = 0; i < ruleSets.size(); i++) {
            String at = "/" + i;
            String id = ruleSets.get(i).id();
            Eligibility.check(ruleSets.get(i)).forEach(fault -> faults.add(fault.under(at)));
            if (byId.putIfAbsent(id, i) != null) {
                faults.add("eligibility.programme.duplicate", at + "/id", "programme", id);
            }
        }
        for (int i = 0; i < ruleSets.size(); i++) {
            cycle(i, new ArrayList<>());
        }
        oneCurrency();
    }

    private void cycle(int next, List<Integer> path) {
        if (!path.isEmpty() && path.get(0) == next) {
            // Each cycle is told once, from its first member in the order given.
            if (path.stream().allMatch(member -> member >= path.get(0))) {
                String names = String.join(
                        " > ", path.stream().map(i -> ruleSets.get(i).id()).toList());
                faults.add(
                        "eligibility.cycle",
                        "/" + next + "/relations",
                        "path",
                        names + " > " + ruleSets.get(next).id());
            }
            return;
        }
        if (path.contains(next)) {
            return;
        }
        path.add(next);
        for (Relation relation : ruleSets.get(next).relations()) {
            // Of several one is enough, so only a single requirement binds.
            if (relation.kind() == Relation.Kind.REQUIRES
                    && relation.programmes().size() == 1) {
                Integer required =
                        byId.get(relation.programmes().iterator().next().value());
                if (required != null && !required.equals(next)) {
                    cycle(required, path);
                }
            }
        }
        path.remove(path.size() - 1);
    }

    /** Amounts are added up, so that each programme that pays money must pay in the currency of the first that does. */
    private void oneCurrency() {
        String first = null;
        for (int i = 0; i < ruleSets.size(); i++) {
            RuleSet rules = ruleSets.get(i);
            Expression benefit = rules.benefit();
            // What a benefit is can only be said of a rule set that has no faults of its own.
            String currency = benefit == null || !Eligibility.check(rules).isEmpty()
                    ? null
                    : Kinds.currency(rules, new FactTable(rules), benefit);
            if (first == null) {
                first = currency;
            } else if (currency != null && !currency.equals(first)) {
                faults.add(
                        "eligibility.programme.currency",
                        "/" + i + "/benefit",
                        "programme",
                        rules.id(),
                        "currency",
                        currency,
                        "expected",
                        first);
            }
        }
    }
}
