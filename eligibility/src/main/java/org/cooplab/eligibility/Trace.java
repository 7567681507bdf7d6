package org.cooplab.eligibility;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Source;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Every rule that was looked at and how it turned out, in the order of the rule set: a rule made of rules comes before
 * its parts, which are one deeper. The requirement comes first, then the relations to other programmes.
 *
 * <p>Kept as one byte for each rule and read in place; {@link #steps} makes records of it. Immutable.
 */
public final class Trace {

    private final Judgement judgement;

    Trace(Judgement judgement) {
        this.judgement = judgement;
    }

    /**
     * One rule and how it turned out.
     *
     * @param depth how many rules hold this one
     * @param id the id of the clause, or the JSON Pointer of a rule that is none
     * @param pointer the JSON Pointer of the rule in the rule set
     * @param rule the rule
     * @param truth how it turned out
     * @param sources where it and the parameters it uses are written
     */
    public record Step(int depth, String id, String pointer, Rule rule, Truth truth, List<Source> sources) {}

    /** Returns how many rules there are. */
    public int size() {
        return judgement.program().infos().size();
    }

    /** Returns how the rule at {@code index} turned out. */
    public Truth truth(int index) {
        return Node.truth(judgement.truth(index));
    }

    /** Returns the id of the clause at {@code index}, or the JSON Pointer of a rule that is none. */
    public String id(int index) {
        return info(index).id();
    }

    /** Returns how many rules hold the one at {@code index}. */
    public int depth(int index) {
        return info(index).depth();
    }

    /** Returns the rule at {@code index}. */
    public Rule rule(int index) {
        return info(index).rule();
    }

    /** Returns what the rule at {@code index} wants and what was found; {@code null} for a rule made of rules. */
    public @Nullable Reason reason(int index) {
        NodeInfo info = info(index);
        return info.composite() ? null : judgement.wanting().of(info.rule(), true, info.pointer(), judgement.row());
    }

    /**
     * Returns where the rule at {@code index}, and each parameter it uses, is written on that day for the place of the
     * applicant; while the place is unknown, for each place that it may be.
     */
    public List<Source> sources(int index) {
        NodeInfo info = info(index);
        List<Source> sources = new ArrayList<>();
        if (info.clause() != null && info.clause().source() != null) {
            sources.add(info.clause().source());
        }
        if (!info.composite()) {
            RuleSet rules = judgement.rules();
            LocalDate day = judgement.program().date();
            Mentions.walk(rules, info.rule(), day, rule -> {}, part -> addSources(part, rules, sources));
        }
        return List.copyOf(sources);
    }

    private void addSources(Expression part, RuleSet rules, List<Source> sources) {
        if (part instanceof Expression.Param param) {
            List<Parameter.Value> may = rules.parameter(param.name()).orElseThrow().values().stream()
                    .filter(value -> value.period().contains(judgement.program().date()) && !elsewhere(value))
                    .toList();
            int nearest = may.stream()
                    .filter(value -> here(value) != null)
                    .mapToInt(Trace::nearness)
                    .max()
                    .orElse(0);
            may.stream()
                    .filter(value -> nearness(value) >= nearest)
                    .flatMap(value -> Stream.ofNullable(value.source()))
                    .filter(source -> !sources.contains(source))
                    .forEach(sources::add);
        }
    }

    /** The value of a province goes before that of a region, and that before the one of any place. */
    private static int nearness(Parameter.Value value) {
        return value.province() != null ? 2 : value.region() != null ? 1 : 0;
    }

    private boolean elsewhere(Parameter.Value value) {
        Object here = here(value);
        String place = value.province() != null
                ? value.province().value()
                : value.region() != null ? value.region().value() : "";
        return here != null && !here.equals(place);
    }

    /** Returns the place of the applicant of the kind that the value is for; {@code null} if it is not known. */
    private @Nullable Object here(Parameter.Value value) {
        String kind = value.province() != null ? "province" : "region";
        return nearness(value) == 0 ? "" : judgement.row().get(judgement.table().slot(kind));
    }

    /** Returns all steps as records, made when they are read. */
    public List<Step> steps() {
        return new AbstractList<>() {
            @Override
            public Step get(int index) {
                NodeInfo info = info(index);
                return new Step(info.depth(), info.id(), info.pointer(), info.rule(), truth(index), sources(index));
            }

            @Override
            public int size() {
                return Trace.this.size();
            }
        };
    }

    private NodeInfo info(int index) {
        return judgement.program().infos().get(index);
    }
}
