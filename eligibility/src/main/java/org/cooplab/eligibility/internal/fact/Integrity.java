package org.cooplab.eligibility.internal.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;

/**
 * What every cooperative keeps to, whatever a rule set says: a part of the members cannot be more than all of them, and no
 * registration or assembly is known before its day.
 */
public final class Integrity {

    /** One fact that counts some of what another one counts. */
    private record Part(String name, String whole) {}

    private static final List<Part> PARTS =
            List.of(new Part("boardWomen", "boardMembers"), new Part("women", "members"), new Part("youth", "members"));

    private static final List<String> PAST = List.of("lastAssemblyOn", "registeredOn");

    private final FactTable table;

    /** Takes the facts of a rule set. */
    public Integrity(FactTable table) {
        this.table = table;
    }

    /** Returns for each part that is known the rule that it is not more than the whole. */
    public List<Rule> rules(Row row) {
        return parts(row)
                .<Rule>map(part -> Expression.fact(part.name()).atMost(Expression.fact(part.whole())))
                .toList();
    }

    /** Says whether no part is more than the whole. */
    public boolean sound(Row row) {
        return parts(row).noneMatch(part -> more(part, row));
    }

    /**
     * Adds a fault for each part that is more than the whole, and for each day that has been but lies after {@code date}.
     *
     * @param given the facts that are in the document, which has the faults: at {@code at} and a name
     * @param row these and what else is known
     */
    public void check(Row given, Row row, LocalDate date, String at, Faults faults) {
        parts(row).filter(part -> more(part, row)).forEach(part -> {
            String place = given.known(table.slot(part.name())) ? part.name() : part.whole();
            faults.add(Fault.of("eligibility.fact.part", at + "/" + place)
                    .with("fact", part.name())
                    .with("found", value(part.name(), row))
                    .with("whole", part.whole())
                    .with("most", value(part.whole(), row)));
        });
        PAST.stream()
                .filter(name -> known(name, FactType.DATE, given) && value(name, given) > date.toEpochDay())
                .forEach(name -> faults.add(Fault.of("eligibility.fact.future", at + "/" + name)
                        .with("fact", name)
                        .with("found", LocalDate.ofEpochDay(value(name, given)))
                        .with("date", date)));
    }

    private Stream<Part> parts(Row row) {
        return PARTS.stream()
                .filter(part ->
                        known(part.name(), FactType.INTEGER, row) && known(part.whole(), FactType.INTEGER, row));
    }

    private boolean more(Part part, Row row) {
        return value(part.name(), row) > value(part.whole(), row);
    }

    private boolean known(String name, FactType type, Row row) {
        int slot = table.slot(name);
        return table.fact(slot).type() == type && row.known(slot);
    }

    private long value(String name, Row row) {
        return row.getLong(table.slot(name));
    }
}
