package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Expression.Operation;

/**
 * What a decision table may still say. Rows that are known not to hold have no part in it.
 *
 * @param hits what is done when several rows hold
 * @param when whether each row holds, of those that may
 * @param then what it says
 * @param otherwise what is said when none holds
 */
record TableProspect(HitPolicy hits, List<Prospect> when, List<Prospect> then, Prospect otherwise) {

    private static final Prospect NO_VALUE = Prospect.of(null);

    /** Looks at the rows. */
    static TableProspect of(HitPolicy hits, Node[] when, Value[] then, Prospect otherwise, Object subject) {
        List<Prospect> conditions = new ArrayList<>();
        List<Prospect> outputs = new ArrayList<>();
        for (int i = 0; i < when.length; i++) {
            Prospect condition = when[i].prospect(subject);
            if (!condition.fails()) {
                conditions.add(condition);
                outputs.add(then[i].prospect(subject));
            }
        }
        return new TableProspect(hits, conditions, outputs, otherwise);
    }

    /** Returns what may be said; {@code ranks} are those of the outputs of a table by priority. */
    Prospect said(Map<Object, Integer> ranks) {
        return switch (hits) {
            case FIRST -> first();
            case UNIQUE -> unique();
            case ANY -> agreed();
            case PRIORITY -> strongest(ranks);
            case COLLECT_SUM, COLLECT_COUNT -> gathered(Operation.ADD);
            case COLLECT_MIN -> gathered(Operation.MIN);
            case COLLECT_MAX -> gathered(Operation.MAX);
        };
    }

    private Prospect first() {
        Prospect said = Prospect.NEVER;
        for (int i = 0; i < when.size(); i++) {
            said = said.or(output(i));
            if (when.get(i).holds() || when.get(i).none()) {
                return said;
            }
        }
        return said.or(otherwise);
    }

    /** A second row that holds leaves a table that should have one without a value. */
    private Prospect unique() {
        List<Integer> sure = sure();
        if (sure.size() > 1) {
            return NO_VALUE;
        }
        Prospect said = sure.isEmpty() ? rows().or(otherwise) : then.get(sure.get(0));
        if (when.size() > 1) {
            said = said.or(NO_VALUE);
            for (Prospect condition : when) {
                said = said.given(condition);
            }
        }
        return said;
    }

    private Prospect agreed() {
        Prospect rows = rows();
        boolean agree = rows.values() != null && rows.values().size() <= 1;
        Prospect said = sure().isEmpty() ? rows.or(otherwise) : rows;
        return agree ? said : said.or(NO_VALUE);
    }

    /** A row that is no stronger than one that holds has no part in it, if all outputs are known. */
    private Prospect strongest(Map<Object, Integer> ranks) {
        if (IntStream.range(0, then.size()).anyMatch(i -> rank(i, ranks) < 0)) {
            return rows().or(otherwise).or(NO_VALUE);
        }
        OptionalInt best = sure().stream().mapToInt(i -> rank(i, ranks)).min();
        Prospect said = best.isPresent() ? Prospect.NEVER : otherwise;
        for (int i = 0; i < when.size(); i++) {
            int rank = rank(i, ranks);
            if (best.isEmpty() || rank < best.getAsInt()) {
                said = said.or(output(i));
            } else if (rank == best.getAsInt()) {
                said = said.or(then.get(i));
            }
        }
        return said;
    }

    private int rank(int i, Map<Object, Integer> ranks) {
        Object output = then.get(i).only();
        return output == null ? -1 : ranks.getOrDefault(output, -1);
    }

    /** Returns the rows that are known to hold. */
    private List<Integer> sure() {
        return IntStream.range(0, when.size())
                .filter(i -> when.get(i).holds())
                .boxed()
                .toList();
    }

    /** Returns what any of the rows may say. */
    private Prospect rows() {
        Prospect said = Prospect.NEVER;
        for (int i = 0; i < when.size(); i++) {
            said = said.or(output(i));
        }
        return said;
    }

    private Prospect gathered(Operation joining) {
        Gathering gathering = new Gathering(joining);
        for (int i = 0; i < when.size(); i++) {
            gathering.add(when.get(i), hits == HitPolicy.COLLECT_COUNT ? Prospect.of(Ratio.of(1)) : then.get(i));
        }
        return gathering.over(otherwise);
    }

    private Prospect output(int i) {
        return then.get(i).given(when.get(i));
    }
}
