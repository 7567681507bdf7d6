package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.analysis.Finding.Severity;
import org.cooplab.eligibility.internal.cases.Abstraction.Formula;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.walk.Walk;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** Looks through the rules of one day for what cannot be meant. */
public final class Inspection {

    private final LocalDate date;
    private final Inquiry inquiry;
    private final Abstraction abstraction;
    private final OptionInspection options;
    private final TableInspection tables;

    private Inspection(RuleSet rules, LocalDate date, Gazetteer gazetteer) {
        this.date = date;
        FactTable facts = new FactTable(rules, gazetteer);
        abstraction = new Abstraction(rules, facts, date);
        inquiry = new Inquiry(abstraction);
        options = new OptionInspection(rules, facts, date, inquiry);
        tables = new TableInspection(date, inquiry, options.inSomeRegion());
    }

    /** Goes over what is about an applicant, and leaves out what is said of each element of a list. */
    private final class Slips extends Walk {

        Slips() {
            super(date);
        }

        @Override
        protected boolean enters(Rule rule, String at) {
            options.rule(rule, at);
            return !(rule instanceof Rule.Some || rule instanceof Rule.Every);
        }

        @Override
        protected boolean enters(Expression expression, String at) {
            if (expression instanceof Expression.Table table) {
                tables.table(table, at);
            }
            return !(expression instanceof Expression.Aggregate);
        }
    }

    /** Returns what was found, in the order of the rule set. */
    public static List<Finding> of(RuleSet rules, LocalDate date, Gazetteer gazetteer) {
        Inspection inspection = new Inspection(rules, date, gazetteer);
        inspection.run(rules);
        return inspection.inquiry.found();
    }

    private void run(RuleSet rules) {
        Slips slips = new Slips();
        options.parameters();
        rules.derived()
                .forEach((name, expression) -> slips.expression(expression, "/derived" + JsonPointers.step(name)));
        for (int i = 0; i < rules.requirement().entries().size(); i++) {
            var entry = rules.requirement().entries().get(i);
            if (!entry.period().contains(date)) {
                continue;
            }
            String at = "/requirement/entries/" + i + "/value";
            inquiry.prepare(entry.value());
            Formula whole = abstraction.formula(entry.value());
            if (inquiry.none(List.of(whole))) {
                inquiry.add(Severity.ERROR, "eligibility.finding.never", at);
            } else if (inquiry.none(List.of(whole.not()))) {
                inquiry.add(Severity.WARNING, "eligibility.finding.always", at);
            } else {
                rule(entry.value(), at, List.of());
            }
            slips.rule(entry.value(), at);
            UnitSlips.note(inquiry, at);
        }
        slips.expression(rules.benefit(), "/benefit");
    }

    private static List<Formula> and(List<Formula> context, List<Formula> more) {
        List<Formula> all = new ArrayList<>(context);
        all.addAll(more);
        return all;
    }

    private void rule(Rule rule, String at, List<Formula> context) {
        if (!rule.inForce(date)) {
            return;
        } else if (rule instanceof Rule.All all) {
            parts(all.of(), at, context, true);
        } else if (rule instanceof Rule.Any any) {
            parts(any.of(), at, context, false);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            for (int i = 0; i < atLeast.of().size(); i++) {
                rule(atLeast.of().get(i), at + "/of/" + i, context);
            }
        } else if (rule instanceof Rule.Not not) {
            rule(not.of(), at + "/of", context);
        } else if (rule instanceof Rule.Clause clause) {
            rule(clause.requires(), at + "/requires", context);
        }
    }

    /** In {@code all} a part matters when the others hold, in {@code any} when they do not. */
    private void parts(List<Rule> of, String at, List<Formula> context, boolean all) {
        List<Formula> formulas = new ArrayList<>();
        for (Rule part : of) {
            formulas.add(abstraction.formula(part.inForce(date) ? part : Rule.constant(all)));
        }
        Set<Integer> idle = new HashSet<>();
        for (int i = 0; i < of.size(); i++) {
            if (!of.get(i).inForce(date)) {
                continue;
            }
            String there = at + "/of/" + i;
            Formula part = formulas.get(i);
            List<Formula> others = new ArrayList<>();
            for (int j = 0; j < of.size(); j++) {
                if (j != i && !idle.contains(j)) {
                    others.add(all ? formulas.get(j) : formulas.get(j).not());
                }
            }
            List<Formula> around = and(context, others);
            if (!all && inquiry.none(and(context, List.of(part)))) {
                inquiry.add(Severity.ERROR, "eligibility.finding.never", there);
                idle.add(i);
            } else if (of.size() > 1 && inquiry.none(and(around, List.of(all ? part.not() : part)))) {
                inquiry.add(Severity.WARNING, all ? "eligibility.finding.implied" : "eligibility.finding.idle", there);
                idle.add(i);
            } else {
                rule(of.get(i), there, around);
            }
        }
    }
}
