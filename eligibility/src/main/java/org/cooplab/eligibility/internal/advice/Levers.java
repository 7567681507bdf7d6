package org.cooplab.eligibility.internal.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.internal.program.Sweep;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Puts the facts that can change in the order in which they are decided. Those that stand alone in their rules come first;
 * of those that meet in a rule first those all values of which are tried, last those of which only the points are tried
 * where a rule turns: once the others are decided, these points are known exactly.
 */
final class Levers {

    /**
     * A rule that no other rule stands in but its own parts.
     *
     * @param slots the facts in it that can change
     * @param looks how many it takes to work it out once
     */
    private record Leaf(Node node, List<Integer> slots, long looks) {}

    /** Goes through rules only to learn how many looks they take. */
    private static final class Looks extends Sweep {

        private static final int NO_FACT = -1;

        Looks() {
            super(NO_FACT);
        }

        @Override
        protected void crossing(Side left, Side right) {}

        @Override
        protected void roughly(Side left, Side right) {}
    }

    private final FactTable table;
    private final Row row;
    private final Map<Integer, List<Leaf>> leaves = new LinkedHashMap<>();
    private long elements;

    private Levers(FactTable table, Row row) {
        this.table = table;
        this.row = row;
    }

    /** Finds the facts that can change, and in which rules. */
    static Levers of(RuleSet rules, FactTable table, Program program, Parts parts, Row row) {
        Levers levers = new Levers(table, row);
        List<Rule> all = new ArrayList<>();
        program.infos().stream()
                .filter(info -> !info.composite() && info.index() < program.firstRelation())
                .forEach(info -> all.add(info.rule()));
        all.addAll(parts.rules(row));
        Builder builder = Builder.asWritten(rules, table, program.date());
        for (Rule rule : all) {
            levers.add(
                    builder.rule(rule),
                    Mentions.facts(rules, rule).stream().map(table::slot).toList());
        }
        return levers;
    }

    private void add(Node node, List<Integer> facts) {
        List<Integer> slots = facts.stream().filter(this::changeable).toList();
        Leaf leaf = new Leaf(node, slots, new Looks().through(node, row));
        elements += leaf.looks() - 1;
        slots.forEach(
                slot -> leaves.computeIfAbsent(slot, none -> new ArrayList<>()).add(leaf));
    }

    private boolean changeable(int slot) {
        return slot >= 0 && table.fact(slot).effort() != null && row.known(slot);
    }

    /** Returns how many elements of lists are looked at to work out all rules once. */
    long elements() {
        return elements;
    }

    /** Returns the facts in the order in which they are decided. */
    List<Lever> ordered() {
        List<Integer> order = new ArrayList<>(leaves.keySet());
        order.sort(Comparator.comparing((Integer slot) -> !alone(slot))
                .thenComparing(slot -> Lever.reach(table.fact(slot), slot, row)));
        Map<Integer, Integer> places = new HashMap<>();
        order.forEach(slot -> places.put(slot, places.size()));
        List<Lever> levers = new ArrayList<>();
        for (int slot : order) {
            List<Leaf> own = leaves.getOrDefault(slot, List.of());
            boolean settled = own.stream()
                    .flatMap(leaf -> leaf.slots().stream())
                    .allMatch(other -> places.getOrDefault(other, 0) <= places.getOrDefault(slot, 0));
            List<Node> nodes = own.stream().map(Leaf::node).toList();
            int digits = table.fact(slot).type() == FactType.MONEY ? table.digits(slot) : 0;
            long all = own.stream().mapToLong(Leaf::looks).sum();
            levers.add(new Lever(slot, table.fact(slot), digits, nodes, all, alone(slot), settled));
        }
        return levers;
    }

    private boolean alone(int slot) {
        return leaves.getOrDefault(slot, List.of()).stream()
                .allMatch(leaf -> leaf.slots().size() == 1);
    }
}
