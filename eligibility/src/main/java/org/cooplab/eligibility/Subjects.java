package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactReader;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.internal.check.RuleSetCheck;
import org.cooplab.eligibility.internal.fact.Binding;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.HostSlots;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Those who are judged, as rows of what is known of them; refuses what cannot be true or not be read. Thread-safe. */
final class Subjects {

    private static final Set<String> PLACES = Set.of("province", "region");

    private static final double MAX_STEPS = 5e7;

    private final RuleSet rules;
    private final FactTable table;
    private final FactNames names;
    private final IntFunction<Slot> cooperatives;

    /** How often the nodes of the rules are worked out; counted when a list is met first. */
    private volatile long @Nullable [] nodesByLevel;

    Subjects(RuleSet rules, FactTable table) {
        this.rules = rules;
        this.table = table;
        this.names = FactNames.of(rules);
        this.cooperatives = HostSlots.of(table, FactReader.of(Cooperative.class));
    }

    FactNames names() {
        return names;
    }

    /** Returns what the record of a cooperative says by itself. */
    Row row(Cooperative cooperative) {
        return HostSlots.row(table, cooperatives, cooperative);
    }

    /** Returns the facts alone. */
    Row row(Facts facts, LocalDate date) {
        requireNonNull(facts, "facts");
        return row(new Row(table.size()), facts, date, new Faults());
    }

    /** Returns what the record of a cooperative says and others say beside it; its place may be unknown. */
    Row row(Cooperative cooperative, Facts others, LocalDate date) {
        return row(row(cooperative), others, date, new Faults());
    }

    /** Returns what the record of a cooperative says, whose place must be known if the rules ask for it. */
    Row placed(Cooperative cooperative) {
        Faults faults = new Faults();
        place(cooperative, Facts.none(), faults);
        faults.throwIfAny();
        return row(cooperative);
    }

    /** Returns the same with what others say beside it. */
    Row placed(Cooperative cooperative, Facts others, LocalDate date) {
        Faults faults = new Faults();
        place(cooperative, others, faults);
        return row(row(cooperative), others, date, faults);
    }

    /** A province that is not known makes its region unknown, and would be none of those that the rules name. */
    private void place(Cooperative cooperative, Facts others, Faults faults) {
        requireNonNull(cooperative, "cooperative");
        requireNonNull(others, "others");
        FactDefinition province = requireNonNull(table.fact("province"));
        String code = cooperative.province().value();
        Options options = table.options(province);
        if (table.asksForPlace()
                && !options.open()
                && !options.contains(code)
                && Collections.disjoint(others.values().keySet(), PLACES)) {
            faults.add(options.fault(province, code, "/province"));
        }
    }

    private Row row(Row already, Facts facts, LocalDate date, Faults faults) {
        requireNonNull(date, "date");
        names.check(facts, "", faults);
        Row given = Binding.bind(table, facts, "", faults);
        Row row = already.with(given);
        new Integrity(table).check(given, row, date, "", faults);
        faults.throwIfAny();
        requireBearable(given);
        return row;
    }

    /** Lists within lists make work that grows with each of their lengths; more than this many steps are refused. */
    private void requireBearable(Row row) {
        long longest = row.longestList();
        if (longest == 0) {
            return;
        }
        long[] nodes = nodesByLevel;
        if (nodes == null) {
            nodes = RuleSetCheck.nodesByLevel(rules);
            nodesByLevel = nodes;
        }
        double steps = 0;
        for (int level = nodes.length - 1; level >= 0; level--) {
            steps = steps * longest + nodes[level];
        }
        if (steps > MAX_STEPS) {
            throw new InvalidDocument(List.of(Fault.of("eligibility.work", "")));
        }
    }
}
