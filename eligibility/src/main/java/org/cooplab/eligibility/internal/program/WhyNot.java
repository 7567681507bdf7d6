package org.cooplab.eligibility.internal.program;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;

/** The short list of what stands in the way: only rules that turned out wrong, in the words of their clauses. */
public final class WhyNot {

    private final List<NodeInfo> infos;
    private final byte[] truths;
    private final Wanting wanting;
    private final Row row;
    private final List<Reason> reasons = new ArrayList<>();

    private WhyNot(Program program, byte[] truths, Wanting wanting, Row row) {
        this.infos = program.infos();
        this.truths = truths;
        this.wanting = wanting;
        this.row = row;
    }

    /** Returns what in the requirement stands in the way; empty if it is not known to fail. */
    public static List<Reason> requirement(Program program, byte[] truths, Wanting wanting, Row row) {
        WhyNot why = new WhyNot(program, truths, wanting, row);
        if (program.firstRelation() > 0 && truths[0] == Node.FALSE) {
            why.explain(0, true);
        }
        return List.copyOf(why.reasons);
    }

    /** Returns the relations to other programmes that stand in the way. */
    public static List<Reason> relations(Program program, byte[] truths, List<Relation> relations) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            if (truths[program.firstRelation() + i] == Node.FALSE) {
                reasons.add(relation(relations.get(i)).at("/relations/" + i));
            }
        }
        return List.copyOf(reasons);
    }

    private static Reason relation(Relation relation) {
        String programmes = String.join(
                ", ", relation.programmes().stream().map(id -> id.value()).toList());
        Reason reason = Reason.of(
                        switch (relation.kind()) {
                            case EXCLUDES -> "eligibility.relation.excludes";
                            case REQUIRES -> "eligibility.relation.requires";
                            case NOT_WITHIN -> "eligibility.relation.not-within";
                            case CUMULATES -> "eligibility.relation.cumulates";
                        })
                .with("programmes", programmes);
        if (relation.years() != null) {
            return reason.with("years", relation.years());
        }
        return relation.ceiling() == null ? reason : reason.with("ceiling", relation.ceiling());
    }

    private void explain(int index, boolean wanted) {
        NodeInfo info = infos.get(index);
        Rule rule = info.rule();
        int wrong = wanted ? Node.FALSE : Node.TRUE;
        int before = reasons.size();
        if (rule instanceof Rule.Clause clause && clause.text() != null && wanted) {
            reasons.add(Reason.of("eligibility.clause").at(info.pointer()).with("clause", clause.id()));
        } else if (rule instanceof Rule.Not) {
            parts(info, wanted ? Node.TRUE : Node.FALSE, !wanted);
        } else if (rule instanceof Rule.Any && wanted) {
            alternatives(info, "eligibility.need.any", wrong, wanted);
        } else if (rule instanceof Rule.All && !wanted) {
            alternatives(info, "eligibility.need.not-all", wrong, wanted);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            counted(info, atLeast.count(), wrong, wanted);
        } else if (info.composite()) {
            parts(info, wrong, wanted);
        } else {
            reasons.add(wanting.of(rule, wanted, info.pointer(), row));
        }
        if (reasons.size() == before) { // all its parts are clauses that are not in force, or none of them is asked
            reasons.add(Reason.of("eligibility.need.never").at(info.pointer()));
        }
    }

    private void alternatives(NodeInfo info, String code, int wrong, boolean wanted) {
        int parts = info.parts(infos).size();
        if (parts > 1) {
            reasons.add(Reason.of(code).at(info.pointer()).with("count", parts));
        }
        parts(info, wrong, wanted);
    }

    /** So many must hold, or fewer may: none at all where one is too much. */
    private void counted(NodeInfo info, int count, int wrong, boolean wanted) {
        if (wanted) {
            reasons.add(
                    Reason.of("eligibility.need.at-least-of").at(info.pointer()).with("count", count));
        } else if (count > 1) {
            reasons.add(
                    Reason.of("eligibility.need.at-most-of").at(info.pointer()).with("count", count - 1));
        }
        if (count > 0) {
            parts(info, wrong, wanted);
        }
    }

    private void parts(NodeInfo info, int wrong, boolean wanted) {
        for (NodeInfo part : info.parts(infos)) {
            if (truths[part.index()] == wrong) {
                explain(part.index(), wanted);
            }
        }
    }
}
