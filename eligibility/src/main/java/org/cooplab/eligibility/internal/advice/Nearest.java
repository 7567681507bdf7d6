package org.cooplab.eligibility.internal.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Node;
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
 */
public final class Nearest {

    private static final int MAX_STEPS = 100_000;
    private static final List<List<String>> PARTS =
            List.of(List.of("women", "members"), List.of("youth", "members"), List.of("boardWomen", "boardMembers"));

    private final FactTable table;
    private final Program program;
    private final Options options;
    private final List<Integer> slots = new ArrayList<>();
    private final Map<Integer, List<Node>> leaves = new LinkedHashMap<>();
    private final boolean prunable;
    private boolean proved = true;
    private int steps;
    private @Nullable BigDecimal best;
    private int fewest;
    private List<Option> found = List.of();

    private Nearest(RuleSet rules, FactTable table, Program program, Row row) {
        this.table = table;
        this.program = program;
        this.options = new Options(rules, table, program);
        Builder builder = Builder.ofRows(rules, table, program.date());
        boolean known = false;
        Map<Integer, Boolean> coupled = new LinkedHashMap<>();
        for (var info : program.infos()) {
            known |= info.rule() instanceof Rule.Known;
            if (info.composite() || info.index() >= program.firstRelation()) {
                continue;
            }
            List<Integer> changeable =
                    info.facts().stream().filter(slot -> changeable(slot, row)).toList();
            Node leaf = builder.rule(info.rule());
            for (int slot : changeable) {
                leaves.computeIfAbsent(slot, s -> new ArrayList<>()).add(leaf);
                boolean unforeseen = changeable.size() > 1 || !Turns.foreseen(rules, info.rule());
                coupled.merge(slot, unforeseen, Boolean::logicalOr);
            }
        }
        // A fact that stands alone in its rules turns at the same points whatever else is decided; coupled facts, and
        // those whose turns cannot all be foreseen, come last, when as much as possible around them is settled.
        coupled.forEach((slot, together) -> {
            if (!together) {
                slots.add(slot);
            }
        });
        coupled.forEach((slot, together) -> {
            if (together) {
                slots.add(slot);
                proved &= wholeAndNear(table.fact(slot), row, slot);
            }
        });
        prunable = !known;
    }

    /** What one search found. {@code changes} is empty when there is no way. */
    public record Result(List<Change> changes, BigDecimal cost, boolean proved) {}

    /** One change; the slot of the fact and the row that holds its new value. */
    public record Change(int slot, BigDecimal cost, Row after) {}

    /** Searches. */
    public static @Nullable Result search(RuleSet rules, FactTable table, Program program, Row row) {
        Nearest nearest = new Nearest(rules, table, program, row);
        nearest.decide(row.copy(), 0, BigDecimal.ZERO, new ArrayList<>());
        if (nearest.best == null) {
            return null;
        }
        Row after = row.copy();
        nearest.found.forEach(option -> apply(option, after));
        List<Change> changes = nearest.found.stream()
                .map(option -> new Change(option.slot(), option.cost(), after))
                .toList();
        return new Result(changes, nearest.best, nearest.proved && nearest.steps < MAX_STEPS);
    }

    private boolean changeable(int slot, Row row) {
        return slot >= 0 && table.fact(slot).effort() != null && row.known(slot);
    }

    private static boolean wholeAndNear(FactDefinition fact, Row row, int slot) {
        if (fact.type() == FactType.TRUTH || fact.type() == FactType.TEXT) {
            return true;
        }
        return fact.type() == FactType.INTEGER
                && fact.least() != null
                && fact.most() != null
                && row.getLong(slot) - fact.least().longValue() <= Options.NEAR
                && fact.most().longValue() - row.getLong(slot) <= Options.NEAR;
    }

    private void decide(Row row, int next, BigDecimal cost, List<Option> changes) {
        if (++steps >= MAX_STEPS) {
            return;
        }
        if (next == slots.size()) {
            if (sound(row) && program.requirement().isTrue(row) && better(cost, changes.size())) {
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
        int slot = slots.get(next);
        for (Option option : options.of(slot, row, leaves.getOrDefault(slot, List.of()))) {
            BigDecimal total = cost.add(option.cost());
            if (!better(total, changes.size() + 1)) {
                break; // the options are sorted by cost
            }
            Row changed = row.copy();
            apply(option, changed);
            changes.add(option);
            decide(changed, next + 1, total, changes);
            changes.remove(changes.size() - 1);
        }
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
        for (int slot : slots.subList(next, slots.size())) {
            open.clear(slot);
        }
        return program.requirement().isFalse(open);
    }

    /** A part of the members cannot be more than all of them. */
    private boolean sound(Row row) {
        for (List<String> part : PARTS) {
            int some = table.slot(part.get(0));
            int all = table.slot(part.get(1));
            if (row.known(some) && row.known(all) && row.getLong(some) > row.getLong(all)) {
                return false;
            }
        }
        return true;
    }

    private static void apply(Option option, Row row) {
        if (option.whole() != null) {
            row.put(option.slot(), option.whole().longValue());
        } else {
            row.put(option.slot(), option.object());
        }
    }
}
