package org.cooplab.examples.quickstart.data;

import java.util.List;
import java.util.Optional;

/** What a source says of a real support programme: one field of one edition. */
public record ProgrammeFact(String programme, String edition, String date, String field, String value, String source) {

    /** Returns all facts in the order of the file. */
    public static List<ProgrammeFact> all() {
        return Table.read(
                "support_programme_facts.csv",
                row -> new ProgrammeFact(
                        row.text("programme"),
                        row.text("edition"),
                        row.text("date"),
                        row.text("field"),
                        row.text("value"),
                        row.text("source")));
    }

    /** Returns the value of a field, if a source gives it. */
    public static Optional<String> find(String programme, String edition, String field) {
        return all().stream()
                .filter(fact -> fact.programme().equals(programme)
                        && fact.edition().equals(edition)
                        && fact.field().equals(field))
                .map(ProgrammeFact::value)
                .findFirst();
    }
}
