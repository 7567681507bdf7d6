package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.check.RuleSetCheck;
import org.cooplab.eligibility.internal.fact.Binding;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Integrity;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.NodeInfo;
import org.cooplab.eligibility.internal.program.Program;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.RuleSet;

/** A rule set on one day, for comparing what two of them say. */
public final class Judged {

    private final FactTable table;
    private final Program program;
    private final boolean open;

    private Judged(RuleSet rules, Gazetteer gazetteer, LocalDate date) {
        table = new FactTable(rules, gazetteer);
        program = Builder.build(rules, table, date);
        open = rules.open().contains(date) && program.inForce() != null;
    }

    /** What was said, and how each rule turned out, by its id. */
    public record Result(Outcome outcome, Map<String, Integer> truths) {}

    /** Prepares the rule set; {@code gazetteer} gives the region of a province. */
    public static Judged by(RuleSet rules, Gazetteer gazetteer, LocalDate date) {
        List<Fault> faults = RuleSetCheck.check(rules);
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
        return new Judged(rules, gazetteer, date);
    }

    /**
     * Judges.
     *
     * @param at the JSON Pointer of the facts in their document
     */
    public Result judge(Facts facts, String at) {
        Faults faults = new Faults();
        Row row = Binding.bind(table, facts, at, faults);
        new Integrity(table).check(row, row, program.date(), at, faults);
        faults.throwIfAny();
        byte[] truths = new byte[program.infos().size()];
        int requirement = program.requirement().trace(row, truths);
        int relations = program.relations().trace(row, truths);
        Map<String, Integer> byId = new LinkedHashMap<>();
        for (NodeInfo info : program.infos()) {
            byId.put(info.id(), (int) truths[info.index()]);
        }
        return new Result(open ? Program.outcome(requirement, relations) : Outcome.NOT_APPLICABLE, byId);
    }

    /** Returns the ids of the rules that are in both and turned out otherwise, and of those in only one of them. */
    public static List<String> turned(Result was, Result is) {
        List<String> turned = new ArrayList<>();
        was.truths().forEach((id, truth) -> {
            if (!truth.equals(is.truths().get(id))) {
                turned.add(id);
            }
        });
        is.truths().keySet().stream()
                .filter(id -> !was.truths().containsKey(id))
                .forEach(turned::add);
        return List.copyOf(turned);
    }
}
