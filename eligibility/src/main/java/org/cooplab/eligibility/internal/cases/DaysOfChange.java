package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.internal.number.CalendarDays;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** The days on which a rule set begins to say something else. */
public final class DaysOfChange {

    private DaysOfChange() {}

    /** Returns the days on which the rules change, from the first on which one may apply. */
    public static List<LocalDate> of(RuleSet rules) {
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
        LocalDate after = period.end() == null ? null : CalendarDays.after(period.end());
        if (after != null) {
            days.add(after);
        }
    }
}
