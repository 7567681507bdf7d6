package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.fact.Facts;

/**
 * Finds everything that is wrong with the facts of each case: names that no version of the rules knows, and values that
 * one of them cannot take. What two versions find at one place is told once, in the words of the first.
 */
final class PopulationCheck {

    private final List<Eligibility> versions;
    private final LocalDate date;
    private final Map<String, Eligibility> finders = new HashMap<>();
    private final Faults faults = new Faults();

    private PopulationCheck(List<Eligibility> versions, LocalDate date) {
        this.versions = versions;
        this.date = date;
    }

    /** Refuses the population that was read from {@code input} if anything is wrong with it. */
    static void require(Population population, Input input, LocalDate date, Locale locale, List<Eligibility> versions) {
        PopulationCheck check = new PopulationCheck(versions, date);
        population.facts().forEach((id, facts) -> check.judge("/facts" + JsonPointers.step(id), facts));
        if (!check.faults.isEmpty()) {
            throw input.located(check.faults.list())
                    .said(fault ->
                            requireNonNull(check.finders.get(fault.pointer())).sentence(fault, locale));
        }
    }

    private void judge(String place, Facts facts) {
        List<Facts> declared =
                versions.stream().map(rules -> rules.declared(facts)).toList();
        Map<String, Object> unknown = new HashMap<>(facts.values());
        declared.forEach(known -> unknown.keySet().removeAll(known.values().keySet()));
        for (int i = 0; i < declared.size(); i++) {
            Eligibility rules = versions.get(i);
            try {
                rules.assess(declared.get(i).and(Facts.of(unknown)), date);
            } catch (InvalidDocument unfit) {
                unfit.faults().forEach(fault -> add(fault.under(place), rules));
            }
        }
    }

    private void add(Fault fault, Eligibility finder) {
        Eligibility first = finders.putIfAbsent(fault.pointer(), finder);
        if (first == null || first == finder) {
            faults.add(fault);
        }
    }
}
