package org.cooplab.eligibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.internal.fact.FactTable;
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
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < ruleSets.size(); i++) {
            cycles(i, new ArrayList<>(), seen);
        }
        oneCurrency();
    }

    /** Looks once at each programme, so that of cycles that share a way not all are told, but one at least. */
    private void cycles(int next, List<Integer> path, Set<Integer> seen) {
        int start = path.indexOf(next);
        if (start >= 0) {
            cycle(new ArrayList<>(path.subList(start, path.size())));
        }
        if (!seen.add(next)) {
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
                    cycles(required, path, seen);
                }
            }
        }
        path.remove(path.size() - 1);
    }

    /** Tells a cycle from its first member in the order given. */
    private void cycle(List<Integer> cycle) {
        int first = Collections.min(cycle);
        Collections.rotate(cycle, -cycle.indexOf(first));
        cycle.add(first);
        String path = cycle.stream().map(i -> ruleSets.get(i).id()).collect(Collectors.joining(" > "));
        faults.add("eligibility.cycle", "/" + first + "/relations", "path", path);
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
