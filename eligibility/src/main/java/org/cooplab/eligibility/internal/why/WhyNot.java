package org.cooplab.eligibility.internal.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.program.Program;
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
            why.explain(0, true, false);
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

    /** Returns what has no value although all facts that it needs are known. */
    public static List<Reason> withoutValue(Program program, byte[] truths, Wanting wanting, Row row) {
        return program.infos().stream()
                .filter(info -> !info.composite() && truths[info.index()] == Node.UNKNOWN)
                .filter(info -> info.facts().stream().allMatch(row::known))
                .map(info -> Reason.of("eligibility.no-value.of")
                        .at(info.pointer())
                        .with("fact", wanting.withoutValue(info.rule(), row)))
                .toList();
    }

    private static Reason relation(Relation relation) {
        String programmes = String.join(
                ", ", relation.programmes().stream().map(id -> id.value()).toList());
        Reason reason = Reason.of("eligibility.relation." + CodeWord.of(relation.kind()))
                .with("programmes", programmes);
        if (relation.years() != null) {
            return reason.with("years", relation.years());
        }
        return relation.ceiling() == null ? reason : reason.with("ceiling", relation.ceiling());
    }

    /** Explains a part; {@code amongOthers}, which are not all needed, those that are needed together have a heading. */
    private void explain(int index, boolean wanted, boolean amongOthers) {
        NodeInfo info = infos.get(index);
        Rule rule = info.rule();
        int before = reasons.size();
        if (rule instanceof Rule.Clause clause && clause.text() != null && wanted) {
            clause(info, clause, amongOthers);
        } else if (rule instanceof Rule.Not) {
            parts(wrong(info, !wanted), !wanted, amongOthers);
        } else if (rule instanceof Rule.Any && wanted) {
            alternatives(info, "eligibility.need.any", wanted, amongOthers);
        } else if (rule instanceof Rule.All && !wanted) {
            alternatives(info, "eligibility.need.not-all", wanted, amongOthers);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            counted(info, atLeast.count(), wanted, amongOthers);
        } else if (info.composite()) {
            together(info, wanted, amongOthers);
        } else {
            reasons.add(wanting.of(rule, wanted, info.pointer(), row));
        }
        if (reasons.size() == before) { // all its parts are clauses that are not in force, or none of them is asked
            reasons.add(Reason.of("eligibility.need.never").at(info.pointer()));
        }
    }

    /** A clause in its own words, and with them what was wanted and found: in the same reason, if that is one alone. */
    private void clause(NodeInfo info, Rule.Clause clause, boolean amongOthers) {
        Reason named = Reason.of("eligibility.clause").at(info.pointer()).with("clause", clause.id());
        int first = reasons.size();
        parts(wrong(info, true), true, amongOthers);
        List<Reason> details = reasons.subList(first, reasons.size());
        Reason only = details.size() == 1 ? details.get(0) : null;
        if (only == null || only.parameters().containsKey("clause")) {
            details.add(0, named);
        } else {
            named = named.with("need", only.code());
            for (Map.Entry<String, String> parameter : only.parameters().entrySet()) {
                named = named.with(parameter.getKey(), parameter.getValue());
            }
            details.set(0, named);
        }
    }

    private void alternatives(NodeInfo info, String code, boolean wanted, boolean amongOthers) {
        List<NodeInfo> wrong = wrong(info, wanted);
        if (wrong.size() > 1) {
            reasons.add(Reason.of(code).at(info.pointer()).with("count", wrong.size()));
        }
        parts(wrong, wanted, amongOthers || wrong.size() > 1);
    }

    private void together(NodeInfo info, boolean wanted, boolean amongOthers) {
        List<NodeInfo> wrong = wrong(info, wanted);
        if (amongOthers && wrong.size() > 1) {
            reasons.add(Reason.of("eligibility.need.all").at(info.pointer()).with("count", wrong.size()));
        }
        parts(wrong, wanted, amongOthers);
    }

    /** So many must hold, or fewer may: none at all where one is too much. */
    private void counted(NodeInfo info, int count, boolean wanted, boolean amongOthers) {
        List<NodeInfo> wrong = wrong(info, wanted);
        if (!wanted && count == 1) {
            together(info, false, amongOthers);
        } else if (count > 0 && (!wanted || count <= info.parts(infos).size())) {
            reasons.add(Reason.of(wanted ? "eligibility.need.at-least-of" : "eligibility.need.at-most-of")
                    .at(info.pointer())
                    .with("count", wanted ? count : count - 1)
                    .with("listed", wrong.size()));
            parts(wrong, wanted, true);
        }
    }

    /** Returns the parts that turned out otherwise than they should. */
    private List<NodeInfo> wrong(NodeInfo info, boolean wanted) {
        int wrong = wanted ? Node.FALSE : Node.TRUE;
        return info.parts(infos).stream()
                .filter(part -> truths[part.index()] == wrong)
                .toList();
    }

    private void parts(List<NodeInfo> wrong, boolean wanted, boolean amongOthers) {
        wrong.forEach(part -> explain(part.index(), wanted, amongOthers));
    }
}
