package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest set of changes after which the requirement holds: branch and bound over the facts that can change.
 *
 * <p>Facts are decided one by one, kept or changed to one of their options. A branch ends when it costs as much as the
 * best so far, or when the rule is FALSE although all facts not yet decided count as unknown: by Kleene logic nothing
 * that is decided later can save it. Ties go to fewer changes, then to the earlier facts staying as they are.
 *
 * <p>The result is proved when the search came to its end and each fact's options were complete ({@link Options}), or what
 * they leave out costs no less than what was found.
 */
public final class Nearest {

    private static final int MAX_STEPS = 100_000;

    private final Program program;
    private final List<Lever> levers;
    private final Map<Lever, Options> alone = new HashMap<>();
    private final Parts parts;
    private final boolean prunable;
    private int steps;
    private @Nullable BigDecimal best;
    private int fewest;
    private List<Option> found = List.of();

    /** What the cheapest value costs that was not looked at; {@code null} while there is none. */
    private @Nullable BigDecimal beyond;

    private Nearest(RuleSet rules, FactTable table, Program program, Row row) {
        this.program = program;
        this.parts = new Parts(table);
        this.levers = Levers.of(rules, table, program, parts, row);
        this.prunable = program.infos().stream().noneMatch(info -> info.rule() instanceof Rule.Known);
    }

    /**
     * What one search found.
     *
     * @param changes the changes; empty when there is no way
     * @param cost the sum of their costs
     * @param proved whether there is nothing cheaper, or no way at all
     */
    public record Result(List<Change> changes, BigDecimal cost, boolean proved) {}

    /** One change; the slot of the fact and the row that holds its new value. */
    public record Change(int slot, BigDecimal cost, Row after) {}

    /** Searches for whom the requirement does not hold. */
    public static Result search(RuleSet rules, FactTable table, Program program, Row row) {
        Nearest nearest = new Nearest(rules, table, program, row);
        nearest.decide(row.copy(), 0, BigDecimal.ZERO, new ArrayList<>());
        Row after = row.copy();
        nearest.found.forEach(option -> option.put(after));
        List<Change> changes = nearest.found.stream()
                .map(option -> new Change(option.slot(), option.cost(), after))
                .toList();
        return new Result(changes, nearest.best == null ? BigDecimal.ZERO : nearest.best, nearest.proved());
    }

    private boolean proved() {
        return steps < MAX_STEPS && (beyond == null || (best != null && best.compareTo(beyond) <= 0));
    }

    private void decide(Row row, int next, BigDecimal cost, List<Option> changes) {
        if (++steps >= MAX_STEPS) {
            return;
        }
        if (next == levers.size()) {
            if (parts.sound(row) && program.requirement().isTrue(row) && better(cost, changes.size())) {
                best = cost;
                fewest = changes.size();
                found = List.copyOf(changes);
            }
            return;
        }
        if (hopeless(row, next)) {
            return;
        }
        decide(row, next + 1, cost, changes);
        for (Option option : options(levers.get(next), row)) {
            BigDecimal total = cost.add(option.cost());
            if (!better(total, changes.size() + 1)) {
                break; // the options are sorted by cost
            }
            Row changed = row.copy();
            option.put(changed);
            changes.add(option);
            decide(changed, next + 1, total, changes);
            changes.remove(changes.size() - 1);
        }
    }

    private List<Option> options(Lever lever, Row row) {
        Options options = lever.alone() ? alone.computeIfAbsent(lever, one -> one.options(row)) : lever.options(row);
        if (!options.complete()) {
            beyond = beyond == null ? lever.beyond() : beyond.min(lever.beyond());
        }
        return options.values();
    }

    private boolean better(BigDecimal cost, int changes) {
        int sign = best == null ? -1 : cost.compareTo(best);
        return sign < 0 || (sign == 0 && changes < fewest);
    }

    private boolean hopeless(Row row, int next) {
        if (!prunable) {
            return false;
        }
        Row open = row.copy();
        levers.subList(next, levers.size()).forEach(lever -> open.clear(lever.slot()));
        return program.requirement().isFalse(open);
    }
}
