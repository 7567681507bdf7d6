package org.cooplab.benchmarks.eligibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.json.Documents;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * What a new JVM needs to its first decision, for {@code time}.
 *
 * <pre>
 * FirstDecision FOLDER --write   writes the rule set and a cooperative as JSON
 * FirstDecision FOLDER           reads both, compiles, assesses and prints the outcome
 * FirstDecision                  only prints a line: the bare JVM, to be taken off
 * </pre>
 */
public final class FirstDecision {

    private FirstDecision() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println("nothing decided");
            return;
        }
        Path rules = Path.of(arguments[0], "rules.json");
        Path cooperative = Path.of(arguments[0], "cooperative.json");
        if (arguments.length > 1) {
            Files.writeString(rules, Documents.write(SeventeenLeaves.rules()));
            Files.writeString(
                    cooperative,
                    Documents.write(SeventeenLeaves.cooperatives(1, 0).get(0)));
            return;
        }
        Eligibility eligibility = Eligibility.compile(Documents.read(RuleSet.class, Files.readString(rules)));
        Cooperative applicant = Documents.read(Cooperative.class, Files.readString(cooperative));
        System.out.println(eligibility.assess(applicant, SeventeenLeaves.DAY).outcome());
    }
}
