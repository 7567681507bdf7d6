package org.cooplab.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Programmes.Choice;
import org.cooplab.eligibility.Programmes.Combination;
import org.cooplab.eligibility.Programmes.LeftOut;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The programmes that an applicant may have, by id, each perhaps together with one that it requires; of all sets of them
 * the best that is allowed. In a set bit {@code i} stands for programme {@code i}.
 */
final class Candidates {

    private static final int MOST = 20;

    private final Map<String, Verdict> verdicts;
    private final List<Candidate> candidates;

    /** For each candidate and each of its relations the others that it names, as a set. */
    private final int[][] named;

    private Candidates(Map<String, Verdict> verdicts, List<Candidate> candidates) {
        this.verdicts = verdicts;
        this.candidates = candidates;
        named = IntStream.range(0, candidates.size()).mapToObj(this::named).toArray(int[][]::new);
    }

    private int[] named(int i) {
        Candidate one = candidates.get(i);
        int[] sets = new int[one.relations().size()];
        for (int r = 0; r < sets.length; r++) {
            for (int j = 0; j < candidates.size(); j++) {
                sets[r] |= i != j && one.names(r, candidates.get(j)) ? 1 << j : 0;
            }
        }
        return sets;
    }

    /**
     * Returns those of the programmes that were judged, by id.
     *
     * @throws IllegalArgumentException if they are too many to try all sets
     */
    static Candidates of(Map<String, Verdict> verdicts) {
        List<Candidate> candidates = new ArrayList<>();
        verdicts.forEach((id, verdict) -> {
            Candidate candidate = Candidate.of(id, verdict);
            if (candidate != null) {
                candidates.add(candidate);
            }
        });
        int count = candidates.size();
        if (count > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " programmes can be combined, but were " + count);
        }
        return new Candidates(verdicts, candidates);
    }

    /** One programme; {@code needed} are the relations of it that another one must meet, {@code left} their ceilings. */
    private record Candidate(
            String id, @Nullable Money benefit, List<Relation> relations, List<Integer> needed, List<Long> left) {

        static @Nullable Candidate of(String id, Verdict verdict) {
            Judgement judgement = verdict.judgement();
            boolean open = judgement.day().closed() == null;
            boolean met = judgement.requirement() == Node.TRUE || verdict.outcome() == Outcome.ELIGIBLE;
            if (!open || !met) {
                return null;
            }
            List<Relation> relations = judgement.rules().relations();
            List<Integer> needed = new ArrayList<>();
            List<Long> left = new ArrayList<>();
            for (int r = 0; r < relations.size(); r++) {
                boolean holds = judgement.truth(judgement.program().firstRelation() + r) == Node.TRUE;
                if (!holds && relations.get(r).kind() != Relation.Kind.REQUIRES) {
                    return null;
                } else if (!holds) {
                    needed.add(r);
                }
                Money rest = Benefit.left(judgement, judgement.row(), r);
                left.add(rest == null ? Long.MAX_VALUE : rest.minor());
            }
            Literal benefit = verdict.benefit().orElse(null);
            return new Candidate(id, benefit == null ? null : benefit.money(), relations, needed, left);
        }

        boolean names(int relation, Candidate other) {
            return relations.get(relation).programmes().stream()
                    .anyMatch(name -> name.value().equals(other.id()));
        }

        /** Returns what is left of {@code amount} beside others that this relation names; {@code null} if it bars them. */
        @Nullable
        Long beside(int relation, boolean together, long others, long amount) {
            Relation.Kind kind = relations.get(relation).kind();
            if (kind == Relation.Kind.CUMULATES) {
                long rest = left.get(relation) - others;
                return rest > 0 ? Long.valueOf(Math.min(amount, rest)) : null;
            }
            boolean allowed = kind == Relation.Kind.REQUIRES ? together || !needed.contains(relation) : !together;
            return allowed ? Long.valueOf(amount) : null;
        }
    }

    private static boolean holds(int set, int i) {
        return (set >> i & 1) == 1;
    }

    /** Returns the best allowed set: it pays most, of these it has most programmes, of these the earlier ones. */
    Combination best() {
        int best = 0;
        long most = 0;
        for (int set = 1; set < 1 << candidates.size(); set++) {
            long[] amounts = amounts(set);
            if (amounts == null) {
                continue;
            }
            long total = 0;
            for (long amount : amounts) {
                total += amount;
            }
            if (best == 0 || total > most || (total == most && better(set, best))) {
                best = set;
                most = total;
            }
        }
        return combination(best);
    }

    /** Of two sets that pay the same the one with more programmes, of one size the one with the earlier. */
    private static boolean better(int set, int other) {
        int more = Integer.bitCount(set) - Integer.bitCount(other);
        return more > 0 || (more == 0 && (Integer.lowestOneBit(set ^ other) & set) != 0);
    }

    /** Returns what each of the set pays, or {@code null} if they may not be taken together. */
    private long @Nullable [] amounts(int set) {
        long[] amounts = new long[candidates.size()];
        for (int i = 0; i < amounts.length; i++) {
            Money benefit = candidates.get(i).benefit();
            amounts[i] = holds(set, i) && benefit != null ? benefit.minor() : 0;
        }
        for (int i = 0; i < amounts.length; i++) {
            Candidate one = candidates.get(i);
            for (int r = 0; holds(set, i) && r < one.relations().size(); r++) {
                int beside = set & named[i][r];
                long others = 0;
                for (int rest = beside; rest != 0; rest &= rest - 1) {
                    others += amounts[Integer.numberOfTrailingZeros(rest)];
                }
                Long amount = one.beside(r, beside != 0, others, amounts[i]);
                if (amount == null) {
                    return null;
                }
                amounts[i] = amount;
            }
        }
        return amounts;
    }

    private Combination combination(int set) {
        long[] amounts = amounts(set);
        Map<String, Choice> chosen = new LinkedHashMap<>();
        Money total = null;
        for (int i = 0; amounts != null && i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            if (holds(set, i)) {
                Money benefit = one.benefit();
                Money amount = benefit == null ? null : Money.ofMinor(amounts[i], benefit.currency());
                chosen.put(one.id(), new Choice(one.id(), amount));
                total = total == null ? amount : amount == null ? total : total.plus(amount);
            }
        }
        List<LeftOut> leftOut = new ArrayList<>();
        verdicts.forEach((id, verdict) -> {
            if (!chosen.containsKey(id)) {
                boolean alone = verdict.outcome() == Outcome.ELIGIBLE;
                List<Reason> reasons = alone
                        ? List.of(Reason.of("eligibility.combination")
                                .with("programmes", String.join(", ", chosen.keySet())))
                        : verdict.reasons();
                leftOut.add(new LeftOut(id, verdict.outcome(), reasons));
            }
        });
        return new Combination(List.copyOf(chosen.values()), total, List.copyOf(leftOut));
    }
}
