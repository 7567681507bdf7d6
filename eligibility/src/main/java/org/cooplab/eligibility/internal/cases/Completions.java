package org.cooplab.eligibility.internal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Foresight;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Row;

/**
 * Settles what is open by trying out all values of the missing facts that have few: yes or no, one of some options, a small
 * range of whole numbers. So facts that stand in several places of a rule are seen as the same everywhere. With more than
 * {@value #MAX_CASES} cases nothing is tried. What is found is exact if no other facts are missing.
 */
public final class Completions {

    /** The most cases that are tried out. */
    public static final int MAX_CASES = 1_024;

    private final FactTable table;
    private final Node rule;
    private final Row row;
    private final Map<Integer, List<Object>> values = new LinkedHashMap<>();
    private final boolean others;

    /** Prepares to try out what is open in the rule; facts on which nothing depends any more are given any value. */
    public Completions(FactTable table, Node rule, Row row, Foresight foresight, Foresight.Seen seen) {
        this.table = table;
        this.rule = rule;
        this.row = row.copy();
        long cases = 1;
        boolean all = true;
        for (int slot : seen.missing()) {
            List<Object> few = foresight.values(slot);
            if (few.isEmpty()) {
                all = false;
            } else if (cases <= MAX_CASES) {
                values.put(slot, few);
                cases *= few.size();
            }
        }
        for (int slot : foresight.idle(seen, row)) {
            List<Object> few = foresight.values(slot);
            if (few.isEmpty()) {
                all = false;
            } else {
                table.put(this.row, slot, few.get(0));
            }
        }
        if (cases > MAX_CASES) {
            values.clear();
        }
        others = !all;
    }

    /** Returns what holds in all cases: {@link Node#FALSE} or TRUE; else UNKNOWN. */
    public int settle() {
        return settle(List.copyOf(values.keySet()), 0);
    }

    private int settle(List<Integer> slots, int next) {
        int truth = rule.eval(row);
        if (truth != Node.UNKNOWN || next == slots.size()) {
            return truth;
        }
        int slot = slots.get(next);
        int all = -1;
        for (Object value : values.getOrDefault(slot, List.of())) {
            table.put(row, slot, value);
            int one = settle(slots, next + 1);
            all = all < 0 || all == one ? one : Node.UNKNOWN;
            if (all == Node.UNKNOWN) {
                break;
            }
        }
        row.clear(slot);
        return all;
    }

    /** Says whether the fact of a slot can still matter: in some case of the others its value makes a difference. */
    public boolean matters(int slot) {
        List<Integer> rest = new ArrayList<>(values.keySet());
        return !rest.remove((Integer) slot) || turns(slot, rest, 0);
    }

    private boolean turns(int slot, List<Integer> rest, int next) {
        if (rule.eval(row) != Node.UNKNOWN) {
            return false;
        } else if (next == rest.size()) {
            return settle(List.of(slot), 0) == Node.UNKNOWN && (others || differs(slot));
        }
        int other = rest.get(next);
        boolean found = false;
        for (Object value : values.getOrDefault(other, List.of())) {
            table.put(row, other, value);
            found = turns(slot, rest, next + 1);
            if (found) {
                break;
            }
        }
        row.clear(other);
        return found;
    }

    /** Says whether the rule has a truth with some values of the fact and another, or none, with others. */
    private boolean differs(int slot) {
        int least = Node.TRUE;
        int most = Node.FALSE;
        for (Object value : values.getOrDefault(slot, List.of())) {
            table.put(row, slot, value);
            int truth = rule.eval(row);
            least = Math.min(least, truth);
            most = Math.max(most, truth);
        }
        row.clear(slot);
        return least != most;
    }
}
