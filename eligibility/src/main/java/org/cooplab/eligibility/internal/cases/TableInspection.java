package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.analysis.Finding.Severity;
import org.cooplab.eligibility.internal.cases.Abstraction.Formula;
import org.cooplab.eligibility.internal.cases.Search.Answer;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.HitPolicy;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Looks through decision tables for rows that never hold or never decide, that clash, and for gaps between them. */
final class TableInspection {

    private final LocalDate date;
    private final Inquiry inquiry;
    private final @Nullable Rule inSomeRegion;

    /**
     * Prepares to look.
     *
     * @param inSomeRegion holds in every region of the country; {@code null} if the rules have regions of their own
     */
    TableInspection(LocalDate date, Inquiry inquiry, @Nullable Rule inSomeRegion) {
        this.date = date;
        this.inquiry = inquiry;
        this.inSomeRegion = inSomeRegion;
    }

    /** Looks at one table. */
    void table(Expression.Table table, String at) {
        List<Formula> rows = new ArrayList<>();
        table.rows().forEach(row -> inquiry.prepare(row.when()));
        table.rows().forEach(row -> rows.add(inquiry.abstraction().condition(row.when())));
        for (int i = 0; i < rows.size(); i++) {
            if (!inquiry.none(List.of(rows.get(i)))) {
                row(table, rows, i, at);
            } else if (table.rows().get(i).when().inForce(date)) {
                row(Severity.ERROR, "eligibility.finding.row-never", at, i);
            }
        }
        if (!(ranked(table) || one(table))) {
            return; // what several rows say is collected
        }
        List<Formula> others = new ArrayList<>();
        rows.forEach(row -> others.add(row.not()));
        if (table.otherwise() == null && inSomeRegion != null && rows.stream().anyMatch(TableInspection::ofRegion)) {
            others.add(inquiry.abstraction().formula(inSomeRegion));
        }
        Answer none = inquiry.answer(others);
        if (table.otherwise() == null && none == Answer.FOUND) {
            inquiry.add(
                    inquiry.sure() ? Severity.ERROR : Severity.WARNING,
                    Reason.of("eligibility.finding.gap").at(at).with("case", inquiry.example()));
        } else if (table.otherwise() != null && none == Answer.NONE) {
            inquiry.add(Severity.NOTE, "eligibility.finding.otherwise", at + "/otherwise");
        }
    }

    private static boolean ofRegion(Formula row) {
        return row.terms().stream()
                .anyMatch(term -> term.fact != null && term.fact.name().equals("region"));
    }

    /** Says whether of several rows that hold the strongest decides. */
    private static boolean ranked(Expression.Table table) {
        return table.hits() == HitPolicy.FIRST || table.hits() == HitPolicy.PRIORITY;
    }

    /** Says whether several rows that hold must agree. */
    private static boolean one(Expression.Table table) {
        return table.hits() == HitPolicy.UNIQUE || table.hits() == HitPolicy.ANY;
    }

    private void row(Expression.Table table, List<Formula> rows, int i, String at) {
        if (ranked(table)) {
            shadowed(table, rows, i, at);
        } else if (one(table)) {
            for (int j = 0; j < i; j++) {
                overlap(table, rows, j, i, at);
            }
        }
    }

    private void shadowed(Expression.Table table, List<Formula> rows, int i, String at) {
        int own = rank(table, i);
        List<Formula> reached = new ArrayList<>(List.of(rows.get(i)));
        for (int j = 0; j < rows.size(); j++) {
            if (rank(table, j) < own || (rank(table, j) == own && j < i)) {
                reached.add(rows.get(j).not());
            }
        }
        if (reached.size() > 1 && inquiry.none(reached)) {
            row(Severity.WARNING, "eligibility.finding.shadowed", at, i);
        }
    }

    private void overlap(Expression.Table table, List<Formula> rows, int j, int i, String at) {
        boolean agree = table.hits() == HitPolicy.ANY
                && table.rows().get(i).then().equals(table.rows().get(j).then());
        if (!agree && inquiry.answer(List.of(rows.get(i), rows.get(j))) == Answer.FOUND) {
            inquiry.add(
                    inquiry.sure() ? Severity.ERROR : Severity.WARNING,
                    Reason.of("eligibility.finding.overlap")
                            .at(at + "/rows/" + i)
                            .with("row", i + 1)
                            .with("other", j + 1)
                            .with("case", inquiry.example()));
        }
    }

    /** Returns the place of a row's output in the order of its table; all rows of a table without order have one place. */
    private static int rank(Expression.Table table, int row) {
        return table.rows().get(row).then() instanceof Literal literal
                ? table.order().indexOf(literal.canonical())
                : -1;
    }

    private void row(Severity severity, String code, String at, int row) {
        inquiry.add(severity, Reason.of(code).at(at + "/rows/" + row).with("row", row + 1));
    }
}
