package org.cooplab.eligibility.internal.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Suggestion;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that rule sets know: of the facts that can be given, theirs and those of a cooperative, and of those that are
 * derived from others.
 */
public final class FactNames {

    private final Set<String> given =
            new TreeSet<>(CooperativeFacts.definitions().keySet());
    private final Set<String> derived = new HashSet<>();

    private FactNames() {}

    /** Returns the names that at least one of the rule sets knows. */
    public static FactNames of(RuleSet... ruleSets) {
        FactNames names = new FactNames();
        for (RuleSet rules : ruleSets) {
            rules.facts().forEach(fact -> names.given.add(fact.name()));
            names.derived.addAll(rules.derived().keySet());
        }
        names.derived.removeAll(names.given);
        return names;
    }

    /** Says whether a value can be given for a fact of that name. */
    public boolean canBeGiven(String name) {
        return given.contains(name);
    }

    /**
     * Adds a fault for each fact that nobody would read: a name that is not known, or of what is derived.
     *
     * @param at the JSON Pointer of the facts in their document
     */
    public void check(Facts facts, String at, Faults faults) {
        Set<String> names = facts.values().keySet();
        if (!facts.open().isEmpty()) {
            names = new TreeSet<>(names);
            names.addAll(facts.open());
        }
        for (String name : names) {
            Fault fault = unread(name, at);
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    /**
     * Returns the fault of a fact that nobody would read, or {@code null} if one of that name can be given.
     *
     * @param at the JSON Pointer of the facts in their document
     */
    public @Nullable Fault unread(String name, String at) {
        if (derived.contains(name)) {
            return Fault.of("eligibility.fact.derived", at + JsonPointers.step(name))
                    .with("fact", name);
        }
        return given.contains(name) ? null : unknown(name, at + JsonPointers.step(name), given);
    }

    /** Returns the fault of a rule that names a fact which is not known. */
    Fault unknown(String name, String at) {
        Set<String> all = new TreeSet<>(given);
        all.addAll(derived);
        return unknown(name, at, all);
    }

    /** Returns the known name that may have been meant by one that cannot be given, or {@code null}. */
    public @Nullable String meant(String name) {
        return Suggestion.of(name, given);
    }

    private static Fault unknown(String name, String at, Set<String> known) {
        return Fault.of("eligibility.fact.unknown", at).with("fact", name).suggesting(name, known);
    }
}
