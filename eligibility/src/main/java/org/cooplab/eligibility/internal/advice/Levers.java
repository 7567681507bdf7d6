package org.cooplab.eligibility.internal.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Sweep;
import org.cooplab.eligibility.rule.Rule;

/**
 * Puts the facts that can change in the order in which they are decided. Of those that meet in a rule the last is the one
 * of which only the points are tried where a rule turns: once all others are decided, these points are known exactly. The
 * others that meet come first, those that stand alone in their rules between.
 */
final class Levers {

    /**
     * What decides about a fact: a rule that no other rule stands in but its own parts, or pieces of one.
     *
     * @param slots the facts in it that can change
     * @param looks how many it takes to work the pieces out once
     * @param own all there is to see of the fact alone; empty if it cannot be seen alone
     */
    private record Leaf(List<Piece> pieces, BitSet slots, long looks, List<Piece> own) {}

    /** Goes through rules only to learn how many looks they take. */
    private final Sweep looks = new Sweep.Blind(-1);

    private final FactTable table;
    private final Row row;
    private final Map<Integer, List<Leaf>> leaves = new LinkedHashMap<>();
    private long elements;

    private Levers(FactTable table, Row row) {
        this.table = table;
        this.row = row;
    }

    /** Finds the facts that can change, and in which rules. */
    static Levers of(Pieces pieces, FactTable table, Program program, Integrity integrity, Row row) {
        Levers levers = new Levers(table, row);
        List<Rule> all = new ArrayList<>();
        program.infos().stream()
                .filter(info -> !info.composite() && info.index() < program.firstRelation())
                .forEach(info -> all.add(info.rule()));
        all.addAll(integrity.rules(row));
        all.forEach(rule -> levers.add(pieces.of(rule)));
        return levers;
    }

    private void add(Piece rule) {
        long once = rule.through(looks, row);
        elements += once - 1;
        rule.slots().stream().forEach(slot -> {
            List<Piece> own = rule.seen(slot);
            boolean level = !own.isEmpty() && own.stream().allMatch(piece -> piece.level(row));
            leaves.computeIfAbsent(slot, none -> new ArrayList<>())
                    .add(level ? alone(slot, own) : new Leaf(List.of(rule), rule.slots(), once, own));
        });
    }

    private Leaf alone(int slot, List<Piece> own) {
        BitSet slots = new BitSet();
        slots.set(slot);
        long once = own.stream().mapToLong(piece -> piece.through(looks, row)).sum();
        return new Leaf(own, slots, once, own);
    }

    /** Returns how many elements of lists are looked at to work out all rules once. */
    long elements() {
        return elements;
    }

    /** Returns the facts in the order in which they are decided. */
    List<Lever> ordered() {
        List<Integer> order = new ArrayList<>(leaves.keySet());
        order.sort(Comparator.comparing((Integer slot) -> !alone(slot))
                .thenComparing(slot -> Lever.reach(Changeable.of(table, slot), slot, row)));
        Map<Integer, Integer> places = new HashMap<>();
        order.forEach(slot -> places.put(slot, places.size()));
        Set<Integer> settled =
                order.stream().filter(slot -> settled(slot, places)).collect(Collectors.toSet());
        order.sort(Comparator.comparing(
                settled::contains)); // those that meet have many values together, and what comes of them has few
        return order.stream().map(slot -> lever(slot, settled.contains(slot))).toList();
    }

    private Lever lever(int slot, boolean settled) {
        List<Leaf> all = leaves(slot);
        List<Piece> pieces =
                all.stream().flatMap(leaf -> leaf.pieces().stream()).toList();
        boolean apart = all.stream().noneMatch(leaf -> leaf.own().isEmpty());
        List<Piece> own =
                apart ? all.stream().flatMap(leaf -> leaf.own().stream()).toList() : List.of();
        long once = all.stream().mapToLong(Leaf::looks).sum();
        return new Lever(slot, Changeable.of(table, slot), pieces, own, once, alone(slot), settled);
    }

    private List<Leaf> leaves(int slot) {
        return leaves.getOrDefault(slot, List.of());
    }

    private boolean alone(int slot) {
        return leaves(slot).stream().allMatch(leaf -> leaf.slots().cardinality() == 1);
    }

    /** Says whether all facts that stand in the leaves of this one come before it. */
    private boolean settled(int slot, Map<Integer, Integer> places) {
        return leaves(slot).stream()
                .flatMapToInt(leaf -> leaf.slots().stream())
                .allMatch(other -> places.getOrDefault(other, 0) <= places.getOrDefault(slot, 0));
    }
}
