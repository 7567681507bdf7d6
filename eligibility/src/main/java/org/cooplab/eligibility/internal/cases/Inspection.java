package org.cooplab.eligibility.internal.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.internal.cases.Abstraction.Formula;
import org.cooplab.eligibility.internal.cases.Search.Answer;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Mentions;
import org.cooplab.eligibility.internal.program.Ratio;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Looks through the rules of one day for what cannot be meant. */
public final class Inspection {

    private final Abstraction abstraction;
    private final Search search = new Search();
    private final List<Found> found = new ArrayList<>();

    private Inspection(RuleSet rules, LocalDate date) {
        abstraction = new Abstraction(rules, new FactTable(rules), date);
    }

    /** How much a finding matters. */
    public enum Weight {
        /** A mistake. */
        ERROR,
        /** Very likely one. */
        WARNING,
        /** Worth a look. */
        NOTE
    }

    /** What was found. */
    public record Found(Weight weight, Reason reason) {}

    /** Returns what was found, in the order of the rule set. */
    public static List<Found> of(RuleSet rules, LocalDate date) {
        Inspection inspection = new Inspection(rules, date);
        inspection.run(rules, date);
        return List.copyOf(inspection.found);
    }

    /** Returns the days on which the rules change, from the first on which one may apply. */
    public static List<LocalDate> days(RuleSet rules) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate first = rules.open().start();
        if (first != null) {
            days.add(first);
        }
        rules.requirement().entries().forEach(entry -> {
            start(entry.period(), days);
            Mentions.walk(
                    rules,
                    entry.value(),
                    rule -> {
                        if (rule instanceof Rule.Clause clause && clause.period() != null) {
                            start(clause.period(), days);
                        }
                    },
                    part -> {});
        });
        rules.parameters().forEach(parameter -> parameter.values().forEach(value -> start(value.period(), days)));
        days.removeIf(day -> !rules.open().contains(day));
        if (days.isEmpty()) {
            days.add(first == null ? LocalDate.of(2000, 1, 1) : first);
        }
        return List.copyOf(days);
    }

    private static void start(DateRange period, Set<LocalDate> days) {
        if (period.start() != null) {
            days.add(period.start());
        }
        if (period.end() != null) {
            days.add(period.end().plusDays(1));
        }
    }

    private void run(RuleSet rules, LocalDate date) {
        rules.derived().forEach((name, expression) -> expression(expression, "/derived" + JsonPointers.step(name)));
        for (int i = 0; i < rules.requirement().entries().size(); i++) {
            var entry = rules.requirement().entries().get(i);
            if (!entry.period().contains(date)) {
                continue;
            }
            String at = "/requirement/entries/" + i + "/value";
            prepare(entry.value());
            Formula whole = abstraction.formula(entry.value());
            if (none(List.of(whole))) {
                add(Weight.ERROR, "eligibility.finding.never", at);
            } else if (none(List.of(whole.not()))) {
                add(Weight.WARNING, "eligibility.finding.always", at);
            } else {
                rule(entry.value(), at, List.of());
            }
            tables(entry.value(), at);
            unitSlips(at);
        }
        if (rules.benefit() != null) {
            expression(rules.benefit(), "/benefit");
        }
    }

    /** Makes all terms, with all their cuts, known before the first search: cells depend on every constant. */
    private void prepare(Rule rule) {
        abstraction.formula(rule);
    }

    private void add(Weight weight, String code, String at) {
        found.add(new Found(weight, Reason.of(code).at(at)));
    }

    private boolean none(List<Formula> all) {
        return answer(all) == Answer.NONE;
    }

    private Answer answer(List<Formula> all) {
        return search.holds(Formula.all(all), abstraction.terms().size());
    }

    private static List<Formula> and(List<Formula> context, List<Formula> more) {
        List<Formula> all = new ArrayList<>(context);
        all.addAll(more);
        return all;
    }

    // Parts of rules that never matter ---------------------------------------------------------------------------

    private void rule(Rule rule, String at, List<Formula> context) {
        if (rule instanceof Rule.All all) {
            parts(all.of(), at, context, true);
        } else if (rule instanceof Rule.Any any) {
            parts(any.of(), at, context, false);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            for (int i = 0; i < atLeast.of().size(); i++) {
                rule(atLeast.of().get(i), at + "/of/" + i, context);
            }
        } else if (rule instanceof Rule.Not not) {
            rule(not.of(), at + "/of", context);
        } else if (rule instanceof Rule.Clause clause && abstraction.inForce(clause)) {
            rule(clause.requires(), at + "/requires", context);
        }
    }

    /** In {@code all} a part matters when the others hold, in {@code any} when they do not. */
    private void parts(List<Rule> of, String at, List<Formula> context, boolean all) {
        List<Formula> formulas = new ArrayList<>();
        for (Rule part : of) {
            boolean dropped = part instanceof Rule.Clause clause && !abstraction.inForce(clause);
            Formula formula = abstraction.formula(dropped ? Rule.constant(all) : part);
            formulas.add(formula);
        }
        Set<Integer> idle = new HashSet<>();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) instanceof Rule.Clause clause && !abstraction.inForce(clause)) {
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
            if (!all && none(and(context, List.of(part)))) {
                add(Weight.ERROR, "eligibility.finding.never", there);
                idle.add(i);
            } else if (of.size() > 1 && none(and(around, List.of(all ? part.not() : part)))) {
                add(Weight.WARNING, all ? "eligibility.finding.implied" : "eligibility.finding.idle", there);
                idle.add(i);
            } else {
                rule(of.get(i), there, around);
            }
        }
    }

    // Tables -----------------------------------------------------------------------------------------------------

    private void tables(Rule rule, String at) {
        if (rule instanceof Rule.All all) {
            tables(all.of(), at);
        } else if (rule instanceof Rule.Any any) {
            tables(any.of(), at);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            tables(atLeast.of(), at);
        } else if (rule instanceof Rule.Not not) {
            tables(not.of(), at + "/of");
        } else if (rule instanceof Rule.Clause clause) {
            tables(clause.requires(), at + "/requires");
        } else if (rule instanceof Rule.Compare compare) {
            expression(compare.left(), at + "/left");
            expression(compare.right(), at + "/right");
        } else if (rule instanceof Rule.Between between) {
            expression(between.value(), at + "/value");
        } else if (rule instanceof Rule.In in) {
            expression(in.value(), at + "/value");
        } else if (rule instanceof Rule.Holds holds) {
            expression(holds.value(), at + "/value");
        }
    }

    private void tables(List<Rule> of, String at) {
        for (int i = 0; i < of.size(); i++) {
            tables(of.get(i), at + "/of/" + i);
        }
    }

    private void expression(Expression expression, String at) {
        if (expression instanceof Expression.Table table) {
            table(table, at);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            for (int i = 0; i < arithmetic.of().size(); i++) {
                expression(arithmetic.of().get(i), at + "/of/" + i);
            }
        } else if (expression instanceof Expression.Choose choose) {
            expression(choose.then(), at + "/then");
            expression(choose.otherwise(), at + "/otherwise");
        } else if (expression instanceof Expression.Bracket bracket) {
            expression(bracket.of(), at + "/of");
        }
    }

    private void table(Expression.Table table, String at) {
        List<Formula> rows = new ArrayList<>();
        table.rows().forEach(row -> prepare(row.when()));
        table.rows().forEach(row -> rows.add(abstraction.formula(row.when())));
        for (int i = 0; i < rows.size(); i++) {
            if (none(List.of(rows.get(i)))) {
                row(Weight.ERROR, "eligibility.finding.row-never", at, i);
            } else {
                row(table, rows, i, at);
            }
        }
        boolean collects = switch (table.hits()) {
            case COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> true;
            case UNIQUE, ANY, FIRST, PRIORITY -> false;
        };
        if (collects) {
            return;
        }
        Answer none = answer(rows.stream().map(Formula::not).toList());
        if (table.otherwise() == null && none == Answer.FOUND) {
            found.add(new Found(
                    sure() ? Weight.ERROR : Weight.WARNING,
                    Reason.of("eligibility.finding.gap").at(at).with("case", example())));
        } else if (table.otherwise() != null && none == Answer.NONE) {
            add(Weight.NOTE, "eligibility.finding.otherwise", at + "/otherwise");
        }
    }

    private void row(Expression.Table table, List<Formula> rows, int i, String at) {
        switch (table.hits()) {
            case FIRST -> {
                List<Formula> reached = new ArrayList<>(List.of(rows.get(i)));
                rows.subList(0, i).forEach(before -> reached.add(before.not()));
                if (i > 0 && none(reached)) {
                    row(Weight.WARNING, "eligibility.finding.shadowed", at, i);
                }
            }
            case PRIORITY -> {
                int own = rank(table, i);
                List<Formula> reached = new ArrayList<>(List.of(rows.get(i)));
                for (int j = 0; j < rows.size(); j++) {
                    if (j != i && (rank(table, j) < own || (rank(table, j) == own && j < i))) {
                        reached.add(rows.get(j).not());
                    }
                }
                if (reached.size() > 1 && none(reached)) {
                    row(Weight.WARNING, "eligibility.finding.shadowed", at, i);
                }
            }
            case UNIQUE, ANY -> {
                for (int j = 0; j < i; j++) {
                    boolean agree = table.hits() == Expression.HitPolicy.ANY
                            && table.rows()
                                    .get(i)
                                    .then()
                                    .equals(table.rows().get(j).then());
                    if (!agree && answer(List.of(rows.get(i), rows.get(j))) == Answer.FOUND) {
                        found.add(new Found(
                                sure() ? Weight.ERROR : Weight.WARNING,
                                Reason.of("eligibility.finding.overlap")
                                        .at(at + "/rows/" + i)
                                        .with("row", i + 1)
                                        .with("other", j + 1)
                                        .with("case", example())));
                    }
                }
            }
            case COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> {}
        }
    }

    private static int rank(Expression.Table table, int row) {
        return table.rows().get(row).then() instanceof Literal literal
                ? table.order().indexOf(literal.canonical())
                : -1;
    }

    private void row(Weight weight, String code, String at, int row) {
        found.add(new Found(weight, Reason.of(code).at(at + "/rows/" + row).with("row", row + 1)));
    }

    /** Says whether somebody can be in the case that was found last: all its terms are facts of their own. */
    private boolean sure() {
        @Nullable Object[] values = search.found();
        return abstraction.terms().stream()
                .allMatch(term -> term.index >= values.length || values[term.index] == null || term.fact != null);
    }

    private String example() {
        @Nullable Object[] values = search.found();
        List<String> parts = new ArrayList<>();
        for (Term term : abstraction.terms()) {
            Object value = term.index < values.length ? values[term.index] : null;
            if (value != null) {
                parts.add(term.shown() + " = " + Shown.value(value));
            }
        }
        return String.join(", ", parts);
    }

    // Slips of unit ----------------------------------------------------------------------------------------------

    /** Two bounds of one amount that are exactly twelve or a thousand times apart: a month for a year, a gram for a kilogram. */
    private void unitSlips(String at) {
        for (Term term : abstraction.terms()) {
            List<Ratio> bounds = new ArrayList<>();
            for (Object constant : term.constants()) {
                if (constant instanceof Ratio ratio && ratio.compareTo(Ratio.of(1)) > 0) {
                    bounds.add(ratio);
                }
            }
            for (Ratio small : bounds) {
                for (Ratio great : bounds) {
                    for (long factor : new long[] {12, 1_000}) {
                        if (great.equals(small.times(Ratio.of(BigDecimal.valueOf(factor))))) {
                            found.add(new Found(
                                    Weight.NOTE,
                                    Reason.of("eligibility.finding.unit")
                                            .at(at)
                                            .with("term", term.shown())
                                            .with("small", Shown.value(small))
                                            .with("great", Shown.value(great))
                                            .with("factor", factor)));
                        }
                    }
                }
            }
        }
    }
}
