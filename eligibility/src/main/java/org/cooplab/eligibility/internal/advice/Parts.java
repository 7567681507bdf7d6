package org.cooplab.eligibility.internal.advice;

import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;

/** What every cooperative keeps to, whatever a rule set says: a part of the members cannot be more than all of them. */
final class Parts {

    private static final Map<String, String> PARTS =
            Map.of("women", "members", "youth", "members", "boardWomen", "boardMembers");

    private final FactTable table;

    Parts(FactTable table) {
        this.table = table;
    }

    /** Returns the same as rules, for those parts that are known. */
    List<Rule> rules(Row row) {
        return PARTS.entrySet().stream()
                .filter(part -> counted(part.getKey(), row) && counted(part.getValue(), row))
                .sorted(Map.Entry.comparingByKey())
                .map(part -> Expression.fact(part.getKey()).atMost(Expression.fact(part.getValue())))
                .toList();
    }

    /** Says whether the row keeps to it. */
    boolean sound(Row row) {
        return PARTS.entrySet().stream().allMatch(part -> {
            int some = table.slot(part.getKey());
            int all = table.slot(part.getValue());
            return !counted(part.getKey(), row)
                    || !counted(part.getValue(), row)
                    || row.getLong(some) <= row.getLong(all);
        });
    }

    private boolean counted(String name, Row row) {
        int slot = table.slot(name);
        return table.fact(slot).type() == FactType.INTEGER && row.known(slot);
    }
}
