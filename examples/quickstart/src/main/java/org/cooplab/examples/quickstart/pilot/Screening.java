package org.cooplab.examples.quickstart.pilot;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Outcome;

/** Step 1: which cooperatives may join the training, and what to ask those of whom something is not known. */
public record Screening(Eligibility rules, List<Assessed> assessed) {

    /** A cooperative and what the rules say of it. */
    public record Assessed(Cooperative cooperative, Verdict verdict) {}

    static Screening of(List<Cooperative> cooperatives, LocalDate day) {
        Eligibility rules = Eligibility.compile(TrainingProgramme.rules());
        return new Screening(
                rules,
                cooperatives.stream()
                        .map(cooperative -> new Assessed(cooperative, rules.assess(cooperative, day)))
                        .toList());
    }

    /** Returns how many cooperatives have that outcome. */
    public long count(Outcome outcome) {
        return assessed.stream()
                .filter(one -> one.verdict().outcome() == outcome)
                .count();
    }

    /** Returns how many questions are left to ask, of all cooperatives together. */
    public int questions() {
        return assessed.stream().mapToInt(one -> one.verdict().missing().size()).sum();
    }
}
