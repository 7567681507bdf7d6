package org.cooplab.eligibility.internal.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.internal.program.Row;
import org.cooplab.eligibility.internal.program.Sweep;
import org.cooplab.eligibility.rule.Rule;

/**
 * Puts the facts that can change in the order in which they are decided. Those that stand alone in their rules come first;
 * of those that meet in a rule first those all values of which are tried, last those of which only the points are tried
 * where a rule turns: once the others are decided, these points are known exactly.
 */
final class Levers {

    /**
     * What a fact is seen in: a rule that no other rule stands in but its own parts, or pieces of one.
     *
     * @param slots the facts that can change that are seen with it
     * @param looks how many it takes to work the pieces out once
     */
    private record Leaf(List<Piece> pieces, BitSet slots, long looks) {}

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
    static Levers of(Pieces pieces, FactTable table, Program program, Parts parts, Row row) {
        Levers levers = new Levers(table, row);
        List<Rule> all = new ArrayList<>();
        program.infos().stream()
                .filter(info -> !info.composite() && info.index() < program.firstRelation())
                .forEach(info -> all.add(info.rule()));
        all.addAll(parts.rules(row));
        all.forEach(rule -> levers.add(pieces.of(rule)));
        return levers;
    }

    private void add(Piece rule) {
        Leaf whole = new Leaf(List.of(rule), rule.slots(), rule.through(looks, row));
        elements += whole.looks() - 1;
        rule.slots().stream().forEach(slot -> {
            List<Piece> seen = rule.seen(slot, row);
            leaves.computeIfAbsent(slot, none -> new ArrayList<>()).add(seen.isEmpty() ? whole : alone(slot, seen));
        });
    }

    private Leaf alone(int slot, List<Piece> seen) {
        BitSet slots = new BitSet();
        slots.set(slot);
        return new Leaf(
                seen,
                slots,
                seen.stream().mapToLong(piece -> piece.through(looks, row)).sum());
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
                    .flatMapToInt(leaf -> leaf.slots().stream())
                    .allMatch(other -> places.getOrDefault(other, 0) <= places.getOrDefault(slot, 0));
            List<Piece> seen =
                    own.stream().flatMap(leaf -> leaf.pieces().stream()).toList();
            int digits = table.fact(slot).type() == FactType.MONEY ? table.digits(slot) : 0;
            long all = own.stream().mapToLong(Leaf::looks).sum();
            levers.add(new Lever(slot, table.fact(slot), digits, seen, all, alone(slot), settled));
        }
        return levers;
    }

    private boolean alone(int slot) {
        return leaves.getOrDefault(slot, List.of()).stream()
                .allMatch(leaf -> leaf.slots().cardinality() == 1);
    }
}
