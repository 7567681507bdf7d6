package org.cooplab.eligibility.internal.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Says of the rules that Kleene logic leaves open which ones turn out the same whatever the missing facts are, and which
 * facts the others still depend on: {@link Prospect}. Immutable.
 */
public final class Foresight {

    private final RuleSet rules;
    private final FactTable table;
    private final Program program;
    private final Set<Integer> asked = new HashSet<>();
    private final Set<Integer> shared = new HashSet<>();

    /** By place; {@code null} for a rule made of rules that have places. */
    private final @Nullable Leaf[] leaves;

    /** Prepares to look at the rules of that program. */
    public Foresight(RuleSet rules, FactTable table, Program program) {
        this.rules = rules;
        this.table = table;
        this.program = program;
        if (program.inForce() != null) {
            asked.addAll(slots(Mentions.known(rules, program.inForce())));
            Set<String> seen = new HashSet<>();
            Mentions.walk(rules, program.inForce(), this::note, part -> {
                boolean again = part instanceof Expression.Fact fact && !seen.add(fact.name());
                if (again || several(part)) {
                    shared.addAll(slots(Mentions.facts(rules, part)));
                }
            });
            shared.removeIf(slot -> values(slot).isEmpty());
        }
        leaves = leaves(Builder.asWritten(rules, table, program.date()), new Row(table.size()));
    }

    private @Nullable Leaf[] leaves(Builder builder, Row nothing) {
        @Nullable Leaf[] all = new @Nullable Leaf[program.infos().size()];
        for (NodeInfo info : program.infos()) {
            if (!info.composite() || info.index() >= program.firstRelation()) {
                Node node = builder.rule(info.rule());
                Set<Integer> facts = slots(Mentions.facts(rules, info.rule()));
                all[info.index()] = new Leaf(node, facts, node.prospect(nothing));
            }
        }
        return all;
    }

    private void note(Rule rule) {
        if (rule instanceof Rule.Between || rule instanceof Rule.Some || rule instanceof Rule.Every) {
            shared.addAll(slots(Mentions.facts(rules, rule)));
        }
    }

    /** Says whether an expression looks at one part of it more than once. */
    private static boolean several(Expression part) {
        return part instanceof Expression.Table
                || part instanceof Expression.Bracket
                || part instanceof Expression.Aggregate;
    }

    private Set<Integer> slots(Set<String> names) {
        Set<Integer> slots = new TreeSet<>();
        names.forEach(name -> slots.add(table.slot(name)));
        return slots;
    }

    /**
     * A rule without rules that have places.
     *
     * @param node the rule
     * @param facts the slots of all facts it names
     * @param blank what it may come to as long as none of them is known
     */
    private record Leaf(Node node, Set<Integer> facts, Prospect blank) {

        boolean isBlank(Row row) {
            return facts.stream().noneMatch(row::known);
        }

        Prospect prospect(Row row) {
            return isBlank(row) ? blank : node.prospect(row);
        }
    }

    /** What is seen for one applicant. Immutable. */
    public static final class Seen {

        private final byte[] truths;
        private final Map<Integer, Set<Integer>> facts;

        /**
         * Says what is seen.
         *
         * @param truths how each place of the trace turns out, sooner than Kleene logic says so; kept, not to be written to
         * @param facts for each open place without places of its own the missing facts on which it depends, by their slots
         */
        public Seen(byte[] truths, Map<Integer, Set<Integer>> facts) {
            this.truths = truths;
            this.facts = facts;
        }

        /** Returns how each place turns out; not to be written to. */
        public byte[] truths() {
            return truths;
        }

        /** Returns the missing facts on which an open place depends, by their slots. */
        Set<Integer> facts(int place) {
            return facts.getOrDefault(place, Set.of());
        }

        /** Returns how the requirement turns out. */
        public int requirement(Program program) {
            return program.firstRelation() == 0 ? Node.TRUE : truths[0];
        }

        /** Returns how the relations to other programmes turn out. */
        public int relations(Program program) {
            int all = Node.TRUE;
            for (int i = program.firstRelation(); i < truths.length; i++) {
                all = Math.min(all, truths[i]);
            }
            return all;
        }

        /** Returns the slots of the facts on which something that is open depends. */
        public Set<Integer> missing() {
            Set<Integer> all = new TreeSet<>();
            facts.values().forEach(all::addAll);
            return all;
        }
    }

    /** Says whether to look at what Kleene logic leaves open may settle any of it. */
    public boolean maySettle(Row row, byte[] kleene) {
        for (int i = 0; i < leaves.length; i++) {
            Leaf leaf = leaves[i];
            if (leaf != null
                    && kleene[i] == Node.UNKNOWN
                    && (leaf.blank.truth() != Node.UNKNOWN
                            || !leaf.isBlank(row)
                            || leaf.facts.stream().anyMatch(shared::contains))) {
                return true;
            }
        }
        return false;
    }

    /** Looks at what is open. */
    public Seen see(Row row, byte[] kleene) {
        byte[] truths = kleene.clone();
        Map<Integer, Set<Integer>> facts = new HashMap<>();
        for (int i = truths.length - 1; i >= 0; i--) { // parts come after their whole
            Leaf leaf = leaves[i];
            if (truths[i] == Node.UNKNOWN && leaf == null) {
                truths[i] = (byte) whole(program.infos().get(i), truths);
            } else if (truths[i] == Node.UNKNOWN && leaf != null) {
                Prospect prospect = leaf.prospect(row);
                truths[i] = (byte) prospect.truth();
                facts.put(i, prospect.facts());
            }
        }
        return new Seen(truths, facts);
    }

    private int whole(NodeInfo whole, byte[] truths) {
        List<NodeInfo> parts = whole.parts(program.infos());
        if (whole.rule() instanceof Rule.Not) {
            return Node.TRUE - truths[parts.get(0).index()];
        }
        int count = whole.rule() instanceof Rule.Any
                ? 1
                : whole.rule() instanceof Rule.AtLeast atLeast ? atLeast.count() : parts.size();
        int held = 0;
        int open = 0;
        for (NodeInfo part : parts) {
            held += truths[part.index()] == Node.TRUE ? 1 : 0;
            open += truths[part.index()] == Node.UNKNOWN ? 1 : 0;
        }
        return held >= count ? Node.TRUE : held + open < count ? Node.FALSE : Node.UNKNOWN;
    }

    /** Says whether something may depend on less than was seen: a fact stands in several operands, each seen by itself. */
    public boolean mayBeLess(Seen seen) {
        for (Set<Integer> facts : seen.facts.values()) {
            for (int slot : facts) {
                if (shared.contains(slot)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the slots of missing facts that stand in what is open and on which it does not depend any more. */
    public Set<Integer> idle(Seen seen, Row row) {
        Set<Integer> idle = new TreeSet<>();
        seen.facts
                .keySet()
                .forEach(place -> idle.addAll(program.infos().get(place).facts()));
        idle.removeAll(seen.missing());
        idle.removeIf(slot -> slot < 0 || row.known(slot));
        return idle;
    }

    /** Returns all values of a fact if they are few and can be tried out: not where a rule asks whether it is known. */
    public List<Object> values(int slot) {
        return slot < 0 || asked.contains(slot) ? List.of() : table.few(slot);
    }
}
